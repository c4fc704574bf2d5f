"""Set phrases that give furniture away, found in one pass over the text."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files

from ahocorasick_rs import AhoCorasick

from firsthand.model import BlockKind
from firsthand.read.page import Found, Page
from firsthand.read.paragraphs import Stretch, trimmed

_OPENING = " \t([{*•·-–—_>|#\"'"
_CLOSING = " .:!…*)]|»"
_BEFORE_REST = ".!?…:;,)]”\"’'"
_REACH = 12  # how far back the punctuation before a cue is looked at


class Extent(StrEnum):
    """How much of the text a cue claims."""

    MATCH = "match"  # the matched words
    SENTENCE = "sentence"  # the sentence that holds them, unless a quotation mark stands before them in it
    OPENING = "opening"  # the sentence, where they open it
    REST = "rest"  # from them to the end of the paragraph, where they follow closing punctuation
    PARAGRAPH = "paragraph"  # the paragraph, where they open it
    ONLY = "only"  # the paragraph, where it holds nothing else
    ANYWHERE = "anywhere"  # the paragraph that holds them


_WHOLE = frozenset((Extent.PARAGRAPH, Extent.ANYWHERE))


@dataclass(frozen=True)
class Cue:
    """Phrases in lower case with plain quotes, a pattern that must go on right after them, and what they claim.

    A cue claims no whole paragraph of more than `limit` characters; with `edge` it holds only near the text's ends.
    """

    kind: BlockKind
    extent: Extent
    words: tuple[str, ...]
    then: str = ""
    limit: int = 1200
    weight: int = 1
    edge: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """The compiled `then`; its `$` is the end of a line."""
        return re.compile(self.then, re.MULTILINE) if self.then else None


class CueTable:
    """Cues with the automaton that finds the words of all of them at once."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        by_words: dict[str, list[Cue]] = {}
        for cue in cues:
            for words in cue.words:
                by_words.setdefault(words, []).append(cue)
        self._cues = list(by_words.values())
        self._automaton = AhoCorasick(list(by_words))

    def find(self, page: Page) -> Iterator[Found]:
        """The stretches of the page that its cues claim."""
        for index, start, end in self._automaton.find_matches_as_indexes(page.folded, overlapping=True):
            if page.is_inside_word(start, end):
                continue
            for cue in self._cues[index]:
                stretch = _claimed(cue, page, start, end)
                if stretch is not None:
                    yield Found(cue.kind, stretch.start, stretch.end, cue.weight)


@cache
def shipped_cues() -> CueTable:
    """The cues of `cues.toml`."""
    table = tomllib.loads(files(__package__).joinpath("cues.toml").read_text(encoding="utf-8"))
    return CueTable(_cue(**entry) for entry in table["cue"])


def _cue(kind: str, extent: str, words: str, **more: object) -> Cue:
    phrases = tuple(phrase for part in words.split("|") if (phrase := " ".join(part.split())))
    return Cue(BlockKind(kind), Extent(extent), phrases, **more)  # type: ignore[arg-type]


def cued(page: Page) -> Iterator[Found]:
    """What the shipped cues claim on a page."""
    return shipped_cues().find(page)


def _claimed(cue: Cue, page: Page, start: int, end: int) -> Stretch | None:
    paragraph = page.paragraph_at(start)
    if cue.extent in _WHOLE and paragraph.end - paragraph.start > cue.limit:
        return None
    if cue.edge and not page.is_edge(start):
        return None
    if cue.pattern is not None:
        match = cue.pattern.match(page.folded, end)
        if match is None:
            return None
        end = match.end()
    return _extended(cue.extent, page, paragraph, start, end)


def _extended(extent: Extent, page: Page, paragraph: Stretch, start: int, end: int) -> Stretch | None:
    text = page.text
    match extent:
        case Extent.MATCH:
            return trimmed(text, start, min(end, paragraph.end))
        case Extent.ANYWHERE:
            return paragraph
        case Extent.PARAGRAPH:
            return paragraph if _opens(text, paragraph.start, start) else None
        case Extent.ONLY:
            alone = _opens(text, paragraph.start, start) and not text[end : paragraph.end].strip(_CLOSING)
            return paragraph if alone else None
        case Extent.REST:
            return _rest(page, paragraph, start)
    sentence = page.sentence_at(paragraph, start)
    if extent is Extent.OPENING:
        return sentence if _opens(text, sentence.start, start) else None
    return None if page.is_quoted(sentence, start) else sentence


def _opens(text: str, first: int, start: int) -> bool:
    return start - first <= _REACH and not text[first:start].strip(_OPENING)


def _rest(page: Page, paragraph: Stretch, start: int) -> Stretch | None:
    first = max(paragraph.start, start - _REACH)
    before = page.text[first:start].rstrip(_OPENING)
    if not before:
        return paragraph if first == paragraph.start else None
    return Stretch(first + len(before), paragraph.end) if before[-1] in _BEFORE_REST else None
