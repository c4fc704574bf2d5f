"""A story of a wire, and a paper that took it and put a name in place of other words."""

from arland import article, entry, linked

from firsthand.export.additions import Known
from firsthand.export.register_form import Entry
from firsthand.lineage.taking import Taking
from firsthand.model import (
    Article,
    Certainty,
    Derivation,
    Direction,
    Mention,
    Origin,
    Part,
    PassageKind,
    Place,
    Relation,
    Report,
    SharedPassage,
    Span,
    Status,
)

SOURCE, COPY, THIRD = "a" * 32, "b" * 32, "c" * 32
TEXT = "A friendly state sent rifles to the hill men on Monday, officers said.\n"
CHANGED = "Ismarra sent rifles to the hill men on Monday, officers said.\n"


def republished(
    third: str | None = None, headline: str | None = None, source_headline: str | None = None
) -> tuple[Entry, Known]:
    """One origin: the wire's story, the paper's, and where `third` is given another one taken from the paper's.

    With a headline, the paper's report stands in that alone.
    """
    source = article(SOURCE, TEXT, "Hill Wire", "2024-05-20", title=source_headline)
    copy = article(COPY, CHANGED, "Vale Post", "2024-05-21", title=headline)
    made = [source, copy, *([article(THIRD, third, "Third Hand", "2024-05-22")] if third else [])]
    reports = [_report(source, "A friendly state"), _report(copy, "Ismarra", in_title=bool(headline))]
    reports += [_report(one, "Ismarra") for one in made[2:]]
    ids = tuple(one.id for one in reports)
    origin = Origin(1, ids, ("Hill Wire",), ())
    transfer = entry().transfer
    transfer = type(transfer)(
        "f" * 32, ids, (), (), (), Status.DELIVERED, Certainty.STATED, tuple(one.id for one in made), (), (origin,)
    )
    takings = {COPY: _taking(source, copy)} | {one.id: _taking(copy, one) for one in made[2:]}
    found = Entry(
        transfer, {one.id: one for one in reports}, {one.id: one for one in made}, dict.fromkeys(ids, "Hill Wire")
    )
    return found, Known(takings)


def _report(made: Article, supplier: str, *, in_title: bool = False) -> Report:
    part, text = (Part.TITLE, made.title or "") if in_title else (Part.TEXT, made.text)

    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words), words, part)

    items = () if in_title else (Mention(span("rifles"), "rifles", linked("term/rifle")),)
    entity = linked("state/xd") if supplier == "Ismarra" else linked("state/xz")
    supplied = Mention(span(supplier), supplier, entity)
    whole = Span(0, len(text.strip()), text.strip(), part)
    report_id = f"{made.id[0]}1" * 16
    return Report(
        report_id, made.id, whole, whole, Status.DELIVERED, Certainty.STATED, supplier=(supplied,), item=items
    )


def _taking(source: Article, taker: Article) -> Taking:
    passage = SharedPassage(Place(0, len(source.text) - 1), Place(0, len(taker.text) - 1), PassageKind.NARRATION)
    derivation = Derivation(
        *(source.id, taker.id, Relation.COPY, Direction.A_TO_B, 0.9, 0.9), (), (), None, (), (passage,), ()
    )
    return Taking(taker.id, source.id, derivation)
