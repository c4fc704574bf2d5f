"""Statements of one transfer that cannot both hold, kept side by side."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from firsthand.kb import KnowledgeBase
from firsthand.model import (
    Article,
    Certainty,
    Contradiction,
    ContradictionKind,
    Mention,
    Reason,
    Report,
    Side,
    Span,
    Status,
)
from firsthand.register.amounts import different_amounts
from firsthand.register.claim import Claim, folded
from firsthand.register.fit import Fit, best
from firsthand.register.headline_check import against_the_headline
from firsthand.register.party import Party, fit_parties
from firsthand.register.same_transfer import fits_of

_HAPPENS = {Status.DELIVERED, Status.ONGOING, Status.DIVERTED, Status.INTERCEPTED}


def contradictions(
    claims: Sequence[Claim],
    reports: Sequence[Report],
    articles: Mapping[str, Article],
    leads: Mapping[str, str],
    kb: KnowledgeBase,
) -> tuple[Contradiction, ...]:
    """All contradictions among the reports of one transfer; `claims` and `reports` are in the same order.

    `leads` names the first report of each article.
    """
    return (
        *_denials(claims, reports),
        *different_amounts(reports, kb),
        *_parties(claims, reports),
        *against_the_headline(reports, articles, leads, kb),
    )


def _side(report: Report, words: Span | None = None) -> Side:
    return Side(report.article, words or report.sentence, report.id)


def _denials(claims: Sequence[Claim], reports: Sequence[Report]) -> Iterator[Contradiction]:
    """Each denial against the claim it denies, one of the same status and stated before others; copies count once.

    A denial denies only what agrees with it in a party and clashes with it in none, and not its own sentence.
    """
    pairs = list(zip(claims, reports, strict=True))
    made = [pair for pair in pairs if pair[1].certainty in (Certainty.STATED, Certainty.HEDGED)]
    denials = {folded(pair[1].sentence.text): pair for pair in reversed(pairs) if pair[1].certainty == Certainty.DENIED}
    for claim, denial in reversed(denials.values()):
        denied = [other for one, other in made if other.sentence != denial.sentence and _speaks_of(one, claim)]
        ranked = sorted(denied, key=lambda made: (made.status != denial.status, made.certainty != Certainty.STATED))
        if ranked:
            reason = Reason("contradiction.denial", "One side says so and the other denies it.")
            yield Contradiction(ContradictionKind.DENIAL, _side(ranked[0]), _side(denial), reason)


def _speaks_of(claim: Claim, denial: Claim) -> bool:
    fits = fits_of(claim.profile, denial.profile)
    return Fit.APART not in fits and max(fits[:2]) >= Fit.AKIN


def _parties(claims: Sequence[Claim], reports: Sequence[Report]) -> Iterator[Contradiction]:
    """Different named parties in one transfer, once for each two of a slot; headlines have their own check."""
    slots: tuple[tuple[str, Callable[[Claim], Sequence[Party]], Callable[[Report], Sequence[Mention]]], ...] = (
        ("supplier", lambda claim: claim.profile.supplier, lambda report: report.supplier),
        ("recipient", lambda claim: claim.profile.recipient, lambda report: report.recipient),
    )
    for slot, parties, mentions in slots:
        first: dict[frozenset[Party], Report] = {}
        for claim, report in zip(claims, reports, strict=True):
            if parties(claim) and not claim.headline:
                first.setdefault(frozenset(parties(claim)), report)
        for (one, here), (other, there) in combinations(first.items(), 2):
            if best(tuple(one), tuple(other), fit_parties) == Fit.APART:
                yield _against(slot, _side(here, mentions(here)[0].words), _side(there, mentions(there)[0].words))


def _against(slot: str, one: Side, other: Side) -> Contradiction:
    said = f'"{one.words.text}" and "{other.words.text}" are told as {slot} of one transfer.'
    return Contradiction(ContradictionKind.PARTY, one, other, Reason("contradiction.party", said))
