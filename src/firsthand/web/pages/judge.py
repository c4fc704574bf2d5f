"""Where the forms of the review page and of a transfer's grade are sent."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request, Response
from starlette.datastructures import FormData
from starlette.responses import RedirectResponse

from firsthand.errors import MisuseError
from firsthand.export.json_line import json_line
from firsthand.export.review_form import SLOTS, words_of
from firsthand.export.span_form import span_form
from firsthand.model import Article, Report, Span, Verdict
from firsthand.pipeline.copies import put_right
from firsthand.pipeline.judging import judge, undo
from firsthand.register.corrections import CHOSEN, PAIRED
from firsthand.register.grade import grade
from firsthand.web.errors import NotFoundError
from firsthand.web.pages.review import address, asked_of
from firsthand.web.reviewing import Reviewing, reviewer_of, reviewing_of
from firsthand.web.security.access import needs
from firsthand.web.security.roles import Role
from firsthand.web.typed_words import chosen_words, typed_words

router = APIRouter(dependencies=[needs(Role.REVIEWER)])

_LONGEST_NOTE = 2_000  # code points
_OF_REPORTS = (Verdict.ACCEPTED, Verdict.REJECTED, Verdict.NOT_A_TRANSFER, Verdict.CORRECTED, *sorted(PAIRED))


async def sent(request: Request) -> FormData:
    """The fields of a form, whatever their names."""
    return await request.form()


Fields = Annotated[FormData, Depends(sent)]


@router.post("/review/judge", summary="Judge a report, or a pair of reports", status_code=303)
def judge_report(request: Request, fields: Fields) -> Response:
    """`report` is judged: `verdict` is accepted, rejected, not-a-transfer, corrected, same- or different-transfer.

    A rejection gives `reason` and `note`; a pair gives `other`. A correction gives for each slot `spans-SLOT`, JSON
    `[{"text", "start", "end"}]`, or `words-SLOT`, phrases one a line; and `status` and `certainty`. What differs from
    the reading is kept, the rest is left alone. Answers 303 to the next report of the queue (`by`, `outlet`,
    `transfer`), after a pair to the same one until it is judged itself.
    """
    desk, person, asked = reviewing_of(request), reviewer_of(request), asked_of(_texts(fields))
    report = desk.report(_text(fields, "report"))
    verdict = _verdict(_text(fields, "verdict"))
    said = _said(desk, person, report, verdict, fields)
    at = datetime.now(UTC)
    with desk.writing() as store:
        kept = [judge(store, report.id, verdict, by=person, at=at, **one) for one in said]
    other = _text(fields, "other") if verdict in PAIRED else None
    desk.show([report.id, *([other] if other else [])])
    told = {"kept": kept[0].made_at, "of": report.id}
    if verdict in PAIRED and not desk.own(person, report.id):
        return RedirectResponse(address(f"/review/{report.id}", asked, **told), 303)
    return RedirectResponse(address("/review", asked, after=report.id, **told), 303)


@router.post("/review/copies", summary="Put right in its copies what you put right in a report", status_code=303)
def correct_copies(request: Request, fields: Fields) -> Response:
    """The corrections of yours that stand on `report` are made in each copy of it that is read wrongly alike.

    A copy is another report of the same transfer whose sentence has the same words. Answers 303 to the next report of
    the queue (`by`, `outlet`, `transfer`).
    """
    desk, person, asked = reviewing_of(request), reviewer_of(request), asked_of(_texts(fields))
    report = desk.report(_text(fields, "report"))
    copies = [one for one in desk.copies(person, report) if one.found]
    if not copies:
        raise MisuseError("no copy of this report is left to be put right")
    with desk.writing() as store:
        kept = put_right(store, copies, report, by=person, at=datetime.now(UTC))
    desk.show([copy.report.id for copy in copies])
    return RedirectResponse(address("/review", asked, after=report.id, copied=kept[0].made_at, of=report.id), 303)


@router.post("/review/undo", summary="Take your last judgement back", status_code=303)
def undo_last(request: Request, fields: Fields) -> Response:
    """The newest judgement of yours that stands, whenever it was made; what was judged together goes together."""
    desk, person, asked = reviewing_of(request), reviewer_of(request), asked_of(_texts(fields))
    with desk.writing() as store:
        gone = undo(store, person)
    if not gone:
        raise MisuseError("there is no judgement of yours to take back")
    subject = gone[0].subject
    said = {"undone": gone[0].made_at, "of": subject}
    if gone[0].verdict is Verdict.GRADED:
        _show_grade(desk, subject)
        return RedirectResponse(address("/review", asked, **said), 303)
    desk.show({*(one.subject for one in gone), *(one.other for one in gone if one.other)})
    return RedirectResponse(address(f"/review/{quote(subject, safe='')}", asked, **said), 303)


@router.post("/review/grade", summary="Grade a transfer", status_code=303)
def grade_transfer(request: Request, fields: Fields) -> Response:
    """`transfer` gets `source`, A to F, with `information`, 1 to 6, and a `note`. Answers 303 to `back`, or to it."""
    desk, named, back = reviewing_of(request), _text(fields, "transfer"), _text(fields, "back")
    found = desk.desk.store.transfer(named)
    if found is None:
        raise NotFoundError(f"{named}: no transfer of the register has this id")
    value = f"{_text(fields, 'source').strip().upper()}{_text(fields, 'information').strip()}"
    with desk.writing() as store:
        judge(store, found.id, Verdict.GRADED, by=reviewer_of(request), value=value, note=_note(_text(fields, "note")))
    _show_grade(desk, found.id)
    is_ours = back.startswith("/") and not back.startswith(("//", "/\\"))
    return RedirectResponse(back if is_ours else f"/transfer/{found.id}", 303)


def _show_grade(desk: Reviewing, transfer_id: str) -> None:
    transfer = desk.desk.store.transfer(transfer_id)
    if transfer is not None:
        shown = grade(transfer, desk.stands.grade_of(transfer_id))
        desk.desk.catalogue.grade(transfer_id, str(shown), shown.set_by is not None)


def _said(
    desk: Reviewing, person: str, report: Report, verdict: Verdict, fields: FormData
) -> list[dict[str, str | None]]:
    """What the judgements of a form say, one for each slot that is put right."""
    if verdict in PAIRED:
        return [{"other": desk.report(_text(fields, "other")).id, "note": _note(_text(fields, "note"))}]
    if verdict is not Verdict.CORRECTED:
        parts = (_text(fields, "reason"), _text(fields, "note"))
        return [{"note": _note(". ".join(part.strip().rstrip(".") for part in parts if part.strip()))}]
    article = desk.desk.store.article(report.article)
    current = desk.corrected_by(person, report, article)
    found = [*_words_put_right(report, current, article, fields), *_choices_put_right(current, fields)]
    if not found:
        raise MisuseError("no slot differs from the reading: accept it, or change a slot first")
    return found


def _words_put_right(
    report: Report, current: Report, article: Article, fields: Mapping[str, Any]
) -> list[dict[str, str | None]]:
    found: list[dict[str, str | None]] = []
    for slot in SLOTS:
        now = words_of(current, slot.name)
        known = (*now, *words_of(report, slot.name))
        chosen = _text(fields, f"spans-{slot.name}")
        if chosen:
            words = chosen_words(chosen, article)
        elif f"words-{slot.name}" in fields:
            words = typed_words(_text(fields, f"words-{slot.name}"), known, report, article)
        else:
            continue
        if words != now:
            _check(slot.name, words)
            found.append({"slot": slot.name, "value": json_line([span_form(one) for one in words])})
    return found


def _choices_put_right(current: Report, fields: Mapping[str, Any]) -> list[dict[str, str | None]]:
    now = {"status": current.status.value, "certainty": current.certainty.value}
    chosen = {name: _text(fields, name) for name in sorted(CHOSEN, reverse=True)}
    return [{"slot": name, "value": value} for name, value in chosen.items() if value and value != now[name]]


def _check(slot: str, words: tuple[Span, ...]) -> None:
    if slot == "trigger" and len(words) != 1:
        raise MisuseError("what happened is one stretch of words: those that express the transfer")


def _verdict(value: str) -> Verdict:
    if value not in [one.value for one in _OF_REPORTS]:
        raise MisuseError(f"verdict {value[:40]!r}: a report is {', '.join(_OF_REPORTS)}")
    return Verdict(value)


def _note(text: str) -> str | None:
    if len(text) > _LONGEST_NOTE:
        raise MisuseError(f"the reason has {len(text):,} characters; at most {_LONGEST_NOTE:,} are kept")
    return text.strip() or None


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name, "")
    return value if isinstance(value, str) else ""


def _texts(fields: FormData) -> dict[str, str]:
    return {name: _text(fields, name) for name in ("by", "outlet", "transfer")}
