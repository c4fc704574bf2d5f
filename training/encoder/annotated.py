"""Annotated passages from files: with their text, or as places in articles whose text belongs to their outlets."""

import json
import lzma
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A passage and its reports in the guidelines' form. `article` tells which article it was taken from."""

    id: str
    article: str
    text: str
    reports: tuple[Row, ...]


def passages(path: Path) -> Iterator[Annotated]:
    """The passages of `NAME.passages.jsonl`, with labels in `NAME.labels.jsonl` beside it."""
    labels = {row["id"]: row["reports"] for row in rows(Path(str(path).replace(".passages.", ".labels.")))}
    for row in rows(path):
        yield Annotated(row["id"], row["id"].rpartition("-")[0], row["text"], tuple(labels[row["id"]]))


def placed(path: Path, corpus: Path) -> Iterator[Annotated]:
    """The passages of a file of places: `{"id": "CORPUS-ARTICLE-START-END", "reports": ...}`, words as [start, end].

    Places count in the passage, in code points; START and END in the article's text. An article that the corpus lacks
    is passed over.
    """
    wanted = {row["id"]: row["reports"] for row in rows(path)}
    articles = {key.split("-", 1)[1].rsplit("-", 2)[0]: None for key in wanted}
    texts = {row["id"]: row["text"] for row in rows(corpus) if row["id"] in articles}
    for key, reports in wanted.items():
        article, start, end = key.split("-", 1)[1].rsplit("-", 2)
        if article in texts:
            text = texts[article][int(start) : int(end)]
            yield Annotated(key, article, text, tuple(_in_words(report, text) for report in reports))


def rows(path: Path) -> Iterator[Row]:
    """The JSON objects of a file, one a line, compressed or not."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _in_words(report: Mapping[str, Any], text: str) -> Row:
    return {key: _words(value, text) for key, value in report.items()}


def _words(value: str | list[int] | list[list[int]], text: str) -> str | list[str]:
    if isinstance(value, str):
        return value
    if value and isinstance(value[0], int):
        return text[value[0] : value[1]]
    return [text[start:end] for start, end in value]
