"""Reports of passages that come as JSON Lines, without a store."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import Any, BinaryIO, cast

import msgspec

from firsthand.errors import FirsthandError
from firsthand.export.report_form import report_form
from firsthand.model import Report
from firsthand.pipeline.passage import reports_of_text
from firsthand.pipeline.placing import engine_for
from firsthand.pipeline.reading import Reader, open_reader
from firsthand.read.bounded_lines import bounded_lines
from firsthand.read.compression import Damaged, pieces
from firsthand.read.language import language_of
from firsthand.read.limits import DOCUMENT_BYTES, mebibytes
from firsthand.reports import Failure, FinderName
from firsthand.reports.languages import READ

_OPTIONAL = ("title", "source", "date")


@dataclass(frozen=True, slots=True)
class Answer:
    """What one line was answered with, as a JSON object, and what was wrong with the line or not read, if anything."""

    form: dict[str, Any]
    problems: tuple[str, ...] = ()


def extract(
    lines: Iterable[bytes | None],
    kb_folder: Path | None = None,
    jobs: int = 1,
    finder: FinderName = FinderName.ENCODER,
) -> Iterator[Answer]:
    """Answer each line `{"id", "text", "title", "source", "date"}` with `{"id", "reports": [...]}`, in order.

    Only reports of the text are given, not those of the title. A line that cannot be read is answered with
    `{"id", "error"}`; None stands for a line that was too long. Blank lines are passed over. Where passages of the text
    could not be read, the answer has `"unread": [{"start", "end", "reason"}]` beside the reports of the others; where
    its language is not read at all, `"not_read"` with the language.
    FirsthandError when the finder can read nothing more, as when its server is gone.
    """
    engine, lines = engine_for((line for line in lines if line is None or line.strip()), jobs, _bytes_of)
    return engine.map(extract_line, lines, partial(open_reader, kb_folder, finder), _bytes_of)


def extract_line(reader: Reader, line: bytes | None) -> Answer:
    """Answer one line."""
    given: object = None
    try:
        fields = _fields(line)
        given = fields.get("id")
        _check(fields)
        reports, unread = _read(fields, reader)
    except FirsthandError:
        raise
    except ValueError as error:
        return Answer({"id": given, "error": str(error)}, (str(error),))
    except Exception as error:  # one line must not end the reading of all others
        problem = f"{type(error).__name__} while reading it; please report this: {error}"
        return Answer({"id": given, "error": problem}, (problem,))
    form = {"id": given, "reports": [report_form(report) for report in reports]}
    problems = [str(failure) for failure in unread]
    if unread:
        form["unread"] = [_unread_form(failure) for failure in unread]
    language = language_of(fields["text"])
    if language not in (None, *READ):
        form["not_read"] = language
        problems.append(f"not read: language {language}")
    return Answer(form, tuple(problems))


def lines_of(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines of a stream, compressed or not, in bounded memory; None for one that is too long.

    FirsthandError where compressed data is damaged, after the lines before the damage.
    """
    if not hasattr(stream, "peek"):
        stream = BufferedReader(cast(RawIOBase, stream))
    try:
        yield from bounded_lines(pieces(stream), DOCUMENT_BYTES)
    except Damaged as damage:
        raise FirsthandError(f"{damage}; the lines before that are answered") from damage


def _bytes_of(line: bytes | None) -> int:
    return len(line or b"")


def _fields(line: bytes | None) -> dict[str, Any]:
    if line is None:
        raise ValueError(f"the line is longer than {mebibytes(DOCUMENT_BYTES)}; split the text")
    try:
        value = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"not JSON in UTF-8: {error}") from error
    if not isinstance(value, dict):
        raise ValueError('not a JSON object; give {"id": ..., "text": ...}')
    return value


def _check(fields: dict[str, Any]) -> None:
    text = fields.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ValueError('no "text", or it is empty or not a string')
    for name in _OPTIONAL:
        if not isinstance(fields.get(name), str | None):
            raise ValueError(f'"{name}" is not a string')


def _read(fields: dict[str, Any], reader: Reader) -> tuple[tuple[Report, ...], tuple[Failure, ...]]:
    return reports_of_text(
        reader,
        fields["text"],
        given_id=str(fields.get("id") or ""),
        title=fields.get("title"),
        outlet=fields.get("source"),
        date=fields.get("date"),
    )


def _unread_form(failure: Failure) -> dict[str, Any]:
    return {"start": failure.passage.start, "end": failure.passage.end, "reason": failure.reason.text}
