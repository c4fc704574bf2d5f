"""Annotated passages, read and held against what the annotator found."""

from collections.abc import Iterator
from pathlib import Path

from firsthand.errors import FirsthandError, MisuseError
from firsthand.evaluation.annotated import AnnotatedPassage, NamedLines, Problem, annotated
from firsthand.evaluation.annotation import Annotation, annotation_of
from firsthand.evaluation.breakdown import By
from firsthand.evaluation.case import Case, case
from firsthand.evaluation.evaluation import Evaluation, evaluation
from firsthand.kb import load
from firsthand.pipeline.passage import reports_of_text
from firsthand.pipeline.reading import Reader
from firsthand.read.bounded_lines import bounded_lines
from firsthand.read.compression import Damaged, pieces
from firsthand.read.limits import DOCUMENT_BYTES
from firsthand.reports import Failure, Finder, open_finder
from firsthand.reports.sentences import sentences


def evaluate(
    passages: Path,
    labels: Path,
    *,
    finder: Finder | None = None,
    kb_folder: Path | None = None,
    by: By | None = None,
    most: int = 0,
) -> Evaluation:
    """Read the passages with `finder`, the shipped one if none is given, and score what it finds.

    Both files are JSON Lines, compressed or not; `most` is how many of the worst cases are kept. What is wrong with a
    line, or was not read, is among the problems, and the other passages are scored. MisuseError where a file cannot be
    opened, FirsthandError when the finder can read nothing more, as when its server is gone.
    """
    told, problems = _annotated(passages, labels)
    reader = Reader(load(kb_folder), finder or open_finder())
    failed: list[Problem] = []
    cases = [_case(passage, str(passages), reader, failed) for passage in told]
    return evaluation(reader.finder.name, cases, (*problems, *failed), by, most)


def _annotated(passages: Path, labels: Path) -> tuple[tuple[AnnotatedPassage, ...], tuple[Problem, ...]]:
    damage: list[Problem] = []
    told, problems = annotated(
        NamedLines(str(passages), _lines(passages, damage)), NamedLines(str(labels), _lines(labels, damage))
    )
    return told, (*damage, *problems)


def _lines(path: Path, damage: list[Problem]) -> Iterator[bytes | None]:
    """The lines of a file; where compressed data is damaged they end there, and that is added to the problems."""
    number = 1
    try:
        with path.open("rb") as stream:
            for line in bounded_lines(pieces(stream), DOCUMENT_BYTES):
                yield line
                number += 1
    except Damaged as error:
        damage.append(Problem(str(path), number, f"{error}; the lines before that are used"))
    except OSError as error:
        raise MisuseError(f"{path}: {error.strerror}") from error


def _case(passage: AnnotatedPassage, file: str, reader: Reader, failed: list[Problem]) -> Case:
    """Read one passage; where reading fails it counts as read without a report, and that is added to the problems."""
    read: tuple[Annotation, ...] = ()
    try:
        read, unread = _read(passage, reader)
        failed.extend(Problem(file, passage.line, f"{passage.id}: {failure}") for failure in unread)
    except FirsthandError:
        raise
    except Exception as error:  # one passage must not end the reading of all others
        said = f"{passage.id}: {type(error).__name__} while reading it, counted as without report: {error}"
        failed.append(Problem(file, passage.line, said))
    return case(passage, sentences(passage.text), read)


def _read(passage: AnnotatedPassage, reader: Reader) -> tuple[tuple[Annotation, ...], tuple[Failure, ...]]:
    """The reports of the text and what of it could not be read; those of the title are not asked for."""
    found, unread = reports_of_text(
        reader, passage.text, given_id=passage.id, title=passage.title, outlet=passage.source, date=passage.date
    )
    return tuple(annotation_of(report) for report in found), unread
