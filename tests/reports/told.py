"""Short ways to write articles, passages and readings, and a finder that follows a script."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from firsthand.kb import KnowledgeBase
from firsthand.model import (
    Article,
    Block,
    BlockKind,
    Certainty,
    Credit,
    CreditKind,
    Link,
    PartialDate,
    Reason,
    Span,
    Status,
)
from firsthand.reports import Passage, Reading
from firsthand.reports.passage import passage_of_text

Slots = Mapping[str, str | Sequence[str]]


def span(text: str, words: str, nth: int = 0) -> Span:
    """The nth place where the words stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words), words)


def article(*blocks: tuple[BlockKind, str] | str, title: str | None = None, **fields) -> Article:
    """An article of these blocks, one a paragraph; a bare string is a story block."""
    typed = [(BlockKind.STORY, block) if isinstance(block, str) else block for block in blocks]
    text = "\n".join(words for _, words in typed)
    places, start = [], 0
    for kind, words in typed:
        places.append(Block(kind, start, start + len(words)))
        start += len(words) + 1
    given = {
        "id": "a1",
        "given_id": "one",
        "original": "0" * 64,
        "outlet": None,
        "outlet_link": unlinked(),
        "published": None,
        "language": "en",
        "url": None,
        "authors": (),
        "credits": (),
        "terms": (),
    }
    return Article(text=text, title=title, blocks=tuple(places), **(given | fields))


def published(day: str) -> PartialDate:
    return PartialDate(day, day, day)


def unlinked() -> Link:
    return Link(None, Reason("link.unknown", "Nothing is known of it."))


def credit(text: str, words: str, newsroom: str, kb: KnowledgeBase, *, kind: CreditKind, whole: bool) -> Credit:
    """The credit that stands in the text as these words."""
    there = span(text, words)
    inside = there.start + words.index(newsroom)
    name = Span(inside, inside + len(newsroom), newsroom)
    return Credit(kind, name, there, kb.outlet(newsroom, in_credit=True), whole)


def reading(text: str, trigger: str, status=Status.DELIVERED, certainty=Certainty.STATED, **slots) -> Reading:
    """A reading whose trigger and fillers are the first places of these words; a filler may be a tuple of several."""
    return Reading(span(text, trigger), status, certainty, _placed(text, slots), 0.8)


def _placed(text: str, slots: Slots) -> dict[str, tuple[Span, ...]]:
    return {
        slot: tuple(span(text, one) for one in ((words,) if isinstance(words, str) else words))
        for slot, words in slots.items()
    }


def told(text: str, trigger: str, kb: KnowledgeBase, **given) -> tuple[Reading, Passage]:
    """A reading of a text with the passage that it is."""
    return reading(text, trigger, **given), passage_of_text(text, kb)


def words(spans: Sequence[Span]) -> list[str]:
    return [one.text for one in spans]


@dataclass
class Scripted:
    """A finder that reads what its script says: for each trigger that stands in an eligible sentence, these slots."""

    script: Mapping[str, Slots]
    status: Status = Status.DELIVERED
    certainty: Certainty = Certainty.STATED
    passages: list[Passage] = field(default_factory=list)
    name: str = "scripted-1"

    def find(self, passage: Passage) -> tuple[Reading, ...]:
        self.passages.append(passage)
        found = []
        for trigger, slots in self.script.items():
            for sentence, eligible in zip(passage.sentences, passage.eligible, strict=True):
                at = sentence.text.find(trigger)
                if eligible and at >= 0:
                    start = sentence.start + at
                    there = passage.words(start, start + len(trigger))
                    found.append(Reading(there, self.status, self.certainty, self._slots(passage, slots), 0.8))
        return tuple(sorted(found, key=lambda one: one.trigger.start))

    @staticmethod
    def _slots(passage: Passage, slots: Slots) -> dict[str, tuple[Span, ...]]:
        first, last = passage.sentences[0].start, passage.sentences[-1].end
        placed = {}
        for slot, fillers in slots.items():
            starts = [
                (passage.text.find(one, first, last), one)
                for one in ([fillers] if isinstance(fillers, str) else fillers)
            ]
            placed[slot] = tuple(passage.words(at, at + len(one)) for at, one in starts if at >= 0)
        return placed
