"""Articles and derivations of an invented conflict, written short: what tests of lineage's faces share."""

from collections.abc import Iterable

from firsthand.lineage.newsroom import Newsroom
from firsthand.model import (
    Article,
    Block,
    BlockKind,
    Credit,
    CreditKind,
    Derivation,
    Direction,
    Edit,
    EditKind,
    Link,
    PartialDate,
    PassageKind,
    Place,
    Reason,
    Relation,
    SharedPassage,
    Span,
    Upstream,
)

REASON = Reason("link.test", "It is so in this test.")
WIRE = (
    "Rebels took the depot at Kelm Ridge on Monday, two officers said. They found 40 rifles in it.\n\n"
    "“We lost nobody,” a commander said.\n\nThe army did not answer calls."
)
GAZETTE = (
    "“We lost nobody,” a commander said.\n\n"
    "Armed gangs took the depot at Kelm Ridge on Monday, two officers claimed. They found 400 rifles in it.\n\n"
    "The town is calm, Hill Wire reported."
)


def article(
    name: str, outlet: str | None = "Hill Wire", day: str | None = None, text: str = "Words.", credit: str = ""
) -> Article:
    """An article whose id and given id are `name`; `credit` are the words of it that credit a newsroom."""
    date = PartialDate(day, day, day) if day else None
    blocks = (Block(BlockKind.STORY, 0, len(text)),)
    credits_ = (named(text, credit),) if credit else ()
    link = Link(None, REASON)
    return Article(name, name, "0" * 64, text, None, blocks, outlet, link, date, "en", None, (), credits_, ())


def newsrooms(articles: Iterable[Article]) -> dict[str, Newsroom]:
    """The newsroom of each article by its stated outlet."""
    return {
        one.id: Newsroom((one.outlet or one.id).casefold(), one.outlet or "outlet not named", False) for one in articles
    }


def named(text: str, words: str) -> Credit:
    """A credit of a whole article: these words of the text, or words that stand nowhere in it."""
    start = max(text.find(words), 0)
    span = Span(start, start + len(words), words)
    return Credit(CreditKind.REPORTED, span, span, Link(None, REASON), True)


def derivation(
    a: str,
    b: str,
    way: str = "a>b",
    relation: str = "reworded",
    *,
    share: float | tuple[float, float] = 0.9,
    upstream: str | None = None,
    credit: tuple[tuple[Credit, ...], tuple[Credit, ...]] = ((), ()),
    false: tuple[Credit, ...] = (),
    passages: tuple[SharedPassage, ...] = (),
) -> Derivation:
    """A derivation of two articles by id."""
    share_a, share_b = share if isinstance(share, tuple) else (share, share)
    return Derivation(
        a=a,
        b=b,
        relation=Relation(relation),
        direction=Direction(way),
        share_a=share_a,
        share_b=share_b,
        credit_a=credit[0],
        credit_b=credit[1],
        upstream=Upstream(upstream.casefold(), upstream) if upstream else None,
        false_credits=false,
        passages=passages,
        reasons=(Reason("direction.date", "The other was published earlier."),),
    )


def passage(
    a: str, b: str, words_a: str, words_b: str, *edits: tuple[str, str, str], kind: str = "narration"
) -> SharedPassage:
    """A passage of the texts `a` and `b` by its words, with the words changed in it: before, after, kind."""
    start_a, start_b = a.index(words_a), b.index(words_b)
    place_a, place_b = Place(start_a, start_a + len(words_a)), Place(start_b, start_b + len(words_b))
    found = []
    for before, after, changed in edits:
        found.append(Edit(_span(a, before, start_a), _span(b, after, start_b), EditKind(changed)))
        start_a, start_b = found[-1].before.end, found[-1].after.end
    return SharedPassage(place_a, place_b, PassageKind(kind), tuple(found))


def _span(text: str, words: str, start: int) -> Span:
    place = text.index(words, start)
    return Span(place, place + len(words), words)


def wire_and_gazette(way: str = "a>b") -> tuple[Article, Article, Derivation]:
    """A wire story and its rewording: two paragraphs changed places, words changed, some stand in one alone."""
    wire = article("wire", "Hill Wire", "2024-05-20", WIRE)
    gazette = article("gazette", "Valley Gazette", "2024-05-21", GAZETTE, credit="Hill Wire reported")
    narration = passage(
        WIRE,
        GAZETTE,
        WIRE.partition("\n\n")[0],
        GAZETTE.split("\n\n")[1],
        ("Rebels", "Armed gangs", "label"),
        ("said", "claimed", "attribution"),
        ("40", "400", "number"),
    )
    speech = "“We lost nobody,” a commander said."
    quotation = passage(WIRE, GAZETTE, speech, speech, kind="quotation")
    found = derivation(
        "wire",
        "gazette",
        way,
        share=(0.84, 0.79),
        upstream="Hill Wire",
        credit=((), gazette.credits),
        passages=(narration, quotation),
    )
    return wire, gazette, found
