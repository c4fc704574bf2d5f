"""Who says so, where plain grammar tells: "X said that ...", "..., X said", "..., said X", "according to X"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from firsthand.model import Reason, Span
from firsthand.reports.features import folded_words
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage
from firsthand.reports.phrases import Phrase, base_phrases
from firsthand.reports.quotations import Quotation
from firsthand.reports.wording import HAVE, OPEN_QUOTES

SAID = frozenset(
    "said says say told tells claimed claims announced announces confirmed confirms denied denies added adds stated "
    "insisted insists argued argues alleged acknowledged admitted admits warned warns wrote writes suggested explained "
    "revealed testified declared complained asserted maintained boasted vowed".split()
)

BEFORE_SAID = HAVE | {"also", "later", "then", "further", "once", "now", "again"}
# "Had denied to X" and "declared independence" say nothing.
_NO_SAYING = {"denied": (["to"],), "declared": (["independence"], ["war"], ["victory"])}
_SPOKESMEN = frozenset("spokesman spokeswoman spokesperson".split())
_SHORT_TITLES = frozenset("capt col gen lt maj adm sen rep gov mr mrs ms dr sgt cmdr brig vice".split())


def with_voice(reading: Reading, passage: Passage) -> Reading:
    """The reading with a speaker from the grammar of its sentence, where the finder named none.

    A quotation that goes on keeps its speaker, whoever the finder named in another paragraph. A news organisation is no
    voice; a pronoun is left alone.
    """
    reading = _with_own_words(reading)
    named = reading.slots.get("speaker", ())
    paragraph = passage.text.rfind("\n", 0, reading.trigger.start)
    if any(span.start > paragraph for span in named):
        return reading
    found = (None if named else _voice(reading, passage)) or _carried_over(reading, passage)
    if found is None:
        return reading
    words = _as_read(found, reading)
    reason = Reason("frame.voice", "The words of saying name who makes the statement.", (words,))
    return replace(reading, slots={**reading.slots, "speaker": (words,)}, reasons=(*reading.reasons, reason))


def _with_own_words(reading: Reading) -> Reading:
    """The reading with the words of a party for a speaker that is part of them."""
    named = reading.slots.get("speaker", ())
    words = tuple(dict.fromkeys(_as_read(span, reading) for span in named))
    if words == named:
        return reading
    reason = Reason("frame.voice", "The speaker is the party that is named with these words.", words)
    return replace(reading, slots={**reading.slots, "speaker": words}, reasons=(*reading.reasons, reason))


def _as_read(found: Span, reading: Reading) -> Span:
    """The party's own words where the speaker is a party of the transfer."""
    parties = (words for slot in ("recipient", "supplier") for words in reading.slots.get(slot, ()))
    return next((words for words in parties if words.covers(found)), found)


def _voice(reading: Reading, passage: Passage) -> Span | None:
    trigger = passage.token_at(reading.trigger.start)
    return voice_of(passage, passage.sentence[trigger], trigger)


def _carried_over(reading: Reading, passage: Passage) -> Span | None:
    """The speaker of the sentence before, for a quotation that goes on after "..., said X"."""
    number = next(at for at, span in enumerate(passage.sentences) if span.covers(reading.trigger))
    here = passage.sentences[number]
    if not number or here.text[0] not in OPEN_QUOTES | {'"'}:
        return None
    before = passage.sentences[number - 1]
    follows = "\n" not in passage.text[before.end : here.start] and any(mark in before.text for mark in ("”", '"'))
    return voice_of(passage, number - 1, -1) if follows else None


def voice_of(passage: Passage, sentence: int, trigger: int, quoted: Sequence[Quotation] = ()) -> Span | None:
    """Who says what the sentence of that number tells; `trigger` is the token before or after which it is told, -1
    where the sentence as a whole counts.

    Words of saying within `quoted` do not count. None where the subject is a pronoun or a news organisation.
    """
    folded = folded_words(passage)
    phrases = [p for p in base_phrases(passage, folded, (trigger, trigger + 1)) if passage.sentence[p[0]] == sentence]
    for at, word in enumerate(folded):
        if passage.sentence[at] != sentence or any(one.holds(passage.tokens[at].start) for one in quoted):
            continue
        if word in SAID and folded[at + 1 : at + 2] not in _NO_SAYING.get(word, ()):
            found = _subject(passage, folded, phrases, at, trigger)
        elif word == "according" and folded[at + 1 : at + 2] == ["to"]:
            found = next((p for p in phrases if at + 2 <= p[0] <= at + 3), None)
        else:
            continue
        if found and "outlet" not in passage.tags[found[0]]:
            return passage.span(*whole_name(folded, phrases, found))
    return None


def whole_name(folded: Sequence[str], phrases: Sequence[Phrase], found: Phrase) -> Phrase:
    """A name with what stands before and after a title in it: "ministry spokesman Capt. A. B." is one phrase."""
    joined = [(one, other) for one, other in pairwise(phrases) if _is_title(folded, one[1] - 1, other[0])]
    for one, other in reversed(joined):
        found = (one[0], found[1]) if other[0] == found[0] else found
    for one, other in joined:
        found = (found[0], other[1]) if one[1] == found[1] else found
    return found


def _is_title(folded: Sequence[str], last: int, following: int) -> bool:
    """Whether the words from the last of one phrase to the next phrase are a title that joins the two."""
    between = list(folded[last + 1 : following])
    return (len(between) == 1 and between[0] in _SPOKESMEN) or (between == ["."] and folded[last] in _SHORT_TITLES)


def _subject(
    passage: Passage, folded: Sequence[str], phrases: Sequence[Phrase], said: int, trigger: int
) -> Phrase | None:
    """The phrase right before the verb of saying; for a clause before it, right after ("..., said X")."""
    verb = said
    while verb and (folded[verb - 1] in BEFORE_SAID or folded[verb - 1].endswith("ly")):
        verb -= 1
    before = next((phrase for phrase in reversed(phrases) if phrase[1] == verb), None)
    if phrases and _has_apposition(passage, folded, phrases[0], said):
        return phrases[0]
    if before:
        first = phrases[0]
        # "Fighters holding the town said": the subject opens the sentence, its object stands before the verb.
        opens = said < trigger and first[0] <= 1 + _sentence_start(passage, said) and first != before
        plain = all(word not in (",", "that") for word in folded[first[1] : before[0]])
        return first if opens and plain else before
    if said > trigger and folded[said - 1] in (",", "”", '"'):
        return next((phrase for phrase in phrases if said < phrase[0] <= said + 2), None)
    return None


def _has_apposition(passage: Passage, folded: Sequence[str], first: Phrase, said: int) -> bool:
    """Whether more is told of the phrase that opens a sentence, between commas before its verb: "X, who ..., said"."""
    opens = first[0] <= 1 + _sentence_start(passage, said) and first[1] < said - 1
    if not opens or folded[first[1]] != "," or folded[said - 1] != ",":
        return False
    between = folded[first[1] + 1 : said]
    return between[0] != "and" and '"' not in between and OPEN_QUOTES.isdisjoint(between)


def _sentence_start(passage: Passage, at: int) -> int:
    return passage.sentence.index(passage.sentence[at])
