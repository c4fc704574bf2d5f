"""Typed blocks of a plain text."""

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import pairwise

from firsthand.model import Block, BlockKind
from firsthand.read.bio import bios
from firsthand.read.byline import bylines
from firsthand.read.caption import captions
from firsthand.read.credit import sign_offs
from firsthand.read.cues import cued
from firsthand.read.dateline import datelines
from firsthand.read.headline import headlines
from firsthand.read.layout import Layout
from firsthand.read.page import Found, Page
from firsthand.read.paragraphs import trimmed
from firsthand.read.picture_text import uncredited_captions
from firsthand.read.related import related
from firsthand.read.scrap import scraps
from firsthand.read.summary import summaries
from firsthand.read.update import running_updates

_BY_WORDS = (cued, headlines, bylines, datelines, sign_offs, captions, running_updates, bios)
_BY_SHAPE = (summaries, uncredited_captions, related, scraps)  # where no structure tells
_KNOWN = 9  # heavier than any claim made from words
_ASIDE = (BlockKind.PROMO, BlockKind.RELATED, BlockKind.CONTACT, BlockKind.COMMENTS, BlockKind.COOKIE)
_LEAST_STORY = 0.5  # of what wordings take for such; below it they are the story's own
_BRIDGE = 250
_RUNS_ON = {BlockKind.PROMO, BlockKind.TERMS, BlockKind.DISCLAIMER, BlockKind.CONTACT}


def find_blocks(page: Page, layout: Layout | None = None) -> tuple[Block, ...]:
    """Cut a text into typed blocks: sorted, apart, and together holding every non-blank character.

    What no finder claims is story. Neighbours of one kind with only blanks between them are one block. With the
    `layout` of a web page only wordings are sought, and only in its story; what its structure tells goes before them,
    and where wordings would leave hardly any story they do not count.
    """
    if layout is None:
        found = {item for finder in (*_BY_WORDS, *_BY_SHAPE) for item in finder(page) if item.start < item.end}
        return _cut(page, found)
    known = {Found(kind, start, end, _KNOWN) for kind, start, end in layout.known if start < end}
    if layout.ends < len(page.text):
        known.add(Found(BlockKind.OTHER, layout.ends, len(page.text), _KNOWN - 1))
    story = Page(page.text[: layout.ends], page.title)
    found = {item for finder in _BY_WORDS for item in finder(story) if item.start < item.end}
    blocks = _cut(page, found | known)
    if _length(blocks, BlockKind.STORY) >= _LEAST_STORY * _length(blocks, *_ASIDE):
        return blocks
    return _cut(page, {item for item in found if item.kind not in _ASIDE} | known)


def _cut(page: Page, found: set[Found]) -> tuple[Block, ...]:
    return tuple(_joined(page.text, _bridged(page, list(_with_story(page, _apart(found))))))


def _length(blocks: Iterable[Block], *kinds: BlockKind) -> int:
    return sum(block.end - block.start for block in blocks if block.kind in kinds)


def _apart(found: set[Found]) -> Iterator[Found]:
    """The claims without overlaps: at each place the heaviest one holds, of equals the shortest."""
    waiting = sorted(found, key=lambda item: item.start, reverse=True)
    edges = sorted({edge for item in found for edge in (item.start, item.end)})
    open_: list[tuple[int, int, int, BlockKind]] = []
    for start, end in pairwise(edges):
        while waiting and waiting[-1].start <= start:
            item = waiting.pop()
            heappush(open_, (-item.weight, item.end - item.start, item.end, item.kind))
        while open_ and open_[0][2] <= start:
            heappop(open_)
        if open_:
            yield Found(open_[0][3], start, end)


def _with_story(page: Page, claims: Iterator[Found]) -> Iterator[Block]:
    """The claims as blocks, and the story between them, paragraph by paragraph."""
    place = 0
    for claim in claims:
        yield from _story(page, place, claim.start)
        stretch = trimmed(page.text, claim.start, claim.end)
        if stretch.start < stretch.end:
            yield Block(claim.kind, *stretch)
        place = claim.end
    yield from _story(page, place, len(page.text))


def _story(page: Page, start: int, end: int) -> Iterator[Block]:
    stretch = trimmed(page.text, start, end)
    if stretch.start == stretch.end:
        return
    for index in range(page.index_at(stretch.start), len(page.paragraphs)):
        paragraph = page.paragraphs[index]
        if paragraph.start >= end:
            return
        part = trimmed(page.text, max(start, paragraph.start), min(end, paragraph.end))
        if part.start < part.end:
            yield Block(BlockKind.STORY, *part)


def _bridged(page: Page, blocks: list[Block]) -> list[Block]:
    """The same blocks, where a scrap of story held between furniture of its own paragraph joins that furniture."""
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.STORY:
            continue
        before = blocks[index - 1] if index else None
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        kind = _bridge(page, before, block, after)
        if kind is not None:
            blocks[index] = Block(kind, block.start, block.end)
    return blocks


def _bridge(page: Page, before: Block | None, block: Block, after: Block | None) -> BlockKind | None:
    paragraph = page.paragraph_at(block.start)
    held = before is not None and before.end > paragraph.start
    if not any(map(str.isalnum, page.text[block.start : block.end])):
        return before.kind if before and held else after.kind if after and after.start < paragraph.end else None
    if block.end - block.start > _BRIDGE or before is None or not held or before.kind not in _RUNS_ON:
        return None
    follows = after is not None and after.start < paragraph.end and after.kind in _RUNS_ON
    opens = before.start <= paragraph.start and block.end == paragraph.end
    return before.kind if follows or (opens and block.end - block.start <= 2 * (before.end - before.start)) else None


def _joined(text: str, blocks: list[Block]) -> Iterator[Block]:
    current: Block | None = None
    for block in blocks:
        if current and current.kind is block.kind and not text[current.end : block.start].strip():
            current = Block(current.kind, current.start, block.end)
            continue
        if current:
            yield current
        current = block
    if current:
        yield current
