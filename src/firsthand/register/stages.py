"""How far a transfer is said to have come, and which stages can be of one transfer."""

from firsthand.model import Certainty, Status
from firsthand.register.fit import Fit
from firsthand.register.profile import Profile

_GROUPS = (
    {Status.REQUESTED},
    {Status.PLANNED, Status.AGREED, Status.REFUSED},
    {Status.DELIVERED, Status.ONGOING},
    {Status.INTERCEPTED},
    {Status.DIVERTED},
)
_PASSING = {Status.DELIVERED, Status.ONGOING}
_HAPPENED = {Status.DELIVERED, Status.ONGOING, Status.INTERCEPTED, Status.DIVERTED}
TAKEN = {Status.INTERCEPTED, Status.DIVERTED}
_GROUP = {status: number for number, group in enumerate(_GROUPS) for status in group}
_DONE = 2  # the last of the groups that follow one another
_NEXT = {(0, 1), (1, 2)}  # asked for and decided, decided and done
_NEVER = {(0, 3), (0, 4), (1, 4), (2, 4)}  # asked for and caught; on the way to one party and in the hands of another


def fit_statuses(one: Status, other: Status) -> Fit:
    """How well two statuses can belong to one transfer as it goes on; claim and denial do not differ here."""
    if one == other:
        return Fit.SAME
    groups = (min(_GROUP[one], _GROUP[other]), max(_GROUP[one], _GROUP[other]))
    if groups[0] == groups[1]:
        return Fit.AKIN
    if groups in _NEVER:
        return Fit.APART
    return Fit.LOOSE if groups in _NEXT else Fit.OPEN


def fit_stages(one: Profile, other: Profile) -> Fit:
    """How well the stages fit of which two reports tell; what passes for months or years is no occasion.

    To deny that arms passed answers to whatever is said to have become of them on the way.
    """
    told = {one.status, other.status}
    stage = fit_statuses(one.status, other.status)
    if Certainty.DENIED in (one.certainty, other.certainty) and told <= _HAPPENED:
        stage = max(stage, Fit.LOOSE)
    return min(stage, Fit.OPEN) if is_programme(one) != is_programme(other) else stage


def is_programme(profile: Profile) -> bool:
    """Whether arms are told to pass for months or years; what was asked for or held up for months is one transfer."""
    return profile.lasting and profile.status in _PASSING


def are_steps(one: Profile, other: Profile) -> bool:
    """Whether two stages lie on the way from asking to delivery, so that a step between them may join the two."""
    return is_programme(one) == is_programme(other) and max(_GROUP[one.status], _GROUP[other.status]) <= _DONE
