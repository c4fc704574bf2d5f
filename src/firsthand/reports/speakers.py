"""What sort of speaker a phrase names: one person, several, a body or a document."""

import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files

from firsthand.kb import Form, Kind, KnowledgeBase

_PRONOUN_FOR = {
    "he": "person", "him": "person", "she": "person", "her": "person",
    "they": "people", "them": "people", "it": "body",
}  # fmt: skip


class Sort(StrEnum):
    """One person, several people, a body that speaks through somebody, or a text."""

    PERSON = "person"
    PEOPLE = "people"
    BODY = "body"
    DOCUMENT = "document"


def sort_of(words: str, kb: KnowledgeBase) -> Sort | None:
    """The sort of the speaker that a noun phrase names; None where its last word does not tell.

    A name that the knowledge base does not list is taken for a person's; a leader's name is one too.
    """
    known = kb.scan(words, (Kind.STATE, Kind.GROUP, Kind.OUTLET))
    last = words.rpartition(" ")[2]
    for name in known:
        if name.end == len(words):
            leader = any(candidate.form == Form.LEADER for candidate in name.candidates)
            return Sort.PERSON if leader else Sort.BODY
    sort = noun_sort(last)
    if sort is None and last[:1].isupper() and not any(char.isdigit() for char in last):
        return Sort.PERSON
    return sort


@cache
def noun_sort(noun: str) -> Sort | None:
    """The sort of a listed noun, in the singular or plural."""
    lists, folded = _lists(), noun.lower()
    single = folded.removesuffix("s")
    if folded in lists["persons"]:
        return Sort.PERSON
    if folded in lists["plurals"] or single in lists["persons"]:
        return Sort.PEOPLE
    if folded in lists["bodies"]:
        return Sort.BODY
    return Sort.DOCUMENT if folded in lists["documents"] or single in lists["documents"] else None


@cache
def _lists() -> dict[str, frozenset[str]]:
    table = tomllib.loads((files("firsthand.reports") / "speakers.toml").read_text(encoding="utf-8"))
    return {name: frozenset(nouns) for name, nouns in table.items()}


def fits_pronoun(sort: Sort | None, pronoun: str) -> bool:
    """Whether a speaker of this sort can be meant by a pronoun, in lower case; "it" may be a document too."""
    wanted = _PRONOUN_FOR.get(pronoun)
    return sort is not None and (sort == wanted or (wanted == "body" and sort == Sort.DOCUMENT))
