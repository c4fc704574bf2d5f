"""Finds the reported transfers that a line of a register may speak of, without holding each against each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from firsthand.register.goods import is_broad
from firsthand.register.listed import Goods, Held, Listed, Party
from firsthand.register.slot_fit import SlotFits, folded

_Key = tuple[str, str]
Found = frozenset[int]
_NONE: Found = frozenset()


class _Slot:
    """The transfers by what a slot of theirs names, and those whose slot is open to anything."""

    def __init__(self) -> None:
        self.by_key: defaultdict[_Key, set[int]] = defaultdict(set)
        self.open: set[int] = set()

    def of(self, keys: Iterable[_Key]) -> Found:
        return _NONE.union(*(self.by_key.get(key, ()) for key in keys))


class HeldIndex:
    """The transfers, by number, filed under their parties and arms and under what these belong to."""

    def __init__(self, held: Sequence[Held], fits: SlotFits) -> None:
        self._fits = fits
        self._supplier, self._recipient, self._goods = _Slot(), _Slot(), _Slot()
        for number, one in enumerate(held):
            _file(self._supplier, number, self._party_keys(one.supplier))
            _file(self._recipient, number, self._party_keys(one.recipient))
            _file(self._goods, number, self._goods_keys(one.goods))
            if not any(value.entity for value in one.supplier):
                self._supplier.open.add(number)
            if not any(value.entity for value in one.recipient):
                self._recipient.open.add(number)
            if all(value.entity is None or is_broad(value.entity) for value in one.goods):
                self._goods.open.add(number)
        self._everything = frozenset(range(len(held)))
        self.suppliers = lru_cache(maxsize=None)(lambda parties: self._parties(self._supplier, parties))
        self.recipients = lru_cache(maxsize=None)(lambda parties: self._parties(self._recipient, parties))
        self.goods = lru_cache(maxsize=None)(self._of_goods)
        self._candidates = lru_cache(maxsize=None)(self._with)

    def candidates(self, line: Listed) -> tuple[int, ...]:
        """Those that the line may list, in order: both parties are related, or one party and the arms are."""
        return self._candidates(line.supplier, line.recipient, _bare(line.goods), line.category)

    def reversed(self, line: Listed) -> tuple[int, ...]:
        """Those whose supplier is the line's recipient and whose recipient its supplier, with related arms."""
        both = self.suppliers(line.recipient)[0] & self.recipients(line.supplier)[0]
        return tuple(sorted(both & self.goods(_bare(line.goods), line.category)[0])) if both else ()

    def of_parties(self, line: Listed) -> Found:
        """Those with both parties related, whatever the arms."""
        return self.suppliers(line.supplier)[0] & self.recipients(line.recipient)[0]

    def of_arms_and_one(self, line: Listed) -> Found:
        """Those with one party and the arms related."""
        arms = self.goods(_bare(line.goods), line.category)[0]
        return arms & (self.suppliers(line.supplier)[0] | self.recipients(line.recipient)[0])

    def _with(
        self, supplier: tuple[Party, ...], recipient: tuple[Party, ...], goods: tuple[Goods, ...], category: str | None
    ) -> tuple[int, ...]:
        givers, open_givers = self.suppliers(supplier)
        takers, open_takers = self.recipients(recipient)
        arms, open_arms = self.goods(goods, category)
        both = givers & takers & (arms | open_arms)
        one = ((givers & open_takers) | (open_givers & takers)) & arms
        return tuple(sorted(both | one))

    def _parties(self, slot: _Slot, parties: tuple[Party, ...]) -> tuple[Found, Found]:
        """Those related to the parties, and those that may be since one side does not say or is not known."""
        keys = list[_Key]()
        for party in parties:
            if party.entity is None:
                keys.append(("words", folded(party.words)))
            else:
                keys += [("is", party.entity), ("in", party.entity)]
                keys += [("is", whole) for whole in self._fits.above(party.entity, None)]
        is_open = not any(party.entity for party in parties)
        return slot.of(keys), self._everything if is_open else frozenset(slot.open)

    def _of_goods(self, goods: tuple[Goods, ...], category: str | None) -> tuple[Found, Found]:
        keys = [("words", folded(one.words)) for one in goods]
        named = [one.entity for one in goods if one.entity and not is_broad(one.entity)]
        for entity in named:
            keys += [("is", entity), ("in", entity)]
            keys += [("is", term) for term in self._fits.terms(entity)]
        if not any(one.entity for one in goods) and category:
            keys.append(("category", category))
        return self._goods.of(keys), frozenset(self._goods.open) if named else self._everything

    def _party_keys(self, parties: Iterable[Party]) -> Iterable[_Key]:
        for party in parties:
            if party.entity is None:
                yield "words", folded(party.words)
            else:
                yield "is", party.entity
                yield from (("in", whole) for whole in self._fits.above(party.entity, None))

    def _goods_keys(self, goods: Iterable[Goods]) -> Iterable[_Key]:
        for one in goods:
            if one.entity is None:
                yield "words", folded(one.words)
            elif not is_broad(one.entity):
                yield "is", one.entity
                yield from (("in", term) for term in self._fits.terms(one.entity))
                yield "category", self._fits.category(one) or ""


def _file(slot: _Slot, number: int, keys: Iterable[_Key]) -> None:
    for key in keys:
        slot.by_key[key].add(number)


def _bare(goods: tuple[Goods, ...]) -> tuple[Goods, ...]:
    """The arms without their numbers, which differ from line to line."""
    return tuple(Goods(one.words, one.entity, one.unknown_model) for one in goods)
