"""From annotated words to the tokens they stand on."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from firsthand.reports.passage import Passage

# Where slots overlap, the first named keeps the words.
TAGGED = ("item", "supplier", "recipient", "via", "quantity", "place", "time", "speaker", "reported_by")
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s")
_OTHER_SENTENCE = 300

Tokens = tuple[int, int]


def trigger_tokens(passage: Passage, report: Mapping[str, Any]) -> Tokens | None:
    """First and one past last token of the trigger; of several places of its word, the one nearest the slots."""
    text = passage.text
    fillers = [text.find(words) for slot in TAGGED[:3] for words in report.get(slot, [])]
    places = places_of(text, report["trigger"])
    best = min(places, key=lambda place: (sum(min(abs(place - filler), 400) for filler in fillers), place))
    return _tokens(passage, best, best + len(report["trigger"]))


def filler_tokens(passage: Passage, words: str, trigger: Tokens) -> Tokens | None:
    """First and one past last token of a slot's words; of several places, the one nearest the trigger."""
    start = passage.tokens[trigger[0]].start
    place = min(places_of(passage.text, words), key=lambda place: distance(passage.text, place, start))
    return _tokens(passage, place, place + len(words))


def role_labels(passage: Passage, report: Mapping[str, Any], trigger: Tokens) -> list[str]:
    """BIO labels of the report's slots over the passage's tokens."""
    labels = ["O"] * len(passage.tokens)
    for slot in TAGGED:
        for words in report.get(slot, []):
            tokens = filler_tokens(passage, words, trigger)
            if tokens and all(labels[at] == "O" for at in range(*tokens)):
                labels[tokens[0] : tokens[1]] = [f"B-{slot}", *[f"I-{slot}"] * (tokens[1] - tokens[0] - 1)]
    return labels


def distance(text: str, place: int, trigger: int) -> int:
    """Code points between two places, more where a sentence ends between them."""
    between = text[min(place, trigger) : max(place, trigger)]
    return len(between) + (_OTHER_SENTENCE if _SENTENCE_END.search(between) else 0)


def places_of(text: str, words: str) -> Sequence[int]:
    """Where the words stand, not inside longer words if there is such a place."""
    places = [match.start() for match in re.finditer(re.escape(words), text)]
    whole = [place for place in places if _is_whole(text, place, place + len(words))]
    return whole or places


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())


def _tokens(passage: Passage, start: int, end: int) -> Tokens | None:
    on = [at for at, token in enumerate(passage.tokens) if token.start < end and token.end > start]
    return (on[0], on[-1] + 1) if on else None
