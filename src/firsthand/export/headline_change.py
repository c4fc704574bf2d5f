"""The headlines of two articles beside each other: whether they are alike, and which words differ."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, Final

from firsthand.model import Article, Direction, Part
from firsthand.register.headlines import headline_of

_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
_MOST = 200  # words of a headline that are set against each other


def headlines_form(a: Article, b: Article) -> dict[str, Any]:
    """`{"a", "b", "alike"}`.

    A side is None where the article has no headline, else `{"text", "apart", "pieces"}`: `apart` where it came apart
    from the text, `pieces` are `{"text", "changed"}`. `alike` is None where one has none, else whether the words are
    the same; capitals and punctuation may differ. Words are paired in order, as `difflib` has it.
    """
    found = {"a": _headline(a), "b": _headline(b)}
    words = [_WORD.findall(text.casefold()) if text else [] for text in found.values()]
    kept_a, kept_b = _paired(*words)
    return {
        "a": _side(a, found["a"], kept_a),
        "b": _side(b, found["b"], kept_b),
        "alike": words[0] == words[1] if all(found.values()) else None,
    }


def changed_headline(source: Article, taker: Article) -> tuple[str, str] | None:
    """The headlines of both where the taker's words are others; None where they are the same or one has no headline."""
    before, after = _headline(source), _headline(taker)
    if not before or not after or _WORD.findall(before.casefold()) == _WORD.findall(after.casefold()):
        return None
    return before, after


def headline_said(form: dict[str, Any], direction: Direction) -> str:
    """What a verdict adds: "its headline is its own"; nothing where neither article has a headline."""
    if form["alike"]:
        return "the headlines are the same"
    missing = [letter.upper() for letter in "ab" if form[letter] is None]
    if missing:
        return f"{missing[0]} has no headline" if len(missing) == 1 else ""
    is_taken = direction in (Direction.A_TO_B, Direction.B_TO_A)
    return "its headline is its own" if is_taken else "the headlines differ"


def _headline(article: Article) -> str | None:
    found = headline_of(article)
    words = " ".join(found.text.split()) if found else ""
    return words if _WORD.search(words) else None


def _paired(a: list[str], b: list[str]) -> tuple[set[int], set[int]]:
    """The numbers of the words that both have, in the same order."""
    if max(len(a), len(b)) > _MOST:
        return set(), set()
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return tuple({one[side] + step for one in blocks for step in range(one.size)} for side in (0, 1))  # type: ignore[return-value]


def _side(article: Article, text: str | None, kept: set[int]) -> dict[str, Any] | None:
    if text is None:
        return None
    found = headline_of(article)
    apart = found is not None and found.part is Part.TITLE
    return {"text": text, "apart": apart, "pieces": list(_pieces(text, kept))}


def _pieces(text: str, kept: set[int]) -> Iterator[dict[str, Any]]:
    """The words in stretches that are changed and that are not, with what stands between words in one or the other."""
    places = [match.span() for match in _WORD.finditer(text)]
    at, number = 0, 0
    while number < len(places):
        last = number
        while last + 1 < len(places) and (last + 1 in kept) == (number in kept):
            last += 1
        start, end = places[number][0], places[last][1]
        if at < start:
            yield {"text": text[at:start], "changed": False}
        yield {"text": text[start:end], "changed": number not in kept}
        at, number = end, last + 1
    if at < len(text):
        yield {"text": text[at:], "changed": False}
