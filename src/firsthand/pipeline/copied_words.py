"""Words of one article found in another that carries the same text."""

import re
from collections.abc import Iterator

from firsthand.model import Article, Part, Span

Sentence = tuple[Span, Article]  # with the article that it stands in

_WORD = re.compile(r"\w+")
_AROUND = 8  # words on either side by which a place outside of the sentence is known again
_ENOUGH = 3  # of them where only one side is alike
_QUOTES = "“”\"'‘’«»„ "  # a copy may have others


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, case and all signs between them put aside."""
    return tuple(word.casefold() for word in _WORD.findall(text))


def words_of_copy(span: Span, here: Sentence, there: Sentence) -> Span | None:
    """The words of the article of `there` that stand where `span` stands in that of `here`.

    The two sentences have the same words. Within them the words of the same number are taken; elsewhere those beside
    the same words of a line. None where they stand there never or more than once, or another sign goes with them:
    40 % is no $40.
    """
    sentence, _ = here
    if sentence.covers(span):
        return _same_words(span, sentence, there[0], there[1])
    for near in _surroundings(span, here[1]):
        places = list(_known_again(near, there[1]))
        if places:
            return _same_words(span, near, places[0], there[1]) if len(places) == 1 else None
    return None


def _same_words(span: Span, here: Span, there: Span, article: Article) -> Span | None:
    left, right = span.start - here.start, span.end - here.start
    placed = zip(_WORD.finditer(here.text), _WORD.finditer(there.text), strict=True)
    over = [(one, other) for one, other in placed if one.end() > left and one.start() < right]
    if not over:
        return None
    (first, its_first), (last, its_last) = over[0], over[-1]
    start = its_first.start() + max(0, left - first.start())  # within a word where the span begins within one
    end = its_last.end() - max(0, last.end() - right)
    before = here.text[left : max(left, first.start())].strip(_QUOTES)
    after = here.text[min(right, last.end()) : right].strip(_QUOTES)
    if not there.text[:start].endswith(before) or not there.text[end:].startswith(after):
        return None
    start, end = there.start + start - len(before), there.start + end + len(after)
    words = _string(article, there.part)[start:end]
    return Span(start, end, words, there.part) if words_in(words) == words_in(span.text) else None


def _surroundings(span: Span, article: Article) -> Iterator[Span]:
    """The span with the words around it in its line, then with those on one side, where they are enough.

    A copy may begin a line in its own way, or end it early.
    """
    whole = _string(article, span.part)
    left, right = whole.rfind("\n", 0, span.start) + 1, whole.find("\n", span.end)
    before = [one.start() for one in _WORD.finditer(whole, left, span.start)]
    after = [one.end() for one in _WORD.finditer(whole, span.end, right if right >= 0 else len(whole))]
    start = before[-_AROUND:][0] if before else span.start
    end = after[:_AROUND][-1] if after else span.end
    yield Span(start, end, whole[start:end], span.part)
    if len(after) >= _ENOUGH:
        yield Span(span.start, end, whole[span.start : end], span.part)
    if len(before) >= _ENOUGH:
        yield Span(start, span.end, whole[start : span.end], span.part)


def _known_again(near: Span, article: Article) -> Iterator[Span]:
    words = r"\W+".join(re.escape(one) for one in _WORD.findall(near.text))
    if not words:
        return
    pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
    for part in _parts(article):
        for at in pattern.finditer(_string(article, part)):
            yield Span(at.start(), at.end(), at[0], part)


def _parts(article: Article) -> tuple[Part, ...]:
    """A title that stands in the text too is looked for there."""
    return (Part.TEXT,) if any(block.kind == "headline" for block in article.blocks) else tuple(Part)


def _string(article: Article, part: Part) -> str:
    return article.text if part is Part.TEXT else article.title or ""
