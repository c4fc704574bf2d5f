"""The register: transfers with their claimed values, origins and contradictions."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from firsthand.kb import KnowledgeBase
from firsthand.model import (
    Article,
    Certainty,
    Contradiction,
    Derivation,
    Mention,
    Origin,
    Reason,
    Report,
    Status,
    Transfer,
    content_id,
)
from firsthand.register.claim import Claim, claims
from firsthand.register.claimed_values import claimed_values
from firsthand.register.contradictions import contradictions
from firsthand.register.derived_text import DerivedText
from firsthand.register.gatherers import gatherers
from firsthand.register.grouping import Unsure, grouped
from firsthand.register.origins import origins
from firsthand.register.review import JudgedPair
from firsthand.register.standing import Standing, standing_of

_FURTHEST = (  # arms are taken on the way or afterwards: what is then told of their delivery came before
    Status.DIVERTED,
    Status.INTERCEPTED,
    Status.DELIVERED,
    Status.ONGOING,
    Status.AGREED,
    Status.PLANNED,
    Status.REFUSED,
    Status.REQUESTED,
)
_SUREST = (Certainty.STATED, Certainty.HEDGED, Certainty.HYPOTHETICAL, Certainty.DENIED)


def build_register(
    reports: Sequence[Report],
    articles: Mapping[str, Article],
    kb: KnowledgeBase,
    derivations: Sequence[Derivation] = (),
    *,
    same: Iterable[JudgedPair] = (),
    apart: Iterable[JudgedPair] = (),
) -> tuple[Transfer, ...]:
    """The transfers that the reports speak of, by the day of their first report.

    `articles` holds the article of every report by its id. Each report is in exactly one transfer. The order of the
    reports, derivations and pairs does not matter. `same` and `apart` are pairs of reports that people joined or held
    apart: apart wins over every rule and over `same`, `same` over every rule. Raises KeyError where a report's article
    is missing.
    """
    return build_with_proposals(reports, articles, kb, derivations, same=same, apart=apart)[0]


def build_with_proposals(
    reports: Sequence[Report],
    articles: Mapping[str, Article],
    kb: KnowledgeBase,
    derivations: Sequence[Derivation] = (),
    *,
    same: Iterable[JudgedPair] = (),
    apart: Iterable[JudgedPair] = (),
) -> tuple[tuple[Transfer, ...], tuple[Unsure, ...]]:
    """What `build_register` and `proposals` give, for the price of the first alone."""
    by_id = {report.id: report for report in reports}
    found = claims(tuple(by_id.values()), articles, kb)
    derived = DerivedText(derivations)
    leads = _leads(found)
    register = []
    groups, unsure = grouped(found, derived, same, apart)
    for group in groups:
        members = [by_id[claim.report] for claim in group.claims]
        standings = _standings(members, articles, kb, derived)
        against = contradictions(group.claims, members, articles, leads, kb)
        register.append(
            _transfer(
                members,
                standings=standings,
                parts=origins(standings, derived),
                against=against,
                joined=group.joined,
                headlines={claim.report for claim in group.claims if claim.headline},
                kb=kb,
            )
        )
    return tuple(register), unsure


def proposals(
    reports: Sequence[Report],
    articles: Mapping[str, Article],
    kb: KnowledgeBase,
    derivations: Sequence[Derivation] = (),
    *,
    same: Iterable[JudgedPair] = (),
    apart: Iterable[JudgedPair] = (),
) -> tuple[Unsure, ...]:
    """Pairs of reports of different transfers that may speak of one, for a person to decide.

    Takes what `build_register` takes. First come pairs that somebody joined against what others hold apart.
    """
    by_id = {report.id: report for report in reports}
    return grouped(claims(tuple(by_id.values()), articles, kb), DerivedText(derivations), same, apart)[1]


def gathered_by(
    reports: Sequence[Report],
    articles: Mapping[str, Article],
    kb: KnowledgeBase,
    derivations: Sequence[Derivation] = (),
) -> dict[str, str]:
    """The name of the newsroom that gathered each report of one transfer, by report id.

    Takes all reports of the transfer: which newsroom gathered one depends on who else carries its text. With the
    derivations that the register was built with, these are the newsrooms that the transfer counts. Raises KeyError
    where a report's article is missing.
    """
    standings = _standings(reports, articles, kb, DerivedText(derivations))
    return {standing.report.id: standing.gatherer.name for standing in standings}


def _transfer(
    members: Sequence[Report],
    *,
    standings: Sequence[Standing],
    parts: tuple[Origin, ...],
    against: tuple[Contradiction, ...],
    joined: tuple[Reason, ...],
    headlines: Collection[str],
    kb: KnowledgeBase,
) -> Transfer:
    status = _status(members, parts)
    return Transfer(
        id=content_id("transfer", _first(members, standings)),
        reports=tuple(report.id for report in members),
        supplier=claimed_values(_said(members, "supplier"), parts, kb, headlines),
        recipient=claimed_values(_said(members, "recipient"), parts, kb, headlines),
        item=claimed_values(_said(members, "item"), parts, None, headlines),
        status=status,
        certainty=_certainty(members, status),
        articles=tuple(sorted({report.article for report in members})),
        newsrooms=tuple(sorted({standing.gatherer.name for standing in standings})),
        origins=parts,
        contradictions=against,
        joined=joined,
    )


def _said(members: Sequence[Report], slot: str) -> Iterator[tuple[str, Mention]]:
    return ((report.id, mention) for report in members for mention in getattr(report, slot))


def _first(members: Sequence[Report], standings: Sequence[Standing]) -> str:
    """The earliest report, which names the transfer: later articles that join it do not change the name."""
    days = (
        (standing.day is None, standing.day or 0, report.id)
        for report, standing in zip(members, standings, strict=True)
    )
    return min(days)[2]


def _leads(found: Sequence[Claim]) -> dict[str, str]:
    """The first report of each article: one that its headline tells, if there is any, else the first of its body."""
    first: dict[str, Claim] = {}
    for claim in sorted(found, key=lambda claim: (not claim.headline, not claim.leads, claim.start, claim.report)):
        first.setdefault(claim.article, claim)
    return {article: claim.report for article, claim in first.items()}


def _standings(
    reports: Sequence[Report], articles: Mapping[str, Article], kb: KnowledgeBase, derived: DerivedText
) -> list[Standing]:
    standings = [standing_of(report, articles[report.article], kb, derived) for report in reports]
    return [
        replace(standing, gatherer=gatherer)
        for standing, gatherer in zip(standings, gatherers(standings, derived), strict=True)
    ]


def _status(reports: Sequence[Report], parts: Sequence[Origin]) -> Status:
    """The status that most origins claim most often without denying it; of several, the one furthest along.

    Counted by origins, so that copies of one story do not outvote another. Where all is denied, the denied status.
    """
    counted = {report.id: report for report in reports if report.certainty != Certainty.DENIED}
    counted = counted or {report.id: report for report in reports}
    votes = defaultdict[Status, int](int)
    for part in parts:
        told = Counter(counted[report].status for report in part.reports if report in counted)
        if told:
            votes[max(_FURTHEST, key=lambda status: (told[status], -_FURTHEST.index(status)))] += 1
    return max(_FURTHEST, key=lambda status: (votes[status], -_FURTHEST.index(status)))


def _certainty(reports: Sequence[Report], status: Status) -> Certainty:
    """The surest way in which the transfer's status is claimed."""
    return min((report.certainty for report in reports if report.status == status), key=_SUREST.index)
