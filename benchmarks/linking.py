"""How well annotated mentions link to the knowledge base.

    python benchmarks/linking.py PASSAGES... [--labels LABELS] [--errors]

PASSAGES are files of annotated passages (JSON Lines with id, date and text). LABELS (`linking.jsonl` beside this file)
names mentions in them by passage, slot and offsets (code points of the text, end exclusive), with the ids of the
entities that are right, or null where the knowledge base has none (see `linking.md`). Each mention is linked by its
words alone, for its slot, on the day of its article. Printed are the precision of those linked, the share linked and
the share of the linkable that is linked rightly, in all and by slot, and the mistakes by kind; `--errors` lists them.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from firsthand.kb import KnowledgeBase, load
from firsthand.model import Link, Span
from firsthand.read.dates import parse_date
from firsthand.reports.mentions import mention

LABELS = Path(__file__).with_suffix(".jsonl")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """A mention with the entities that are right, and what it was linked to."""

    row: Row
    words: str
    day: str | None
    right: tuple[str, ...]
    link: Link

    @property
    def is_right(self) -> bool:
        """Whether it is linked to one of the right entities."""
        return self.link.entity in self.right

    def kind(self, kb: KnowledgeBase) -> str | None:
        """The kind of mistake, None where there is none."""
        entity = self.link.entity
        if entity is None:
            return f"not linked: {self.link.reason.code}" if self.right else None
        if self.is_right:
            return None
        if not self.right:
            return "linked, where nothing is right"
        if any(entity in _wider(right, kb) for right in self.right):
            return "linked to something wider"
        if any(right in _wider(entity, kb) for right in self.right):
            return "linked to something narrower"
        return "linked to something else"


def _wider(entity: str, kb: KnowledgeBase) -> tuple[str, ...]:
    """What a weapon or term falls under, or whose organ, branch or member a group is."""
    if entity.startswith(("weapon/", "term/")):
        return kb.generic_terms(entity) if entity in kb else ()
    return tuple(tie.to for tie in kb.affiliations(entity, None)) if entity in kb else ()


def cases_of(passages: Sequence[Path], labels: Path, kb: KnowledgeBase) -> Iterator[Case]:
    """The labelled mentions with their links; SystemExit where a labelled passage is not among those given."""
    texts = {row["id"]: row for path in passages for row in _rows(path)}
    for row in _rows(labels):
        if row["id"] not in texts:
            raise SystemExit(f"{labels}: no passage {row['id']} in the files given")
        passage = texts[row["id"]]
        date = parse_date(passage.get("date"))
        day = date.latest if date else None
        words = passage["text"][row["start"] : row["end"]]
        span = Span(row["start"], row["end"], words)
        yield Case(row, words, day, tuple(row["entity"] or ()), mention(span, row["slot"], kb, day).link)


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def figures(cases: Sequence[Case]) -> str:
    """One line: how many, precision of those linked, share linked, share of the linkable linked rightly."""
    linked = [case for case in cases if case.link.entity is not None]
    linkable = [case for case in cases if case.right]
    right = sum(case.is_right for case in linked)
    return (
        f"{len(cases):5}  precision {right / (len(linked) or 1):.3f} ({right} of {len(linked)})"
        f"  linked {len(linked) / (len(cases) or 1):.3f}"
        f"  recall {right / (len(linkable) or 1):.3f} ({right} of {len(linkable)})"
    )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("passages", nargs="+", type=Path)
    parser.add_argument("--labels", type=Path, default=LABELS)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    kb = load()
    cases = list(cases_of(args.passages, args.labels, kb))
    print(f"{'all':10}{figures(cases)}")
    for slot in dict.fromkeys(case.row["slot"] for case in cases):
        print(f"{slot:10}{figures([case for case in cases if case.row['slot'] == slot])}")
    kinds = [(case, kind) for case in cases if (kind := case.kind(kb))]
    for kind, count in Counter(kind for _, kind in kinds).most_common():
        print(f"{count:5}  {kind}")
    if args.errors:
        for case, kind in sorted(kinds, key=lambda pair: pair[1]):
            right, read = " ".join(case.right) or "nothing", case.link.entity
            print(f"{kind}: {case.row['id']} {case.row['slot']} “{case.words}” {case.day}: {read}, right is {right}")


if __name__ == "__main__":
    main()
