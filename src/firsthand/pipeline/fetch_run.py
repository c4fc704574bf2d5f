"""One run of fetching: what it may reach, where its evidence is kept, and how what came is added to a store."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

from firsthand.errors import MisuseError, StoreError
from firsthand.fetch import Archive, Fetcher, Machine, Policy
from firsthand.pipeline.adding import Outcome, Totals, add_documents
from firsthand.pipeline.deriving import Comparing
from firsthand.pipeline.fetching import Gatherer, Kept, Told
from firsthand.pipeline.reading import open_reader
from firsthand.pipeline.updating import update_by
from firsthand.read.address_list import Listed, NoListError, parse_list
from firsthand.reports import FinderName
from firsthand.store import Store
from firsthand.store.database import REGISTER

_FOLDER = "fetched"
_TOGETHER = 20  # documents written at once; each cost somebody a request


@dataclass(frozen=True, slots=True)
class FetchRun:
    """A run for the store in a folder. `tell` is told what became of each address and, last, where all was kept.

    `archive` is the WARC file; without it one is made in the store's folder, or in the working folder where there is
    no store. With `again` addresses of articles that the store holds are fetched too, with `entries` the pages of
    feeds' entries.
    """

    location: Path
    policy: Policy
    tell: Callable[[Told], None]
    archive: Path | None = None
    again: bool = False
    entries: bool = False
    machine: Machine = field(default_factory=Machine)

    @contextmanager
    def gathering(self) -> Iterator[Gatherer]:
        """What fetches, for the length of the block. MisuseError and StoreError where the archive cannot be used."""
        path = self.archive or self._new_archive()
        with Archive(path, self.policy) as archive:
            empty = path.stat().st_size
            fetcher = Fetcher(self.policy, archive, self.machine)
            try:
                with self._held() as held:
                    yield Gatherer(fetcher, self.tell, held, entries=self.entries)
            finally:
                if path.stat().st_size > empty:
                    self.tell(Kept(path))
                elif self.archive is None:
                    path.unlink()  # it names the program and holds nothing else

    def keep(self, wanted: Iterable[Listed]) -> None:
        """Fetch and keep, and read nothing but feeds."""
        with self.gathering() as gatherer:
            for _ in gatherer.documents(wanted):
                pass

    def add(
        self,
        wanted: Iterable[Listed],
        *,
        own: Path | None,
        finder: FinderName,
        jobs: int,
        progress: Callable[[Outcome], None],
        comparing: Callable[[Comparing], None],
        building: Callable[[], None],
    ) -> tuple[Totals, int]:
        """Fetch, keep, read and add, one page after the other; see `updating.update` for the rest."""

        def adding(store: Store, kb_folder: Path | None) -> Totals:
            reader = partial(open_reader, kb_folder, finder)
            with self.gathering() as gatherer:
                found = gatherer.documents(wanted)
                return add_documents(found, store, reader, jobs=1, progress=progress, together=_TOGETHER)

        return update_by(
            adding, self.location, own=own, jobs=jobs, finder=finder, comparing=comparing, building=building
        )

    def _new_archive(self) -> Path:
        has_store = (self.location / REGISTER).exists()
        folder = self.location / _FOLDER if has_store else Path()
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise StoreError(f"{folder}: cannot be made ({error.strerror}); name a file with --archive") from error
        return archive_path(folder, self.machine.now().date())

    @contextmanager
    def _held(self) -> Iterator[Callable[[str], str | None]]:
        if self.again or not (self.location / REGISTER).exists():
            yield lambda _: None
            return
        with Store.open(self.location, read_only=True) as store:
            yield lambda address: store.articles_at([address]).get(address)


def archive_path(folder: Path, day: date) -> Path:
    """A new file for the evidence of a run: 2024-03-18-1.warc.gz, with the first number that is free."""
    names = (folder / f"{day.isoformat()}-{number}.warc.gz" for number in count(1))
    return next(path for path in names if not path.exists())


def wanted_addresses(typed: Sequence[str], file: Path | None) -> list[Listed]:
    """The addresses typed and those of a list, each once; `-` is standard input.

    MisuseError where there are none, or the file is no list.
    """
    listed: list[Listed] = []
    if file is not None:
        try:
            listed = list(parse_list(sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()))
        except OSError as error:
            raise MisuseError(f"{file}: cannot be read: {error.strerror or error}") from error
        except NoListError as fault:
            raise MisuseError(f"{file}: {fault}") from None
    elif not typed:
        raise MisuseError("name addresses to fetch, or a list of them with --from FILE")
    known = {one.address for one in listed}
    return [*(Listed(one) for one in dict.fromkeys(typed) if one not in known), *listed]
