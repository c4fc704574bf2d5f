"""Which values of a slot are claimed, and by which reports."""

from world import WORLD, mention

from firsthand.model import Origin
from firsthand.register.claimed_values import claimed_values


def claimed(*said, kb=None, origins=(), headlines=()):
    found = claimed_values(((r, mention(w)) for r, w in said), origins, kb, headlines)
    return [(one.value, one.entity, one.reports) for one in found]


def test_words_that_link_to_one_entity_are_one_value_by_the_wording_of_most_reports():
    assert claimed(("r1", "TOWs"), ("r2", "TOW missiles"), ("r3", "TOW missiles")) == [
        ("TOW missiles", "weapon/tow", ("r1", "r2", "r3"))
    ]


def test_with_a_knowledge_base_a_linked_value_is_shown_by_the_entitys_name():
    assert claimed(("r1", "Orlo administration"), kb=WORLD) == [("Arland", "state/ar", ("r1",))]


def test_words_that_link_to_nothing_are_one_value_whatever_their_case():
    assert claimed(("r1", "The rebels"), ("r2", "the rebels")) == [("The rebels", None, ("r1", "r2"))]


def test_what_most_reports_claim_comes_first_and_a_report_counts_once():
    assert claimed(("r1", "rifles"), ("r1", "TOWs"), ("r1", "TOW missiles"), ("r2", "TOWs")) == [
        ("TOWs", "weapon/tow", ("r1", "r2")),
        ("rifles", "term/rifle", ("r1",)),
    ]


def test_what_more_origins_claim_comes_before_what_more_copies_claim_and_a_denial_last():
    origins = [
        Origin(1, ("r1", "r2", "r3"), ("Wire",), ()),
        Origin(2, ("r4",), ("Herald",), ()),
        Origin(3, ("r5", "r6", "r7", "r8"), ("Post",), (), only_denies=True),
    ]
    copied = [("r1", "rifles"), ("r2", "rifles"), ("r3", "rifles")]
    told = [("r1", "mortars"), ("r4", "mortars")]
    denied = [(report, "tanks") for report in ("r5", "r6", "r7", "r8")]
    found = claimed(*denied, *copied, *told, origins=origins)
    assert [value for value, _, _ in found] == ["mortars", "rifles", "tanks"]


def test_what_only_a_headline_names_comes_after_what_a_body_names():
    found = claimed(("r1", "The zealots"), ("r1", "rifles"), ("r2", "rifles"), ("r2", "the brigade"), headlines={"r1"})
    assert [value for value, _, _ in found] == ["rifles", "the brigade", "The zealots"]
