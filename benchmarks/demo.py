"""How near the register of the demo comes to what a careful reader finds.

    python benchmarks/demo.py

Builds the register of `demo/stories` with the command and holds it against `demo/expected-transfers.jsonl` and
`demo/expected.jsonl`. An expected transfer is compared with the row that shares most articles with it, then most item
words; without a shared word of the items it is not found. A row stands for one transfer only, so that two transfers
read as one are not both counted as found.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COMMAND = str(Path(sys.executable).with_name("firsthand"))
DEMO = Path(__file__).parents[1] / "demo"
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Seen:
    """What one side, a reader or the program, says of a transfer; newsrooms and origins are counts."""

    status: str
    articles: frozenset[str]
    newsrooms: int
    origins: int
    contradictions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Compared:
    """An expected transfer beside the row that comes nearest to it, or None."""

    label: str
    expected: Seen
    found: Seen | None

    def right(self) -> frozenset[str]:
        """Names of the fields in which both sides say the same."""
        fields = Seen.__dataclass_fields__
        return frozenset(f for f in fields if self.found and getattr(self.found, f) == getattr(self.expected, f))


def read_lines(text: str) -> list[Record]:
    """The records of JSON Lines."""
    return [json.loads(line) for line in text.splitlines()]


def build(store: Path) -> list[Record]:
    """Add the stories to a new store at `store` with the demo's knowledge base; returns the rows of the register."""
    add = [COMMAND, "add", str(DEMO / "stories"), "--kb", str(DEMO / "kb"), "--store", str(store)]
    subprocess.run(add, check=True, stdout=subprocess.DEVNULL)
    return asked("register", store)


def asked(what: str, store: Path, *more: str) -> list[Record]:
    """What a reading command of `firsthand` prints of the store as JSON Lines."""
    command = [COMMAND, what, *more, "--json", "--store", str(store)]
    return read_lines(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def compare(expected: list[Record], rows: list[Record]) -> list[Compared]:
    """Each expected transfer with its row; the pairs that share most are made first."""
    shared = (
        (_shared(line, row), -number, -place) for number, line in enumerate(expected) for place, row in enumerate(rows)
    )
    pairs = sorted(shared, reverse=True)
    row_of: dict[int, int] = {}
    for (articles, items, _), number, place in pairs:
        if articles and items and -number not in row_of and -place not in row_of.values():
            row_of[-number] = -place
    return [
        Compared(line["label"], _expected(line), _found(rows[row_of[number]]) if number in row_of else None)
        for number, line in enumerate(expected)
    ]


def _shared(line: Record, row: Record) -> tuple[int, int, int]:
    """Shared articles, then shared words of the items, then how few other articles the row has."""
    articles, items = _articles(row), " ".join(item["value"] for item in row["item"])
    both = articles & set(line["articles"])
    return len(both), len(_words(line["item"]) & _words(items)), len(both) - len(articles)


def _words(text: str) -> set[str]:
    """The words in the singular, as a row may show the name of a kind of weapon in place of the words."""
    return {word.removesuffix("s") for word in re.findall(r"\w+", text.casefold())}


def _articles(row: Record) -> frozenset[str]:
    return frozenset(report["article"] for report in row["reports"])


def _expected(line: Record) -> Seen:
    kinds = frozenset(line["contradictions"])
    return Seen(line["status"], frozenset(line["articles"]), len(line["newsrooms"]), len(line["origins"]), kinds)


def _found(row: Record) -> Seen:
    kinds = frozenset(contradiction["kind"] for contradiction in row["contradictions"])
    return Seen(row["status"], _articles(row), row["newsrooms"], row["origins"], kinds)


def triggers(expected: list[Record], rows: list[Record]) -> tuple[int, int, int]:
    """Expected reports that have a found one with their trigger word in their article; all expected; all found."""
    wanted = Counter((line["id"], report["trigger"].casefold()) for line in expected for report in line["reports"])
    found = Counter((report["article"], report["trigger"].casefold()) for row in rows for report in row["reports"])
    return (wanted & found).total(), wanted.total(), found.total()


def totals(transfers: Iterable[Compared]) -> Counter[str]:
    """How many of the transfers are right, field by field."""
    return Counter(field for transfer in transfers for field in transfer.right())


def _row(one: Compared) -> str:
    said, read = one.expected, one.found
    if read is None:
        return f"| {one.label} | not found | | | | |"
    status = read.status if read.status == said.status else f"{read.status} (expected {said.status})"
    articles = f"{len(read.articles & said.articles)} / {len(said.articles)}"
    if other := len(read.articles - said.articles):
        articles += f", and {other} other"
    kinds = [", ".join(sorted(side.contradictions)) or "none" for side in (read, said)]
    counts = f"{read.newsrooms} / {said.newsrooms} | {read.origins} / {said.origins}"
    return f"| {one.label} | {status} | {articles} | {counts} | {' / '.join(kinds)} |"


def main() -> None:
    """Build the register and print it beside what is expected."""
    with tempfile.TemporaryDirectory() as folder:
        rows = build(Path(folder) / "store")
    transfers = compare(read_lines((DEMO / "expected-transfers.jsonl").read_text(encoding="utf-8")), rows)
    print("| transfer | status | articles | newsrooms | origins | contradictions |\n|" + " --- |" * 6)
    print("\n".join(map(_row, transfers)))
    right = totals(transfers)
    print(f"| right, of {len(transfers)} | " + " | ".join(str(right[f]) for f in Seen.__dataclass_fields__) + " |")
    found, wanted, read = triggers(read_lines((DEMO / "expected.jsonl").read_text(encoding="utf-8")), rows)
    print(f"\n{found} of {wanted} expected reports are found, by article and trigger word.")
    print(f"{read} reports in {len(rows)} rows were found in all.")


if __name__ == "__main__":
    main()
