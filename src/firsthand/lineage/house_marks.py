"""Marks that a newsroom leaves in its own text: dateline, "told AFP", "an AFP photographer saw", the writers' line."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from firsthand.kb import KnowledgeBase, Outlet
from firsthand.kb.fold import fold
from firsthand.lineage.newsroom import Newsroom, newsroom_of_entity
from firsthand.model import Span


class MarkKind(StrEnum):
    """The form of the mark."""

    DATELINE = "dateline"  # "KYIV (Reuters) -"
    SIGN_OFF = "sign-off"  # a line of its own: "(Reuters)", "From Reuters"
    TOLD = "told"  # "told AFP"
    SCENE = "scene"  # "an AFP photographer saw"
    WRITERS = "writers"  # "Associated Press writer Ann Lee contributed", "CNN's Ann Lee contributed"
    OWNER = "owner"  # "Copyright 2014 The Associated Press", "the views of Townhall.com", "ann.lee@wsj.com"


@dataclass(frozen=True, slots=True)
class HouseMark:
    """The newsroom whose text bears the mark, its name there, and all words of the mark, as spans of the clean text."""

    kind: MarkKind
    newsroom: Newsroom
    name: Span
    words: Span


_WORD = r"[A-Z][\w&.'-]{0,40}"
_BARE = rf"{_WORD}(?: (?:of |the )?{_WORD}){{0,4}}"
_NAME = rf"(?P<name>{_BARE})"
_WORD_IN_NAME = re.compile(r"[^ ]+")
_POSSESSIVE = re.compile(r"(?:'s)?[.,']*$")
_NAME_ALONE = frozenset((MarkKind.DATELINE, MarkKind.SIGN_OFF))
_MOST = 500  # marks of one article; more are no news text


@cache
def _patterns() -> tuple[tuple[MarkKind, re.Pattern[str]], ...]:
    lists = tomllib.loads(files(__package__).joinpath("house_marks.toml").read_text(encoding="utf-8"))
    told, people, writers, introduced = (
        "|".join(lists[name].split()) for name in ("told", "people", "writers", "introduced")
    )
    return (
        (MarkKind.DATELINE, re.compile(rf"^[^\n()\"]{{0,70}}\({_NAME}\) ?(?:-{{1,2}}|\||:)", re.M)),
        (
            MarkKind.SIGN_OFF,
            re.compile(rf"^[ \t]*(?:\({_NAME}\)|(?:From|Source:|Via) (?P<of>{_BARE}))[.]?[ \t]*$", re.M),
        ),
        (MarkKind.TOLD, re.compile(rf"\b(?:{told}) (?:[Tt]he )?(?!(?:{introduced})\b){_NAME}")),
        (MarkKind.SCENE, re.compile(rf"\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Oo]ne) {_NAME}(?:'s)? (?:{people})\b")),
        (MarkKind.WRITERS, re.compile(rf"(?:^|[.(_\s]){_NAME}'s? [^.\n]{{3,160}}? contributed\b", re.M)),
        (MarkKind.WRITERS, re.compile(rf"(?:^|[.(_\s]){_NAME} (?:{writers}) [^.\n]{{3,160}}? contributed\b", re.M)),
        (MarkKind.OWNER, re.compile(rf"(?:[Cc]opyright|\([Cc]\)|©)[^.\n]{{0,20}}? (?:[Tt]he )?{_NAME}")),
        (MarkKind.OWNER, re.compile(rf"\bviews of (?:[Tt]he )?{_NAME}")),
        (MarkKind.OWNER, re.compile(r"\b[\w.+-]{1,40}@(?P<name>\w[\w-]{0,40}(?:\.\w[\w-]{0,20}){1,3})\b")),
    )


@lru_cache(maxsize=256)
def house_marks(text: str, kb: KnowledgeBase) -> tuple[HouseMark, ...]:
    """The marks of newsrooms that the knowledge base lists, in text order; spans are of `text`.

    The last few texts are remembered: an article is compared with many others.
    """
    folded = "©".join(fold(part) for part in text.split("©"))  # the sign would fold to a bar
    found = [mark for kind, pattern in _patterns() for mark in _marks(kind, pattern, text, folded, kb)]
    return tuple(sorted(found, key=lambda mark: (mark.words.start, mark.words.end))[:_MOST])


def _marks(kind: MarkKind, pattern: re.Pattern[str], text: str, folded: str, kb: KnowledgeBase) -> Iterator[HouseMark]:
    if kind is MarkKind.WRITERS and "contributed" not in folded:
        return  # the pattern is slow where its last word is missing
    for match in pattern.finditer(folded):
        group = "name" if match["name"] is not None else "of"
        named = _newsroom(match[group], kind in _NAME_ALONE, kb)
        if named is not None:
            newsroom, length = named
            start = match.start(group)
            name, words = (start, start + length), match.span()
            yield HouseMark(kind, newsroom, Span(*name, text[slice(*name)]), Span(*words, text[slice(*words)]))


def _newsroom(name: str, whole: bool, kb: KnowledgeBase) -> tuple[Newsroom, int] | None:
    """The newsroom that capitalised words begin with (all of them, with `whole`), and the length of its name."""
    for end in reversed([match.end() for match in _WORD_IN_NAME.finditer(name)]):
        words = _POSSESSIVE.sub("", name[:end])
        entity = kb.outlet(words, in_credit=True).entity
        if entity is not None:
            return (newsroom_of_entity(entity, kb), len(words)) if _gathers(entity, kb) else None
        if whole:
            return None
    return None


def _gathers(entity: str, kb: KnowledgeBase) -> bool:
    """Whether it gathers news; a monitor is a source that newsrooms speak to."""
    outlet = kb.entity(entity)
    return isinstance(outlet, Outlet) and outlet.kind != "monitor"
