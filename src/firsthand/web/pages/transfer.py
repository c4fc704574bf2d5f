"""One transfer with all evidence: what is claimed in which words, what stands behind it, and how to cite it."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from firsthand.export.beside import context_form, joined_form, labels_form
from firsthand.export.citation import Cited, bibtex, citation_form, csl_json
from firsthand.export.claims import Limits, claims_form
from firsthand.export.json_line import json_line
from firsthand.export.lanes import lanes
from firsthand.export.opposed import opposed_form
from firsthand.export.put_right_form import put_right_form
from firsthand.export.register_form import published
from firsthand.export.transfer_history import history_form
from firsthand.export.why_origins import why_origins
from firsthand.model import Judgement, Transfer
from firsthand.pipeline.dossier import Dossier, Drawn, dossier
from firsthand.register.grade import INFORMATION, SOURCES, Grade
from firsthand.register.review import state_of, state_of_transfer
from firsthand.web.cited_transfer import cited
from firsthand.web.desk import Desk, desk_of
from firsthand.web.drawing.date_words import span_said
from firsthand.web.errors import NotFoundError
from firsthand.web.rendering import Form, twin
from firsthand.web.security.roles import Role

router = APIRouter()

_SHORT, _SHORT_DRAWN, _FEW = Limits(), Drawn(), 12
_WHOLE, _WHOLE_DRAWN, _ALL = Limits(60, 12, 15), Drawn(100, 25, 300), 100
_NEAR = 6  # transfers offered in place of one that is gone
_HINTS = 3  # articles of the address that are looked at
_STATUS = "what most origins say"
_CERTAINTY = {
    "stated": "at least one report says so without reservation",
    "hedged": "every report that says so does it with reservations",
    "hypothetical": "it is only spoken of as possible",
    "denied": "it is only denied",
}

Hints = Annotated[list[str] | None, Query(alias="article")]
All = Annotated[bool, Query(alias="all")]


@twin(router, "/transfer/{transfer_id}", "transfer.html", summary="One transfer with all its evidence")
def transfer(request: Request, transfer_id: str, hints: Hints = None, everything: All = False) -> Form:
    """What is claimed slot by slot, the origins, contradictions, history and how to cite this version.

    Long lists are cut, each with how many it leaves out; `all=1` gives far more. `article` (ids of articles) helps to
    find where the reports of a transfer stand now that is no longer in the register.
    """
    desk = desk_of(request)
    found = _transfer(desk, transfer_id, hints or [])
    read = dossier(desk.store, desk.kb, found, _WHOLE_DRAWN if everything else _SHORT_DRAWN)
    form = _form(read, desk, everything) | {"may_review": request.state.user.role >= Role.REVIEWER}
    return form | {"citation": citation_form(cited(request, read)), "files": f"/transfer/{found.id}/citation"}


@router.get("/transfer/{transfer_id}/citation.bib", summary="How to cite a transfer, as BibTeX")
def as_bibtex(request: Request, transfer_id: str, hints: Hints = None) -> Response:
    """One entry, `@misc`, in UTF-8."""
    return _attached(bibtex(_cited(request, transfer_id, hints)), "application/x-bibtex; charset=utf-8", "bib")


@router.get("/transfer/{transfer_id}/citation.json", summary="How to cite a transfer, as CSL-JSON")
def as_csl_json(request: Request, transfer_id: str, hints: Hints = None) -> Response:
    """A list of one item, as the Citation Style Language takes it."""
    text = json_line(csl_json(_cited(request, transfer_id, hints))) + "\n"
    return _attached(text, "application/vnd.citationstyles.csl+json", "json")


def _attached(text: str, media_type: str, ending: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="firsthand-citation.{ending}"'}
    return Response(text, media_type=media_type, headers=headers)


def _cited(request: Request, transfer_id: str, hints: list[str] | None) -> Cited:
    desk = desk_of(request)
    return cited(request, dossier(desk.store, desk.kb, _transfer(desk, transfer_id, hints or []), _SHORT_DRAWN))


def _form(read: Dossier, desk: Desk, everything: bool) -> Form:
    entry, found = read.entry, read.entry.transfer
    drawn = _WHOLE_DRAWN if everything else _SHORT_DRAWN
    first, last = published(entry)
    return {
        "kind": "transfer",
        "id": found.id,
        "statement": read.statement,
        "why": why_origins(entry),
        "origins": len(found.origins),
        "reporting": sum(not origin.only_denies for origin in found.origins),
        "denying": sum(origin.only_denies for origin in found.origins),
        "newsrooms": len(found.newsrooms),
        "articles": len(found.articles),
        "reports": len(found.reports),
        "newsroom_names": list(found.newsrooms),
        "status": found.status.value,
        "status_meaning": _STATUS,
        "certainty": found.certainty.value,
        "certainty_meaning": _CERTAINTY[found.certainty.value],
        "grade": grade_form(read.grade),
        "review": _review(read),
        "first": first,
        "last": last,
        "stale": (read.built.built_from or 0) < desk.store.position(),
        "all": everything,
        "slots": _slots(read, desk, everything),
        "put_right": _put_right(read),
        "lanes": lanes(entry, read.ties, drawn.origins, drawn.others),
        "opposed": opposed_form(entry, read.values, read.known, _ALL if everything else _FEW),
        "joined": joined_form(entry),
        "labels": labels_form(entry)[: _ALL if everything else _FEW],
        "context": context_form(entry)[: _ALL if everything else _FEW],
        "history": _history(read),
    }


def _slots(read: Dossier, desk: Desk, everything: bool) -> list[dict[str, Any]]:
    """The claims, those of the time with their days in words."""
    slots = claims_form(read.entry, read.values, desk.kb, _WHOLE if everything else _SHORT, read.known)
    for slot in slots:
        for value in slot["values"] if slot["slot"] == "time" else ():
            value["meaning_words"] = span_said(value["meaning"], *value["days"])
    return slots


def grade_form(graded: Grade) -> dict[str, Any]:
    """The grade with what its letter and figure mean and why it was given."""
    return {
        "grade": str(graded),
        "source": graded.source,
        "source_meaning": SOURCES[graded.source],
        "information": graded.information,
        "information_meaning": INFORMATION[graded.information],
        "reason": graded.reason,
        "set_by": graded.set_by,
    }


def _review(read: Dossier) -> dict[str, Any]:
    reports = read.entry.transfer.reports
    return {
        "state": state_of_transfer(read.entry.transfer, read.verdicts).value,
        "judged": read.judged,
        "of": len(reports),
        "states": {name: state_of(name, read.verdicts).value for name in reports if name in read.verdicts.reports},
        "address": f"/review?transfer={read.entry.transfer.id}",
    }


def _put_right(read: Dossier) -> list[dict[str, Any]]:
    names = {name: read.entry.article_name(name) for name in read.entry.articles}
    return put_right_form(read.readings, names, read.verdicts)


def _history(read: Dossier) -> list[dict[str, Any]]:
    verdicts = read.verdicts
    kinds: tuple[Any, ...] = (verdicts.reports, verdicts.pairs, verdicts.grades)
    judged: dict[str, Judgement] = {one.id: one for kind in kinds for said in kind.values() for one in said}
    names = {name: read.known.name(article) for name, article in read.entry.articles.items()}
    return history_form(read.events, list(judged.values()), names, read.readings)


def _transfer(desk: Desk, transfer_id: str, hints: list[str]) -> Transfer:
    """The transfer; NotFoundError, with where its reports stand now, as far as that is known, where it is gone."""
    found = desk.store.transfer(transfer_id)
    if found is not None:
        return found
    near = list(_near(desk, transfer_id, hints).items())
    gone = "It may have been in an earlier version of the register, which is built anew when articles come in."
    now = " Its articles now stand in:" if near and hints else ""
    raise NotFoundError(f"No transfer of the register has the id {transfer_id[:40]}. {gone}{now}", near)


def _near(desk: Desk, transfer_id: str, hints: list[str]) -> dict[str, str]:
    """Addresses and statements of the transfers that hold reports of the hinted articles, or the report of this id."""
    reports = [report.id for report in desk.store.reports_of(hints[:_HINTS])]
    standing_in = dict.fromkeys(desk.transfers_of(dict.fromkeys([*reports, transfer_id])).values())
    found = (desk.catalogue.line(name) for name in list(standing_in)[:_NEAR])
    return {f"/transfer/{one.id}": one.statement for one in found if one}
