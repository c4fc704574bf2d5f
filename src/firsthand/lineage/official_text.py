"""Statements, court and bill texts, letters and other documents given at length without quotation marks."""

import re
from collections.abc import Callable, Iterator, Sequence

from firsthand.lineage.speech_words import speech_phrases, speech_words
from firsthand.model import Place

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LAW = re.compile(
    r"(?:§|SEC(?:TION)?\.? \d|Section \d+[.:]|Article [IVX\d]+[.:]|ARTICLE [IVX\d]+|WHEREAS\b|Whereas,|"
    r"RESOLVED\b|Resolved,|BE IT |\([a-z0-9]{1,3}\) )"
)
_RESOLVES = re.compile(r"(?:\d{1,2}\. )?(?P<verb>[A-Z][a-z]+)\b(?: (?:also|further|with \w+ \w+))?")
_LAST_WORDS = 12  # words before a colon that may name the document or the speaking
_SHORTEST = 5  # words of a paragraph that an introduction vouches for
_LONGEST = 1_500  # characters of one paragraph that an introduction vouches for
_SEVERAL = 12  # paragraphs of a document that an introduction "in full" vouches for
_INDENT = 4


def official_text(text: str, paragraphs: Sequence[Place], quoted: Sequence[bool]) -> list[Place]:
    """The paragraphs that are a document's words; `quoted` says which paragraphs quotation marks already speak for.

    They are: the paragraph after an introduction that ends in a colon and speaks of saying or of a document (all that
    follow in the voice of the speaker where it is announced in full), indented paragraphs and those after ">", runs of
    numbered law, and runs of the clauses of a resolution.
    """
    found = set(_introduced(text, paragraphs, quoted))
    found.update(_indented(text, paragraphs))
    found.update(_runs(text, paragraphs, _is_law, 2))
    found.update(_runs(text, paragraphs, _is_resolving, 2))
    return [paragraphs[number] for number in sorted(found)]


def _introduced(text: str, paragraphs: Sequence[Place], quoted: Sequence[bool]) -> Iterator[int]:
    for number in range(len(paragraphs) - 1):
        opening = paragraphs[number]
        if quoted[number + 1] or text[opening.end - 1] != ":" or not _introduces(text, opening):
            continue
        yield from _document(text, paragraphs, quoted, number + 1, _is_in_full(text, opening))


def _introduces(text: str, paragraph: Place) -> bool:
    """Whether the end of a paragraph speaks of saying, or names a document; a label in capitals does not."""
    words = _WORD.findall(text, max(paragraph.start, paragraph.end - 220), paragraph.end)[-_LAST_WORDS:]
    return len(words) > 1 and any(word in speech_words("introducing") for word in words)


def _is_in_full(text: str, paragraph: Place) -> bool:
    end = text[max(paragraph.start, paragraph.end - 220) : paragraph.end].lower()
    return any(phrase in end for phrase in speech_phrases("in_full"))


def _document(
    text: str, paragraphs: Sequence[Place], quoted: Sequence[bool], first: int, in_full: bool
) -> Iterator[int]:
    """The first paragraph; then those that go on in the first person or as a list, or all where given in full."""
    for number in range(first, min(first + _SEVERAL, len(paragraphs))):
        paragraph = paragraphs[number]
        if quoted[number] or paragraph.end - paragraph.start > _LONGEST or text[paragraph.end - 1] == ":":
            return
        if number == first and len(text[paragraph.start : paragraph.end].split()) < _SHORTEST:
            return
        if number > first and not (in_full or _goes_on(text, paragraph)):
            return
        if number > first and _is_narrated(text, paragraph):
            return
        yield number


def _goes_on(text: str, paragraph: Place) -> bool:
    words = {word.lower().replace("’", "'") for word in _WORD.findall(text, paragraph.start, paragraph.end)}
    return not words.isdisjoint(("we", "our", "us", "i", "my", "we're", "we've", "i'm", "i've"))


def _is_narrated(text: str, paragraph: Place) -> bool:
    """Whether a paragraph holds a verb of saying, which a document seldom does."""
    return not speech_words("common_saying").isdisjoint(
        word.lower() for word in _WORD.findall(text, paragraph.start, paragraph.end)
    )


def _indented(text: str, paragraphs: Sequence[Place]) -> Iterator[int]:
    """Paragraphs set off by blanks or by ">", where they are the lesser part."""
    set_off = [number for number, paragraph in enumerate(paragraphs) if _is_set_off(text, paragraph)]
    if 2 * len(set_off) < len(paragraphs):
        yield from set_off


def _is_set_off(text: str, paragraph: Place) -> bool:
    if text.startswith("> ", paragraph.start):
        return True
    line = text.rfind("\n", max(0, paragraph.start - 80), paragraph.start) + 1
    before = text[line : paragraph.start]
    return bool(line) and not before.strip() and ("\t" in before or len(before) >= _INDENT)


def _is_law(text: str, paragraph: Place) -> bool:
    return _LAW.match(text, paragraph.start, paragraph.end) is not None


def _is_resolving(text: str, paragraph: Place) -> bool:
    """Whether the paragraph is a clause of a resolution: "Recalling ...," or "3. Decides ...;"."""
    match = _RESOLVES.match(text, paragraph.start, paragraph.end)
    ends = text[paragraph.end - 1] in ",;" or text[paragraph.start].isdigit()
    return bool(match and ends and match["verb"].lower() in speech_words("resolving"))


def _runs(text: str, paragraphs: Sequence[Place], test: Callable[[str, Place], bool], fewest: int) -> Iterator[int]:
    """The paragraphs that pass the test, in runs of at least `fewest`."""
    run: list[int] = []
    for number, paragraph in enumerate(paragraphs):
        if test(text, paragraph):
            run.append(number)
            continue
        if len(run) >= fewest:
            yield from run
        run = []
    if len(run) >= fewest:
        yield from run
