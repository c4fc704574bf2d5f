"""A quality baseline of the field's kind: actor dictionary, verb dictionary, syntactic patterns, no fitted weights.

    python benchmarks/verb_patterns.py PASSAGES LABELS [--alone]

It is in the style of PETRARCH2 (Norris, Schrodt and Beieler 2017, "PETRARCH2: Another Event Coding Program", Journal
of Open Source Software 2(9), 133), not that program: PETRARCH2 codes constituency parses, which Stanford CoreNLP makes
with a Java server and models of its own, and neither `petrarch2` nor `petrarch` is on the package index. Here the known
names of the knowledge base are the actors, with a list of agents ("rebels"); the words of a transfer stand in
`verb_patterns.toml`; noun phrases from `firsthand.reports.phrases` take the place of the parse (its word classes are
counted from raw text; nothing is fitted to annotations). A verb's frame and voice say which phrase fills which slot;
status is its class, its tense and what governs it. As there, pronouns are not resolved and no words attributed. Unlike
there one party, or none, is enough, as the guidelines want it. Lists and patterns were made on `train`, not on `dev`.

Without --alone it reads as a finder of Firsthand, behind its gate and with its checks, which lends it rules it does not
have; with --alone its own events are scored, every sentence read.
"""

import argparse
import json
from pathlib import Path

from alone import evaluate_alone
from reading import main_figures
from verb_dictionary import dictionary
from verb_events import Event

from firsthand.pipeline.evaluation import evaluate
from firsthand.reports.features import folded_words
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage


class VerbPatterns:
    """The baseline as a finder."""

    name = "verb-patterns-1"

    def find(self, passage: Passage) -> tuple[Reading, ...]:
        """An event for each listed word on which arms and a party hang, each item once; confidence is always 1."""
        folded = folded_words(passage)
        events: list[Event] = []
        for at, word in enumerate(folded):
            if word in dictionary() and passage.eligible[passage.sentence[at]] and not passage.tags[at]:
                event = Event(passage, folded, at)
                if event.is_complete() and not any(event.retells(other) for other in events):
                    events.append(event)
        return tuple(event.reading() for event in events)


def main() -> None:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(description="How well verb patterns read annotated passages.")
    parser.add_argument("passages", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--alone", action="store_true", help="score its own events, without gate and checks")
    options = parser.parse_args()
    if options.alone:
        found = evaluate_alone(options.passages, options.labels, VerbPatterns())
    else:
        found = evaluate(options.passages, options.labels, finder=VerbPatterns())
    if found.problems:
        raise SystemExit("\n".join(map(str, found.problems)))
    print(json.dumps({"finder": found.finder, "alone": options.alone, **main_figures(found)}))


if __name__ == "__main__":
    main()
