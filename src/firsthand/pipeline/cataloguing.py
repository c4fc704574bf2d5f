"""The catalogue of a store: one line a transfer of its register, kept beside it until there is another register."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from firsthand.catalogue import Catalogue, Line, build
from firsthand.errors import StoreError
from firsthand.model import Verdict
from firsthand.pipeline.current import Shelf, current_register, open_register
from firsthand.pipeline.judging import verdicts
from firsthand.pipeline.knowledge import knowledge
from firsthand.pipeline.register_line import line_of
from firsthand.pipeline.weighing import weighed_entries
from firsthand.register.grade import grade
from firsthand.register.review import standing, state_of_reports, state_of_transfer
from firsthand.store import Store

_FOLDER = "catalogue"
_TRIES = 3
_temporary: dict[Path, "tempfile.TemporaryDirectory[str]"] = {}


def catalogue_of(location: Path, progress: Callable[[int], None] = lambda _: None) -> Catalogue:
    """Open the catalogue of the register of a store, built first where there is none of this register.

    What people judged since it was built shows in review states and grades; all else is as it was then. A store without
    a register gets one. Where its folder may not be written to, the catalogue lies in a temporary one until the process
    ends. Where the register is built anew meanwhile, it starts again. `progress` is told how many lines are written.
    StoreError where there is no store.
    """
    with Store.open(location, read_only=True) as store:
        missing = store.saved_register() is None
    if missing and os.access(location, os.W_OK):
        with open_register(location):
            pass  # it is built and kept
    with Store.open(location, read_only=True) as store:
        catalogue = _of_register(store, location, progress)
        _bring_up_to_date(catalogue, store)
        return catalogue


def _of_register(store: Store, location: Path, progress: Callable[[int], None]) -> Catalogue:
    """The catalogue of the newest register, opened or built."""
    places = _places(location)
    for left in reversed(range(_TRIES)):
        saved = store.saved_register()
        of = saved or (0, store.position())
        found = next(filter(None, (_opened(place, *of) for place in places)), None)
        if found is not None:
            return found
        try:
            build(places[-1], _lines(store, location, progress), register=of[0], built_from=of[1])
        except StoreError:
            if not left or store.saved_register() == saved:
                raise
        else:
            if not left or store.saved_register() == saved:
                break
    return Catalogue.open(places[-1])


def _opened(folder: Path, register: int, built_from: int) -> Catalogue | None:
    try:
        found = Catalogue.open(folder)
    except StoreError:
        return None  # none there, or one of another format
    if (found.register, found.built_from) == (register, built_from):
        return found
    found.close()
    return None


def _places(location: Path) -> tuple[Path, ...]:
    """Where the catalogue of a store may lie; the last is where it may be written."""
    kept = location / _FOLDER
    if os.access(location, os.W_OK):
        return (kept,)
    key = location.absolute()
    if key not in _temporary:
        _temporary[key] = tempfile.TemporaryDirectory(prefix="firsthand-")
    return kept, Path(_temporary[key].name) / _FOLDER


def _lines(store: Store, location: Path, progress: Callable[[int], None]) -> Iterator[Line]:
    """The lines of the newest register, with the reports as people left them."""
    kb, stands = knowledge(location), verdicts(store)
    transfers = store.saved_transfers() if store.saved_register() else current_register(store, kb)
    shelf = Shelf(store, kb, ())
    for number, found in enumerate(weighed_entries(shelf, shelf.entries(transfers, with_newsrooms=False)), 1):
        transfer = found.entry.transfer
        state = state_of_transfer(transfer, stands)
        yield line_of(found, kb, state, grade(transfer, stands.grade_of(transfer.id)))
        progress(number)


def _bring_up_to_date(catalogue: Catalogue, store: Store) -> None:
    """Put in what people judged since the lines were written. Only transfers that somebody graded are read."""
    judgements = store.judgements()
    stands = standing(judgements)
    rows = {row for name in {one.subject for one in judgements} if (row := catalogue.row_of_report(name)) is not None}
    catalogue.review_all(
        {line.id: state_of_reports(line.reports, stands).value for line in catalogue.lines(sorted(rows))}
    )
    for name in {one.subject for one in judgements if one.verdict is Verdict.GRADED}:
        transfer = store.transfer(name)
        if transfer is not None and catalogue.row(name) is not None:
            graded = grade(transfer, stands.grade_of(name))
            catalogue.grade(name, str(graded), graded.set_by is not None)
