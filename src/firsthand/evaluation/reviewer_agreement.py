"""How far several people who judged the same reports agree."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class ReviewerAgreement:
    """Counts over judged reports, and Krippendorff's alpha over those that two or more people judged.

    `by_two` are the reports that two or more judged, `agreed` those of them on which all say the same. `differing`
    counts, for each two verdicts (sorted), the pairs of people who gave one of them each to a report, the commonest
    first. `alpha` is None where it cannot be worked out.
    """

    judged: int
    by_two: int
    agreed: int
    differing: tuple[tuple[str, str, int], ...]
    alpha: float | None


def reviewer_agreement(judged: Iterable[Mapping[str, str]]) -> ReviewerAgreement:
    """The agreement over reports, each given as the verdict of every person who judged it."""
    said = [tuple(verdicts[person] for person in sorted(verdicts)) for verdicts in judged if verdicts]
    several = [verdicts for verdicts in said if len(verdicts) > 1]
    pairs = Counter(
        (min(one, other), max(one, other))
        for verdicts in several
        for one, other in combinations(verdicts, 2)
        if one != other
    )
    return ReviewerAgreement(
        judged=len(said),
        by_two=len(several),
        agreed=sum(len(set(verdicts)) == 1 for verdicts in several),
        differing=tuple((*pair, count) for pair, count in sorted(pairs.items(), key=lambda item: (-item[1], item[0]))),
        alpha=krippendorff_alpha(several),
    )


def krippendorff_alpha(units: Iterable[Sequence[Value]]) -> float | None:
    """Krippendorff's alpha for nominal data: 1 is perfect agreement, 0 what chance brings, below it is disagreement.

    Each unit has the values that its observers gave, as many as there are; who did not observe it is left out, and a
    unit with fewer than two values counts for nothing. None where no two values can be paired or all are equal: then
    nothing could have differed, and chance has no measure.

    With n the number of pairable values, n_c how many of them are c, and o_cc the coincidences of c with c, where each
    unit of m values adds 1 / (m - 1) for each ordered pair of its values:
    alpha = ((n - 1) sum_c o_cc - sum_c n_c (n_c - 1)) / (n (n - 1) - sum_c n_c (n_c - 1)).
    Krippendorff, K. (2011), "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, section C.
    """
    pairable = [Counter(unit) for unit in units if len(unit) > 1]
    totals = sum(pairable, Counter[Value]())
    size = totals.total()
    by_chance = sum(count * (count - 1) for count in totals.values())
    if size * (size - 1) == by_chance:
        return None
    agreeing = sum(sum(count * (count - 1) for count in values.values()) / (values.total() - 1) for values in pairable)
    return ((size - 1) * agreeing - by_chance) / (size * (size - 1) - by_chance)
