"""A derivation seen from the article that took text, or may have taken it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from firsthand.model import Article, Credit, Derivation, Direction, Edit, EditKind, PassageKind

_TELLING = (EditKind.LABEL, EditKind.NUMBER, EditKind.HEDGE, EditKind.ATTRIBUTION, EditKind.NAME)


class CreditState(StrEnum):
    """What the taker does with the name of the newsroom that it takes from."""

    KEPT = "kept"
    REMOVED = "removed"
    FALSE = "false"


@dataclass(frozen=True, slots=True)
class CountedEdit:
    """Words of the source, the taker's words in their place (either may be empty), of which kind, and how often."""

    before: str
    after: str
    kind: EditKind
    count: int


@dataclass(frozen=True, slots=True)
class Taking:
    """`taker` and the `other` article, by id; without a known direction each of the two may be the taker."""

    taker: str
    other: str
    derivation: Derivation

    @property
    def is_directed(self) -> bool:
        """Whether the taker is known to have taken from the other article."""
        return self.derivation.direction is (Direction.A_TO_B if self._taker_is_b else Direction.B_TO_A)

    @property
    def share(self) -> float:
        """The share of the words of the taker's story that stand in shared passages."""
        return self.derivation.share_b if self._taker_is_b else self.derivation.share_a

    @property
    def verbatim(self) -> float:
        """The share of the taker's story that is word for word the other article's, roughly: edits count by length."""
        places = (passage.b if self._taker_is_b else passage.a for passage in self.derivation.passages)
        shared = sum(place.end - place.start for place in places)
        changed = sum(edit.after.end - edit.after.start for edit in self.edits)
        return self.share * (1 - changed / shared) if shared else self.share

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The changed words in text order, furniture aside: `before` the other article's, `after` the taker's."""
        passages = (one for one in self.derivation.passages if one.kind is not PassageKind.FURNITURE)
        edits = (edit for passage in passages for edit in passage.edits)
        return tuple(edit if self._taker_is_b else Edit(edit.after, edit.before, edit.kind) for edit in edits)

    def false_credits(self, taker: Article) -> tuple[Credit, ...]:
        """The taker's credits that the text contradicts."""
        own = set(taker.credits) | set(self.credits)
        return tuple(credit for credit in self.derivation.false_credits if credit in own)

    def kept_credits(self, taker: Article) -> tuple[Credit, ...]:
        """The taker's credits for the text, those left out that the text contradicts."""
        false = self.false_credits(taker)
        return tuple(credit for credit in self.credits if credit not in false)

    def credit_state(self, taker: Article) -> CreditState:
        """Whether the taker credits where the text is from, somebody else, or nobody."""
        if self.kept_credits(taker):
            return CreditState.KEPT
        return CreditState.FALSE if self.false_credits(taker) else CreditState.REMOVED

    @property
    def _taker_is_b(self) -> bool:
        return self.taker == self.derivation.b

    @property
    def credits(self) -> tuple[Credit, ...]:
        """The credits of the taker that bear on the shared text."""
        return self.derivation.credit_b if self._taker_is_b else self.derivation.credit_a


def takings(derivation: Derivation) -> Iterator[Taking]:
    """The taking of a derivation with a direction; without one, a taking for each of the two articles."""
    if derivation.direction is not Direction.B_TO_A:
        yield Taking(derivation.b, derivation.a, derivation)
    if derivation.direction is not Direction.A_TO_B:
        yield Taking(derivation.a, derivation.b, derivation)


def telling(edits: tuple[Edit, ...]) -> tuple[CountedEdit, ...]:
    """The changes that bear on meaning, equal ones counted: labels first, then numbers, hedges, attribution, names."""
    counts: Counter[tuple[str, str, EditKind]] = Counter()
    written: dict[tuple[str, str, EditKind], Edit] = {}
    for edit in (edit for edit in edits if edit.kind in _TELLING):
        key = (edit.before.text.casefold(), edit.after.text.casefold(), edit.kind)
        counts[key] += 1
        written.setdefault(key, edit)
    ranked = sorted(counts, key=lambda key: (_TELLING.index(key[2]), -counts[key]))
    return tuple(CountedEdit(written[key].before.text, written[key].after.text, key[2], counts[key]) for key in ranked)
