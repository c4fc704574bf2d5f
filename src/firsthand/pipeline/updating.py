"""A store and its register, brought up to date with more documents."""

from collections.abc import Callable, Sequence
from pathlib import Path

from firsthand.kb import load
from firsthand.pipeline.adding import Outcome, Totals, add
from firsthand.pipeline.deriving import Comparing, derive_all
from firsthand.pipeline.knowledge import knowledge, knowledge_of, take_in
from firsthand.pipeline.queue_file import build_with_queue
from firsthand.reports import FinderName
from firsthand.reports.finders import check_settings
from firsthand.store import Store


def update(
    paths: Sequence[Path | None],
    location: Path,
    *,
    own: Path | None,
    jobs: int,
    finder: FinderName = FinderName.ENCODER,
    readers: int | None = None,
    every_page: bool = False,
    progress: Callable[[Outcome], None],
    comparing: Callable[[Comparing], None],
    building: Callable[[], None],
) -> tuple[Totals, int]:
    """Add documents to the store in a folder, made where there is none, compare them, and build the register.

    `own` is a folder of knowledge base files that the store takes in first; without it, those it has are used. Returns
    what became of the documents and how many transfers the register holds. `jobs` processes compare the articles and,
    unless `readers` says how many, read them. With `every_page` pages of web archives that speak of no arms are read
    too. `comparing` is told how far the comparing of articles is, and `building`
    is called when the register is built.
    """

    def adding(store: Store, kb_folder: Path | None) -> Totals:
        count = readers or jobs
        return add(paths, store, kb_folder, finder=finder, jobs=count, progress=progress, every_page=every_page)

    return update_by(adding, location, own=own, jobs=jobs, finder=finder, comparing=comparing, building=building)


def update_by(
    adding: Callable[[Store, Path | None], Totals],
    location: Path,
    *,
    own: Path | None,
    jobs: int,
    finder: FinderName = FinderName.ENCODER,
    comparing: Callable[[Comparing], None],
    building: Callable[[], None],
) -> tuple[Totals, int]:
    """As `update`, for documents from anywhere: `adding` adds them, given the store and its knowledge base folder."""
    load(own)  # what is wrong with it, or with the settings of the finder, is said before a store is made
    check_settings(finder)
    with Store.open(location) as store:
        changed = take_in(location, own) if own else False
        totals = adding(store, knowledge_of(location))
        derive_all(store, location, knowledge_of(location), jobs, comparing)
        building()
        kept = None if changed else store.register()
        transfers = build_with_queue(location, store, knowledge(location)) if kept is None else kept
    return totals, len(transfers)
