"""Articles and reports of an invented conflict, as many as a test wants, always the same ones."""

from hashlib import sha256

from firsthand.model import (
    Article,
    Attribution,
    Block,
    BlockKind,
    Certainty,
    Derivation,
    Direction,
    Edit,
    EditKind,
    Link,
    Mention,
    PartialDate,
    PassageKind,
    Place,
    Reason,
    Relation,
    Report,
    SharedPassage,
    Span,
    Station,
    Status,
    Upstream,
    content_id,
)

OUTLETS = ("Velmora Courier", "Radio Istra", "North Harbour Post")
UNLINKED = Link(None, Reason("link.unknown", "no entry has this name"))


def document(number: int, sentences: int = 12) -> str:
    """The text of one story, about 90 characters a sentence."""
    told = [
        f"Convoy {number} carried {number % 40 + 2} launchers from Velmora to Istra, sentence {place} of this story."
        for place in range(sentences)
    ]
    return "\n".join(told)


def article(number: int, *, given_id: str | None = None, text: str | None = None) -> tuple[Article, bytes]:
    """An article and its original."""
    text = document(number) if text is None else text
    given_id = f"story-{number}" if given_id is None else given_id
    original = f"{given_id}\n{text}".encode()
    day = f"2031-03-{number % 28 + 1:02}"
    made = Article(
        id=content_id(given_id, text),
        given_id=given_id,
        original=sha256(original).hexdigest(),
        text=text,
        title=f"Convoy {number}",
        blocks=(Block(BlockKind.STORY, 0, len(text)),),
        outlet=OUTLETS[number % len(OUTLETS)],
        outlet_link=UNLINKED,
        published=PartialDate(day, day, day),
        language="en",
        url=None,
        authors=("A. Writer",),
        credits=(),
        terms=(),
    )
    return made, original


def reports(of: Article, *, finder: str = "rules/1", count: int = 1) -> tuple[Report, ...]:
    """The first `count` sentences of an article read as reports."""
    found, start = [], 0
    for sentence in of.text.split("\n")[:count]:
        words = Span(start, start + len(sentence), sentence)
        at = sentence.index("carried")
        trigger = Span(start + at, start + at + 7, "carried")
        supplier = Span(start, start + at - 1, sentence[: at - 1])
        found.append(
            Report(
                id=content_id(of.id, str(start)),
                article=of.id,
                sentence=words,
                trigger=trigger,
                status=Status.DELIVERED,
                certainty=Certainty.STATED,
                supplier=(Mention(supplier, supplier.text, UNLINKED),),
                attribution=(Attribution(Station.OUTLET, of.outlet or "", of.outlet_link),),
                confidence=0.5,
                finder=finder,
                reasons=(Reason("frame.carry", "the subject of 'carried' gives", (trigger,)),),
            )
        )
        start += len(sentence) + 1
    return tuple(found)


def derivation(a: str, b: str) -> Derivation:
    """A derivation of two articles by id, with a changed word."""
    edit = Edit(Span(4, 10, "rebels"), Span(4, 9, "gangs"), EditKind.LABEL)
    return Derivation(
        a=a,
        b=b,
        relation=Relation.PARTIAL,
        direction=Direction.A_TO_B,
        share_a=0.5,
        share_b=1 / 3,
        credit_a=(),
        credit_b=(),
        upstream=Upstream("outlet/hill-wire", "Hill Wire \0 é"),
        false_credits=(),
        passages=(SharedPassage(Place(0, 40), Place(3, 42), PassageKind.NARRATION, (edit,)),),
        reasons=(Reason("relation.partial", "They share one passage."),),
    )
