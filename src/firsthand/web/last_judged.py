"""What the review page says of what was just judged: what was kept, what can be taken back, which copies are left."""

from collections.abc import Mapping, Sequence

from firsthand.export.judgement_words import said_of, told_form
from firsthand.export.review_form import SLOTS
from firsthand.model import Judgement, Report, Verdict
from firsthand.pipeline.copies import Copy
from firsthand.web.named_article import named_article
from firsthand.web.rendering import Form, counted
from firsthand.web.reviewing import Reviewing

_ACTS = {"kept": "Kept", "undone": "Taken back", "copied": "Kept"}
_CUT = 60  # code points of a sentence on a button


def told(desk: Reviewing, person: str, params: Mapping[str, str]) -> Form | None:
    """What was just done: `kept`, `undone` or `copied` is the instant of the judgements, `of` a report they are about.

    None where the address names nothing of the kind, or what another person did.
    """
    act = next((name for name in _ACTS if params.get(name)), None)
    subject = params.get("of", "")
    if act is None or not subject:
        return None
    made = [
        one
        for one in desk.desk.store.judgements_on(_subjects(desk, subject, act))
        if (one.made_by, one.made_at) == (person, params[act]) and one.verdict is not Verdict.WITHDRAWN
    ]
    if not made:
        return None
    return {
        "act": act,
        "undone": act == "undone",
        "judgements": [told_form(one) for one in made],
        "said": f"{_ACTS[act]}{_in_how_many(made, act)}: {'; '.join(_each(made))}.",
        "of": subject,
        "copies": None if act == "undone" else left_in_copies(desk, person, subject),
    }


def undo_form(desk: Reviewing, person: str) -> Form | None:
    """What the next press on Undo takes back; None where there is nothing."""
    last = desk.newest(person)
    if not last:
        return None
    return {"said": f"{'; '.join(_each(last))}{_in_how_many(last, 'undone')}", "of": _about(desk, last[0])}


def left_in_copies(desk: Reviewing, person: str, report_id: str) -> Form | None:
    """The copies in which what a person put right in a report is still read wrongly; None where there are none.

    `found` can be put right by a press; in `lost` the words were not found, so that it is to be done by hand.
    """
    report = desk.desk.store.report(report_id)
    copies = desk.copies(person, report) if report else ()
    if not copies:
        return None
    found, lost = [one for one in copies if one.found], [one for one in copies if one.lost]
    says = "says" if len(found) == 1 else "say"
    return {
        "report": report_id,
        "asked": f"{counted(len(found), 'copy', 'copies')} {says} the same; put right there too?" if found else None,
        "found": [_copy(desk, one, tuple(slot for slot, _ in one.found)) for one in found],
        "lost": [_copy(desk, one, one.lost) for one in lost],
    }


def _copy(desk: Reviewing, copy: Copy, slots: tuple[str, ...]) -> Form:
    return {
        "id": copy.report.id,
        "address": f"/review/{copy.report.id}",
        "article": named_article(copy.article, desk.desk.kb),
        "slots": [_LABELS.get(slot, slot) for slot in slots],
    }


def _subjects(desk: Reviewing, subject: str, act: str) -> list[str]:
    """Where to look for what was done in one moment: copies are reports of one transfer."""
    row = None if act == "kept" else desk.desk.catalogue.row_of_report(subject)
    return [subject, *(desk.desk.catalogue.lines([row])[0].reports if row is not None else ())]


def _each(made: Sequence[Judgement]) -> list[str]:
    order = [slot.name for slot in SLOTS]
    in_order = sorted(made, key=lambda one: order.index(one.slot) if one.slot in order else len(order))
    return list(dict.fromkeys(said_of(one) for one in in_order))


def _in_how_many(made: Sequence[Judgement], act: str) -> str:
    reports = len({one.subject for one in made})
    if act == "copied":
        return f" in {counted(reports, 'copy', 'copies')} too"
    return f" in {counted(reports, 'report')}" if reports > 1 else ""


def _about(desk: Reviewing, judged: Judgement) -> str | None:
    """The words that a judgement is about, cut short."""
    if judged.verdict is Verdict.GRADED:
        line = desk.desk.catalogue.line(judged.subject)
        return _cut(line.statement) if line else None
    report: Report | None = desk.desk.store.report(judged.subject)
    return _cut(" ".join(report.sentence.text.split())) if report else None


def _cut(text: str) -> str:
    return text if len(text) <= _CUT else f"{text[: _CUT - 1].rstrip()}…"


_LABELS = {slot.name: slot.label.lower() for slot in SLOTS}
