"""The giver that a preposition names: "received missiles from states opposed to X", "were supplied by X"."""

from dataclasses import replace

from firsthand.model import Reason, Span
from firsthand.reports.complements import whole_party
from firsthand.reports.features import folded_words
from firsthand.reports.finder import Reading
from firsthand.reports.frames import Frame, frame_of
from firsthand.reports.passage import Passage
from firsthand.reports.phrases import Phrase, base_phrases, is_verb
from firsthand.reports.wording import ARTICLES, BE, POSSESSIVES


def with_source(reading: Reading, passage: Passage) -> Reading:
    """The reading with the phrase after "from" (take frames) or "by" (passive give frames) as supplier.

    Only where the finder named no supplier; a giver so named is no mere go-between.
    """
    folded = folded_words(passage)
    first = passage.token_at(reading.trigger.start)
    preposition = _preposition(reading, folded, first)
    if reading.slots.get("supplier") or preposition is None:
        return reading
    words = _after(preposition, passage, folded, first)
    taken = [span for slot, spans in reading.slots.items() if slot != "via" for span in spans]
    if words is None or any(words.overlaps(span) for span in taken):
        return reading
    routes = tuple(span for span in reading.slots.get("via", ()) if not span.overlaps(words))
    reason = Reason("frame.source", f"The phrase after “{preposition}” says who gave.", (words,))
    return replace(
        reading, slots={**reading.slots, "supplier": (words,), "via": routes}, reasons=(*reading.reasons, reason)
    )


def _preposition(reading: Reading, folded: list[str], first: int) -> str | None:
    frame = frame_of(reading.trigger.text)
    if frame == Frame.TAKE:
        return "from"
    passive = frame == Frame.GIVE and any(word in BE for word in folded[max(0, first - 3) : first])
    return "by" if passive and not folded[first].endswith("ing") else None


def _after(preposition: str, passage: Passage, folded: list[str], first: int) -> Span | None:
    for phrase in base_phrases(passage, folded, (first, first + 1)):
        if phrase[0] <= first or passage.sentence[phrase[0]] != passage.sentence[first]:
            continue
        if _has_verb(passage, folded, first + 1, phrase[0]):
            return None
        if _hangs_on(preposition, folded, phrase) and not _is_time(folded, phrase):
            return whole_party(passage.span(*phrase), passage)
    return None


def _is_time(folded: list[str], phrase: Phrase) -> bool:
    return any(any(char.isdigit() for char in word) for word in folded[phrase[0] : phrase[1]])


def _has_verb(passage: Passage, folded: list[str], first: int, last: int) -> bool:
    return any(is_verb(passage, folded, at) for at in range(first, last))


def _hangs_on(preposition: str, folded: list[str], phrase: Phrase) -> bool:
    at = phrase[0] - 1
    while folded[at] in ARTICLES | POSSESSIVES:
        at -= 1
    return folded[at] == preposition
