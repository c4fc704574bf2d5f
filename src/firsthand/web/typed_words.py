"""Words that a person typed or chose, found in the article that they stand in."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from firsthand.errors import MisuseError
from firsthand.export.selectable_text import shown
from firsthand.model import Article, Part, Report, Span

_LONGEST = 2_000  # code points of the words of one filler
_MOST = 50  # fillers of one slot


def chosen_words(value: str, article: Article) -> tuple[Span, ...]:
    """The spans of JSON `[{"text", "start", "end", "part"}]` that a page sends, blanks at their edges left out.

    `part` is "text" where it is missing. MisuseError where the words are not those that stand there.
    """
    try:
        listed = [_place(one) for one in json.loads(value)]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise MisuseError("the words of a slot were not sent as a list of text, start and end") from error
    _check_count(listed)
    return tuple(dict.fromkeys(_span(text, start, end, part, article) for text, start, end, part in listed))


def typed_words(value: str, known: Iterable[Span], report: Report, article: Article) -> tuple[Span, ...]:
    """The spans of phrases, one a line. One that is `known` keeps its place; others are looked for.

    The first in the report's sentence is taken, else the only one in its paragraph, else the only one in the article;
    blanks and line ends between words do not count. MisuseError where that is none, or more than one.
    """
    phrases = [" ".join(line.split()) for line in value.splitlines() if line.strip()]
    _check_count(phrases)
    places = {" ".join(span.text.split()): span for span in known}
    return tuple(dict.fromkeys(places.get(phrase) or _found(phrase, report, article) for phrase in phrases))


def _place(one: dict[str, Any]) -> tuple[str, int, int, Part]:
    text, start, end = one["text"], one["start"], one["end"]
    if type(text) is not str or type(start) is not int or type(end) is not int:
        raise TypeError("text, start and end")
    return text, start, end, Part(one.get("part", Part.TEXT))


def _span(text: str, start: int, end: int, part: Part, article: Article) -> Span:
    whole = _string(article, part)
    if not 0 <= start < end <= len(whole):
        raise MisuseError(f"{start} to {end} is no place in this article")
    there = whole[start:end]
    # A page shows no line ends between paragraphs, so blanks are no sign of another text.
    if "".join(shown(there).split()) != "".join(text.split()):
        raise MisuseError("other words stand at that place: the article was read anew; load the page and choose again")
    return _trimmed(start, end, part, whole)


def _trimmed(start: int, end: int, part: Part, whole: str) -> Span:
    words = whole[start:end]
    left = start + len(words) - len(words.lstrip())
    words = words.strip()
    if not words:
        raise MisuseError("only blanks were chosen; choose words")
    if len(words) > _LONGEST:
        raise MisuseError(f"{len(words):,} characters were chosen for one filler; the words of a slot are a phrase")
    return Span(left, left + len(words), words, part)


def _found(phrase: str, report: Report, article: Article) -> Span:
    sentence = report.sentence
    whole = _string(article, sentence.part)
    in_sentence = list(_matches(phrase, whole, sentence.start, sentence.end, sentence.part))
    if in_sentence:
        return in_sentence[0]
    left = whole.rfind("\n", 0, sentence.start) + 1
    right = whole.find("\n", sentence.end)
    places = [*_matches(phrase, whole, left, len(whole) if right < 0 else right, sentence.part)]
    if len(places) != 1:
        places = [*_matches(phrase, article.text, 0, len(article.text), Part.TEXT), *_in_title(phrase, article)]
    if not places:
        raise MisuseError(f"“{_cut(phrase)}” does not stand in the article; the words are copied exactly from it")
    if len(places) > 1:
        raise MisuseError(
            f"“{_cut(phrase)}” stands {len(places)} times in the article and not in the sentence; "
            "type more of the words around it, or choose them in the text"
        )
    return places[0]


def _in_title(phrase: str, article: Article) -> Iterator[Span]:
    if article.title is not None and not any(block.kind == "headline" for block in article.blocks):
        yield from _matches(phrase, article.title, 0, len(article.title), Part.TITLE)


def _matches(phrase: str, whole: str, start: int, end: int, part: Part) -> Iterator[Span]:
    """Where the phrase stands by itself, not inside a longer word."""
    words = r"\s+".join(re.escape(word) for word in phrase.split())
    pattern = re.compile(rf"(?<!\w){words}(?!\w)" if phrase[0].isalnum() and phrase[-1].isalnum() else words)
    for at in pattern.finditer(whole, start, end):
        yield Span(at.start(), at.end(), at[0], part)


def _string(article: Article, part: Part) -> str:
    return article.text if part is Part.TEXT else article.title or ""


def _cut(phrase: str) -> str:
    return phrase if len(phrase) <= 80 else f"{phrase[:79]}…"


def _check_count(found: list[Any]) -> None:
    if len(found) > _MOST:
        raise MisuseError(f"{len(found)} fillers for one slot; at most {_MOST} are taken")
