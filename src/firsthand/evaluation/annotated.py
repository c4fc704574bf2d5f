"""Annotated passages: two files of JSON Lines, joined by id and checked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from firsthand.evaluation.annotation import Annotation
from firsthand.evaluation.label import UnfitLabelError, annotations

_OPTIONAL = ("title", "source", "date")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a line of a file; lines count from 1."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        """FILE:LINE: what is wrong."""
        return f"{self.file}:{self.line}: {self.text}"


@dataclass(frozen=True, slots=True)
class NamedLines:
    """The lines of a file, as bytes, and the name it has in complaints. None is a line that was too long."""

    name: str
    lines: Iterable[bytes | None]


@dataclass(frozen=True, slots=True)
class AnnotatedPassage:
    """A passage and the reports that an annotator found in it. `line` is its line in the file of passages."""

    id: str
    line: int
    text: str
    title: str | None
    source: str | None
    date: str | None
    gold: tuple[Annotation, ...]


def annotated(passages: NamedLines, labels: NamedLines) -> tuple[tuple[AnnotatedPassage, ...], tuple[Problem, ...]]:
    """The passages that can be scored, in their file's order, and everything that is wrong with either file.

    A passage that has no labels, or labels that do not fit it, is left out as a whole, because half of its reports
    would score the other half as invented.
    """
    problems: list[Problem] = []
    told = dict(_by_id(passages, problems))
    texts = {
        key: fields["text"]
        for key, (number, fields) in told.items()
        if _is_passage(number, fields, passages.name, problems)
    }
    gold: dict[str, tuple[Annotation, ...]] = {}
    missing = set(told)
    for key, (number, fields) in _by_id(labels, problems):
        missing.discard(key)
        if key in texts:
            gold |= _gold(key, fields.get("reports"), texts[key], (labels.name, number), problems)
        elif key not in told:
            problems.append(Problem(labels.name, number, f"no passage has the id {key!r}"))
    said = f'no line of {labels.name} has its id; give it "reports": [] where it holds none'
    problems += [Problem(passages.name, told[key][0], f"{key}: {said}") for key in missing]
    ordered = sorted(problems, key=lambda problem: (problem.file != passages.name, problem.line))
    return tuple(_passage(key, *told[key], gold[key]) for key in texts if key in gold), tuple(ordered)


def _gold(
    key: str, reports: object, text: str, where: tuple[str, int], problems: list[Problem]
) -> dict[str, tuple[Annotation, ...]]:
    """The passage's reports by its id; nothing where they do not fit it, which is then added to the problems."""
    try:
        return {key: annotations(reports, text)}
    except UnfitLabelError as error:
        problems.extend(Problem(*where, f"{key}: {problem}") for problem in error.problems)
        return {}


def _by_id(file: NamedLines, problems: list[Problem]) -> Iterator[tuple[str, tuple[int, dict[str, Any]]]]:
    """Each line with its id and number; of lines with one id the first. What cannot be read becomes a problem."""
    seen: dict[str, int] = {}
    for number, line in enumerate(file.lines, 1):
        if line is not None and not line.strip():
            continue
        try:
            fields = _fields(line)
            key = _id(fields)
            if key in seen:
                raise ValueError(f"the id {key!r} stands on line {seen[key]} already; this line is passed over")
        except ValueError as error:
            problems.append(Problem(file.name, number, str(error)))
            continue
        seen[key] = number
        yield key, (number, fields)


def _fields(line: bytes | None) -> dict[str, Any]:
    if line is None:
        raise ValueError("the line is too long; split the text")
    try:
        value = msgspec.json.decode(line.removeprefix(_BYTE_ORDER_MARK))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"not JSON in UTF-8: {error}") from error
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    return value


def _id(fields: dict[str, Any]) -> str:
    key = fields.get("id")
    if isinstance(key, bool) or not isinstance(key, str | int) or key == "":
        raise ValueError('no "id", or it is neither a string nor a whole number')
    return str(key)


def _is_passage(number: int, fields: dict[str, Any], file: str, problems: list[Problem]) -> bool:
    """Whether the line holds a passage; if not, why not is added to the problems."""
    text = fields.get("text")
    found = [f'"{name}" is not a string' for name in _OPTIONAL if not isinstance(fields.get(name), str | None)]
    if not isinstance(text, str) or not text.strip():
        found.append('no "text", or it is empty or not a string')
    problems.extend(Problem(file, number, problem) for problem in found)
    return not found


def _passage(key: str, number: int, fields: dict[str, Any], gold: tuple[Annotation, ...]) -> AnnotatedPassage:
    title, source, date = (fields.get(name) or None for name in _OPTIONAL)
    return AnnotatedPassage(key, number, fields["text"], title, source, date, gold)
