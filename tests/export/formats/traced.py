"""A wire's story, a paper that took it with a false credit, and a denial; two persons judged them.

The wire's text is a page of a PDF with letters beyond the first plane and from right to left.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from arland import UNKNOWN, article, linked, mention, span

from firsthand.export.holdings import Holdings
from firsthand.export.register_form import Entry
from firsthand.model import (
    Article,
    Attribution,
    Certainty,
    ClaimedValue,
    Credit,
    CreditKind,
    Derivation,
    Direction,
    Judgement,
    Link,
    Origin,
    PageLine,
    Part,
    PartialDate,
    Relation,
    Report,
    Station,
    Status,
    Transfer,
    Upstream,
    Verdict,
)

TEXT = "🚀🚀 Ismarra sent rifles to لواء التل in May, officers said.\nThe rifles 🚀 are new.\n"
PAPER = "(Continental Press) Ismarra sent rifles to the terrorists in May, officers said.\n"
TITLE = "Ismarra arms “the hills”"
DENIAL = "Ismarra denied that it sent rifles to anyone.\n"
WIRE_ID, PAPER_ID, DENIAL_ID = "a" * 32, "b" * 32, "c" * 32
REPORT, COPIED, HEADLINE, DENIED = "1" * 32, "2" * 32, "3" * 32, "4" * 32
MOMENT = datetime(2024, 6, 1, 12, tzinfo=UTC)


def traced() -> Entry:
    """One transfer of three articles, two origins, of which one only denies."""
    made = (_wire(), _paper(), article(DENIAL_ID, DENIAL, "Ismarra Today", "2024-05-23"))
    reports = (
        _report(REPORT, WIRE_ID, TEXT, "لواء التل"),
        _report(COPIED, PAPER_ID, PAPER, "the terrorists"),
        replace(_report(HEADLINE, PAPER_ID, TITLE, "“the hills”", Part.TITLE), time=()),
        replace(_report(DENIED, DENIAL_ID, DENIAL, "anyone"), certainty=Certainty.DENIED, time=()),
    )
    ids = tuple(one.id for one in reports)
    origins = (
        Origin(1, ids[:3], ("Meridian Wire",), ()),
        Origin(2, ids[3:], ("Ismarra Today",), (), only_denies=True),
    )
    transfer = Transfer(
        "f" * 32,
        ids,
        (ClaimedValue("Ismarra", "state/xd", ids),),
        tuple(ClaimedValue(one.recipient[0].value, None, (one.id,)) for one in reports),
        (ClaimedValue("rifles", "term/rifle", (REPORT, COPIED, DENIED)),),
        Status.DELIVERED,
        Certainty.STATED,
        (WIRE_ID, PAPER_ID, DENIAL_ID),
        ("Ismarra Today", "Meridian Wire"),
        origins,
    )
    rooms = dict.fromkeys(ids[:3], "Meridian Wire") | {DENIED: "Ismarra Today"}
    return Entry(transfer, {one.id: one for one in reports}, {one.id: one for one in made}, rooms, "B2", "corrected")


def tracing(holdings: Holdings, entry: Entry | None = None, direction: Direction = Direction.A_TO_B) -> Holdings:
    """The demo's world with this transfer alone, who took from whom, and what was judged."""
    one = entry or traced()

    def entries() -> Iterator[Entry]:
        return iter([one])

    def derivations(articles: Collection[str]) -> tuple[Derivation, ...]:
        return (_derivation(direction),) if {WIRE_ID, PAPER_ID} <= set(articles) else ()

    def judgements(subjects: Collection[str]) -> tuple[Judgement, ...]:
        given = judged()
        wanted = set(subjects) | {one.id for one in given if one.subject in subjects}
        return tuple(one for one in given if one.subject in wanted)

    return replace(holdings, entries=entries, derivations=derivations, judgements=judgements)


def judged() -> tuple[Judgement, ...]:
    """A supplier put right, an acceptance that was taken back, and a grade."""
    supplier = f'[{{"text": "Ismarra", "start": 3, "end": {3 + len("Ismarra")}}}]'
    put_right = Judgement.made(REPORT, Verdict.CORRECTED, by="Ana Ruiz", at=MOMENT, slot="supplier", value=supplier)
    accepted = Judgement.made(DENIED, Verdict.ACCEPTED, by="Ben Okoro", at=MOMENT)
    back = Judgement.made(accepted.id, Verdict.WITHDRAWN, by="Ben Okoro", at=MOMENT.replace(hour=13))
    graded = Judgement.made("f" * 32, Verdict.GRADED, by="Ana Ruiz", at=MOMENT, value="B2")
    return put_right, accepted, back, graded


def _wire() -> Article:
    made = article(WIRE_ID, TEXT, "Meridian Wire", "2024-05-20", given="wire.pdf")
    lines = (PageLine(1, 0, 3, 10, 700, 100, 710), PageLine(2, 3, len(TEXT), 10, 700, 100, 710))
    outlet = linked("outlet/meridian-wire")
    return replace(made, url="javascript:alert(1)", lines=lines, outlet_link=outlet, authors=("A. Writer",))


def _paper() -> Article:
    made = article(PAPER_ID, PAPER, "Vale Post", "2024-05-21", title=TITLE)
    return replace(made, url="https://vale.example/1", credits=(credit(),))


def credit() -> Credit:
    """The paper's credit, which the text contradicts."""
    outlet: Link = linked("outlet/continental-press")
    return Credit(CreditKind.TAG, span(PAPER, "Continental Press"), span(PAPER, "(Continental Press)"), outlet, True)


def _derivation(direction: Direction) -> Derivation:
    upstream = Upstream("outlet/continental-press", "Continental Press")
    common = upstream if direction is Direction.COMMON else None
    credits_ = ((), (credit(),))
    return Derivation(WIRE_ID, PAPER_ID, Relation.COPY, direction, 0.8, 0.9, *credits_, common, (credit(),), (), ())


def _report(name: str, made: str, text: str, recipient: str, part: Part = Part.TEXT) -> Report:
    sentence = text.partition("\n")[0]
    verb = "arms" if part is Part.TITLE else "sent"
    times = (PartialDate("2024-05", "2024-05-01", "2024-05-31", span(text, "in May")),) if "in May" in text else ()
    return Report(
        name,
        made,
        span(text, sentence, part),
        span(text, verb, part),
        Status.DELIVERED,
        Certainty.STATED,
        supplier=(mention(text, "Ismarra", "state/xd", part),),
        recipient=(mention(text, recipient, None, part),),
        item=(mention(text, "rifles", "term/rifle", part),) if "rifles" in text else (),
        time=times,
        attribution=(Attribution(Station.VOICE, "officers", UNKNOWN),),
        confidence=0.8123,
        finder="test 1",
    )
