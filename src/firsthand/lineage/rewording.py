"""What an outlet does to the texts of others, summed over the articles that it took from each of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from firsthand.lineage.edit_cues import claims_in, hedges_in
from firsthand.lineage.stretch import WORD
from firsthand.model import Article, Credit, Derivation, Direction, Edit, EditKind, PassageKind, Span

_NO_WORDING = frozenset((PassageKind.FURNITURE,))


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
class _Taking:
    """One article taken from another, in the direction of the derivation, with the newsroom of the text."""

    source: Article
    article: Article
    derivation: Derivation
    upstream: str

    @property
    def is_turned(self) -> bool:
        return self.derivation.direction is Direction.B_TO_A

    @property
    def share(self) -> float:
        return self.derivation.share_a if self.is_turned else self.derivation.share_b

    @property
    def credits(self) -> tuple[Credit, ...]:
        return self.derivation.credit_a if self.is_turned else self.derivation.credit_b

    def edits(self) -> Iterator[Edit]:
        """The edits as the later article made them."""
        for passage in self.derivation.passages:
            for edit in passage.edits if passage.kind not in _NO_WORDING else ():
                yield Edit(edit.after, edit.before, edit.kind) if self.is_turned else edit


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
    groups: dict[tuple[str, str], list[_Taking]] = defaultdict(list)
    for taking in _nearest(_takings(derivations, articles, outlet)):
        groups[outlet(taking.article), taking.upstream].append(taking)
    summed = (_rewording(*names, takings) for names, takings in groups.items())
    return tuple(sorted(summed, key=lambda one: (one.outlet, -one.republications, one.upstream)))


def _takings(
    derivations: Iterable[Derivation], articles: Mapping[str, Article], outlet: Callable[[Article], str]
) -> Iterator[_Taking]:
    """The dependent derivations with a direction, without what an outlet takes from itself."""
    for derivation in derivations:
        if not derivation.is_dependent or derivation.direction not in (Direction.A_TO_B, Direction.B_TO_A):
            continue
        source, article = articles[derivation.a], articles[derivation.b]
        if derivation.direction is Direction.B_TO_A:
            source, article = article, source
        taking = _Taking(source, article, derivation, _upstream(derivation, source, outlet))
        if outlet(article) not in (taking.upstream, outlet(source)):
            yield taking


def _upstream(derivation: Derivation, source: Article, outlet: Callable[[Article], str]) -> str:
    credited = derivation.upstream
    if credited is None or _folded(credited.name) == _folded(source.outlet or ""):
        return outlet(source)
    return credited.key


def _nearest(takings: Iterable[_Taking]) -> list[_Taking]:
    """The takings whose source no other source of the article took from, one for each article and upstream."""
    ordered = sorted(takings, key=lambda one: (one.article.id, -one.share, one.source.id))
    sources: dict[str, set[str]] = defaultdict(set)
    for taking in ordered:
        sources[taking.article.id].add(taking.source.id)
    nearest: dict[tuple[str, str], _Taking] = {}
    for taking in ordered:
        hands = sources[taking.article.id] - {taking.source.id}
        if not any(taking.source.id in sources.get(hand, ()) for hand in hands):
            nearest.setdefault((taking.article.id, taking.upstream), taking)
    return list(nearest.values())


def _rewording(outlet: str, upstream: str, takings: Iterable[_Taking]) -> Rewording:
    found: dict[tuple[str, str, EditKind], list[Example]] = defaultdict(list)
    credited: list[bool | None] = []
    dropped = added = 0
    for taking in takings:
        credited.append(_is_credited(taking))
        for edit in taking.edits():
            key = (_folded(edit.before.text), _folded(edit.after.text), edit.kind)
            found[key].append(Example(taking.source.id, taking.article.id, edit.before, edit.after))
            gained = _hedges(taking.article, edit.after, edit.kind) - _hedges(taking.source, edit.before, edit.kind)
            added, dropped = added + max(gained, 0), dropped + max(-gained, 0)
    changes = (Change(*key, len(examples), examples[0]) for key, examples in found.items())
    ranked = sorted(changes, key=lambda one: (-one.count, one.kind, one.before, one.after))
    removed, kept = credited.count(False), credited.count(True)
    return Rewording(outlet, upstream, len(credited), tuple(ranked), removed, kept, dropped, added)


def _is_credited(taking: _Taking) -> bool | None:
    """Whether a credit of the article names the upstream or the outlet of its source; None where neither has a name."""
    source, named = taking.source, taking.derivation.upstream
    if named is None and source.outlet is None and source.outlet_link.entity is None:
        return None
    names = {_folded(name) for name in (taking.upstream, source.outlet or "", named.name if named else "")} - {""}
    entities = {taking.upstream, source.outlet_link.entity} - {None}
    return any(credit.link.entity in entities or _folded(credit.newsroom.text) in names for credit in taking.credits)


def _hedges(article: Article, span: Span, kind: EditKind) -> int:
    """The hedges of one side of an edit, a claim among them only where the edit is about a hedge."""
    counts = (hedges_in, claims_in) if kind is EditKind.HEDGE else (hedges_in,)
    return sum(count(article.text, span.start, span.end) for count in counts)


def _folded(words: str) -> str:
    """Words without case, marks and apostrophes."""
    return " ".join(word.casefold().replace("'", "").replace("’", "") for word in WORD.findall(words))
