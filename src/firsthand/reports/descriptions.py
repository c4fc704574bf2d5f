"""Definite descriptions ("the kingdom", "the Lebanese group", "both countries"), and what they can stand for."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from firsthand.model import Span
from firsthand.reports.wording import CLOSED, PRONOUNS

_DEFINITE = re.compile(r"(?:^|[\s(“\"'‘—–-])(?:the|this|that|these|those)\s+$", re.IGNORECASE)
_NUMERAL = re.compile(r"^(?:both|two)\s+", re.IGNORECASE)
_TWO = re.compile(r"(?:^|[\s(“\"'‘—–-])(?:both(?: of)?|(?:the )?two)\s+(?:the\s+)?$", re.IGNORECASE)
_NEAR = 24  # code points before the words in which an article or numeral stands
_PAIR_NOUNS = frozenset("countries nations allies governments states kingdoms neighbours neighbors monarchies".split())
_IRREGULAR = {"countries": "country", "ministries": "ministry", "companies": "company", "gunmen": "gunman"}
_IRREGULAR |= {"militiamen": "militiaman", "agencies": "agency", "armies": "army", "monarchies": "monarchy"}
# Words that make a description mean somebody else than the party named before.
_OTHERS = frozenset(
    "other another others some many several one any each every various numerous certain local foreign own neighbouring "
    "neighboring new next first second third former rival".split()
)


@dataclass(frozen=True, slots=True)
class Sort:
    """What a noun can stand for: kinds of the knowledge base, "leader" or "government"; state ids where not all fit.

    `same_noun`: only what is named with the same noun. `tied`: only a group that the article calls by the same noun.
    """

    kinds: frozenset[str]
    states: frozenset[str] = frozenset()
    same_noun: bool = False
    tied: bool = False


@dataclass(frozen=True, slots=True)
class Description:
    """A description: its noun in the singular, the words before it, what it can stand for and whether it means two."""

    noun: str
    modifiers: str
    sort: Sort
    pair: bool = False


def description_of(words: Span, text: str) -> Description | None:
    """The description that these words of the text are; None for a name, and for what is not definite.

    The article stands before the words or the words are a plural with a numeral ("both allies").
    """
    before = text[max(0, words.start - _NEAR) : words.start]
    plain = " ".join(words.text.split())
    if _NUMERAL.match(plain) or _TWO.search(before):
        return _pair(_NUMERAL.sub("", plain))
    if not _DEFINITE.search(before):
        return None
    modifiers, noun = _parted(plain)
    if noun is None or not all(map(_only_qualifies, modifiers.split())):
        return None
    return Description(noun, modifiers, sorts()[noun])


def _only_qualifies(word: str) -> bool:
    """Whether a word before the noun only tells more of it: not that another is meant, nor whose it is."""
    folded = word.lower()
    return (
        folded not in _OTHERS | CLOSED | PRONOUNS and "'" not in word and "’" not in word and folded not in _plurals()
    )


def _pair(plain: str) -> Description | None:
    noun = plain.rpartition(" ")[2].lower()
    return (
        Description(noun, plain[: -len(noun)].strip(), Sort(frozenset({"state"})), True)
        if noun in _PAIR_NOUNS
        else None
    )


def _parted(plain: str) -> tuple[str, str | None]:
    """The words before a listed noun that ends the phrase, and the noun; a plural only of a word for fighters."""
    pieces = plain.split(" ")
    for length in (2, 1):
        noun = " ".join(pieces[-length:]).lower()
        single = singular(noun)
        if len(pieces) >= length and single in sorts() and (noun == single or sorts()[single].tied):
            return " ".join(pieces[:-length]), single
    return plain, None


def singular(noun: str) -> str:
    """The singular of a listed noun: "rebels" of one word, "companies" of another."""
    return _IRREGULAR.get(noun) or (noun.removesuffix("s") if not noun.endswith(("ss", "corps")) else noun)


@cache
def _plurals() -> frozenset[str]:
    return frozenset(f"{noun}s" for noun in sorts())


@cache
def sorts() -> dict[str, Sort]:
    """Each listed noun, in the singular and in lower case, with what it can stand for."""
    table = tomllib.loads((files("firsthand.reports") / "descriptions.toml").read_text(encoding="utf-8"))
    return {
        noun: Sort(
            frozenset(entry["kinds"]),
            frozenset(f"state/{code}" for code in entry.get("states", ())),
            entry.get("same_noun", False),
            entry.get("tied", False),
        )
        for entry in table.values()
        for noun in entry["nouns"]
    }
