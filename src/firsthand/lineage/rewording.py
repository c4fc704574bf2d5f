"""What an outlet does to the texts of others, summed over the articles that it took from each of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from firsthand.lineage.edit_cues import claims_in, hedges_in
from firsthand.lineage.stretch import WORD
from firsthand.lineage.taking import Taking, takings
from firsthand.model import Article, Derivation, EditKind, Span


@dataclass(frozen=True, slots=True)
class Example:
    """An edit as it stands: `before` is in the article `source`, `after` in the article taken from it."""

    source: str
    article: str
    before: Span
    after: Span


@dataclass(frozen=True, slots=True)
class Change:
    """Words put in place of others, both folded, how often, and the first example."""

    before: str
    after: str
    kind: EditKind
    count: int
    example: Example


@dataclass(frozen=True, slots=True)
class Rewording:
    """What `outlet` made of the texts of `upstream`.

    `republications` are its articles taken from there. `credits_removed` are those that do not credit the upstream; an
    article whose source has no named outlet counts neither as removed nor as kept. Hedges are counted in every edit,
    whatever its kind.
    """

    outlet: str
    upstream: str
    republications: int
    changes: tuple[Change, ...]
    credits_removed: int
    credits_kept: int
    hedges_dropped: int
    hedges_added: int


@dataclass(frozen=True, slots=True)
class _Taken:
    """An article taken from another, with the newsroom of the text."""

    source: Article
    article: Article
    taking: Taking
    upstream: str


def rewordings(
    derivations: Iterable[Derivation], articles: Mapping[str, Article], outlet: Callable[[Article], str]
) -> tuple[Rewording, ...]:
    """What each outlet does to the texts of each other, by outlet, then by number of republications, then upstream.

    `outlet` gives the key of an article's outlet; an article that `articles` lacks is a KeyError. Only derivations
    with a direction count: where both articles took from a third, or it is not known who took from whom, nobody has
    reworded the other. The upstream is the newsroom that the shared text is credited to, else the outlet of the
    article it was taken from. What an article has from another by way of a third counts for that third alone, and of
    several articles of one upstream the one that it shares most with.
    """
    groups: dict[tuple[str, str], list[_Taken]] = defaultdict(list)
    for taking in _nearest(_taken(derivations, articles, outlet)):
        groups[outlet(taking.article), taking.upstream].append(taking)
    summed = (_rewording(*names, takings) for names, takings in groups.items())
    return tuple(sorted(summed, key=lambda one: (one.outlet, -one.republications, one.upstream)))


def _taken(
    derivations: Iterable[Derivation], articles: Mapping[str, Article], outlet: Callable[[Article], str]
) -> Iterator[_Taken]:
    """The dependent derivations with a direction, without what an outlet takes from itself."""
    for derivation in derivations:
        for taking in takings(derivation) if derivation.is_dependent else ():
            if not taking.is_directed:
                continue
            source, article = articles[taking.other], articles[taking.taker]
            upstream = _upstream(derivation, source, outlet)
            if outlet(article) not in (upstream, outlet(source)):
                yield _Taken(source, article, taking, upstream)


def _upstream(derivation: Derivation, source: Article, outlet: Callable[[Article], str]) -> str:
    credited = derivation.upstream
    if credited is None or _folded(credited.name) == _folded(source.outlet or ""):
        return outlet(source)
    return credited.key


def _nearest(takings: Iterable[_Taken]) -> list[_Taken]:
    """The takings whose source no other source of the article took from, one for each article and upstream."""
    ordered = sorted(takings, key=lambda one: (one.article.id, -one.taking.share, one.source.id))
    sources: dict[str, set[str]] = defaultdict(set)
    for taken in ordered:
        sources[taken.article.id].add(taken.source.id)
    nearest: dict[tuple[str, str], _Taken] = {}
    for taken in ordered:
        hands = sources[taken.article.id] - {taken.source.id}
        if not any(taken.source.id in sources.get(hand, ()) for hand in hands):
            nearest.setdefault((taken.article.id, taken.upstream), taken)
    return list(nearest.values())


def _rewording(outlet: str, upstream: str, takings: Iterable[_Taken]) -> Rewording:
    found: dict[tuple[str, str, EditKind], list[Example]] = defaultdict(list)
    credited: list[bool | None] = []
    dropped = added = 0
    for taken in takings:
        credited.append(_is_credited(taken))
        for edit in taken.taking.edits:
            key = (_folded(edit.before.text), _folded(edit.after.text), edit.kind)
            found[key].append(Example(taken.source.id, taken.article.id, edit.before, edit.after))
            gained = _hedges(taken.article, edit.after, edit.kind) - _hedges(taken.source, edit.before, edit.kind)
            added, dropped = added + max(gained, 0), dropped + max(-gained, 0)
    changes = (Change(*key, len(examples), examples[0]) for key, examples in found.items())
    ranked = sorted(changes, key=lambda one: (-one.count, one.kind, one.before, one.after))
    removed, kept = credited.count(False), credited.count(True)
    return Rewording(outlet, upstream, len(credited), tuple(ranked), removed, kept, dropped, added)


def _is_credited(taken: _Taken) -> bool | None:
    """Whether a credit of the article names the upstream or the outlet of its source; None where neither has a name."""
    source, named = taken.source, taken.taking.derivation.upstream
    if named is None and source.outlet is None and source.outlet_link.entity is None:
        return None
    names = {_folded(name) for name in (taken.upstream, source.outlet or "", named.name if named else "")} - {""}
    entities = {taken.upstream, source.outlet_link.entity} - {None}
    return any(
        credit.link.entity in entities or _folded(credit.newsroom.text) in names for credit in taken.taking.credits
    )


def _hedges(article: Article, span: Span, kind: EditKind) -> int:
    """The hedges of one side of an edit, a claim among them only where the edit is about a hedge."""
    counts = (hedges_in, claims_in) if kind is EditKind.HEDGE else (hedges_in,)
    return sum(count(article.text, span.start, span.end) for count in counts)


def _folded(words: str) -> str:
    """Words without case, marks and apostrophes."""
    return " ".join(word.casefold().replace("'", "").replace("’", "") for word in WORD.findall(words))
