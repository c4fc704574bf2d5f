"""What is compared when a register that others keep is held against reported transfers."""

from dataclasses import dataclass
from enum import StrEnum

Years = tuple[tuple[int, int], ...]  # first and last year of each stretch, both inclusive


class Stage(StrEnum):
    """As what a transfer is listed or reported."""

    DELIVERY = "delivery"
    ORDER = "order"
    PLAN = "plan"
    REFUSAL = "refusal"
    INTERCEPTION = "interception"
    DIVERSION = "diversion"
    DENIAL = "denial"
    POSSIBILITY = "possibility"


AS_STAGE = {
    Stage.DELIVERY: "a delivery",
    Stage.ORDER: "an order",
    Stage.PLAN: "a plan or request",
    Stage.REFUSAL: "a refusal or halt",
    Stage.INTERCEPTION: "a load caught on the way",
    Stage.DIVERSION: "a diversion",
    Stage.DENIAL: "a denial",
    Stage.POSSIBILITY: "talk of what may happen",
}


@dataclass(frozen=True, slots=True)
class Party:
    """A party by its words and the entity that they link to. `leads`: no other value is claimed by more origins."""

    words: str
    entity: str | None
    leads: bool = True


@dataclass(frozen=True, slots=True)
class Number:
    """A number of pieces as an interval with open bounds as None; `certain` is False for what is an estimate."""

    low: float | None
    high: float | None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Goods:
    """Arms by their words and what they link to, a designation or a general term.

    `unknown_model`: a model is named that the knowledge base does not know, and `entity` is only what it is described
    as. `numbers` are those reported of it, those of most origins first.
    """

    words: str
    entity: str | None
    unknown_model: bool = False
    numbers: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the register. Of several parties or goods any may be meant; a slot is empty where it states none.

    `category` is one of the United Nations Register, or SALW. `years` are those of what the line lists: deliveries, or
    else orders, whose years are `order_years` in any case. `transfer` is set where the line names a reported transfer
    by its id: then it is held against that one only.
    """

    line: int
    supplier: tuple[Party, ...]
    recipient: tuple[Party, ...]
    goods: tuple[Goods, ...]
    category: str | None
    stage: Stage
    years: Years
    order_years: Years = ()
    number: Number | None = None
    transfer: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A reported transfer. `years` are those that reports state (`years_stated`), else those of publication.

    `origins` report it, `denying` are those that only deny it; `hedged`: nobody tells it without reservations.
    """

    id: str
    supplier: tuple[Party, ...]
    recipient: tuple[Party, ...]
    goods: tuple[Goods, ...]
    stage: Stage
    years: Years
    years_stated: bool
    origins: int
    denying: int = 0
    hedged: bool = False
