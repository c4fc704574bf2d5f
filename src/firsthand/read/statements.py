"""Words on the edge of a page that state something: rights, a disclaimer, which newsroom it comes from."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from ahocorasick_rs import AhoCorasick

from firsthand.model import BlockKind
from firsthand.read.paragraphs import Stretch, sentences

_CUT = re.compile(r"\s*[|•·¦]\s*|(?<!\d)\s[–—-]\s|\s[–—-]\s(?!\d)|(?<=\b(?:Inc|LLC|Ltd)\.)\s+(?=\d)|\s{2,}")
_BARE = re.compile(r"(?:©|ⓒ|\([cс]\)|copyright|[\s\d,.|–—-])+$", re.IGNORECASE)
_GOES_ON = re.compile(r"[,;)&’']|(?:inc|llc|ltd|co|corp|gmbh|plc)\b|and |or |of |by |in |for ", re.IGNORECASE)
_PICTURE = re.compile(
    r"©\s*[^/\d]{1,40}/ ?\S"  # © Agency / Ann Lee
    r"|\b(?:photo|photograph|image|picture|illustration|video|graphic)s?(?: (?:by|credit|copyright))?\s?:?\s*"
    r"(?:©|\(c\))"
    r"|getty|shutterstock|istock|alamy|\b(?:ap|epa|afp) photo",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(
    r"(?:\b(?:the|to|our|of|and|with|see|read|a|an|by|in|on|from|at|for|via|or)|[,&(:“\"©]|©\s*[\d\s,–—-]+)$",
    re.IGNORECASE,
)
_LONGEST = 3000
_LEAST_LINKED = 3  # words of a link that says something; shorter ones ("Copyright policy") only lead there


def statements(text: str, links: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[BlockKind, Stretch]]:
    """The parts of a line that state rights, a disclaimer or a credit, with their kind; `links` are its linked parts.

    A part goes on where a holder's name follows "© 2019", and a disclaimer to the end of the line.
    """
    if len(text) > _LONGEST or not _signs().find_matches_as_indexes(text.lower()):
        return
    if not any(pattern.search(text) for _, pattern in _wordings()):
        return
    current: BlockKind | None = None
    start = end = 0
    for part in _parts(text, links):
        kind = _kind(text, part, links) or _continued(current, text[start:end], text, part, links)
        if kind is not current:
            if current is not None:
                yield current, Stretch(start, end)
            current, start = kind, part.start
        end = part.end
    if current is not None:
        yield current, Stretch(start, end)


def is_bare(text: str) -> bool:
    """Whether a line is a sign of copyright and a year without a holder."""
    return bool(_BARE.match(text)) and "©" in text and any(map(str.isdigit, text))


def _kind(text: str, part: Stretch, links: Sequence[tuple[int, int]]) -> BlockKind | None:
    words = text[part.start : part.end]
    if _PICTURE.search(words) or (_is_linked(part, links) and len(words.split()) < _LEAST_LINKED and "©" not in words):
        return None
    return next((kind for kind, pattern in _wordings() if pattern.search(words)), None)


def _continued(
    kind: BlockKind | None, before: str, text: str, part: Stretch, links: Sequence[tuple[int, int]]
) -> BlockKind | None:
    """The kind of the part before, where this one goes on with it."""
    words = text[part.start : part.end]
    goes_on = bool(_GOES_ON.match(words))
    if kind is BlockKind.TERMS:
        return kind if goes_on or _BARE.match(before) else None
    if kind is BlockKind.DISCLAIMER:
        return kind if goes_on or words[0].islower() or not _is_linked(part, links) else None
    return None


def _is_linked(part: Stretch, links: Sequence[tuple[int, int]]) -> bool:
    return any(start <= part.start and part.end <= end for start, end in links)


def _parts(text: str, links: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    """A line cut at sentence ends, at bars and where links begin and end, without the blanks between."""
    cuts = {0, len(text)}
    for start, end in links:
        if not _LEADS_ON.search(text[:start].rstrip()):
            cuts.add(start)
        if not re.match(r"\s*[,.;:)]|\s+[a-z]", text[end:]):
            cuts.add(end)
    for match in _CUT.finditer(text):
        cuts.update(match.span())
    edges = sorted(cuts)
    for first, last in pairwise(edges):
        inside = text[first:last]
        if inside.strip(" |•·¦–—-"):
            yield from sentences(text, first + len(inside) - len(inside.lstrip(" |•·¦")), last)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads(files(__package__).joinpath("statements.toml").read_text(encoding="utf-8"))
    return table


@cache
def _signs() -> AhoCorasick:
    return AhoCorasick(_table()["signs"]["words"])


@cache
def _wordings() -> tuple[tuple[BlockKind, re.Pattern[str]], ...]:
    """The wordings of `statements.toml` by kind."""
    return tuple((BlockKind(kind), _pattern(forms)) for kind, forms in _table()["kinds"].items())


def _pattern(forms: Sequence[str]) -> re.Pattern[str]:
    whole = "|".join(forms)
    for name, part in _table()["parts"].items():
        whole = whole.replace(name, part)
    return re.compile(whole, re.IGNORECASE)
