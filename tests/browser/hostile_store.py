"""A store of fifty articles, each of which carries one of the hostile strings wherever it can."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from hostile_strings import HOSTILE

from firsthand.kb import load
from firsthand.model import Article, Certainty, Link, Mention, Reason, Report, Span, Status, Verdict, content_id
from firsthand.pipeline.current import open_register
from firsthand.pipeline.judging import judge
from firsthand.pipeline.reading import articles_of
from firsthand.store import Store

LINK = Link(None, Reason("link.none", "A test links nothing."))
WORDS = (
    "harbour lamp crate winter ledger rope barge clerk bridge copper signal garden weather letter ticket mountain "
    "carpet engine lantern orchard pillar ribbon saddle teapot window barrel candle donkey feather gallon hammer island"
).split()


@dataclass(frozen=True, slots=True)
class Carrier:
    """What carries one of the strings: its article, report and outlet. Two of one `pair` share most of their text."""

    hostile: str
    article: str
    report: str
    outlet: str
    pair: int


def fill(location: Path, source: Path, reviewer: str) -> tuple[Carrier, ...]:
    """Make the store, judged by people who are named like the strings and by `reviewer`, who so sees what they said."""
    source.write_text("".join(json.dumps(line) + "\n" for line in lines()), encoding="utf-8")
    articles = list(articles_of(source, load()))
    assert len(articles) == len(HOSTILE) == 50
    reports = [report_of(article, hostile) for article, hostile in zip(articles, HOSTILE, strict=True)]
    originals = source.read_bytes().splitlines()
    with Store.open(location) as store:
        with store.batch():
            for article, original, report in zip(articles, originals, reports, strict=True):
                store.add(article, original, (report,))
        judge_all(store, reports, reviewer)
    with open_register(location):
        pass
    found = zip(HOSTILE, articles, reports, strict=True)
    return tuple(Carrier(h, a.id, r.id, a.outlet or "", at // 2) for at, (h, a, r) in enumerate(found))


def lines() -> Iterator[dict[str, str]]:
    """The articles as JSON Lines hold them. The second of a pair was published later and names no source."""
    for number, hostile in enumerate(HOSTILE):
        words = Random(number // 2)  # the same for both of a pair
        told = " ".join(f"{' '.join(words.choices(WORDS, k=9)).capitalize()}." for _ in range(12))
        said = (
            f"Port {number // 2}. {hostile} gave {hostile} rockets to {hostile} at {hostile}, {hostile} said on Monday."
        )
        yield {
            "id": f"{number}-{hostile}",
            "title": f"{hostile} {number}",
            "outlet": f"{hostile} Post",
            "date": f"2024-03-{18 + number % 2}",
            "url": hostile if number % 4 < 2 else f"https://example.org/{hostile}",
            "text": f"By {hostile}\n\n{said}\n\n{told}\n\n{hostile} All rights reserved.",
            "beside": "" if number else "\n".join(HOSTILE),  # no field of ours: only the original shows it
        }


def report_of(article: Article, hostile: str) -> Report:
    """A report all of whose values are the string."""
    start = article.text.index("Port ")
    words = hostile if hostile in article.text else " ".join(hostile.split())
    supplier = mention(article.text, start, words)
    recipient = mention(article.text, article.text.index("rockets to "), words)
    return Report(
        id=content_id("report", article.id),
        article=article.id,
        sentence=Span(start, start + 60, article.text[start : start + 60]),
        trigger=mention(article.text, start, "gave").words,
        status=Status.DELIVERED,
        certainty=Certainty.STATED,
        supplier=(supplier,),
        recipient=(recipient,),
        item=(mention(article.text, start, "rockets"),),
        place=(recipient,),
        speaker=(recipient,),
        confidence=0.5,
        finder=f"test {hostile}",
        reasons=(Reason("test.reason", f"Because of {hostile}."),),
    )


def mention(text: str, at: int, words: str) -> Mention:
    """The first place of these words from an offset on."""
    start = text.index(words, at)
    return Mention(Span(start, start + len(words), words), words, LINK)


def judge_all(store: Store, reports: Sequence[Report], reviewer: str) -> None:
    """Each report is accepted by a person named like its string, with the string as reason, and by the reviewer."""
    for report, hostile in zip(reports, HOSTILE, strict=True):
        for person in (hostile, reviewer):
            judge(store, report.id, Verdict.ACCEPTED, by=person, note=hostile)
