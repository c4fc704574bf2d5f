"""What a report says of its transfer, in the terms that are compared."""

from dataclasses import dataclass

from firsthand.model import Certainty, Status
from firsthand.register.goods import Goods
from firsthand.register.party import Party

Amount = tuple[float | None, float | None, str, str | None]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared: parties, goods, places, amounts, stated days (as ordinals), status and certainty.

    `places` are those where it is said to have happened, `near` all places that the sentence and the parties name;
    `lasting` says that it goes on for months or years.
    """

    supplier: tuple[Party, ...]
    recipient: tuple[Party, ...]
    goods: tuple[Goods, ...]
    places: frozenset[str]
    near: frozenset[str]
    amounts: frozenset[Amount]
    happened: tuple[int, int] | None
    lasting: bool
    status: Status
    certainty: Certainty

    @property
    def bare(self) -> bool:
        """Whether neither party is named in any way."""
        return not self.supplier and not self.recipient

    @property
    def general(self) -> bool:
        """Whether no goods are named, or broad ones only."""
        return all(goods.broad for goods in self.goods)


def fingerprint(profile: Profile) -> str:
    """The profile as text, the same in every process."""

    def party(value: Party) -> list[object]:
        sets = (value.own, value.belongs, value.theatre, value.setting, value.at, value.names)
        return [
            value.entity,
            value.states,
            value.leader,
            value.past,
            value.plain,
            *(sorted(members) for members in sets),
        ]

    def item(value: Goods) -> list[object]:
        return [value.entity, value.chain, value.broad, sorted(value.words)]

    return repr(
        (
            [party(value) for value in profile.supplier],
            [party(value) for value in profile.recipient],
            [item(value) for value in profile.goods],
            sorted(profile.places),
            sorted(profile.near),
            sorted(map(repr, profile.amounts)),
            (profile.happened, profile.lasting, profile.status, profile.certainty),
        )
    )
