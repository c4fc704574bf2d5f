"""What one line of a register and one reported transfer have to do with each other."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from firsthand.register.fit import Fit
from firsthand.register.listed import AS_STAGE, Held, Listed, Stage, Years
from firsthand.register.slot_fit import Relation

SPARE = 2  # years between two years that may yet be those of one transfer, told with another year


class Outcome(StrEnum):
    """How a line and a transfer stand to each other; the order is that in which a line's outcomes are told."""

    MATCH = "match"
    ONLY = "only"  # all agrees, but it is reported as something less than what the line lists
    NEAR = "near"  # they may be the same
    ELSE = "else"  # they share two of supplier, recipient, arms and years, but are not the same
    NOTHING = "nothing"


class Time(IntEnum):
    """Whether the years of a line and of a transfer meet."""

    APART = -1
    OPEN = 0
    NEXT = 1
    MEET = 2


@dataclass(frozen=True, slots=True)
class Fits:
    """The relations of the three slots of a line and a transfer."""

    supplier: Relation
    recipient: Relation
    goods: Relation

    @property
    def parties(self) -> Fit:
        """The fit of the party that fits less."""
        return min(self.supplier.fit, self.recipient.fit)


@dataclass(frozen=True, slots=True)
class Pair:
    """The outcome, its code, and the reason as a sentence."""

    outcome: Outcome
    code: str
    reason: str


_LESS = {
    Stage.ORDER: "an order, and no delivery",
    Stage.DIVERSION: "a diversion, which is no delivery by a supplier",
}


def outcome_of(line: Listed, held: Held, fits: Fits) -> Outcome:
    """How a line and a transfer stand to each other.

    A denial, a refusal or a plan never supports a line that lists a delivery.
    """
    time = time_of(years_for(line, held), held.years)
    parties, goods = fits.parties, fits.goods.fit
    if parties >= Fit.AKIN and goods >= Fit.AKIN and time is Time.MEET:
        if line.stage is held.stage or (line.stage is Stage.ORDER and held.stage is Stage.DELIVERY):
            return Outcome.MATCH
        return Outcome.ONLY if line.stage in (Stage.DELIVERY, Stage.ORDER) else Outcome.NEAR
    if _is_near(fits, time, by_id=line.transfer == held.id):
        return Outcome.NEAR
    if parties >= Fit.AKIN and (goods == Fit.APART) == (time is Time.MEET) and (goods >= Fit.AKIN or time is Time.MEET):
        return Outcome.ELSE
    one_party = max(fits.supplier.fit, fits.recipient.fit) >= Fit.AKIN
    return Outcome.ELSE if goods == Fit.SAME and time is Time.MEET and one_party else Outcome.NOTHING


def pair_of(line: Listed, held: Held, fits: Fits) -> Pair:
    """The outcome of a line and a transfer with its reason."""
    outcome = outcome_of(line, held, fits)
    time = time_of(years_for(line, held), held.years)
    match outcome:
        case Outcome.MATCH | Outcome.ONLY:
            return _agreeing(outcome, line, held, fits)
        case Outcome.NEAR:
            return Pair(outcome, _near_code(line, held, fits, time), _near_reason(line, held, fits, time))
        case Outcome.ELSE:
            return _else(line, held, fits, time)
    return Pair(outcome, "", "")


def years_for(line: Listed, held: Held) -> Years:
    """The years that a transfer's are held against: a deal's against those of the order, where the line has any."""
    is_deal = held.stage in (Stage.ORDER, Stage.PLAN)
    return line.order_years if is_deal and line.order_years else line.years


def time_of(one: Years, other: Years) -> Time:
    """Whether two sets of years meet, lie next to each other, or are apart; open where one of them is empty."""
    if not one or not other:
        return Time.OPEN
    gap = min(max(a[0] - b[1], b[0] - a[1], 0) for a in one for b in other)
    return Time.MEET if gap == 0 else Time.NEXT if gap <= SPARE else Time.APART


def years_in_words(years: Years) -> str:
    """Years for people: "2014-2016 and 2018"."""
    told = [f"{a}" if a == b else f"{a} on" if b >= 9999 else f"{a}-{b}" for a, b in years]
    return " and ".join(part for part in (", ".join(told[:-1]), *told[-1:]) if part)


def _agreeing(outcome: Outcome, line: Listed, held: Held, fits: Fits) -> Pair:
    ways = [one.says for one in (fits.supplier, fits.recipient, fits.goods) if one.says]
    how = f": {'; '.join(ways)}" if ways else ""
    if outcome is Outcome.ONLY:
        says = f"For these parties, arms and years we hold only {_LESS.get(held.stage, AS_STAGE[held.stage])}{how}."
        return Pair(outcome, f"only.{held.stage}", says)
    code = "match.kind" if fits.goods.fit < Fit.SAME else "match.part" if ways else "match"
    told = "" if line.stage in (Stage.DELIVERY, Stage.ORDER) else f", and both tell it as {AS_STAGE[line.stage]}"
    return Pair(outcome, code, f"Supplier, recipient, arms and years agree{told}{how}.")


def _is_near(fits: Fits, time: Time, *, by_id: bool) -> bool:
    """Whether they may be one: nothing speaks against it, and two of the three slots agree."""
    if time is Time.APART or min(fits.parties, fits.goods.fit) < Fit.OPEN:
        return False
    if by_id:
        return True
    better = max(fits.supplier.fit, fits.recipient.fit)
    if fits.parties >= Fit.LOOSE:
        return better >= Fit.AKIN
    return better >= Fit.AKIN and fits.goods.fit >= Fit.AKIN and time is Time.MEET


def _near_code(line: Listed, held: Held, fits: Fits, time: Time) -> str:
    for slot, relation in (("supplier", fits.supplier), ("recipient", fits.recipient), ("arms", fits.goods)):
        if relation.fit < Fit.AKIN:
            return f"near.{slot}"
    if time is not Time.MEET:
        return "near.undated" if time is Time.OPEN else "near.years"
    return "near.status" if line.stage is not held.stage else "near"


def _near_reason(line: Listed, held: Held, fits: Fits, time: Time) -> str:
    slots = (("supplier", fits.supplier), ("recipient", fits.recipient), ("arms", fits.goods))
    same = [name for name, one in slots if one.fit >= Fit.AKIN]
    if time is Time.MEET:
        same.append("years")
    doubts = [one.says for _, one in slots if one.fit < Fit.AKIN]
    if time is Time.NEXT:
        doubts.append(_years_apart(line, held))
    if time is Time.OPEN:
        doubts.append(
            f"{'the register' if not line.years else 'the reports'} state{'s' if not line.years else ''} no year"
        )
    if held.stage is not line.stage and (held.stage is not Stage.DELIVERY or not doubts):
        doubts.append(f"it is listed as {AS_STAGE[line.stage]}, and reported as {AS_STAGE[held.stage]}")
    agree = f"The {_listed(same)} agree{'' if len(same) > 1 or same == ['years'] else 's'}; " if same else ""
    told = f"{agree}{'; '.join(doubts)}."
    return told[0].upper() + told[1:]


def _else(line: Listed, held: Held, fits: Fits, time: Time) -> Pair:
    if fits.parties >= Fit.AKIN and time is Time.MEET:
        return Pair(Outcome.ELSE, "else.arms", "Supplier, recipient and years agree, but the arms are others.")
    if fits.parties >= Fit.AKIN:
        says = f"Supplier, recipient and arms agree, but {_years_apart(line, held)}."
        return Pair(Outcome.ELSE, "else.years", says)
    slot, other = ("supplier", "recipient") if fits.supplier.fit < fits.recipient.fit else ("recipient", "supplier")
    return Pair(Outcome.ELSE, f"else.{slot}", f"The {other}, arms and years agree, but the {slot} is another.")


def _years_apart(line: Listed, held: Held) -> str:
    when = "reports tell of" if held.years_stated else "reports, which state no year, allow for"
    return f"the register has {years_in_words(years_for(line, held))}, {when} {years_in_words(held.years)}"


def _listed(words: list[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
