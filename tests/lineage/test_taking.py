"""A taking sees a derivation from the article that took, whichever letter that has."""

from dataclasses import replace

import pytest

from firsthand.lineage.taking import CreditState, Taking, takings, telling
from firsthand.model import Derivation, Direction, Edit, EditKind, Span
from kin import article, derivation, named, passage, wire_and_gazette


def turned(found: Derivation) -> Derivation:
    """The same derivation with the letters exchanged."""
    passages = tuple(
        replace(one, a=one.b, b=one.a, edits=tuple(Edit(edit.after, edit.before, edit.kind) for edit in one.edits))
        for one in found.passages
    )
    return replace(
        found,
        a=found.b,
        b=found.a,
        direction=Direction.B_TO_A,
        share_a=found.share_b,
        share_b=found.share_a,
        credit_a=found.credit_b,
        credit_b=found.credit_a,
        passages=passages,
    )


@pytest.mark.parametrize("turn", [lambda found: found, turned])
def test_share_edits_and_credit_are_those_of_the_taker(turn):
    _, gazette, found = wire_and_gazette()
    (taking,) = takings(turn(found))
    assert (taking.taker, taking.other, taking.is_directed) == ("gazette", "wire", True)
    assert taking.share == 0.79
    assert (taking.edits[0].before.text, taking.edits[0].after.text) == ("Rebels", "Armed gangs")
    assert taking.credit_state(gazette) is CreditState.KEPT
    assert 0 < taking.verbatim < taking.share


@pytest.mark.parametrize("way", ["common", "unknown", "none"])
def test_without_a_direction_either_may_be_the_taker(way):
    found = list(takings(derivation("a", "b", way)))
    assert [(one.taker, one.is_directed) for one in found] == [("b", False), ("a", False)]


REUTERS, AFP = named("Reuters said. AFP said.", "Reuters said"), named("Reuters said. AFP said.", "AFP said")


@pytest.mark.parametrize(
    ("credit", "false", "state"),
    [
        ((), (), CreditState.REMOVED),
        ((REUTERS,), (), CreditState.KEPT),
        ((REUTERS,), (REUTERS,), CreditState.FALSE),
        ((), (REUTERS,), CreditState.FALSE),
        ((REUTERS, AFP), (AFP,), CreditState.KEPT),
    ],
)
def test_a_credit_is_kept_removed_or_false(credit, false, state):
    taker = article("taker", text="Reuters said. AFP said.", credit="Reuters said")
    found = derivation("source", "taker", credit=((), credit), false=false)
    assert Taking("taker", "source", found).credit_state(taker) is state


def test_a_false_credit_of_the_other_article_is_not_the_takers():
    found = derivation("source", "taker", credit=((AFP,), (REUTERS,)), false=(AFP,))
    taking = Taking("taker", "source", found)
    assert taking.false_credits(article("taker")) == ()


def test_telling_changes_are_counted_and_ranked_and_the_rest_is_left_out():
    def edit(before: str, after: str, kind: EditKind) -> Edit:
        return Edit(Span(0, len(before), before), Span(0, len(after), after), kind)

    found = telling(
        (
            edit("the", "a", EditKind.OTHER),
            edit("said", "claimed", EditKind.ATTRIBUTION),
            edit("40", "400", EditKind.NUMBER),
            edit("rebels", "gangs", EditKind.LABEL),
            edit("fighters", "terrorists", EditKind.LABEL),
            edit("Fighters", "Terrorists", EditKind.LABEL),
        )
    )
    assert [(one.before, one.after, one.count) for one in found] == [
        ("fighters", "terrorists", 2),
        ("rebels", "gangs", 1),
        ("40", "400", 1),
        ("said", "claimed", 1),
    ]


def test_what_is_word_for_word_is_the_share_less_the_changed_letters():
    a, b = "aaaa bbbb", "aaaa cccc"
    half = passage(a, b, a, b, ("bbbb", "cccc", "other"))
    assert Taking("b", "a", derivation("a", "b", share=0.9, passages=(half,))).verbatim == pytest.approx(0.9 * 5 / 9)
