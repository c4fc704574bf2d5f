"""Short ways to write derivations between stories of the invented world."""

from firsthand.model import (
    Derivation,
    Direction,
    Edit,
    EditKind,
    PassageKind,
    Place,
    Reason,
    Relation,
    SharedPassage,
    Span,
    Upstream,
)

WIRE = Upstream("outlet/wire", "Wire")


def shared(one, other, kind=PassageKind.NARRATION, edits=()):
    """A passage of two spans or places."""
    return SharedPassage(Place(one.start, one.end), Place(other.start, other.end), PassageKind(kind), tuple(edits))


def edit(text, before, other_text, after, kind=EditKind.OTHER):
    """An edit of the words `before` of one text to the words `after` of the other, each at its first place there."""
    here, there = text.find(before), other_text.find(after)
    return Edit(Span(here, here + len(before), before), Span(there, there + len(after), after), EditKind(kind))


def derivation(
    one,
    other,
    passages=None,
    relation=Relation.REWORDED,
    *,
    direction=Direction.UNKNOWN,
    upstream=None,
    false_credits=(),
):
    """A derivation of two stories; the sentences of their first reports are shared unless passages are given."""
    first, second = one.reports[0].sentence, other.reports[0].sentence
    return Derivation(
        a=one.id,
        b=other.id,
        relation=Relation(relation),
        direction=Direction(direction),
        share_a=0.5,
        share_b=0.5,
        credit_a=(),
        credit_b=(),
        upstream=upstream,
        false_credits=tuple(false_credits),
        passages=(shared(first, second),) if passages is None else tuple(passages),
        reasons=(Reason("text", "Shared narration."),),
    )
