"""Whether two claims speak of one transfer: a table of rules that can be read aloud.

Two claims are apart when any of these holds: their suppliers cannot be the same, their recipients cannot, their goods
cannot, they are more than `FAR` days apart, or one asks for arms while the other tells of arms caught on the way. One
event may yet be told with a different supplier, recipient or goods, where all else agrees, or where the same weapon by
name was taken at the same place. They are the same when nothing holds them apart and one row of `RULES` is met. They
are left for review when a party agrees but no row is met, or a row is met but the stages differ too much: two steps of
one way ("asked for" and "delivered"), which a step between may join, or two that nothing joins ("delivered" and
"intercepted"). Otherwise nothing is said. Supplier is only ever held against supplier and recipient against
recipient.
"""

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model import Certainty
from firsthand.register.claim import Claim, is_look_back
from firsthand.register.fit import Fit, best
from firsthand.register.goods import fit_goods
from firsthand.register.party import fit_parties
from firsthand.register.profile import Profile
from firsthand.register.stages import TAKEN, are_steps, fit_stages, is_programme

NEAR = 10  # days within which news stories tell of one transfer
FAR = 45  # days beyond which it is another phase
_DISPUTE = 3  # days within which one event may be told with different parties
_EVENT = 7  # days that a stated time may span to tell one event from another
_NARROW = 31  # days that a stated time may span to date the event by itself


class Verdict(StrEnum):
    """What a comparison says of two claims."""

    SAME = "same"
    REVIEW = "review"
    OPEN = "open"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Rule:
    """A row: at least this fit of the better and of the other party, of the goods, within so many days.

    Where the other party need only be open, one side must leave it unsaid, or both name the weapon. `days` None
    asks for no dates; `placed` asks for a place that both name, `event` for the same place of the hand-over or for
    narrow stated days that meet.
    """

    code: str
    says: str
    better: Fit
    other: Fit
    goods: Fit
    days: int | None
    placed: bool = False
    event: bool = False


RULES = (
    Rule("same.parties", "the same supplier and the same recipient", Fit.AKIN, Fit.AKIN, Fit.OPEN, NEAR),
    Rule("same.parties-and-goods", "the same supplier, recipient and goods", Fit.AKIN, Fit.AKIN, Fit.AKIN, FAR),
    Rule("same.party-and-theatre", "one party and the other's theatre", Fit.AKIN, Fit.LOOSE, Fit.OPEN, NEAR),
    Rule("same.party-and-designation", "one party and the weapon by name", Fit.AKIN, Fit.OPEN, Fit.SAME, NEAR),
    Rule("same.party-and-goods", "one party and the kind of goods", Fit.AKIN, Fit.OPEN, Fit.AKIN, NEAR),
    Rule("same.party-and-event", "one party and the day or place", Fit.AKIN, Fit.OPEN, Fit.OPEN, NEAR, event=True),
    Rule("same.theatre-and-designation", "the theatre and the weapon by name", Fit.LOOSE, Fit.OPEN, Fit.SAME, NEAR),
    Rule("same.undated-goods", "the parties and the goods, without dates", Fit.AKIN, Fit.AKIN, Fit.AKIN, None),
    Rule("same.undated-place", "the parties and the place, without dates", Fit.AKIN, Fit.LOOSE, Fit.OPEN, None, True),
)

SLOTS = ("supplier", "recipient", "goods")
DISPUTED = "same.disputed-"
_STAGES = "review.stage"
_STEPS = "review.steps"


Fits = tuple[Fit, Fit, Fit]  # of supplier, recipient and goods


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict with its rule's code and words, the weight of the evidence, and the fits it was drawn from."""

    verdict: Verdict
    code: str
    says: str
    weight: float
    days: int | None
    supplier: Fit
    recipient: Fit
    goods: Fit
    stage: Fit

    @property
    def parts(self) -> bool:
        """Whether the two may not stand in one transfer unless a person says so."""
        return self.verdict == Verdict.APART or self.code == _STAGES


def days_between(one: Claim, other: Claim) -> int | None:
    """Days between what two claims tell of, None where that cannot be said.

    Narrow stated times count by themselves; otherwise the publication days do, unless one of the two looks far back.
    """
    a, b = one.profile.happened, other.profile.happened
    stated = max(a[0] - b[1], b[0] - a[1], 0) if a and b else None
    if stated is not None and a and b and max(a[1] - a[0], b[1] - b[0]) <= _NARROW:
        return stated
    if one.day is None or other.day is None:
        return 0 if stated is None and one.article == other.article else stated
    if stated is None and is_look_back(one) != is_look_back(other):
        return None
    return max(abs(one.day - other.day), stated or 0)


def amounts_agree(one: Profile, other: Profile) -> bool:
    """Whether both state one and the same bounded amount."""
    return any(amount[0] is not None and amount in other.amounts for amount in one.amounts)


def fits_of(one: Profile, other: Profile) -> Fits:
    """How well the suppliers, the recipients and the goods of two profiles fit."""
    return (
        best(one.supplier, other.supplier, fit_parties),
        best(one.recipient, other.recipient, fit_parties),
        best(one.goods, other.goods, fit_goods),
    )


def compare(one: Claim, other: Claim, fits: Fits | None = None) -> Comparison:
    """What the table says of two claims; the order of the two does not matter.

    `fits` are those of the two profiles where they are known already.
    """
    a, b = one.profile, other.profile
    supplier, recipient, goods = fits or fits_of(a, b)
    stage = fit_stages(a, b)
    days = days_between(one, other)
    weight = _weight(a, b, (supplier, recipient, goods, stage), days)

    def said(verdict: Verdict, code: str, says: str) -> Comparison:
        return Comparison(verdict, code, says, weight, days, supplier, recipient, goods, stage)

    if days is not None and days > FAR:
        return said(Verdict.APART, "apart.time", f"{days} days apart")
    if stage == Fit.APART:
        return said(Verdict.APART, "apart.stage", _unlike(a, b))
    apart = [slot for slot, fit in zip(SLOTS, (supplier, recipient, goods), strict=True) if fit == Fit.APART]
    if len(apart) == 1 and _one_event(a, b, (supplier, recipient, goods), days):
        return said(Verdict.SAME, f"{DISPUTED}{apart[0]}", f"one event told with different {apart[0]}")
    if apart:
        return said(Verdict.APART, f"apart.{apart[0]}", f"different {apart[0]}")
    rule = _met(a, b, (supplier, recipient, goods), days)
    specific = goods == Fit.SAME or amounts_agree(a, b)
    if rule and (stage >= Fit.LOOSE or specific):
        return said(Verdict.SAME, rule.code, rule.says)
    if rule:
        code = _STEPS if are_steps(a, b) else _STAGES
        return said(Verdict.REVIEW, code, f"{rule.says}, but {_unlike(a, b)}")
    if max(supplier, recipient) >= Fit.AKIN or (max(supplier, recipient) >= Fit.LOOSE and goods >= Fit.AKIN):
        return said(Verdict.REVIEW, "review.partly", "some of it agrees and nothing speaks against it")
    return said(Verdict.OPEN, "open", "nothing specific agrees")


def _met(a: Profile, b: Profile, fits: Fits, days: int | None) -> Rule | None:
    better, other = max(fits[:2]), min(fits[:2])
    for rule in RULES:
        in_time = rule.days is None or (days is not None and days <= rule.days)
        timely = in_time and (rule.days is not None or days is None or days <= NEAR)
        if not timely or (rule.placed and not a.near & b.near):
            continue
        if rule.event and not (a.places & b.places or _one_day(a, b)):
            continue
        if rule.other == Fit.OPEN and (
            _supposed(a) != _supposed(b) or (fits[2] < Fit.SAME and _both_filled(a, b, fits))
        ):
            continue
        if better >= rule.better and other >= rule.other and fits[2] >= rule.goods:
            return rule
    return None


def _unlike(a: Profile, b: Profile) -> str:
    return f"{a.status} and {b.status}" if is_programme(a) == is_programme(b) else "one lasts for months or years"


def _both_filled(a: Profile, b: Profile, fits: Fits) -> bool:
    """Whether both fill the slot that fits less: then it is open because they say different things."""
    one, other = (a.supplier, b.supplier) if fits[0] < fits[1] else (a.recipient, b.recipient)
    return not all(party.plain for party in one) and not all(party.plain for party in other)


def _supposed(profile: Profile) -> bool:
    """Whether it is told as what may or should be, which on one party alone is too little to go by."""
    return profile.certainty == Certainty.HYPOTHETICAL


def _one_day(a: Profile, b: Profile) -> bool:
    """Whether both state when it happened, narrowly, and that may be the same day."""
    one, other = a.happened, b.happened
    if not one or not other or max(one[1] - one[0], other[1] - other[0]) > _EVENT:
        return False
    return max(one[0], other[0]) <= min(one[1], other[1])


def _one_event(a: Profile, b: Profile, fits: Fits, days: int | None) -> bool:
    """Whether two claims that differ in one slot still tell of one event: all else must agree, and the place or day."""
    if days is None or days > _DISPUTE or a.status != b.status or a.lasting or b.lasting:
        return False
    if not (a.near & b.near or _one_day(a, b) or amounts_agree(a, b)):
        return False
    supplier, recipient, goods = fits
    if goods == Fit.SAME and a.status in TAKEN and _sites(a) & _sites(b):
        return True
    if goods == Fit.APART:
        return min(supplier, recipient) >= Fit.LOOSE and max(supplier, recipient) >= Fit.AKIN
    crossed = (best(a.supplier, b.recipient, fit_parties), best(a.recipient, b.supplier, fit_parties))
    return goods == Fit.SAME and max(supplier, recipient) >= Fit.LOOSE and min(crossed) < Fit.AKIN


def _sites(profile: Profile) -> set[str]:
    """Where it happened, states left out: a depot is taken or a load seized there once."""
    return {place for place in profile.places if not place.startswith("state/")}


def _weight(a: Profile, b: Profile, fits: tuple[Fit, Fit, Fit, Fit], days: int | None) -> float:
    """Evidence in points, for choosing between several transfers that a claim fits."""
    supplier, recipient, goods, stage = fits
    points = float(supplier + recipient + goods) + stage / 2
    points += max(0.0, 2 - 2 * days / FAR) if days is not None else 0.0
    points += 1.0 if a.near & b.near else 0.0
    points += 1.0 if goods == Fit.OPEN and a.general and b.general else 0.0
    points += 0.5 if _supposed(a) == _supposed(b) else 0.0
    return points + (2.0 if amounts_agree(a, b) else 0.0)
