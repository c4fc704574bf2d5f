"""What an outlet of a store republishes, from whom, and how it rewords it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from firsthand.errors import MisuseError
from firsthand.export.outlet_form import OutletLineage, Republication, Source
from firsthand.kb import KnowledgeBase
from firsthand.lineage.newsroom import Newsroom, newsroom_named
from firsthand.lineage.rewording import rewordings
from firsthand.lineage.taking import Taking
from firsthand.model import Article, Derivation
from firsthand.pipeline.houses import newsroom_of
from firsthand.pipeline.kinship import by_day, by_taker, upstream_takings
from firsthand.pipeline.knowledge import knowledge
from firsthand.store import Store

_NEAR = 60  # of 100: how alike a name must be to be offered
_OFFERED = 5


def republications_in(location: Path, name: str) -> OutletLineage:
    """What the outlet of a store republishes; `name` is its written name, another name of it, or its entity.

    MisuseError, with the outlets of similar name, where the store holds no article of it.
    """
    kb = knowledge(location)
    with Store.open(location, read_only=True) as store:
        newsrooms = {article.id: newsroom_of(article, kb) for article in store.articles()}
        outlet = _wanted(name, newsrooms.values(), kb)
        if outlet is None:
            raise MisuseError(
                f"{name}: no article in {location} is from an outlet of this name{_near(name, newsrooms)}"
            )
        own = [article for article, newsroom in newsrooms.items() if newsroom.key == outlet.key]
        derivations = list(store.derivations(own))
        named = {*own, *(article for one in derivations for article in (one.a, one.b))}
        return republications(outlet, derivations, {one.id: one for one in store.articles(named)}, newsrooms)


def republications(
    outlet: Newsroom,
    derivations: Iterable[Derivation],
    articles: Mapping[str, Article],
    newsrooms: Mapping[str, Newsroom],
) -> OutletLineage:
    """Sum up what the articles of an outlet, those that `newsrooms` says are its own, take from other newsrooms.

    An article counts once: for its closest source, or where no article here is one, for the newsroom that its text is
    credited to. Changed words are those between an article and its closest source; where that is not here nothing is
    counted. The newsroom is the one that the shared text is credited to, else that of the source.
    """
    pairs = {(one.a, one.b): one for one in derivations if one.is_dependent}
    foreign = [one for (a, b), one in sorted(pairs.items()) if newsrooms[a].key != newsrooms[b].key]
    takings = by_taker(foreign, articles, newsrooms)
    own = [name for name in by_day(articles, articles) if newsrooms[name].key == outlet.key]
    found: dict[str, list[Republication]] = defaultdict(list)
    names: dict[str, str] = {}
    for name in own:
        for taking in _sources(name, takings.get(name, ()), foreign):
            key, written = _newsroom(taking, newsrooms)
            if key != outlet.key:
                names.setdefault(key, written)
                found[key].append(Republication(articles[name], articles[taking.other], taking))
                break
    sources = (_source(names[key], some, newsrooms) for key, some in found.items())
    ranked = sorted(sources, key=lambda source: (-len(source.republications), source.name))
    return OutletLineage(outlet.name, len(own), tuple(ranked))


def _sources(name: str, takings: Sequence[Taking], derivations: Sequence[Derivation]) -> Iterator[Taking]:
    """What may be the source of an article, the surest first."""
    yield from (one for one in takings if one.is_directed)
    yield from (one for one in upstream_takings(name, derivations) if one.derivation.upstream)


def _newsroom(taking: Taking, newsrooms: Mapping[str, Newsroom]) -> tuple[str, str]:
    """Key and name of the newsroom that a republished text comes from."""
    upstream = taking.derivation.upstream
    source = newsrooms[taking.other]
    return (upstream.key, upstream.name) if upstream else (source.key, source.name)


def _source(name: str, found: Sequence[Republication], newsrooms: Mapping[str, Newsroom]) -> Source:
    """The newsroom with everything that the outlet changed in its texts."""
    directed = [one for one in found if one.taking.is_directed]
    articles = {article.id: article for one in directed for article in (one.article, one.other)}
    derivations = [one.taking.derivation for one in directed]
    summed = rewordings(derivations, articles, lambda article: newsrooms[article.id].key)
    changes = sorted((change for one in summed for change in one.changes), key=lambda change: -change.count)
    dropped, added = sum(one.hedges_dropped for one in summed), sum(one.hedges_added for one in summed)
    through = tuple(room for one in directed if (room := newsrooms[one.other.id].name) != name)
    return Source(name, tuple(found), tuple(changes), dropped, added, through)


def _wanted(name: str, newsrooms: Iterable[Newsroom], kb: KnowledgeBase) -> Newsroom | None:
    """The newsroom that a name, in whatever case, or an entity id stands for."""
    named = newsroom_named(name, None, kb)
    keys = {name, named.key if named else ""}
    folded = name.casefold()
    return next((room for room in newsrooms if room.key in keys or room.name.casefold() == folded), None)


def _near(name: str, newsrooms: Mapping[str, Newsroom]) -> str:
    """The newsrooms of similar name, as the end of a sentence."""
    names = sorted({room.name for room in newsrooms.values() if not room.key.startswith("article:")})
    found = process.extract(name, names, scorer=fuzz.WRatio, processor=str.casefold, limit=_OFFERED)
    near = [one for one, score, _ in found if score >= _NEAR]
    return f"; near it: {', '.join(near)}" if near else ", and none has a name near it"
