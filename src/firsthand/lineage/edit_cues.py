"""Words that make a statement less than certain or say whose it is, by the lists of `edit_kind.toml`."""

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

from firsthand.lineage.amounts import NUMBER_WORDS

_NEAR = 30  # code points after a change in which "to", a number or a verb of speech may follow a cue
_WORD = re.compile(r"[^\W\d_]+")
_NOT_CLAIMS = r"(?!\s+(?:responsibility|credit|victory|(?:[\w,]+\s+){0,2}lives)\b)"


@cache
def lexicon() -> dict[str, dict[str, str]]:
    """The lists as they stand in the file."""
    return tomllib.loads(files(__package__).joinpath("edit_kind.toml").read_text(encoding="utf-8"))


@cache
def words_in(table: str, key: str) -> frozenset[str]:
    """The words of a list that spaces part."""
    return frozenset(lexicon()[table][key].split())


def hedges_in(text: str, start: int = 0, end: int | None = None) -> int:
    """How many hedges stand between two offsets; what follows them in the text is looked at ("about" before a number).

    Claims ("claimed to have") do not count: see `claims_in`.
    """
    return len(_found(_hedge(), text, start, end))


def distance_in(text: str, start: int = 0, end: int | None = None) -> int:
    """How many words between two offsets deny a party its name: "so-called"."""
    return len(_found(_distance(), text, start, end))


def claims_in(text: str, start: int = 0, end: int | None = None) -> int:
    """How many words between two offsets mark a claim; to claim responsibility or lives is none."""
    return len(_found(_claim(), text, start, end))


def speech_in(text: str, start: int = 0, end: int | None = None) -> Counter[str]:
    """The verbs of speech (by their first form) and phrases that attribute between two offsets, with how often."""
    verbs = _verbs()
    words = (word.group().lower() for word in _WORD.finditer(text, start, len(text) if end is None else end))
    phrases = (" ".join(found.lower().split()) for found in _found(_attribution(), text, start, end))
    return Counter((*(verbs[word] for word in words if word in verbs), *phrases))


def frames_speech(text: str, start: int, end: int) -> bool:
    """Whether words between two offsets are a clause of attribution: "according to ...", "said ...", "... he said"."""
    words = text[start:end].lower().split()
    opens = bool(words) and (words[0] in words_in("attribution", "opening") or words[0] in _verbs())
    return opens or (bool(words) and words[-1] in _verbs())


def speakers_in(text: str, start: int, end: int) -> frozenset[str]:
    """The common nouns for speakers between two offsets, where a verb of speech stands in or next to them."""
    near = range(max(0, start - _NEAR), min(len(text), end + _NEAR))
    if not speech_in(text, near.start, near.stop):
        return frozenset()
    words = (word.group().lower() for word in _WORD.finditer(text, start, end))
    return frozenset(words) & words_in("attribution", "speakers")


def _found(pattern: re.Pattern[str], text: str, start: int, end: int | None) -> list[str]:
    last = len(text) if end is None else end
    around = text[start : last + _NEAR]
    return [match.group() for match in pattern.finditer(around) if match.end() <= last - start]


@cache
def _hedge() -> re.Pattern[str]:
    number = rf"(?=\s+(?:an?\s+)?[$£€]?(?:\d|(?:{'|'.join(sorted(NUMBER_WORDS))})\b))"
    parts = (
        rf"(?i:{_one_of('hedge', 'phrases')})\b",
        r"may\b(?!\s+\d)",
        rf"(?i:{_one_of('hedge', 'before_to')})(?=\s+to\b)",
        rf"(?i:{_one_of('hedge', 'before_number')}){number}",
    )
    return re.compile(rf"\b(?:{'|'.join(parts)})")


@cache
def _distance() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_one_of('label', 'distance')})\b", re.IGNORECASE)


@cache
def _claim() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_one_of('hedge', 'claims')})\b{_NOT_CLAIMS}", re.IGNORECASE)


@cache
def _attribution() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_one_of('attribution', 'phrases')})\b", re.IGNORECASE)


def _one_of(table: str, key: str) -> str:
    phrases = (r"\s+".join(phrase.split()) for phrase in lexicon()[table][key].split("|"))
    return "|".join(sorted(phrases, key=len, reverse=True))


@cache
def _verbs() -> dict[str, str]:
    lines = (line.split() for line in lexicon()["attribution"]["verbs"].strip().splitlines())
    return {form: forms[0] for forms in lines for form in forms}
