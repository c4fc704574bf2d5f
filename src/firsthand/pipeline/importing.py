"""A complete export into a new store, with the register that it was taken from.

The file is gone through twice: first everything in it is checked, so that a damaged one leaves no store behind.
"""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath

from firsthand.errors import FirsthandError, MisuseError
from firsthand.export.excerpt import spans_of
from firsthand.export.exchange import (
    FORM,
    End,
    Head,
    KeptArticle,
    KnowledgeFile,
    NoRecordError,
    Record,
    record_of,
)
from firsthand.kb import load
from firsthand.lineage import METHOD
from firsthand.model import Article, Derivation, Judgement, Part, Transfer
from firsthand.pipeline.knowledge import digest_of, knowledge_of, take_in
from firsthand.read.bounded_lines import bounded_lines
from firsthand.read.compression import Damaged, pieces
from firsthand.store import Store

_LONGEST = 256 * 2**20  # bytes of a line: an original of 64 MiB in base64 and all that was read in it
_TOGETHER = 200


@dataclass(slots=True)
class Imported:
    """How much was taken in, and how many of the articles are excerpts."""

    articles: int = 0
    excerpts: int = 0
    derivations: int = 0
    judgements: int = 0
    transfers: int = 0


@dataclass(slots=True)
class _Seen:
    """What the file has named so far."""

    counts: Imported = field(default_factory=Imported)
    articles: set[str] = field(default_factory=set)
    reports: set[str] = field(default_factory=set)
    head: Head | None = None
    end: End | None = None


def import_store(file: Path, location: Path, progress: Callable[[int], None]) -> Imported:
    """Take a complete export, compressed or not, into a new store in a folder; return how much it was.

    `progress` is told the number of each line that was taken in. FirsthandError, with the line, where the file does not
    hold what it says; MisuseError where there is no such file or the folder already holds a store. Nothing is kept of a
    file that is wrong.
    """
    if location.exists() and any(location.iterdir()):
        raise MisuseError(f"{location}: there is something already; import into a new folder")
    if not file.is_file():
        raise MisuseError(f"{file}: there is no such file")
    with tempfile.TemporaryDirectory(prefix="firsthand-kb-") as folder:
        own = Path(folder) / "kb"
        counts = _checked(file, own)
        load(own if own.is_dir() else None)
        _take_in(file, location, own if own.is_dir() else None, progress)
    return counts


def _checked(file: Path, own: Path) -> Imported:
    """Go through the file without keeping anything but its knowledge base, which is written to the folder `own`."""
    seen = _Seen()
    for number, record in _records(file):
        try:
            _check(record, seen, own)
        except (ValueError, NoRecordError) as error:
            raise FirsthandError(f"{file}:{number}: {error}") from None
    if seen.end is None:
        raise FirsthandError(f"{file}: it is cut off: its last line is missing; export it again")
    held = seen.counts
    if seen.end != End(held.articles, held.derivations, held.judgements, held.transfers):
        raise FirsthandError(f"{file}: lines of it are missing: its last line counts others than there are")
    return held


def _check(record: Record, seen: _Seen, own: Path) -> None:
    """Note a record; ValueError where it does not fit what came before."""
    if seen.end is not None:
        raise ValueError("there is more after the last line")
    if (seen.head is None) is not isinstance(record, Head):
        raise ValueError(
            "it is no complete export: it must begin with one head; make one: firsthand export --format jsonl"
        )
    match record:
        case Head():
            if record.form != FORM:
                raise ValueError(f"it has form {record.form}, this version reads form {FORM}; use a newer version")
            seen.head = record
        case KnowledgeFile():
            _keep_knowledge(record, own)
        case KeptArticle():
            _check_article(record, seen)
        case Derivation():
            _known(seen.articles, record.a, record.b)
            seen.counts.derivations += 1
        case Judgement():
            seen.counts.judgements += 1
        case Transfer():
            _known(seen.articles, *record.articles)
            _known(seen.reports, *record.reports)
            seen.counts.transfers += 1
        case End():
            seen.end = record


def _check_article(kept: KeptArticle, seen: _Seen) -> None:
    article = kept.article
    if article.id in seen.articles:
        raise ValueError(f"article {article.id} stands in it twice")
    if kept.original is not None and sha256(kept.original).hexdigest() != article.original:
        raise ValueError(f"article {article.id}: its original has another SHA-256 than it names")
    if any(report.article != article.id for report in kept.reports):
        raise ValueError(f"article {article.id}: a report with it is of another article")
    _check_words(article, kept)
    seen.articles.add(article.id)
    seen.reports.update(report.id for report in kept.reports)
    seen.counts.articles += 1
    seen.counts.excerpts += article.is_excerpt


def _check_words(article: Article, kept: KeptArticle) -> None:
    """Whether all words of the article and its reports stand where they are said to."""
    for span in (*spans_of(article), *spans_of(kept.reports)):
        text = article.text if span.part is Part.TEXT else article.title or ""
        if text[span.start : span.end] != span.text:
            raise ValueError(f"article {article.id}: the words at {span.start} to {span.end} are not those named")


def _known(names: set[str], *wanted: str) -> None:
    for name in wanted:
        if name not in names:
            raise ValueError(f"{name} is named and does not stand before it")


def _keep_knowledge(record: KnowledgeFile, own: Path) -> None:
    name = PurePosixPath(record.name)
    if name.is_absolute() or ".." in name.parts or "\\" in record.name or name.suffix not in (".yaml", ".yml"):
        raise ValueError(f"{record.name!r} is no name of a knowledge base file")
    target = own / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(record.text, encoding="utf-8")


def _take_in(file: Path, location: Path, own: Path | None, progress: Callable[[int], None]) -> None:
    """Write everything into a new store, with the register as it is in the file."""
    transfers, derivations = list[Transfer](), list[Derivation]()
    with Store.open(location) as store:
        if own is not None:
            take_in(location, own)
        with store.batch(_TOGETHER):
            for number, record in _records(file):
                match record:
                    case KeptArticle():
                        store.add(record.article, record.original, record.reports)
                    case Derivation():
                        derivations.append(record)
                    case Judgement():
                        store.judge(record)
                    case Transfer():
                        transfers.append(record)
                progress(number)
        method = f"{METHOD} {digest_of(knowledge_of(location))}"
        store.save_derivations(derivations, method=method, covers=store.uncompared(method))
        store.save_register(transfers, store.position())


def _records(file: Path) -> Iterator[tuple[int, Record]]:
    """The records of the file, each with the number of its line."""
    try:
        with file.open("rb") as stream:
            for number, line in enumerate(bounded_lines(pieces(stream), _LONGEST), start=1):
                if line is None:
                    raise FirsthandError(f"{file}:{number}: the line is longer than any that was exported")
                try:
                    yield number, record_of(line)
                except NoRecordError as error:
                    raise FirsthandError(f"{file}:{number}: {error}") from None
    except Damaged as damage:
        raise FirsthandError(f"{file}: {damage}; fetch it again") from None
    except OSError as error:
        raise FirsthandError(f"{file}: it cannot be read: {error.strerror or error}") from error
