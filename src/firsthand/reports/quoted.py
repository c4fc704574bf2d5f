"""The answer of a language model, checked against the passage it was asked about: exact words, or nothing.

Nothing in an answer is mended. A quote that does not stand in the passage is turned away, and so is a report that lacks
what a report needs; each leaves a reason.
"""

import json
import re
from dataclasses import dataclass
from typing import Any

from firsthand.model import Certainty, Reason, Span, Status
from firsthand.reports.finder import SLOTS, Reading
from firsthand.reports.passage import Passage
from firsthand.reports.wording import PRONOUNS

MOST_REPORTS = 20  # in one passage; annotated passages hold at most 4
MOST_FILLERS = 20  # in one slot; annotated slots hold at most 7
LONGEST_FILLER = 25  # words; annotated fillers have at most 15
LONGEST_TRIGGER = 3  # words
UNSURE = 0.5  # the confidence of a report for which the answer gives none

_KEYS = frozenset(("sentence", "trigger", "status", "certainty", "confidence", *SLOTS))
_NAMED = frozenset(SLOTS) - {"quantity", "place", "time"}  # "one" is an amount, "there" a place
_CORE = ("supplier", "recipient", "item")
_OBJECT = re.compile(r'\{\s*["}]')
_TWICE = object()  # stands for an object in which one key stands twice


@dataclass(frozen=True, slots=True)
class Answer:
    """Readings in the order of their triggers, and for each report or quote turned away why and where it stood."""

    readings: tuple[Reading, ...]
    rejected: tuple[Reason, ...] = ()


class NotAnAnswerError(ValueError):
    """The text holds no JSON object with a list of reports. `reason` says what is wrong with it."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.reason = Reason(code, text)


def read_answer(content: str, passage: Passage, proposer: str) -> Answer:
    """What stands up to checking of an answer about `passage`; `proposer` names the model in the reasons.

    `content` holds a JSON object, alone or within other text, of which the first is taken. NotAnAnswerError when there
    is none, or it is cut off, or it holds no list of reports.
    """
    return _Check(passage, proposer).answer(_reports_in(content))


def _reports_in(content: str) -> list[Any]:
    opening = _OBJECT.search(content)
    if opening is None:
        raise NotAnAnswerError("endpoint.no-json", "the answer holds no JSON object")
    try:
        found, _ = json.JSONDecoder(object_pairs_hook=_object).raw_decode(content, opening.start())
    except (ValueError, RecursionError):
        raise NotAnAnswerError("endpoint.bad-json", "the answer's JSON is broken or cut off") from None
    reports = found.get("reports") if isinstance(found, dict) else None
    if not isinstance(reports, list):
        raise NotAnAnswerError("endpoint.no-reports", "the answer's JSON holds no list of reports")
    return reports


def _object(pairs: list[tuple[str, Any]]) -> object:
    found = dict(pairs)
    return found if len(found) == len(pairs) else _TWICE


class _Check:
    """The way of one answer through the checks."""

    def __init__(self, passage: Passage, proposer: str) -> None:
        self._passage = passage
        self._proposer = proposer
        self._triggers: set[Span] = set()
        self._rejected: list[Reason] = []

    def answer(self, reports: list[Any]) -> Answer:
        found = []
        for number, report in enumerate(reports[:MOST_REPORTS], 1):
            if reading := self._reading(report, f"report {number}"):
                found.append(reading)
                self._triggers.add(reading.trigger)
        if len(reports) > MOST_REPORTS:
            self._reject("too-many", "answer", f"{len(reports) - MOST_REPORTS} reports beyond the first {MOST_REPORTS}")
        return Answer(tuple(sorted(found, key=lambda one: one.trigger.start)), tuple(self._rejected))

    def _reject(self, code: str, where: str, why: str) -> None:
        self._rejected.append(Reason(f"endpoint.{code}", f"{where}: {why}"))

    def _reading(self, report: object, where: str) -> Reading | None:
        if not isinstance(report, dict):
            self._reject("not-a-report", where, "not an object, or one with a key that stands twice")
            return None
        before = len(self._rejected)
        if unknown := sorted(report.keys() - _KEYS):
            self._reject(
                "unknown-slot", where, f"{len(unknown)} slot(s) that do not exist, such as {unknown[0][:40]!r}"
            )
        status, certainty = report.get("status"), report.get("certainty")
        if status not in list(Status) or certainty not in list(Certainty):
            self._reject("unknown-standing", where, "its status or certainty is none of those there are")
            return None
        trigger = self._trigger(report, where)
        if trigger is None:
            return None
        slots = {slot: spans for slot in SLOTS if (spans := self._fillers(report.get(slot), slot, trigger, where))}
        if not any(slot in slots for slot in _CORE):
            self._reject("no-filler", where, "no supplier, recipient or item is left")
            return None
        confidence, reason = self._standing(report.get("confidence"), trigger, len(self._rejected) - before)
        return Reading(trigger, Status(status), Certainty(certainty), slots, confidence, (reason,))

    def _standing(self, given: object, trigger: Span, rejected: int) -> tuple[float, Reason]:
        """The confidence, and the reason that says where the report comes from."""
        usable = isinstance(given, int | float) and not isinstance(given, bool) and 0 <= given <= 1
        confidence = round(float(given), 3) if usable else UNSURE  # type: ignore[arg-type]  # a number, by the line above
        says = f"The confidence of {confidence} is its own and not calibrated."
        if not usable:
            says = f"It gave no confidence from 0 to 1, so {UNSURE} is put."
        left = f" {rejected} other part(s) of this report were turned away." if rejected else ""
        return confidence, Reason("endpoint", f"Proposed by {self._proposer}. {says}{left}", (trigger,))

    def _trigger(self, report: dict[str, Any], where: str) -> Span | None:
        """The trigger in the sentence whose number is given, or, without a number, where it stands only once."""
        where = f"{where}, trigger"
        words = self._words(report.get("trigger"), LONGEST_TRIGGER, where)
        if words is None:
            return None
        number, count = report.get("sentence"), len(self._passage.sentences)
        if number is not None and (type(number) is not int or not 1 <= number <= count):
            self._reject("unknown-sentence", where, "the passage has no sentence of the number given")
            return None
        places = self._places(words, range(count) if number is None else range(number - 1, number))
        read = [span for at, span in places if self._passage.eligible[at]]
        free = [span for span in read if span not in self._triggers]
        if free and (number is not None or len(free) == 1):
            return free[0]
        if not places:
            self._reject("not-in-text", where, "the words do not stand in the sentence")
        elif not read:
            self._reject("not-eligible", where, "the sentence is only there for what surrounds it")
        elif not free:
            self._reject("trigger-taken", where, "the trigger is that of an earlier report")
        else:
            self._reject("ambiguous-trigger", where, "the words stand several times and no sentence is given")
        return None

    def _fillers(self, given: object, slot: str, trigger: Span, where: str) -> tuple[Span, ...]:
        where = f"{where}, {slot}"
        if given is None:
            return ()
        if not isinstance(given, list):
            self._reject("not-a-list", where, "not a list")
            return ()
        found: dict[Span, None] = {}
        for quote in given[:MOST_FILLERS]:
            span = self._filler(quote, slot, trigger, where)
            if span in found:
                self._reject("repeated", where, "the same words twice")
            elif span is not None:
                found[span] = None
        if len(given) > MOST_FILLERS:
            self._reject("too-many", where, f"{len(given) - MOST_FILLERS} quotes beyond the first {MOST_FILLERS}")
        return tuple(found)

    def _filler(self, quote: object, slot: str, trigger: Span, where: str) -> Span | None:
        """The place of a quote: the trigger's sentence before others, near ones before far ones, near the trigger."""
        words = self._words(quote, LONGEST_FILLER, where)
        if words is None:
            return None
        if slot in _NAMED and all(_is_pronoun(word) for word in words):
            self._reject("pronoun", where, "a pronoun, where the name it stands for is asked for")
            return None
        places = self._places(words, range(len(self._passage.sentences)))
        if not places:
            self._reject("not-in-text", where, "the words do not stand in the passage")
            return None
        home = next(at for at, sentence in enumerate(self._passage.sentences) if sentence.covers(trigger))
        return min(places, key=lambda place: (abs(place[0] - home), _distance(place[1], trigger), place[1].start))[1]

    def _words(self, quote: object, most: int, where: str) -> list[str] | None:
        """The words of a quote, if it has any and not too many."""
        if not isinstance(quote, str):
            self._reject("not-text", where, "not a text")
            return None
        words = quote.split()
        if not any(letter.isalnum() for letter in quote):
            self._reject("no-words", where, "a quote without a word")
        elif len(words) > most:
            self._reject("too-long", where, f"a quote of more than {most} words")
        else:
            return words
        return None

    def _places(self, words: list[str], sentences: range) -> list[tuple[int, Span]]:
        """Where the words stand whole and inside one sentence, each with the index of its sentence, in text order."""
        if sum(map(len, words)) > max(len(sentence.text) for sentence in self._passage.sentences):
            return []
        pattern = _whole(words)
        found = []
        for at in sentences:
            sentence = self._passage.sentences[at]
            for match in pattern.finditer(sentence.text):
                found.append((at, self._passage.words(sentence.start + match.start(), sentence.start + match.end())))
        return found


def _whole(words: list[str]) -> re.Pattern[str]:
    """The words with any blanks between them, but not from or to the middle of a word or of a number."""
    first, last = words[0][0], words[-1][-1]
    before = r"(?<!\w)" * _goes_on(first) + r"(?<!\d[.,])" * first.isdigit()
    after = r"(?![\w\u0300-\u036f])" * _goes_on(last) + r"(?![.,]\d)" * last.isdigit()
    return re.compile(before + r"\s+".join(map(re.escape, words)) + after)


def _goes_on(character: str) -> bool:
    """Whether a word, an abbreviation or a number may go on before or after the character."""
    return re.match(r"[\w.,]", character) is not None


def _is_pronoun(word: str) -> bool:
    """Whether a word is a pronoun; "US" is a country."""
    return word != "US" and word.lower() in PRONOUNS


def _distance(span: Span, trigger: Span) -> tuple[bool, int]:
    """How far the words stand from the trigger, in characters; words that overlap it come last."""
    return span.overlaps(trigger), max(span.start - trigger.end, trigger.start - span.end, 0)
