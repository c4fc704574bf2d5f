"""What an outlet of a store republishes, from whom, and how it rewords it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from rapidfuzz import fuzz, process

from firsthand.errors import MisuseError
from firsthand.export.outlet_form import OutletLineage, Republication, Source
from firsthand.lineage.kinship import by_day, by_taker, upstream_takings
from firsthand.lineage.newsroom import Newsroom, newsroom_named
from firsthand.lineage.rewording import rewordings
from firsthand.lineage.taking import Taking
from firsthand.model import Article, Derivation, Direction
from firsthand.pipeline.knowledge import knowledge
from firsthand.pipeline.outlets import Outlets
from firsthand.store import Store

_NEAR = 60  # of 100: how alike a name must be to be offered
_OFFERED = 5
_LONGEST = 200  # code points of a name that are looked for and repeated


def republications_in(location: Path, name: str) -> OutletLineage:
    """What the outlet of a store republishes; `name` is its written name, another name of it, or its entity.

    MisuseError, with the outlets of similar name, where the store holds no article of it.
    """
    kb = knowledge(location)
    with Store.open(location, read_only=True) as store:
        outlets = Outlets(kb)
        try:
            return republications_of(outlet_named(name, outlets, store), outlets, store)
        except MisuseError as error:
            raise MisuseError(f"{location}: {error}") from error


def outlet_named(name: str, outlets: Outlets, store: Store) -> Newsroom:
    """The newsroom of a store that a name, in whatever case, or an entity id stands for.

    MisuseError, with those of similar name, where the store holds no article of it.
    """
    rooms = outlets.newsrooms(store)
    named = newsroom_named(name, None, outlets.kb)
    for key in (name, named.key if named else name):
        if key in rooms:
            return rooms[key][0]
    folded = name.casefold()
    found = next(
        (room for room, _ in rooms.values() if room.name.casefold() == folded and not _is_nameless(room)), None
    )
    if found is None:
        near = ", ".join(names_near(name, outlets, store))
        told = f"; near it: {near}" if near else ", and none has a name near it"
        raise MisuseError(f"no article is from an outlet called {name[:_LONGEST]!r}{told}")
    return found


def names_near(name: str, outlets: Outlets, store: Store) -> list[str]:
    """The names of a store's newsrooms that are like this one, most alike first."""
    names = sorted({room.name for room, _ in outlets.newsrooms(store).values() if not _is_nameless(room)})
    found = process.extract(name[:_LONGEST], names, scorer=fuzz.WRatio, processor=str.casefold, limit=_OFFERED)
    return [one for one, score, _ in found if score >= _NEAR]


def republications_of(outlet: Newsroom, outlets: Outlets, store: Store) -> OutletLineage:
    """What a newsroom of an open store republishes. Of its articles only those that may have taken text are decoded."""
    own = frozenset(outlets.articles(outlet, store))
    derivations = [one for one in store.derivations(own) if one.is_dependent and _may_take(outlet, own, one)]
    articles = {one.id: one for one in store.articles({name for one in derivations for name in (one.a, one.b)})}
    others = outlets.newsrooms_of((one for name, one in articles.items() if name not in own), store)
    found = republications(outlet, derivations, articles, dict.fromkeys(own, outlet) | others)
    return replace(found, articles=len(own))


def _may_take(outlet: Newsroom, own: Collection[str], derivation: Derivation) -> bool:
    """Whether a derivation may say that an article of the outlet holds another newsroom's text."""
    if derivation.upstream and derivation.upstream.key != outlet.key:
        return True
    source = {Direction.A_TO_B: derivation.a, Direction.B_TO_A: derivation.b}.get(derivation.direction)
    return source not in own


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
    beside: dict[str, list[Derivation]] = defaultdict(list)
    for one in foreign:
        beside[one.a].append(one)
        beside[one.b].append(one)
    own = [name for name in by_day(articles, articles) if newsrooms[name].key == outlet.key]
    found: dict[str, list[Republication]] = defaultdict(list)
    names: dict[str, str] = {}
    for name in own:
        for taking in _sources(name, takings.get(name, ()), beside[name]):
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


def _is_nameless(room: Newsroom) -> bool:
    return room.key.startswith("article:")
