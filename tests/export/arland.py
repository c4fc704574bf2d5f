"""Records of one invented transfer, written short: two articles, three reports, one of them in a title apart."""

from firsthand.export.register_form import Entry
from firsthand.model import (
    Article,
    Attribution,
    Block,
    BlockKind,
    Certainty,
    ClaimedValue,
    Contradiction,
    ContradictionKind,
    Link,
    Measure,
    Mention,
    Origin,
    Part,
    PartialDate,
    Quantity,
    Reason,
    Report,
    Side,
    Span,
    Station,
    Status,
    Transfer,
)

UNKNOWN = Link(None, Reason("link.unknown", "No entry has this name."))
WIRE = "Arland sent 40 rifles to the Hill Brigade in May, two officers said.\n"
HERALD = "The Hill Brigade denied that it received rifles from Arland.\n"
TITLE = "Arland arms the hills"


def linked(entity: str) -> Link:
    return Link(entity, Reason("link.name", "It is a name of the entry."))


def span(source: str, words: str, part: Part = Part.TEXT) -> Span:
    start = source.index(words)
    return Span(start, start + len(words), words, part)


def mention(source: str, words: str, entity: str | None = None, part: Part = Part.TEXT) -> Mention:
    return Mention(span(source, words, part), words, linked(entity) if entity else UNKNOWN)


def article(name: str, text: str, outlet: str, day: str, *, title: str | None = None, given: str = "") -> Article:
    blocks = (Block(BlockKind.STORY, 0, len(text)),)
    published = PartialDate(day, day, day)
    return Article(name, given, "0" * 64, text, title, blocks, outlet, UNKNOWN, published, "en", None, (), (), ())


def entry() -> Entry:
    """The register's entry that the tests of forms speak of."""
    wire = article("a" * 32, WIRE, "Hill Wire", "2024-05-20", title=TITLE, given="wire-1")
    herald = article("b" * 32, HERALD, "Arland Herald", "2024-05-22")
    sent = Report(
        "1" * 32,
        wire.id,
        span(WIRE, WIRE.strip()),
        span(WIRE, "sent"),
        Status.DELIVERED,
        Certainty.STATED,
        supplier=(mention(WIRE, "Arland", "state/xa"),),
        recipient=(mention(WIRE, "Hill Brigade"),),
        item=(mention(WIRE, "rifles", "term/rifle"),),
        quantity=(Quantity(span(WIRE, "40"), 40, 40, Measure.COUNT, None),),
        time=(PartialDate("2024-05", "2024-05-01", "2024-05-31", span(WIRE, "in May"), "2024-05-20"),),
        speaker=(mention(WIRE, "two officers"),),
        attribution=(
            Attribution(Station.OUTLET, "Hill Wire", UNKNOWN),
            Attribution(Station.VOICE, "two officers", UNKNOWN, span(WIRE, "two officers")),
        ),
        confidence=0.81234,
        finder="test 1",
    )
    title = Report(
        "2" * 32,
        wire.id,
        span(TITLE, TITLE, Part.TITLE),
        span(TITLE, "arms", Part.TITLE),
        Status.DELIVERED,
        Certainty.STATED,
        supplier=(mention(TITLE, "Arland", "state/xa", Part.TITLE),),
    )
    denied = Report(
        "3" * 32,
        herald.id,
        span(HERALD, HERALD.strip()),
        span(HERALD, "received"),
        Status.DELIVERED,
        Certainty.DENIED,
        supplier=(mention(HERALD, "Arland", "state/xa"),),
        recipient=(mention(HERALD, "Hill Brigade"),),
        item=(mention(HERALD, "rifles", "term/rifle"),),
    )
    reason = Reason("contradiction.denial", "One side says so and the other denies it.")
    reports = (sent, title, denied)
    ids = tuple(report.id for report in reports)
    transfer = Transfer(
        "f" * 32,
        ids,
        (ClaimedValue("Arland", "state/xa", ids),),
        (ClaimedValue("Hill Brigade", None, (sent.id, denied.id)),),
        (ClaimedValue("rifles", "term/rifle", (sent.id, denied.id)),),
        Status.DELIVERED,
        Certainty.STATED,
        (wire.id, herald.id),
        ("Arland Herald", "Hill Wire"),
        (
            Origin(1, (sent.id, title.id), ("Hill Wire",), (Reason("origin.same-outlet", "Both ran at Hill Wire."),)),
            Origin(2, (denied.id,), ("Arland Herald",), ()),
        ),
        (Contradiction(ContradictionKind.DENIAL, _side(sent), _side(denied), reason),),
    )
    newsrooms = {sent.id: "Hill Wire", title.id: "Hill Wire", denied.id: "Arland Herald"}
    articles = {wire.id: wire, herald.id: herald}
    return Entry(transfer, {report.id: report for report in reports}, articles, newsrooms)


def _side(report: Report) -> Side:
    return Side(report.article, report.sentence, report.id)
