"""`firsthand lineage`: which articles share text, without a store."""

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.options import Jobs, KbFolder, processors

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from firsthand.model import Relation
    from firsthand.pipeline.lineage import Related, Summary

Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE", help="Files or folders of articles, or - for standard input (the default)."),
]
Days = Annotated[int | None, typer.Option("--days", min=0, help="Only pairs published within so many days.")]
OtherOutlets = Annotated[bool, typer.Option("--other-outlets", help="Leave out pairs of one outlet.")]
Cap = Annotated[
    int, typer.Option("--cap", min=2, help="Leave out runs of words that more articles have, near copies aside.")
]


def lineage(
    files: Files = None,
    *,
    days: Days = None,
    other_outlets: OtherOutlets = False,
    cap: Cap = 64,
    jobs: Jobs = None,
    kb: KbFolder = None,
) -> None:
    """Find which articles share text, and which came from which.

    One JSON line a related pair, with relation, direction, the shared passages and the changed words; nothing is kept.
    Counts come on standard error. What cannot be read is named there and the rest goes on; the exit status is then 1.
    """
    from firsthand.cli.lineage_progress import saying
    from firsthand.cli.program import REJECTED, complain
    from firsthand.pipeline.lineage import Options, related

    paths = [None if name == "-" else Path(name) for name in files or ["-"]]
    options = Options(days=days, other_outlets=other_outlets, cap=cap)
    with saying() as say:
        summary, relations = _printed(related(paths, kb, jobs or processors(), options, say), say.printing)
    for rejected in summary.rejected:
        complain(f"{rejected.document}: {rejected.reason}")
    for line in _counts(summary, relations):
        print(line, file=sys.stderr)
    if summary.rejected:
        raise typer.Exit(REJECTED)


def _printed(
    found: "Generator[Related, None, Summary]", printing: "Callable[[], None]"
) -> "tuple[Summary, Counter[Relation]]":
    """Print each pair as it is found; return what the run says of itself, and the number of pairs by relation."""
    from firsthand.export.derivation_form import derivation_form
    from firsthand.export.json_line import json_line

    relations: Counter[Relation] = Counter()
    while True:
        try:
            pair = next(found)
        except StopIteration as end:
            return end.value, relations
        relations[pair.derivation.relation] += 1
        printing()
        sys.stdout.write(f"{json_line(derivation_form(pair.a, pair.b, pair.derivation))}\n")


def _counts(summary: "Summary", relations: "Counter[Relation]") -> "Iterator[str]":
    """What went in, what was found, and what was left out."""
    by_relation = ", ".join(f"{count:,} {relation.value}" for relation, count in relations.most_common())
    repeated = f" ({summary.repeated:,} stand in the input more than once)" if summary.repeated else ""
    yield f"articles: {summary.articles:,}{repeated}; candidate pairs: {summary.candidates:,}"
    yield f"related pairs: {relations.total():,}{f' ({by_relation})' if by_relation else ''}"
    yield f"shingles dropped by the cap: {summary.dropped:,}; rejected inputs: {len(summary.rejected):,}"
