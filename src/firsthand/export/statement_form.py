"""A report as it is listed beside its article: in plain words, with who says so through whom, as JSON."""

from typing import Any, Final

from firsthand.export.highlighted_form import SLOT, slots_of
from firsthand.export.plain_sentence import plain_sentence
from firsthand.export.span_form import span_form
from firsthand.model import Attribution, ClaimedValue, Mention, Part, Report, Station, Transfer

_DID: Final = {
    Station.OUTLET: "ran the article",
    Station.REPUBLISHER: "passed it on",
    Station.NEWSROOM: "gathered it",
    Station.VOICE: "said so",
}


def statement_form(report: Report, number: int, transfer: str | None, *, chosen: bool) -> dict[str, Any]:
    """`number` is the report's in its article, `transfer` the id of the transfer it stands in, None for none.

    `attribution` runs from the outermost, the outlet that ran the article, to the innermost, the voice. `slots` are the
    words of each slot with their letters.
    """
    return {
        "number": number,
        "id": report.id,
        "chosen": chosen,
        "said": report_sentence(report),
        "status": report.status.value,
        "certainty": report.certainty.value,
        "confidence": round(report.confidence, 2),
        "finder": report.finder,
        "transfer": transfer,
        "sentence": span_form(report.sentence),
        "in_title": report.sentence.part is Part.TITLE,
        "again": [span_form(telling.sentence) for telling in report.tellings],
        "slots": _slots(report),
        "attribution": [_link(link) for link in report.attribution],
        "own_voice": all(link.station is not Station.VOICE for link in report.attribution),
        "context": [
            {"kind": one.kind.value, **span_form(one.words), "parties": [party.value for party in one.parties]}
            for one in report.context
        ],
        "labels": [{**span_form(label.words), "kind": label.kind} for label in report.labels],
        "reasons": [{"code": reason.code, "text": reason.text} for reason in report.reasons],
    }


def report_sentence(report: Report) -> str:
    """A report in one plain sentence, as if it were a transfer of its own."""
    return plain_sentence(
        Transfer(
            id=report.id,
            reports=(report.id,),
            supplier=_claimed(report.supplier, report.id),
            recipient=_claimed(report.recipient, report.id),
            item=_claimed(report.item, report.id),
            status=report.status,
            certainty=report.certainty,
            articles=(report.article,),
            newsrooms=(),
            origins=(),
        )
    )


def _claimed(mentions: tuple[Mention, ...], report: str) -> tuple[ClaimedValue, ...]:
    values = {(mention.value, mention.link.entity): None for mention in mentions}
    return tuple(ClaimedValue(value, entity, (report,)) for value, entity in values)


def _slots(report: Report) -> list[dict[str, Any]]:
    found: dict[str, list[str]] = {}
    for slot, words in slots_of(report):
        found.setdefault(slot, []).append(" ".join(words.text.split()))
    return [
        {"slot": slot, "letter": SLOT[slot][0], "name": SLOT[slot][1], "words": list(dict.fromkeys(found[slot]))}
        for slot in SLOT
        if slot in found
    ]


def _link(link: Attribution) -> dict[str, Any]:
    words = link.words.text if link.words else None
    return {
        "station": link.station.value,
        "did": _DID[link.station],
        "name": link.name,
        "entity": link.link.entity,
        "words": None if words is None or words.casefold() == link.name.casefold() else words,
    }
