"""How long the catalogue takes to build, and to answer at 200,000 transfers of five reports each.

    python benchmarks/catalogue.py [--transfers 200000] [--rounds 40] [--folder FOLDER]

The lines are invented (`generated_lines.py`). A query is timed as the register page asks it: rows, counts of all facets
and the fifty lines of its page. "Cold" forgets every answer before each query, "warm" asks the same again. Everything
runs in one thread and is timed in CPU-milliseconds, which other programs on the machine hardly change. Only the times
of building, opening and of 8 threads that ask different things at once are by the clock.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from generated_lines import COMMON, RARE, lines, name
from process_cost import cpu, forget_peak, memory

from firsthand.catalogue import Catalogue, Facet, Query, Sort, build

TOP = name(0)
PARTIES = {Facet.SUPPLIER: (f"state/{TOP}",), Facet.STATUS: ("delivered", "ongoing")}
QUERIES = {
    "no filter": Query(),
    "one facet": Query(chosen={Facet.SUPPLIER: (f"state/{TOP}",)}),
    "three facets": Query(chosen={**PARTIES, Facet.YEAR: ("2014", "2015")}),
    "period": Query(since="2014-03", until="2018"),
    "word of half of all": Query(words=COMMON),
    "rare word": Query(words=RARE),
    "two common words": Query(words=f"{COMMON} {TOP}"),
    "phrase": Query(words=f'"{TOP} {name(1)}"'),
    "three letters and *": Query(words=f"{TOP[:3]}*"),
    "word and facet": Query(words=COMMON, chosen={Facet.STATUS: ("delivered",)}),
    "deep page": Query(start=150_000),
    "sorted by supplier": Query(sort=Sort.SUPPLIER, descending=False),
    "word, sorted by supplier": Query(words=COMMON, sort=Sort.SUPPLIER),
}


def ask(catalogue: Catalogue, query: Query) -> int:
    """What the register page asks for."""
    rows = catalogue.select(query)
    catalogue.counts(query)
    catalogue.lines(rows[query.start : query.start + query.size])
    return len(rows)


def times(
    call: Callable[[], object], rounds: int, clock: Callable[[], float] = time.thread_time
) -> tuple[float, float]:
    """Median and 99th percentile in milliseconds."""
    taken = []
    for _ in range(rounds):
        start = clock()
        call()
        taken.append((clock() - start) * 1000)
    return float(np.percentile(taken, 50)), float(np.percentile(taken, 99))


def cold(catalogue: Catalogue, query: Query) -> Callable[[], object]:
    """The query with every answer forgotten."""

    def call() -> None:
        catalogue.forget()
        ask(catalogue, query)

    return call


def other_pages(catalogue: Catalogue) -> dict[str, Callable[[], object]]:
    """What the network, a transfer's page and a judgement ask for."""
    rows = catalogue.select(Query())
    ids = [line.id for line in catalogue.lines(rows[:100])]
    return {
        "flows of all": lambda: catalogue.flows(rows, 200),
        "totals of all places": lambda: catalogue.totals(Facet.PLACE, rows),
        "line by id": lambda: catalogue.line(ids[0]),
        "review state changed": lambda: catalogue.review(ids[1], "accepted"),
    }


def at_once(catalogue: Catalogue, threads: int, rounds: int) -> tuple[float, float]:
    """Milliseconds a query while so many threads ask at once."""
    queries = [query for query in QUERIES.values() for _ in range(rounds)]
    with ThreadPoolExecutor(threads) as pool:
        taken = list(pool.map(lambda query: times(cold(catalogue, query), 1, time.perf_counter)[0], queries))
    return float(np.percentile(taken, 50)), float(np.percentile(taken, 99))


def measure(folder: Path, transfers: int, rounds: int) -> None:
    """Build, open, ask, print."""
    forget_peak()
    made = cpu()
    for _ in lines(min(transfers, 10_000)):
        pass
    making = (cpu() - made) * transfers / min(transfers, 10_000)
    used, start = cpu(), time.perf_counter()
    build(folder, lines(transfers), register=1, built_from=1)
    print(
        f"build of {transfers:,} lines: {time.perf_counter() - start:.1f} s, {cpu() - used - making:.1f} CPU-seconds"
        f" without making the lines, peak {memory('VmHWM'):.0f} MB"
    )
    print(f"on disk: {sum(file.stat().st_size for file in folder.iterdir()) / 1e6:.0f} MB")
    before, start = memory("VmRSS"), time.perf_counter()
    catalogue = Catalogue.open(folder)
    print(f"open: {(time.perf_counter() - start) * 1000:.0f} ms")
    print(f"\n{'CPU-milliseconds':28}{'rows':>9}{'cold p50':>10}{'p99':>8}{'warm p50':>10}{'p99':>8}")
    for told, query in QUERIES.items():
        found = ask(catalogue, query)
        figures = (*times(cold(catalogue, query), rounds), *times(lambda query=query: ask(catalogue, query), rounds))
        print(f"{told:28}{found:>9,}{figures[0]:>10.1f}{figures[1]:>8.1f}{figures[2]:>10.2f}{figures[3]:>8.2f}")
    print()
    for told, call in other_pages(catalogue).items():
        call()
        print("{:28}{:>9}{:>10.1f}{:>8.1f}".format(told, "", *times(call, rounds)))
    print("\n8 threads at once, cold: p50 {:.0f} ms, p99 {:.0f} ms".format(*at_once(catalogue, 8, 4)))
    print(f"memory for all this: {memory('VmRSS') - before:.0f} MB, what is mapped from files included")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Speed of the catalogue.")
    parser.add_argument("--transfers", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--folder", type=Path, help="where to build; by default a temporary folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        measure((options.folder or Path(temporary)) / "catalogue", options.transfers, options.rounds)


if __name__ == "__main__":
    main()
