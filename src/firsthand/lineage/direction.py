"""Which of two dependent articles leans on the other, or that both lean on a text that is neither."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from firsthand.kb import KnowledgeBase
from firsthand.lineage.bearing import Reach
from firsthand.lineage.by_date import follows_up, is_trimmed
from firsthand.lineage.false_credit import judge_credits
from firsthand.lineage.side import Side, sides_of
from firsthand.lineage.taken_from import (
    credits_outlet,
    credits_outlet_elsewhere,
    credits_unnamed_outlet,
    sets_off,
    stands_on_agency_page,
    states_basis,
)
from firsthand.lineage.upstreams import Source, agency_source, cited_by_both, common_source
from firsthand.model import Article, Credit, Direction, Reason, Relation, SharedPassage, Upstream

_SAME = 0.98  # share of both articles from which on nothing tells the copies apart
_BEARING = (Reach.WHOLE, Reach.CONTRIBUTED, Reach.FRAME, Reach.GATHERED, Reach.CITED)


@dataclass(frozen=True, slots=True)
class Leaning:
    """The direction, the newsroom upstream of both, the credits of each that bear on the shared text, and why."""

    direction: Direction
    upstream: Upstream | None
    credit_a: tuple[Credit, ...]
    credit_b: tuple[Credit, ...]
    false_credits: tuple[Credit, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Verdict:
    direction: Direction
    reason: Reason
    source: Source | None = None


def lean(  # noqa: PLR0917 - two articles, what ties them, and the knowledge base
    a: Article,
    b: Article,
    relation: Relation,
    passages: Sequence[SharedPassage],
    share_a: float,
    share_b: float,
    kb: KnowledgeBase,
) -> Leaning:
    """The direction of two articles known to be dependent, by the passages they share, surest evidence first.

    `share_a` and `share_b` are the shares of their words, from 0 to 1, that stand in the passages. `a>b` says that B
    was taken from A. Spans of a reason are of the article whose words they quote. Swapping the articles swaps the
    direction and nothing else.
    """
    sides = sides_of(a, b, passages, (share_a, share_b), kb)
    judged = judge_credits(*sides)
    verdict = _decide(sides[0].without(judged.false), sides[1].without(judged.false), relation)
    source = None if judged.is_open else verdict.source
    return Leaning(
        verdict.direction,
        Upstream(source.newsroom.key, source.newsroom.name) if source else None,
        _credits(sides[0]),
        _credits(sides[1]),
        judged.false,
        (verdict.reason, *judged.reasons),
    )


def _credits(side: Side) -> tuple[Credit, ...]:
    return tuple(found.credit for found in side.on(*_BEARING) if found.credit is not None)


def _decide(a: Side, b: Side, relation: Relation) -> _Verdict:
    stated = _one_way(states_basis)(a, b)
    if stated is not None:
        return stated
    if any(b.is_of(page.newsroom) for page in a.own):
        return _of_one_outlet(a, b)
    for rule in (_credited, _one_way(stands_on_agency_page), _from_common, *_WEAKER):
        verdict = rule(a, b)
        if verdict is not None:
            return verdict
    return _without_credit(a, b, relation)


def _credited(a: Side, b: Side) -> _Verdict | None:
    """By the stronger of the credits that the two give each other; equal ones decide nothing."""
    of_b, of_a = credits_outlet(b, a), credits_outlet(a, b)
    if of_b is not None and (of_a is None or of_b[0] < of_a[0]):
        return _Verdict(Direction.A_TO_B, of_b[1])
    if of_a is not None and (of_b is None or of_a[0] < of_b[0]):
        return _Verdict(Direction.B_TO_A, of_a[1])
    return None


def _one_way(rule: Callable[[Side, Side], Reason | None]) -> Callable[[Side, Side], _Verdict | None]:
    """The verdict of a rule that looks at a taker and a giver, where it holds in one direction only."""

    def verdict(a: Side, b: Side) -> _Verdict | None:
        a_to_b, b_to_a = rule(b, a), rule(a, b)
        if (a_to_b is None) == (b_to_a is None):
            return None
        if a_to_b is not None:
            return _Verdict(Direction.A_TO_B, a_to_b)
        return _Verdict(Direction.B_TO_A, b_to_a) if b_to_a is not None else None

    return verdict


def _from_common(a: Side, b: Side) -> _Verdict | None:
    source = agency_source(a, b)
    return _common(source, "is credited for the text") if source else None


def _from_other_common(a: Side, b: Side) -> _Verdict | None:
    source = common_source(a, b)
    return _common(source, "is credited beside the shared text") if source else None


def _cited(a: Side, b: Side) -> _Verdict | None:
    source = cited_by_both(a, b)
    return _common(source, "is cited at the head of both") if source else None


def _common(source: Source, why: str) -> _Verdict:
    spans = tuple(found.words for found in source.bearings[:3])
    text = f"{source.newsroom.name}, which neither article is a page of, {why}."
    return _Verdict(Direction.COMMON, Reason("direction.same-upstream", text, spans), source)


_WEAKER = (
    _one_way(credits_unnamed_outlet),
    _one_way(sets_off),
    _from_other_common,
    _one_way(credits_outlet_elsewhere),
    _cited,
)


def _of_one_outlet(a: Side, b: Side) -> _Verdict:
    source = agency_source(a, b)
    if source is not None and source.of_a and source.of_b:
        return _common(source, "is credited for the text by both")
    verdict = _one_way(sets_off)(a, b) or _one_way(follows_up)(a, b)
    return verdict or _Verdict(
        Direction.UNKNOWN, Reason("direction.same-outlet", "Both are of one outlet, and nothing tells which was first.")
    )


def _without_credit(a: Side, b: Side, relation: Relation) -> _Verdict:
    """Neither credits anybody: nothing but days and lengths are left, and what is usual."""
    if relation is not Relation.PARTIAL:
        trimmed = _one_way(is_trimmed)(a, b)
        if trimmed is not None:
            return trimmed
    if min(a.share, b.share) >= _SAME and not (a.own and b.own):
        return _Verdict(Direction.UNKNOWN, Reason("direction.identical", "Nothing tells the two copies apart."))
    text = "Two outlets tell the same in the same words and neither credits the other: most likely an agency's text."
    return _Verdict(Direction.COMMON, Reason("direction.uncredited", text))
