"""Words of an article that the text it was taken from does not have."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from firsthand.export.quotation import source_of
from firsthand.export.register_form import Entry
from firsthand.export.upstream_words import Counterparts
from firsthand.export.values import Use, Value
from firsthand.export.wording import folded, holds
from firsthand.lineage.taking import Taking
from firsthand.model import Article, BlockKind, Part, PassageKind, Place, Span


@dataclass(frozen=True, slots=True)
class PutRight:
    """A slot that people corrected: who did, and the words that the machine had read there."""

    by: tuple[str, ...]
    was: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the articles and reports of a transfer beside the words themselves.

    `takings` tell by article id what it took, in a known direction, from which other article of its origin;
    `corrected` are the slots that people put right, by report id and slot; `names` are those of the outlets or
    newsrooms by article id, as far as the articles' marks give them away.
    """

    takings: Mapping[str, Taking] = field(default_factory=dict)
    corrected: Mapping[tuple[str, str], PutRight] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def name(self, article: Article) -> str:
        """The outlet that ran an article, else what its marks give away, else its own name."""
        return article.outlet or self.names.get(article.id) or article.given_id or article.id


@dataclass(frozen=True, slots=True)
class Addition:
    """Words that `article` has and `source`, from which it was taken, has not; both are ids.

    `instead` are the source's words in their place, empty where it has none there, None where it has no such passage.
    Where `dated` holds, the words are the same and a date was counted from the day of the later article.
    """

    article: str
    source: str
    instead: Span | None
    dated: bool = False


class Additions:
    """Finds, for the words of a value, which republisher added them."""

    def __init__(self, entry: Entry, known: Known, values: Iterable[Value]) -> None:
        self._articles, self._known = entry.articles, known
        self._article_of = {report.id: report.article for report in entry.reports.values()}
        self._origin_of = entry.origin_of()
        self._members = defaultdict[int, set[str]](set)
        for report, number in self._origin_of.items():
            self._members[number].add(self._article_of[report])
        self._read = defaultdict[tuple[str, str], list[Span]](list)
        for value in values:
            for use in value.uses:
                self._read[self._article_of[use.report], value.slot].append(use.words)
        self._counterparts = cache(self._pair)

    def of(self, slot: str, use: Use) -> Addition | None:
        """Who added the words of a use; None where the source has them too or a person put them there.

        The text is followed from republisher to republisher within the origin, as far up as it has the same words.
        """
        name, words = self._article_of[use.report], use.words
        members = self._members[self._origin_of[use.report]]
        if (use.report, slot) in self._known.corrected:
            return None
        while (taking := self._known.takings.get(name)) is not None and taking.other in members:
            instead = self._counterpart(taking, words)
            if instead is None or not _same(words, instead):
                return Addition(name, taking.other, instead)
            if use.anchor and any(instead.overlaps(one) for one in self._read[taking.other, slot]):
                return Addition(name, taking.other, instead, dated=True)
            name, words = taking.other, instead
        return None

    def _counterpart(self, taking: Taking, words: Span) -> Span | None:
        """The source's words in place of the taker's; for those of a headline the same in its headline, or all of it.

        Headlines are compared with headlines, for those who reword a text write their own.
        """
        source, taker = self._articles[taking.other], self._articles[taking.taker]
        headline = headline_of(source)
        if headline is not None and is_in_headline(taker, words):
            return _held(source, headline, words) or headline
        if words.part is Part.TITLE:
            return None
        place = self._counterparts(taking).find(Place(words.start, words.end))
        return Span(place.start, place.end, source.text[place.start : place.end]) if place else None

    def _pair(self, taking: Taking) -> Counterparts:
        passages = [one for one in taking.derivation.passages if one.kind is not PassageKind.FURNITURE]
        by_b = taking.taker == taking.derivation.b
        shared = [(one.a, one.b) if by_b else (one.b, one.a) for one in passages]
        return Counterparts(shared, self._articles[taking.other].text, self._articles[taking.taker].text)


def headline_of(article: Article) -> Span | None:
    """The title that came apart from the text, else the first headline block; None where there is neither."""
    if article.title:
        return Span(0, len(article.title), article.title, Part.TITLE)
    block = next((block for block in article.blocks if block.kind is BlockKind.HEADLINE), None)
    return Span(block.start, block.end, article.text[block.start : block.end]) if block else None


def is_in_headline(article: Article, words: Span) -> bool:
    """Whether the words stand in the title, be it apart from the text or its headline block."""
    blocks = (block for block in article.blocks if block.kind is BlockKind.HEADLINE)
    return words.part is Part.TITLE or any(block.start <= words.start < block.end for block in blocks)


def _held(article: Article, headline: Span, words: Span) -> Span | None:
    """Words where a headline has them."""
    at = holds(headline.text, words.text)
    if at is None:
        return None
    start, end = headline.start + at[0], headline.start + at[1]
    return Span(start, end, source_of(article, headline.part)[start:end], headline.part)


def _same(one: Span, other: Span) -> bool:
    return folded(one.text) == folded(other.text)
