"""Credits: words by which an article names the news organisations that its reporting comes from."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from firsthand.kb import KnowledgeBase
from firsthand.model import Block, BlockKind, Credit, CreditKind, Link, Span
from firsthand.read.credit_frames import is_credited
from firsthand.read.newsroom import Named, Newsrooms, is_common, is_short, key, newsrooms
from firsthand.read.page import Page

_READ = frozenset((BlockKind.STORY, BlockKind.SUMMARY, BlockKind.HEADLINE, BlockKind.UPDATE))
_CONTRIBUTED = re.compile(
    r"contribut|with (?:files|inputs?|reporting) from|in part on"
    r"|\b(?:and|from|news|staff|with) wires?\b|\bwire (?:reports?|services?)\b"
)
_BY = re.compile(r"\bby\b")
_RUN_BEFORE = re.compile(r"publish|appear|produced")
_MORE_FROM = re.compile(r"\b(?:more|story|piece|rest|article|read)\b[^\n]{0,60}? (?:from|at|on|in) (?:the )?$")
_HOLDER = re.compile(r"(?:©|\(c\)|copyright)[^.\n]{0,40}$")
_JOINED = re.compile(r"[\"']?,?[\"']? ?(?:(and|or|&|/) ?)?(?:the )?[\"']?")
_REACH = 80
_MOST = 500  # credits of one article; more are no news text
_LONGEST = 1000  # letters of its sentence that a credit holds, before and after the name


@dataclass(frozen=True, slots=True)
class Own:
    """The outlet itself, which an article does not credit: ids and keys of its names."""

    entities: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()

    def holds(self, name: str, link: Link) -> bool:
        """Whether a name is one of the outlet's own."""
        return link.entity in self.entities or key(name) in self.keys


def find_credits(
    page: Page, blocks: Sequence[Block], names: Sequence[Named], kb: KnowledgeBase, own: Own
) -> tuple[Credit, ...]:
    """The credits of a text in text order, of the news organisations named in it; the outlet credits itself in none."""
    linked = frozenset(named.link.entity for named in names if named.link.entity)
    finder = _Finder(page, newsrooms(kb), own, linked, _lists(page.folded, names))
    return tuple(islice(finder.credits(blocks, names), _MOST))


def _lists(folded: str, names: Sequence[Named]) -> dict[int, tuple[int, int]]:
    """For the start of each name in a list ("Acme News, the Post and CNN") the place of the whole list."""
    lists: dict[int, tuple[int, int]] = {}
    group: list[Named] = []
    joined = False
    for named in (*names, None):
        between = _JOINED.fullmatch(folded, group[-1].end, named.start) if group and named else None
        if between is None:
            if joined:
                lists.update((each.start, (group[0].start, group[-1].end)) for each in group)
            group, joined = [], False
        joined = joined or (between is not None and bool(between.group(1)))
        group.extend([named] if named else [])
    return lists


def upstream(credits_: Sequence[Credit], kb: KnowledgeBase) -> tuple[str, ...]:
    """The news organisations credited, each once under its usual name, in the order of their first credit."""
    known = newsrooms(kb)
    names = {
        credit.link.entity or key(credit.newsroom.text): known.title(credit.link, credit.newsroom.text)
        for credit in reversed(credits_)
    }
    return tuple(reversed(names.values()))


@dataclass(slots=True)
class _Finder:
    page: Page
    known: Newsrooms
    own: Own
    linked: frozenset[str]
    lists: Mapping[int, tuple[int, int]]
    mentioned: list[Named] = field(default_factory=list)

    def credits(self, blocks: Sequence[Block], names: Sequence[Named]) -> Iterator[Credit]:
        starts = [block.start for block in blocks]
        for named in names:
            meant = self._meant(named)
            if meant is None or self.own.holds(meant.name, meant.link):
                continue
            block = blocks[bisect_right(starts, named.start) - 1]
            kind = self._kind(block, meant)
            if kind is not None:
                yield self._credit(block, meant, kind)

    def _meant(self, named: Named) -> Named | None:
        """The name itself; for "the Post" the paper of that name mentioned before, or the outlet itself.

        A name of several organisations ("ABC") is that of the one mentioned elsewhere, or of the outlet's land.
        """
        if not is_short(named.name):
            if named.link.entity is None:
                named = replace(named, link=self.known.meant(named.name, self.linked, self.own.entities) or named.link)
            self.mentioned.append(named)
            return named
        last = key(named.name)
        if any(own.endswith(last) for own in self.own.keys):
            return None
        for earlier in reversed(self.mentioned):
            if key(earlier.name).endswith(last):
                return Named(named.start, named.end, named.name, earlier.link)
        return named if named.link.entity is not None else None

    def _kind(self, block: Block, named: Named) -> CreditKind | None:
        folded = self.page.folded
        if block.kind in _READ:
            return CreditKind.REPORTED if self._is_reported(named) else None
        before = folded[max(block.start, named.start - _REACH) : named.start]
        match block.kind:
            case BlockKind.CREDIT:
                return _kind_of_credit(folded[block.start : block.end], before)
            case BlockKind.BYLINE:
                return CreditKind.BYLINE if named.link.entity else None
            case BlockKind.RELATED:
                return CreditKind.SOURCE if _MORE_FROM.search(before) else None
            case BlockKind.TERMS:
                return CreditKind.SOURCE if self.known.is_agency(named.link) and _HOLDER.search(before) else None
        return None

    def _is_reported(self, named: Named) -> bool:
        sentence = self.page.sentence_at(self.page.paragraph_at(named.start), named.start)
        agency, common = self.known.is_agency(named.link), is_common(named.name)
        place = self.lists.get(named.start, (named.start, named.end))
        return is_credited(self.page.folded, sentence, place, agency=agency, common=common)

    def _credit(self, block: Block, named: Named, kind: CreditKind) -> Credit:
        text = self.page.text
        whole = block.kind not in _READ
        sentence = self.page.sentence_at(self.page.paragraph_at(named.start), named.start)
        start = max(block.start, sentence.start, named.start - _LONGEST)
        end = min(block.end, sentence.end, named.end + _LONGEST)
        newsroom = Span(named.start, named.end, text[named.start : named.end])
        return Credit(kind, newsroom, Span(start, end, text[start:end]), named.link, whole)


def _kind_of_credit(words: str, before: str) -> CreditKind:
    if _CONTRIBUTED.search(words):
        return CreditKind.CONTRIBUTED
    if not before.strip(" -–—(/") and not _BY.search(words):
        return CreditKind.TAG
    return CreditKind.BYLINE if _BY.search(before) and not _RUN_BEFORE.search(words) else CreditKind.SOURCE
