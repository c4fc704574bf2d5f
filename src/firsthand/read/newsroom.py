"""Names of news organisations as they stand in text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from firsthand.kb import Kind, KnowledgeBase, Outlet
from firsthand.model import Link, Reason
from firsthand.read.newsroom_words import COMMON, DAYS, ENDINGS, GOES_ON, HEADS, NO_START, NO_STATION, SHORT

_MONITOR = "monitor"
_AGENCY = "agency"
_CACHED = 20_000
_MOST = 5_000  # names of one text; more are no news
_SPACED = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"['’]s?$")
_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b(?:-(?:TV|AM|FM|DT)\b)?(?![@/]\w)")
_CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?:-(?:TV|AM|FM|DT))?$")
_SITE = re.compile(r"(?<![\w@/.-])[A-Za-z][\w-]{1,40}$")
_WORDS = AhoCorasick(
    sorted(HEADS | SHORT | {word.capitalize() for word in COMMON} | set(ENDINGS)),
    matchkind=MatchKind.LeftmostLongest,
)
_CAPITALISED = re.compile(r"(?:[A-Z][\w’'&-]* ){1,3}$")
_DAY = re.compile("|".join(DAYS))
_NAME_REACH = 60
_LETTER = re.compile(r"[^\W_]+")
_ADDITION = re.compile(r"\.(?:com|net|org)$|\([^)]*\)")
_UNLISTED = Link(
    None, Reason("newsroom.unlisted", "It is named as a news organisation, and the knowledge base does not list it.")
)


@dataclass(frozen=True, slots=True)
class Named:
    """A news organisation's name in a text, at `start` to `end`, without article and possessive."""

    start: int
    end: int
    name: str
    link: Link


class Newsrooms:
    """Finds and names news organisations by a knowledge base; remembers short forms, which return in every article."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb
        self._known: dict[str, Link | None] = {}

    def link(self, name: str) -> Link | None:
        """The link of a name that a credit may hold, short forms included; None where it is no news organisation's.

        Monitors and polling institutes of the knowledge base are none.
        """
        if name not in self._known:
            if len(self._known) >= _CACHED:
                self._known.clear()
            self._known[name] = self._looked_up(name)
        return self._known[name]

    def _looked_up(self, name: str) -> Link | None:
        link = self._kb.outlet(name, in_credit=True)
        if link.entity is None:
            return None
        outlet = self._kb.entity(link.entity)
        if not isinstance(outlet, Outlet) or outlet.kind == _MONITOR:
            return None
        shouted = any(form.isupper() and form.casefold() == name.casefold() for form in outlet.credit_aliases)
        return None if shouted and not name.isupper() else link

    def is_agency(self, link: Link) -> bool:
        """Whether a link leads to a news agency."""
        return link.entity is not None and getattr(self._kb.entity(link.entity), "kind", "") == _AGENCY

    def title(self, link: Link, written: str) -> str:
        """The usual name of a listed organisation, the written one of any other."""
        return written if link.entity is None else self._kb.entity(link.entity).name

    def names(self, text: str) -> tuple[Named, ...]:
        """The names of news organisations in a text, in its order, none overlapping."""
        every = [*self._listed(text), *self._short_or_unlisted(text)]
        found: list[Named] = []
        for named in sorted(every, key=lambda named: (named.start, -named.end)):
            if not found or named.start >= found[-1].end:
                found.append(named)
        return tuple(found[:_MOST])

    def _listed(self, text: str) -> Iterator[Named]:
        for name in self._kb.scan(text, (Kind.OUTLET,)):
            link = self.link(name.text)
            if link is not None and not _goes_on(name.text, text, name.end):
                yield Named(name.start, name.end, name.text, link)

    def _short_or_unlisted(self, text: str) -> Iterator[Named]:
        """Short forms, and names not in the knowledge base that have the form of a paper's, station's or site's."""
        for _, start, end in _WORDS.find_matches_as_indexes(text):
            if text[start] == ".":
                site = _SITE.search(text, max(0, start - 42), start)
                if site and not text[end : end + 1].isalnum():
                    yield from self._known_or_unlisted(text, site.start(), end, True)
            elif _stands_alone(text, start, end):
                named = _unlisted(text, start, end) if text[start:end] in HEADS else None
                short = text[start:end] in SHORT and text[max(0, start - 4) : start].lower() == "the "
                yield from [named] if named else self._known_or_unlisted(text, start, end, short)
        for match in _CAPITALS.finditer(text):
            word = match.group()
            yield from self._known_or_unlisted(
                text, *match.span(), bool(_CALL_SIGN.match(word)) and word not in NO_STATION
            )

    def _known_or_unlisted(self, text: str, start: int, end: int, as_unlisted: bool) -> Iterator[Named]:
        name = text[start:end]
        link = self.link(name) or (_UNLISTED if as_unlisted else None)
        if link is not None and not _goes_on(name, text, end):
            yield Named(start, end, name, link)


@lru_cache(maxsize=4)
def newsrooms(kb: KnowledgeBase) -> Newsrooms:
    """The newsrooms of a knowledge base, one for each."""
    return Newsrooms(kb)


def is_common(name: str) -> bool:
    """Whether a name of one word is also an ordinary word."""
    return name.removeprefix("The ").casefold() in COMMON


def is_short(name: str) -> bool:
    """Whether a name is a newspaper's short form, such as "the Times", that any paper of the kind may bear."""
    return name.removeprefix("The ") in SHORT


def key(name: str) -> str:
    """What spellings of one unlisted name have in common: its letters without article and domain ending."""
    return "".join(_LETTER.findall(_ADDITION.sub("", name.casefold().strip()).removeprefix("the ")))


def _goes_on(name: str, text: str, end: int) -> bool:
    """Whether a name only begins a longer one ("Atlantic Council"), by the capitalised word that follows."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
        return text[end : end + 3] == " & "
    following = _SPACED.match(text, end + 1)
    word = following.group().rstrip(".,;:)’'\"”") if following else ""
    return word in GOES_ON or (is_common(name) and word not in DAYS)


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def _unlisted(text: str, start: int, end: int) -> Named | None:
    """The name of up to four capitalised words that ends in a newspaper's or station's word, after any possessive."""
    before = _CAPITALISED.search(text, max(0, start - _NAME_REACH), start)
    words = before.group().split() if before else []
    for index in range(len(words) - 1, -1, -1):
        if words[index] in NO_START or _POSSESSIVE.search(words[index]):
            words = words[index + 1 :]
            break
    on = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() and not _DAY.match(text, end + 1)
    if on or not words:
        return None
    name = f"{' '.join(words)} {text[start:end]}"
    return Named(end - len(name), end, name, _UNLISTED)
