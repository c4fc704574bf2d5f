"""Collects what readers wrote on web pages, a file for each page, into `pages.labels.jsonl` (see `blocks.md`).

    python benchmarks/page_labels.py CORPORA FOLDER     # FOLDER holds a file NAME.txt for each page read

CORPORA is the folder that holds `pages/`. NAME is the page's name or the start of it. Rows of a file give lines of
`page_text`, the first is 1, and what they are: `12-40 story`, `41 caption`, `57 "words that stand once in it" credit`.
The row `auto story` takes for story every line whose words stand in the page's published article text, unless another
row says otherwise. Lines in no row are `other`. Written are ids, kinds and offsets, no text.
"""

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from page_text import PageText, page_text, saved_page

LABELS = Path(__file__).with_name("pages.labels.jsonl")
KINDS = frozenset(
    "story headline summary byline credit caption disclaimer terms contact related promo comments cookie bio update"
    " other".split()
)
AUTO = "auto story"
_ROW = re.compile(r'(?P<first>\d+)(?:-(?P<last>\d+))?\s+(?:"(?P<words>.*)"\s+)?(?P<kind>[a-z]+)(?:\s+#.*)?$')
_MOST_LINKED = 0.9
_ENOUGH_WORDS = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One row: lines `first` to `last`, counted from 1, or the words within the line, are of a kind."""

    first: int
    last: int
    words: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the linear text of one kind, in code points, `end` exclusive."""

    kind: str
    start: int
    end: int


def split_of(name: str) -> str:
    """The half of the labels that a page belongs to, by the hash of its name."""
    return "tune" if int(sha256(name.encode()).hexdigest(), 16) % 2 else "held"


def row_of(line: str) -> Row:
    """A row as read; ValueError where it is none."""
    found = _ROW.match(line)
    if not found or found["kind"] not in KINDS:
        raise ValueError(f"not understood: {line}")
    first = int(found["first"])
    return Row(first, int(found["last"] or first), found["words"], found["kind"])


def pieces_of(rows: Iterable[Row], text: PageText, story: Iterable[int] = ()) -> list[Piece]:
    """What the rows say of a text, in its order; `story` are lines, from 1, that are story where no row names them.

    Raises ValueError where a row names no line, a line has two kinds, or quoted words do not stand once in their line.
    """
    whole: dict[int, str] = {}
    parts: dict[int, list[Piece]] = {}
    for row in rows:
        if not 1 <= row.first <= row.last <= len(text.lines):
            raise ValueError(f"no lines {row.first}-{row.last}")
        if row.words is not None:
            parts.setdefault(row.first, []).append(_part(row, text))
            continue
        for number in range(row.first, row.last + 1):
            if number in whole:
                raise ValueError(f"line {number} has two kinds")
            whole[number] = row.kind
    for number in story:
        whole.setdefault(number, "story")
    pieces: list[Piece] = []
    for number in sorted(whole.keys() | parts.keys()):
        pieces += _line_pieces(number, whole.get(number, "other"), parts.get(number, []), text)
    return _joined((piece for piece in pieces if piece.kind != "other"), text.text)


def story_lines(text: PageText, body: str) -> list[int]:
    """Lines, from 1, whose words stand in a row in `body`; short ones only beside a longer one."""
    held = f" {folded(body)} "
    words = [folded(text.words(line)) for line in text.lines]
    inside = [
        bool(one) and f" {one} " in held and line.linked < _MOST_LINKED
        for one, line in zip(words, text.lines, strict=True)
    ]
    long = [one and len(line.split()) >= _ENOUGH_WORDS for one, line in zip(inside, words, strict=True)]
    return [at + 1 for at, one in enumerate(inside) if one and any(long[max(0, at - 1) : at + 2])]


def folded(text: str) -> str:
    """The words of a text in small letters, parted by one blank."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _part(row: Row, text: PageText) -> Piece:
    line = text.lines[row.first - 1]
    words = text.words(line)
    if row.first != row.last or row.words is None or words.count(row.words) != 1:
        raise ValueError(f"the quoted words do not stand once in line {row.first}")
    start = line.start + words.index(row.words)
    return Piece(row.kind, start, start + len(row.words))


def _line_pieces(number: int, kind: str, parts: list[Piece], text: PageText) -> Iterator[Piece]:
    line = text.lines[number - 1]
    at = line.start
    for part in [*sorted(parts, key=lambda part: part.start), Piece(kind, line.end, line.end)]:
        between = text.text[at : part.start]
        start = at + len(between) - len(between.lstrip())
        end = part.start - len(between) + len(between.rstrip())
        if start < end:
            yield Piece(kind, start, end)
        if part.start < part.end:
            yield part
        at = part.end


def _joined(pieces: Iterable[Piece], text: str) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and last.kind == piece.kind and not text[last.end : piece.start].strip():
            joined[-1] = Piece(last.kind, last.start, piece.end)
        else:
            joined.append(piece)
    return joined


def label_of(name: str, written: str, text: PageText, body: str) -> dict[str, Any]:
    """The line of the labels for a page from what its reader wrote."""
    rows = [row.strip() for row in written.splitlines() if row.strip() and not row.startswith("#")]
    story = story_lines(text, body) if AUTO in rows else []
    pieces = pieces_of((row_of(row) for row in rows if row != AUTO), text, story)
    blocks = [{"kind": piece.kind, "start": piece.start, "end": piece.end} for piece in pieces]
    return {"page": name, "digest": text.digest, "split": split_of(name), "blocks": blocks}


def main() -> None:
    """Collect the files of a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--labels", type=Path, default=LABELS)
    options = parser.parse_args()
    pages = options.corpora / "pages"
    bodies = json.loads((pages / "ground-truth.json").read_text("utf-8"))
    lines = []
    for path in sorted(options.folder.glob("*.txt")):
        (name,) = (name for name in bodies if name.startswith(path.stem))
        text = page_text(saved_page(pages, name))
        try:
            label = label_of(name, path.read_text("utf-8"), text, bodies[name]["articleBody"])
        except ValueError as fault:
            raise SystemExit(f"{path.name}: {fault}") from None
        lines.append(json.dumps(label, separators=(",", ":")) + "\n")
    options.labels.write_text("".join(lines), "utf-8")
    print(f"{len(lines)} pages, {len(bodies) - len(lines)} not read")


if __name__ == "__main__":
    main()
