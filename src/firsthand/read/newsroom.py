"""Names of news organisations as they stand in text."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from ahocorasick_rs import AhoCorasick, MatchKind

from firsthand.kb import Kind, KnowledgeBase, Outlet
from firsthand.model import Link, Reason
from firsthand.read.newsroom_shape import (
    is_call_sign,
    is_people,
    is_time_zone,
    site_start,
    stands_alone,
    station_end,
    unlisted_at,
)
from firsthand.read.newsroom_titles import TITLES
from firsthand.read.newsroom_words import (
    CHANNEL,
    COMMON,
    DAYS,
    ENDINGS,
    GOES_ON,
    HEADS,
    LITTLE,
    NO_START,
    SHORT,
    SORTS,
    SURNAMES,
)

_MONITOR = "monitor"
_AGENCY = "agency"
_CACHED = 20_000
_MOST = 5_000  # names of one text; more are no news
_SPACED = re.compile(r"\S+")
_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b(?:-(?:TV|AM|FM|DT)\b)?(?![@/]\w)")
_WORDS = HEADS | SHORT | SORTS | {word.capitalize() for word in COMMON} | TITLES | ENDINGS | {CHANNEL}
_GIVEN = re.compile(r"\b([A-Z][a-z]+)\.? (?:[A-Z]\. )?$")
_LETTER = re.compile(r"[^\W_]+")
_ADDITION = re.compile(r"\.(?:com|net|org)$|\([^)]*\)")
_UNLISTED = Link(
    None, Reason("newsroom.unlisted", "It is named as a news organisation, and the knowledge base does not list it.")
)
_BY_CONTEXT = Reason(
    "newsroom.context",
    "Of several of this name, it is the one that the article names in full or whose land it is from.",
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
        self._bearers = _bearers(kb)
        forms = {form for form in self._bearers if not _CAPITALS.fullmatch(form)}
        self._words = AhoCorasick(sorted(_WORDS | forms), matchkind=MatchKind.LeftmostLongest)

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
            return link if len(self._bearers.get(name, ())) > 1 else None
        outlet = self._kb.entity(link.entity)
        if not isinstance(outlet, Outlet) or outlet.kind == _MONITOR:
            return None
        shouted = any(form.isupper() and form.casefold() == name.casefold() for form in outlet.credit_aliases)
        return None if shouted and not name.isupper() and name not in self._bearers else link

    def meant(self, name: str, named: Collection[str], own: Collection[str]) -> Link | None:
        """The link of a name that several organisations bear, by what the article says besides.

        It is the one that the article names in full, or else the one in the land of the outlet (ids `own`), or else
        in the land of one of those named (ids `named`). None where that is no single one.
        """
        bearers = frozenset(self._bearers.get(name, ()))
        for left in (bearers.intersection(named), self._at_home(bearers, own), self._at_home(bearers, named)):
            if len(left) == 1:
                return Link(min(left), _BY_CONTEXT)
        return None

    def _at_home(self, bearers: Collection[str], among: Collection[str]) -> frozenset[str]:
        homes = {self._home(entity) for entity in among} - {None}
        return frozenset(entity for entity in bearers if self._home(entity) in homes)

    def _home(self, entity: str) -> str | None:
        outlet = self._kb.entity(entity)
        return outlet.home if isinstance(outlet, Outlet) else None

    def is_agency(self, link: Link) -> bool:
        """Whether a link leads to a news agency."""
        return link.entity is not None and getattr(self._kb.entity(link.entity), "kind", "") == _AGENCY

    def title(self, link: Link, written: str) -> str:
        """The usual name of a listed organisation, the written one of any other."""
        return written if link.entity is None else self._kb.entity(link.entity).name

    def names(self, text: str) -> tuple[Named, ...]:
        """The names of news organisations in a text, in its order, none overlapping."""
        listed = list(islice(self._listed(text), _MOST))
        ends = {named.end for named in listed}
        others = islice(self._short_or_unlisted(text), _MOST)
        every = [*listed, *(named for named in others if named.link is not _UNLISTED or named.end not in ends)]
        found: list[Named] = []
        for each in sorted(every, key=lambda named: (named.start, -named.end)):
            named = _of_station(each, text)
            if not found or named.start >= found[-1].end:
                found.append(named)
        people = {named.name for named in found if named.name in SURNAMES and _is_person(text, named.start)}
        return tuple(
            each for each in found if each.name not in people and not is_time_zone(text, each.start, each.name)
        )

    def _listed(self, text: str) -> Iterator[Named]:
        for name in self._kb.scan(text, (Kind.OUTLET,)):
            link = self.link(name.text)
            if link is not None and not _goes_on(name.text, text, name.end):
                yield Named(name.start, name.end, name.text, link)

    def _short_or_unlisted(self, text: str) -> Iterator[Named]:
        """Short forms, and names not in the knowledge base that have the form of a paper's, station's or site's."""
        for _, start, end in self._words.find_matches_as_indexes(text):
            word = text[start:end]
            if word in ENDINGS:
                site = site_start(text, start, end)
                if site is not None:
                    yield from self._known_or_unlisted(text, site, end, True)
            elif stands_alone(text, start, end):
                yield from self._by_word(text, start, end, word)
        for match in _CAPITALS.finditer(text):
            yield from self._known_or_unlisted(text, *match.span(), is_call_sign(match.group()))

    def _by_word(self, text: str, start: int, end: int, word: str) -> Iterator[Named]:
        place = unlisted_at(text, start, end)
        if place is not None:
            yield from self._known_or_unlisted(text, *place, True)
        elif word not in SORTS and word != CHANNEL:
            short = word in SHORT and text[max(0, start - 4) : start].lower() == "the "
            yield from self._known_or_unlisted(text, start, end, short or word in TITLES)

    def _known_or_unlisted(self, text: str, start: int, end: int, as_unlisted: bool) -> Iterator[Named]:
        name = text[start:end]
        link = self.link(name)
        first, _, rest = name.partition(" ")
        if link is None and " " in rest and is_people(first) and (link := self.link(rest)):  # "British Daily Example"
            name, start = rest, start + len(first) + 1
        link = link or (_UNLISTED if as_unlisted else None)
        if link is not None and not _goes_on(name, text, end):
            yield Named(start, end, name, link)


@lru_cache(maxsize=4)
def newsrooms(kb: KnowledgeBase) -> Newsrooms:
    """The newsrooms of a knowledge base, one for each."""
    return Newsrooms(kb)


@lru_cache(maxsize=_CACHED)
def is_common(name: str) -> bool:
    """Whether a name of one word is also an ordinary word."""
    folded = name.removeprefix("The ").casefold()
    return folded in COMMON or folded in LITTLE


def is_short(name: str) -> bool:
    """Whether a name is a newspaper's short form, such as "the Times", that any paper of the kind may bear."""
    return name.removeprefix("The ") in SHORT


def key(name: str) -> str:
    """What spellings of one unlisted name have in common: its letters without article and domain ending."""
    return "".join(_LETTER.findall(_ADDITION.sub("", name.casefold().strip()).removeprefix("the ")))


def _of_station(named: Named, text: str) -> Named:
    """The name of one station of a network, where its number follows; else the name itself."""
    end = station_end(text, named.name, named.end)
    return named if end is None else Named(named.start, end, text[named.start : end], _UNLISTED)


def _is_person(text: str, start: int) -> bool:
    """Whether a first name or title stands before a surname."""
    before = _GIVEN.search(text, max(0, start - 24), start)
    return before is not None and before.group(1) not in NO_START


def _goes_on(name: str, text: str, end: int) -> bool:
    """Whether a name only begins a longer one ("Atlantic Council"), by the capitalised word that follows."""
    if is_common(name) and text[end : end + 2] in (".,", ".)"):
        return True  # an abbreviation
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
        return text[end : end + 3] == " & "
    following = _SPACED.match(text, end + 1)
    word = following.group().rstrip(".,;:)’'\"”") if following else ""
    return word in GOES_ON or (is_common(name) and word not in DAYS)


def _bearers(kb: KnowledgeBase) -> dict[str, list[str]]:
    """The forms that count in a credit only, with the news organisations that bear them."""
    bearers: dict[str, list[str]] = {}
    for entity in kb:
        outlet = kb.entity(entity) if entity.startswith(Kind.OUTLET.value) else None
        if isinstance(outlet, Outlet) and outlet.kind != _MONITOR:
            for form in outlet.credit_aliases:
                bearers.setdefault(form, []).append(entity)
    return bearers
