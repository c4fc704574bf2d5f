"""Everything behind the register as JSON Lines, to be imported again with the same register."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice
from typing import BinaryIO

from firsthand.export.excerpt import spans_of
from firsthand.export.exchange import End, Head, KeptArticle, KnowledgeFile, article_line, line_of
from firsthand.export.holdings import Holdings
from firsthand.model import Article, Report, Span, Transfer

_AT_A_TIME = 200


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write a head, the user's knowledge base, articles with reports, derivations, judgements, transfers, and an end.

    Articles are excerpts of what the records quote, or whole with their originals where full text is asked for and the
    store has them. Returns how many transfers there are.
    """
    transfers = [entry.transfer for entry in holdings.entries()]
    counts = dict.fromkeys(("articles", "derivations", "judgements"), 0)
    target.write(line_of(Head()))
    for name, text in holdings.kept.knowledge():
        target.write(line_of(KnowledgeFile(name, text)))
    for line in _articles(holdings, _sides(transfers)):
        target.write(line)
        counts["articles"] += 1
    for derivation in holdings.kept.derivations():
        target.write(line_of(derivation))
        counts["derivations"] += 1
    for judgement in holdings.kept.judgements():
        target.write(line_of(judgement))
        counts["judgements"] += 1
    for transfer in transfers:
        target.write(line_of(transfer))
    target.write(line_of(End(**counts, transfers=len(transfers))))
    return len(transfers)


def _articles(holdings: Holdings, sides: Mapping[str, Iterable[Span]]) -> Iterator[bytes]:
    articles = holdings.kept.articles()
    while page := list(islice(articles, _AT_A_TIME)):
        read = holdings.kept.reports({article.id for article in page})
        reports = {name: tuple(some) for name, some in groupby(read, key=lambda report: report.article)}
        for article in page:
            yield _line(holdings, article, reports.get(article.id, ()), sides.get(article.id, ()))


def _line(holdings: Holdings, article: Article, reports: tuple[Report, ...], sides: Iterable[Span]) -> bytes:
    whole = holdings.full_text and not article.is_excerpt
    kept = KeptArticle(article, reports, holdings.kept.original(article.id) if whole else None)
    return article_line(kept, [*spans_of(reports), *sides])


def _sides(transfers: Iterable[Transfer]) -> Mapping[str, list[Span]]:
    """The words of each article that contradict others."""
    found = defaultdict[str, list[Span]](list)
    for transfer in transfers:
        for one in transfer.contradictions:
            for side in (one.one, one.other):
                found[side.article].append(side.words)
    return found
