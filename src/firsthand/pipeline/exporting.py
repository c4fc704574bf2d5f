"""The register of a store, written in the format of another program."""

import os
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from firsthand.errors import FirsthandError, MisuseError
from firsthand.export.formats import Format
from firsthand.export.holdings import Holdings, Kept, Version
from firsthand.export.register_form import Entry
from firsthand.model import Article, Derivation, Judgement, Report, Transfer
from firsthand.pipeline.current import Shelf
from firsthand.pipeline.knowledge import knowledge_files
from firsthand.pipeline.read_ahead import ReadAhead
from firsthand.pipeline.selection import Selection


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which transfers are exported: those of these ids, all where none are given, that the selection keeps."""

    transfers: tuple[str, ...] = ()
    selection: Selection | None = None


def holdings_of(shelf: Shelf, wanted: Wanted, *, raw: bool = False, full_text: bool = False) -> Holdings:
    """What the exports of an open store are made from; MisuseError where it has no transfer of an id."""
    chosen = _chosen(shelf, wanted.transfers)

    def entries() -> Iterator[Entry]:
        keeps = wanted.selection
        return (entry for entry in shelf.entries(chosen) if keeps is None or keeps.keeps(entry, shelf.kb))

    whole = not wanted.transfers and (wanted.selection is None or wanted.selection == Selection())
    return holdings_from(shelf, entries, whole=whole, raw=raw, full_text=full_text)


def holdings_from(
    shelf: Shelf, entries: Callable[[], Iterator[Entry]], *, whole: bool, raw: bool = False, full_text: bool = False
) -> Holdings:
    """What the exports of some transfers of an open store are made from; `whole` says that they are all there are.

    `entries` is called once or more, and yields the same each time.
    """
    kept, ahead = _all_kept(shelf) if whole else _kept_of(shelf, entries), ReadAhead(shelf.store, entries)
    version = _version(shelf)
    return Holdings(ahead.entries, shelf.kb, ahead.derivations, ahead.judgements, version, raw, full_text, kept)


def _all_kept(shelf: Shelf) -> Kept:
    """Everything in the store."""
    store = shelf.store
    return Kept(
        articles=store.articles,
        reports=store.reports_of,
        original=store.original,
        derivations=store.derivations,
        judgements=lambda: iter(store.judgements()),
        knowledge=lambda: knowledge_files(shelf.location),
    )


def _kept_of(shelf: Shelf, entries: Callable[[], Iterator[Entry]]) -> Kept:
    """What belongs to some transfers."""
    store = shelf.store

    def names() -> set[str]:
        return {name for entry in entries() for name in entry.transfer.articles}

    def articles() -> Iterator[Article]:
        return store.articles(names())

    def reports(articles: Collection[str]) -> tuple[Report, ...]:
        return store.reports_of(articles)

    def derivations() -> Iterator[Derivation]:
        return iter(store.derivations_among(names()))

    def judgements() -> Iterator[Judgement]:
        subjects = {one for entry in entries() for one in (entry.transfer.id, *entry.transfer.reports)}
        return iter(store.judgements_on(subjects))

    return Kept(articles, reports, store.original, derivations, judgements, lambda: knowledge_files(shelf.location))


def export(holdings: Holdings, form: Format, path: Path | None, standard: BinaryIO) -> int:
    """Write the holdings to a file, or to `standard` where no path is given; return how many transfers they are.

    The file takes the place of another one only when it is whole. FirsthandError where it cannot be written.
    """
    if path is None:
        return form.write(holdings, standard)
    with _whole(path) as target:
        return form.write(holdings, target)


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """A file beside `path` that is renamed to it when the block has ended well, and deleted when not."""
    if path.is_dir():
        raise MisuseError(f"{path}: it is a folder; name a file in it")
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as target:
            beside = Path(target.name)
            try:
                yield target  # type: ignore[misc]  # the wrapper has all that a file has
                target.flush()
                os.fsync(target.fileno())
                beside.chmod(0o666 & ~_umask())
                beside.replace(path)
            finally:
                beside.unlink(missing_ok=True)
    except OSError as error:
        raise FirsthandError(f"{path}: it cannot be written: {error.strerror or error}") from error


def _umask() -> int:
    """The mask of this process, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _chosen(shelf: Shelf, names: Collection[str]) -> tuple[Transfer, ...] | None:
    if not names:
        return None
    found = tuple(one for one in shelf.transfers if any(one.id.startswith(name) for name in names))
    for name in names:
        if not any(one.id.startswith(name) for one in found):
            raise MisuseError(f"{name}: the register has no transfer with this id; see: firsthand register")
    return found


def _version(shelf: Shelf) -> Version:
    built = shelf.store.register_built()
    return Version(built.number, built.hash, built.made_at) if built else Version(0, "", "")
