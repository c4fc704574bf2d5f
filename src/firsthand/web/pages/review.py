"""Review: one report at a time, its article's text beside the machine's reading of it."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request

from firsthand.errors import MisuseError
from firsthand.export.join_words import why_joined
from firsthand.export.judgement_words import told_form
from firsthand.export.review_form import SLOTS, choice_forms, marks_of, reason_forms, short_form, slot_forms
from firsthand.export.selectable_text import selectable_text
from firsthand.model import Report
from firsthand.pipeline.partners import Partner, partners_of
from firsthand.pipeline.review_queue import QueueOrder
from firsthand.register.review import state_of
from firsthand.web.last_judged import left_in_copies, told, undo_form
from firsthand.web.named_article import named_article
from firsthand.web.rendering import Form, twin
from firsthand.web.review_order import Way
from firsthand.web.reviewing import Asked, Reviewing, reviewer_of, reviewing_of
from firsthand.web.security.roles import Role

router = APIRouter()

_BY = {QueueOrder.DOUBT: "doubt", QueueOrder.IMPORTANCE: "importance", QueueOrder.OUTLET: "outlet"}
_REASONS = (  # why a report is rejected
    "The sentence says something else",
    "The same statement is another report of this article",
    "The words are no part of the story (advertisement, link, terms)",
    "Supplier and recipient cannot be told from the text",
    "The text is broken",
)


@twin(router, "/review", "review.html", summary="The next report that you have not judged")
def review(request: Request) -> Form:
    """The queue is chosen by `by` (doubt, importance, outlet), `outlet` (a key) and `transfer` (an id).

    What others judged is there only for a report that you have judged yourself.
    """
    desk, asked = reviewing_of(request), asked_of(request.query_params)
    way = desk.way(asked)
    after = request.query_params.get("after")
    found = way.next(way.place_of(after) if after else None, desk.judged_by(reviewer_of(request)))
    return _form(request, desk, asked, way, found)


@twin(router, "/review/{report_id}", "review.html", summary="One report to be judged")
def review_one(request: Request, report_id: str) -> Form:
    """The same for one report, whether judged or not; the queue says what comes before and after it."""
    desk, asked = reviewing_of(request), asked_of(request.query_params)
    return _form(request, desk, asked, desk.way(asked), report_id)


def asked_of(params: Mapping[str, str]) -> Asked:
    """The queue that an address or a form asks for; MisuseError where there is no such order."""
    by = params.get("by") or QueueOrder.DOUBT
    if by not in [one.value for one in QueueOrder]:
        raise MisuseError(f"by {by[:40]!r}: the queue is ordered by {', '.join(QueueOrder)}")
    return Asked(QueueOrder(by), params.get("outlet") or None, params.get("transfer") or None)


def address(path: str, asked: Asked, **more: str | None) -> str:
    """An address with the queue's parameters, those that change nothing left out."""
    params = [*asked_pairs(asked), *((name, value) for name, value in more.items() if value)]
    return f"{path}?{urlencode(params)}" if params else path


def asked_pairs(asked: Asked) -> list[tuple[str, str]]:
    """The parameters of a queue."""
    named = (
        ("by", "" if asked.by is QueueOrder.DOUBT else asked.by.value),
        ("outlet", asked.outlet),
        ("transfer", asked.transfer),
    )
    return [(name, value) for name, value in named if value]


def _form(request: Request, desk: Reviewing, asked: Asked, way: Way, report_id: str | None) -> Form:
    person = reviewer_of(request)
    judged = desk.judged_by(person)
    done = len(way.places_of(judged))
    place = way.place_of(report_id) if report_id else None
    following = way.next(place, [*judged, *([report_id] if report_id else [])])
    before = way.at(place - 1) if place else None
    line = desk.desk.catalogue.line(asked.transfer) if asked.transfer else None
    just = told(desk, person, request.query_params)
    return {
        "kind": "review",
        "person": person,
        "has_signed_in": bool(request.state.user.hash),
        "by": asked.by.value,
        "orders": [_order(asked, by) for by in _BY],
        "outlet": asked.outlet or "",
        "outlets": _outlets(desk, asked),
        "transfer": {"id": line.id, "statement": line.statement} if line else None,
        "asked": asked_pairs(asked),
        "progress": {"judged": done, "of": len(way), "said": f"{done:,} of {len(way):,} judged by you"},
        "may_judge": request.state.user.role >= Role.REVIEWER,
        "undo": undo_form(desk, person),
        "told": {**just, "address": address(f"/review/{just['of']}", asked)} if just else None,
        "report": _report(desk, person, report_id) if report_id else None,
        # what was just put right is offered once, above
        "copies": left_in_copies(desk, person, report_id) if report_id and not (just and just["copies"]) else None,
        "previous": address(f"/review/{before}", asked) if before else None,
        "next": address(f"/review/{following}", asked) if following else None,
        "start": address("/review", asked),
        "reasons": list(_REASONS),
    }


def _order(asked: Asked, by: QueueOrder) -> Form:
    changed = Asked(by, asked.outlet, asked.transfer)
    return {"by": by.value, "label": _BY[by], "current": by is asked.by, "address": address("/review", changed)}


def _outlets(desk: Reviewing, asked: Asked) -> list[Form]:
    found = [(name, count) for name, count in desk.queue.outlets() if name]
    return [{"name": name, "reports": count, "chosen": name == asked.outlet} for name, count in found]


def _report(desk: Reviewing, person: str, report_id: str) -> Form:
    machine = desk.report(report_id)
    article = desk.desk.store.article(machine.article)
    current = desk.corrected_by(person, machine, article)
    own = desk.own(person, report_id)
    row = desk.desk.catalogue.row_of_report(report_id)
    line = None if row is None else desk.desk.catalogue.lines([row])[0]
    return {
        "id": machine.id,
        "address": f"/review/{machine.id}",
        "article": named_article(article, desk.desk.kb),
        "transfer": {"id": line.id, "statement": line.statement, "reports": len(line.reports)} if line else None,
        "confidence": round(machine.confidence, 3),
        "sure": f"{machine.confidence:.0%}".replace("%", " %"),
        "finder": machine.finder,
        "why": reason_forms(machine),
        "chain": [link.name for link in machine.attribution],
        "letters": {slot.name: slot.letter for slot in SLOTS},
        "text": selectable_text(article, machine.sentence, marks_of(current)),
        "slots": slot_forms(machine, current, desk.desk.kb),
        "choices": choice_forms(machine, current),
        "mine": [told_form(one) for one in own],
        "others": _others(desk, person, report_id) if own else None,
        "state": state_of(report_id, desk.stands).value if own else None,
        "this": short_form(machine),
        "partners": [
            _partner(desk, person, machine, one) for one in _partners(desk, report_id, line.id if line else None)
        ],
    }


def _others(desk: Reviewing, person: str, report_id: str) -> list[dict[str, Any]]:
    said = desk.stands.reports.get(report_id, ())
    return [told_form(one) for one in said if one.made_by != person]


def _partners(desk: Reviewing, report_id: str, transfer_id: str | None) -> tuple[Partner, ...]:
    transfer = desk.desk.store.transfer(transfer_id) if transfer_id else None
    return partners_of(report_id, desk.queue, transfer, desk.desk.store)


def _partner(desk: Reviewing, person: str, machine: Report, other: Partner) -> Form:
    one, two = sorted((machine.id, other.report.id))
    said = desk.stands.pairs.get((one, two), ())
    own = [told_form(found) for found in said if found.made_by == person]
    return {
        **short_form(other.report),
        "article": named_article(other.article, desk.desk.kb),
        "joined": other.joined,
        "reason": why_joined(other.reason),
        "is_direct": other.is_direct,
        "mine": own[-1] if own else None,
        "others": [told_form(found) for found in said if found.made_by != person] if own else None,
    }
