"""What a finder reads at once: a stretch of text as words, sentences and known names."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.kb import KnowledgeBase, Name
from firsthand.model import Span
from firsthand.reports.sentences import sentences
from firsthand.reports.tokens import Token, tokenise

_NO_TAGS: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Tokens with, for each, the number of its sentence and the tags of the known name it is part of.

    Places count in the article's text, of which `text` is the whole string. `names` holds the index of the first and
    one past the last token of each known name, with the name. `eligible` are the sentences that may hold a trigger; the
    others are there for their mentions.
    """

    text: str
    tokens: tuple[Token, ...]
    sentence: tuple[int, ...]
    sentences: tuple[Span, ...]
    eligible: tuple[bool, ...]
    tags: tuple[tuple[str, ...], ...]
    names: tuple[tuple[int, int, Name], ...]

    def span(self, first: int, last: int) -> Span:
        """The words from token `first` up to and not including token `last`; never the half of a compound alone."""
        start = self.tokens[first].start
        if self.text[start] in "-‐‑" and first and self.tokens[first - 1].end == start:
            start = self.tokens[first - 1].start
        return self.words(start, self.tokens[last - 1].end)

    def sentence_of(self, words: Span) -> Span:
        """The sentence that holds the words; StopIteration where none does."""
        return next(span for span in self.sentences if span.covers(words))

    def token_at(self, start: int) -> int:
        """The first token that begins at this code point of `text` or after it; StopIteration where none does."""
        return next(at for at, token in enumerate(self.tokens) if token.start >= start)

    def words(self, start: int, end: int) -> Span:
        """The words between two places, in code points of `text`."""
        return Span(start, end, self.text[start:end], self.sentences[0].part)


def make_passage(
    text: str, spans: Sequence[Span], names: Sequence[Name], eligible: Sequence[bool] | None = None
) -> Passage:
    """The passage made of the sentences `spans` of `text`; `names` are the known names there, in order.

    Names that lie elsewhere or only reach in are left out: those of the whole text or of a stretch around do as well.
    """
    tokens: list[Token] = []
    sentence: list[int] = []
    for number, span in enumerate(spans):
        found = tokenise(span.text, span.start)
        tokens.extend(found)
        sentence.extend([number] * len(found))
    placed = _on_tokens(names, tokens)
    return Passage(
        text,
        tuple(tokens),
        tuple(sentence),
        tuple(spans),
        tuple(eligible) if eligible is not None else (True,) * len(spans),
        _tags(len(tokens), placed),
        tuple(placed),
    )


def passage_of_text(text: str, kb: KnowledgeBase) -> Passage:
    """The whole of `text` as one passage."""
    return make_passage(text, sentences(text), kb.scan(text))


def names_arms(passage: Passage, sentence: Span) -> bool:
    """Whether a weapon or a term for arms is named in the sentence."""
    return any(
        sentence.covers(passage.span(first, last)) and not {"weapon", "term"}.isdisjoint(passage.tags[first])
        for first, last, _ in passage.names
    )


def _on_tokens(names: Sequence[Name], tokens: Sequence[Token]) -> list[tuple[int, int, Name]]:
    """Each name that lies on the tokens, with its first and one past its last token."""
    starts = [token.start for token in tokens]
    placed = []
    for name in names:
        first = bisect_left(starts, name.start)
        last = bisect_left(starts, name.end)
        if first < last and tokens[first].start == name.start:
            placed.append((first, last, name))
    return placed


def _tags(count: int, names: Sequence[tuple[int, int, Name]]) -> tuple[tuple[str, ...], ...]:
    tags = [_NO_TAGS] * count
    for first, last, name in names:
        kinds = {candidate.entity.partition("/")[0] for candidate in name.candidates}
        forms = {f"{c.entity.partition('/')[0]}.{c.form}" for c in name.candidates if c.entity.startswith("state/")}
        for at in range(first, last):
            tags[at] = tuple(sorted(kinds | forms))
    return tuple(tags)
