"""Finds the entities that a cell of a table may mean, scored and with the reason; sure of one, or of none."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from firsthand.kb.comparison import Given, compare
from firsthand.kb.entity_types import EntityType, all_types, types_of
from firsthand.kb.fold import fold, keyed
from firsthand.kb.knowledge import KnowledgeBase
from firsthand.kb.names import fits
from firsthand.kb.naming import OWN, SHORT, How, Naming, NamingIndex, strongest
from firsthand.kb.near_names import Mask, NearNames
from firsthand.kb.properties import related
from firsthand.kb.proposal import NEAR, OTHER_SPELLING, SAYS, SCORES, Proposal, best_first, weighed
from firsthand.model import Reason

_BRACKETED = re.compile(r"([^()\[\]]+)[(\[]([^()\[\]]+)[)\]]\W*")


class Reconciler:
    """Answers for one knowledge base; its indexes are made once. Safe to use from several threads."""

    def __init__(self, kb: KnowledgeBase) -> None:
        everything = map(kb.entity, kb)
        self.entities = {entity.id: entity for entity in everything if types_of(entity)}
        self.types: dict[str, EntityType] = all_types(self.entities.values())
        self.names = NamingIndex(self.entities.values())
        own = self.names.own_names()
        self._kb = kb
        self._near = NearNames(list(own))
        self._owners = list(own.values())
        self._masks: dict[str, Mask] = {}

    def propose(
        self, words: str, types: Collection[str] = (), given: Sequence[Given] = (), most: int = 10
    ) -> list[Proposal]:
        """The entities that the words may mean, at most `most`, best first.

        `types` are ids of `self.types`, of which an entity must bear one; any where there are none. `given` is what
        the table states of the thing beside its name. Never raises.
        """
        wanted = frozenset(types)
        words = " ".join(words.split())
        exact = self._exact(words, wanted)
        found = {one.entity.id: one for one in exact}
        if not any(one.score >= 100 * NEAR for one in exact):
            for one in self._nearly(words, wanted):
                found.setdefault(one.entity.id, one)
        return best_first([self._weighed(one, given) for one in found.values()])[: max(most, 0)]

    def means(self, words: str) -> frozenset[str]:
        """The ids of all entities that the words name in any way."""
        return frozenset(one.entity for one in self.names.named_by(words))

    def _exact(self, words: str, wanted: frozenset[str]) -> list[Proposal]:
        namings = self._namings(words, wanted)
        if namings:
            return [self._named(words, each, bool(wanted)) for each in _by_entity(namings)]
        parts = _BRACKETED.fullmatch(words)
        return self._bracketed(parts[1].strip(), parts[2].strip(), wanted) if parts else []

    def _namings(self, words: str, wanted: frozenset[str]) -> list[Naming]:
        if words in self.entities:
            namings: Iterable[Naming] = [Naming(words, How.ID, words)]
        else:
            namings = self.names.named_by(words) or self._by_site(words)
        return [one for one in namings if self._bears(one.entity, wanted)]

    def _by_site(self, text: str) -> Iterable[Naming]:
        link = self._kb.outlet(text) if "." in text and " " not in text else None
        if link is None or link.entity is None or link.reason.code != "link.site":
            return ()
        return [Naming(link.entity, How.SITE, text)]

    def _bears(self, entity_id: str, wanted: frozenset[str]) -> bool:
        return not wanted or not wanted.isdisjoint(types_of(self.entities[entity_id]))

    def _named(self, words: str, namings: Sequence[Naming], is_typed: bool) -> Proposal:
        best = strongest(namings)
        same = any(fits(fold(one.written), fold(words)) for one in namings if one.how is best.how)
        settles = (same or is_typed) if best.how in OWN else (same and is_typed and best.how in SHORT)
        how = "" if same else ", in another spelling"
        how = ", in the plural" if best.is_plural else how
        score = SCORES[best.how] + (OTHER_SPELLING if how else 0)
        text = f"“{words}” {SAYS[best.how]}{how}"
        reason = Reason(f"reconcile.{best.how}", text)
        return Proposal(self.entities[best.entity], score, reason, 100.0, settles)

    def _bracketed(self, outside: str, inside: str, wanted: frozenset[str]) -> list[Proposal]:
        """What words before brackets name, where what stands in the brackets names the same or what it belongs to."""
        beside = self.means(inside)
        named = [self._named(outside, each, bool(wanted)) for each in _by_entity(self._namings(outside, wanted))]
        fitting = [one for one in named if one.entity.id in beside or related(one.entity) & beside]
        return [_beside(one, inside, one in fitting, bool(fitting)) for one in named]

    def _nearly(self, words: str, wanted: frozenset[str]) -> list[Proposal]:
        key = keyed(words)
        best: dict[str, tuple[float, str]] = {}
        for row, likeness in self._near.nearest(key, self._mask(wanted)) if key else ():
            for owner in self._owners[row]:
                if self._bears(owner, wanted) and owner not in best:
                    best[owner] = likeness, self._near.name(row)
        return [
            Proposal(
                self.entities[owner],
                NEAR * likeness,
                Reason("reconcile.nearly", f"spelt nearly as “{name}” ({likeness:.0f} % alike)"),
                likeness,
            )
            for owner, (likeness, name) in best.items()
        ]

    def _mask(self, wanted: frozenset[str]) -> Mask | None:
        """Which of the names belong to an entity of one of the types; None where all do."""
        return np.logical_or.reduce([self._mask_of(one) for one in wanted]) if wanted else None

    def _mask_of(self, type_id: str) -> Mask:
        if type_id not in self._masks:
            wanted = frozenset((type_id,))
            bears = (any(self._bears(owner, wanted) for owner in owners) for owners in self._owners)
            self._masks[type_id] = np.fromiter(bears, dtype=np.bool_, count=len(self._owners))
        return self._masks[type_id]

    def _weighed(self, one: Proposal, given: Sequence[Given]) -> Proposal:
        if not given:
            return one
        verdicts = [compare(one.entity, each, self.means) for each in given]
        return weighed(one, verdicts.count(True), verdicts.count(False))


def _by_entity(namings: Iterable[Naming]) -> Iterable[list[Naming]]:
    grouped: dict[str, list[Naming]] = {}
    for one in namings:
        grouped.setdefault(one.entity, []).append(one)
    return grouped.values()


def _beside(one: Proposal, inside: str, fits_it: bool, another_fits: bool) -> Proposal:
    """What words before brackets name, judged by the words in them; where they fit another one, they speak against."""
    says = f"and “{inside}” fits it" if fits_it else f"and “{inside}” is not known of it"
    reason = Reason("reconcile.bracketed", f"{one.reason.text}, {says}")
    judged = replace(one, score=one.score + OTHER_SPELLING, reason=reason, settles=one.settles and fits_it)
    return weighed(judged, int(fits_it), int(another_fits and not fits_it))


@lru_cache(maxsize=2)
def reconciler_of(kb: KnowledgeBase) -> Reconciler:
    """The reconciler of a knowledge base, made once."""
    return Reconciler(kb)
