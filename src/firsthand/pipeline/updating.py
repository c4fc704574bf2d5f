"""A store and its register, brought up to date with more documents."""

from collections.abc import Callable, Sequence
from pathlib import Path

from firsthand.kb import load
from firsthand.pipeline.adding import Outcome, Totals, add
from firsthand.pipeline.current import build_and_keep
from firsthand.pipeline.knowledge import knowledge, knowledge_of, take_in
from firsthand.store import Store


def update(
    paths: Sequence[Path | None],
    location: Path,
    *,
    own: Path | None,
    jobs: int,
    progress: Callable[[Outcome], None],
    building: Callable[[], None],
) -> tuple[Totals, int]:
    """Add documents to the store in a folder, made where there is none, and build its register where that changed.

    `own` is a folder of knowledge base files that the store takes in first; without it, those it has are used. Returns
    what became of the documents and how many transfers the register holds. `building` is called when all are read.
    """
    load(own)  # what is wrong with it is said before a store is made
    with Store.open(location) as store:
        changed = take_in(location, own) if own else False
        totals = add(paths, store, knowledge_of(location), jobs, progress)
        building()
        kept = None if changed else store.register()
        transfers = build_and_keep(store, knowledge(location)) if kept is None else kept
    return totals, len(transfers)
