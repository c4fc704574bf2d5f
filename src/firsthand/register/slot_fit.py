"""How a party or item that a register lists stands to one that reports name, in the knowledge base's terms."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from firsthand.kb import Group, KnowledgeBase
from firsthand.kb.entities import Term, Weapon
from firsthand.register.fit import Fit
from firsthand.register.goods import is_broad
from firsthand.register.listed import Goods, Party

_WHOLE = {
    "organ": "is an organ of",
    "branch": "is a branch of",
    "successor": "is a successor of",
    "member": "is a member of",
    "affiliated": "is affiliated with",
}
_MISSILE = "term/missile"
_UPWARD = frozenset({"organ", "branch", "successor"})


@dataclass(frozen=True, slots=True)
class Relation:
    """The fit and, where it is neither the same nor apart, what the two have to do with each other.

    `says` is a clause without a full stop. `held` is the reported value that fits.
    """

    fit: Fit
    says: str = ""
    held: Party | Goods | None = None


class SlotFits:
    """Relations of parties and items, by a knowledge base."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb
        self.above = lru_cache(maxsize=50_000)(self._above)
        self.terms = lru_cache(maxsize=50_000)(self._terms)

    def name(self, value: Party | Goods) -> str:
        """What a value is called: by the knowledge base, or its words between quotation marks."""
        entity = value.entity
        if entity is None or entity not in self._kb:
            return f"“{' '.join(value.words.split()).strip('“”')}”"
        return self._kb.entity(entity).name

    def parties(self, listed: Sequence[Party], held: Sequence[Party], year: str | None, slot: str) -> Relation:
        """The best relation between the parties of a slot in a year; what does not lead counts as loose at most."""
        if not listed or not held:
            who = "neither states" if not listed and not held else "the register does not state"
            return Relation(Fit.OPEN, f"{'the reports do not state' if listed else who} the {slot}")
        found = (self._party(one, other, year, slot) for one in listed for other in held)
        return max(found, key=lambda relation: relation.fit)

    def goods(self, listed: Sequence[Goods], held: Sequence[Goods], category: str | None) -> Relation:
        """The best relation between the arms of a line and those of a transfer.

        `category` is the line's, and counts where the line names nothing else that is known.
        """
        if not held:
            return Relation(Fit.OPEN, "the reports do not state which arms")
        if not any(one.entity for one in listed):
            return max((self._unnamed(listed, other, category) for other in held), key=lambda one: one.fit)
        found = (self._goods(one, other) for one in listed if one.entity for other in held)
        return max(found, key=lambda relation: relation.fit)

    def category(self, goods: Goods) -> str | None:
        """The category of the United Nations Register that something falls under, SALW, "none", or None if unknown."""
        thing = self._kb.entity(goods.entity) if goods.entity and goods.entity in self._kb else None
        return thing.category if isinstance(thing, Weapon | Term) else None

    def _party(self, one: Party, other: Party, year: str | None, slot: str) -> Relation:
        found = self._linked(one, other, year, slot)
        if found.fit >= Fit.AKIN and not other.leads:
            says = f"{self.name(other)} is not the {slot} that most origins name"
            return Relation(Fit.LOOSE, says, other)
        return found

    def _linked(self, one: Party, other: Party, year: str | None, slot: str) -> Relation:
        if one.entity is None and other.entity is None and folded(one.words) == folded(other.words):
            return Relation(Fit.LOOSE, f"both write {self.name(one)}, which the knowledge base does not know", other)
        if one.entity is None or other.entity is None:
            unknown, side = (one, "the register") if one.entity is None else (other, "the reports")
            return Relation(
                Fit.OPEN, f"the {slot} that {side} name{_s(side)} is {self.name(unknown)}, not known", other
            )
        if one.entity == other.entity:
            return Relation(Fit.SAME, "", other)
        for lower, upper in ((other, one), (one, other)):
            tie = self.above(lower.entity or "", year).get(upper.entity or "")
            if tie:
                return Relation(tie[0], f"{self.name(lower)} {tie[1]} {self.name(upper)}", other)
        return Relation(Fit.APART, "", other)

    def _above(self, entity: str, year: str | None) -> dict[str, tuple[Fit, str]]:
        """What an entity belongs to in a year, and how: an organ of an organ is of the whole, other ties end there."""
        found: dict[str, tuple[Fit, str]] = {}
        thing = self._kb.entity(entity) if entity in self._kb else None
        if not isinstance(thing, Group):
            return found
        open_ends = [entity]
        while open_ends:
            for tie in self._kb.affiliations(open_ends.pop(), year):
                if tie.kind not in _WHOLE or tie.to in found or tie.to == entity:
                    continue
                found[tie.to] = (Fit.LOOSE if tie.kind == "affiliated" else Fit.AKIN, _WHOLE[tie.kind])
                if tie.kind in _UPWARD:
                    open_ends.append(tie.to)
        for state in thing.home:
            found.setdefault(state, (Fit.LOOSE, "is at home in"))
        return found

    def _goods(self, one: Goods, other: Goods) -> Relation:
        if other.entity is None:
            return Relation(Fit.OPEN, f"the arms that the reports name are {self.name(other)}, not known", other)
        here, there = one.entity or "", other.entity
        if is_broad(here) or is_broad(there):
            general = self.name(other) if is_broad(there) else self.name(one)
            return Relation(Fit.OPEN, f"“{general}” does not tell which arms", other)
        if here == there:
            return self._alike(one, other)
        for lower, upper in ((other, one), (one, other)):
            terms = self.terms(lower.entity or "")
            if upper.entity not in terms:
                continue
            if one.unknown_model and upper is one:
                says = f"whether “{one.words}”, described as {self.name(one)}, is {self.name(other)} is not known"
                return Relation(Fit.LOOSE, says, other)
            if terms.index(upper.entity) == 0:
                return Relation(Fit.AKIN, f"{self.name(lower)} is a kind of {self.name(upper)}", other)
            return Relation(Fit.LOOSE, f"{self.name(upper)} is a much wider term than {self.name(lower)}", other)
        return Relation(Fit.APART, "", other)

    def _alike(self, one: Goods, other: Goods) -> Relation:
        if one.entity and one.entity.startswith("weapon/"):
            return Relation(Fit.SAME, "", other)
        model = f"“{one.words}” is listed as" if one.unknown_model else "both name"
        return Relation(Fit.AKIN, f"{model} the kind {self.name(other)}{'' if one.unknown_model else ' only'}", other)

    def _unnamed(self, listed: Sequence[Goods], other: Goods, category: str | None) -> Relation:
        """The relation where the line names no arms that are known; its category, or the same words, may tell some."""
        same = [one for one in listed if folded(one.words) == folded(other.words)]
        if same:
            return Relation(
                Fit.LOOSE, f"both write {self.name(same[0])}, which the knowledge base does not know", other
            )
        theirs = self.category(other)
        if {category, theirs} == {"VII", "SALW"} and _MISSILE in (other.entity, *self.terms(other.entity or "")):
            says = f"states list {self.name(other)} as a missile, category VII, or as a light weapon"
            return Relation(Fit.LOOSE, says, other)
        if category and theirs and theirs not in ("none", category):
            return Relation(Fit.APART, "", other)
        if category and theirs == category:
            says = f"{self.name(other)} falls under category {category}"
            if listed:
                return Relation(Fit.LOOSE, f"{says}, but {self.name(listed[0])} is not known", other)
            return Relation(Fit.AKIN, f"{says}, which is all that the register says", other)
        if not listed:
            return Relation(Fit.OPEN, "the register does not state which arms", other)
        return Relation(Fit.OPEN, f"the arms that the register names are {self.name(listed[0])}, not known", other)

    def _terms(self, entity: str) -> tuple[str, ...]:
        """The terms above an item, nearest first, without those that nearly all arms fall under."""
        if entity not in self._kb:
            return ()
        return tuple(term for term in self._kb.generic_terms(entity) if term != entity and not is_broad(term))


def folded(words: str) -> str:
    """Words without case, quotation marks and spare spaces."""
    return " ".join(words.casefold().replace("’", "'").split()).strip("“”\"' ")


def known(values: Sequence[Party] | Sequence[Goods]) -> Iterator[str]:
    """The entities that values link to."""
    for value in values:
        if value.entity is not None:
            yield value.entity


def _s(side: str) -> str:
    return "s" if side == "the register" else ""
