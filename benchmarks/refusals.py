"""What the wording alone tells of refusals: every annotated report is given to the rules as a delivery.

    python benchmarks/refusals.py PASSAGES LABELS

Prints how many reports that are annotated as refused the rules of `polarity.py` find, and of how many others, that
went or go ahead, they make a refusal or denial. What somebody plans, asks for, supposes or denies is left aside.
"""

import argparse
import json
from pathlib import Path

from firsthand.evaluation.annotated import NamedLines, annotated
from firsthand.evaluation.annotation import Annotation
from firsthand.kb import KnowledgeBase, load
from firsthand.model import Certainty, Span, Status
from firsthand.reports.finder import Reading
from firsthand.reports.passage import passage_of_text
from firsthand.reports.polarity import with_polarity

_NOT_YET = (Status.PLANNED, Status.REQUESTED)
_OPEN = (Certainty.DENIED, Certainty.HYPOTHETICAL)


def stopped(text: str, report: Annotation, kb: KnowledgeBase) -> bool:
    """Whether the rules stop a delivery that is read at the report's trigger."""
    trigger = Span(report.start, report.start + len(report.trigger), report.trigger)
    passage = passage_of_text(text, kb)
    if not any(sentence.covers(trigger) for sentence in passage.sentences):
        return False
    read = with_polarity(Reading(trigger, Status.DELIVERED, Certainty.STATED, {}, 1.0), passage)
    return read.status == Status.REFUSED or read.certainty == Certainty.DENIED


def main() -> None:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(description="What the wording alone tells of refusals.")
    parser.add_argument("passages", type=Path)
    parser.add_argument("labels", type=Path)
    options = parser.parse_args()
    told, problems = annotated(
        *(NamedLines(str(path), path.read_bytes().splitlines()) for path in (options.passages, options.labels))
    )
    if problems:
        raise SystemExit("\n".join(map(str, problems)))
    kb = load()
    reports = [(passage.text, report) for passage in told for report in passage.gold]
    refused = [one for one in reports if one[1].status == Status.REFUSED and one[1].certainty not in _OPEN]
    ahead = [
        one for one in reports if one[1].status not in (*_NOT_YET, Status.REFUSED) and one[1].certainty not in _OPEN
    ]
    found, wrong = (sum(stopped(text, report, kb) for text, report in some) for some in (refused, ahead))
    print(json.dumps({"refused": len(refused), "found": found, "going ahead": len(ahead), "stopped": wrong}))


if __name__ == "__main__":
    main()
