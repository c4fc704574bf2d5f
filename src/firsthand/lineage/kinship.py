"""Which articles are of one family, and which article each was most directly taken from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from firsthand.lineage.newsroom import Newsroom
from firsthand.lineage.taking import Taking, takings
from firsthand.model import Article, Derivation, Direction


def component(article_id: str, derivations: Iterable[Derivation]) -> set[str]:
    """The articles that hang together with one by any chain of derivations, itself included."""
    beside: dict[str, set[str]] = defaultdict(set)
    for derivation in derivations:
        beside[derivation.a].add(derivation.b)
        beside[derivation.b].add(derivation.a)
    found, waiting = {article_id}, [article_id]
    while waiting:
        new = beside[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def by_day(names: Iterable[str], articles: Mapping[str, Article]) -> list[str]:
    """Articles in the order in which they may have been published first, undated ones last."""
    return sorted(names, key=lambda name: (_day(articles[name]), articles[name].given_id, name))


def by_taker(
    derivations: Iterable[Derivation], articles: Mapping[str, Article], newsrooms: Mapping[str, Newsroom]
) -> dict[str, list[Taking]]:
    """The takings of each article, the closest source first.

    Close is what the taker has word for word; where two are equal within a hundredth, the one whose newsroom it
    credits, then the earlier one.
    """
    found: dict[str, list[Taking]] = defaultdict(list)
    for derivation in derivations:
        for taking in takings(derivation):
            found[taking.taker].append(taking)
    return {taker: sorted(some, key=lambda taking: _rank(taking, articles, newsrooms)) for taker, some in found.items()}


def parents(order: Sequence[str], found: Mapping[str, Sequence[Taking]]) -> dict[str, Taking]:
    """For each article that has one, the closest known source that does not itself come from the article."""
    chosen: dict[str, Taking] = {}
    for name in order:
        for taking in found.get(name, ()):
            if taking.is_directed and name not in _line(taking.other, chosen):
                chosen[name] = taking
                break
    return chosen


def upstream_takings(name: str, derivations: Iterable[Derivation]) -> list[Taking]:
    """What an article shares with others through an upstream text: first where a newsroom is named, then by share."""
    found = [
        Taking(name, derivation.b if derivation.a == name else derivation.a, derivation)
        for derivation in derivations
        if name in (derivation.a, derivation.b) and (derivation.upstream or derivation.direction is Direction.COMMON)
    ]
    return sorted(found, key=lambda taking: (taking.derivation.upstream is None, -taking.share, taking.other))


def _line(name: str, chosen: Mapping[str, Taking]) -> set[str]:
    """An article and everything it was taken from, as far as chosen."""
    line = {name}
    while name in chosen:
        name = chosen[name].other
        line.add(name)
    return line


def _rank(
    taking: Taking, articles: Mapping[str, Article], newsrooms: Mapping[str, Newsroom]
) -> tuple[float, bool, str, str]:
    house, other = newsrooms[taking.other], articles[taking.other]
    credited = any(
        credit.link.entity == house.key or credit.newsroom.text.casefold() == house.name.casefold()
        for credit in taking.kept_credits(articles[taking.taker])
    )
    return (-round(taking.verbatim, 2), not credited, _day(other), other.id)


def _day(article: Article) -> str:
    return (article.published and article.published.earliest) or "~"  # sorts after every digit
