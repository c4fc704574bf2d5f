"""How claims are blocked, joined and held apart."""

from itertools import combinations

from derivations import derivation
from drawn import drawn_reports, written
from hypothesis import given, settings
from hypothesis import strategies as st
from world import WORLD, collected, later, story

from firsthand.register.claim import claims
from firsthand.register.derived_text import DerivedText
from firsthand.register.grouping import grouped
from firsthand.register.same_transfer import DISPUTED, Verdict, compare

START = "2015-10-20"
LONG = "the caches were dropped early on Monday to fighters in the town"


def groups(*stories):
    """The sentences of each group, in order."""
    reports, articles = collected(stories)
    sentence = {report.id: report.sentence.text for report in reports}
    found, _ = grouped(claims(reports, articles, WORLD))
    return sorted([sentence[claim.report] for claim in group.claims] for group in found)


def test_a_vague_report_does_not_chain_two_transfers():
    told = [
        story("a", ("Arland gave.", "Arland", "Hill Brigade", "TOWs"), ("Arms came.", None, "Hill Brigade", "weapons")),
        story(
            "b", ("Belmark gave.", "Belmark", "Hill Brigade", "TOWs"), ("Arms came.", None, "Hill Brigade", "weapons")
        ),
    ]
    for group in groups(*told):
        assert not {"Arland gave.", "Belmark gave."} <= set(group)


def test_a_report_that_fits_two_transfers_as_well_as_each_other_joins_neither():
    told = [
        story("a", ("TOWs.", "Arland", "Hill Brigade", "TOWs")),
        story("b", ("Rifles.", "Arland", "Hill Brigade", "rifles")),
        story("c", ("Arms.", "Arland", "Hill Brigade", "weapons")),
    ]
    assert groups(*told) == [["Arms."], ["Rifles."], ["TOWs."]]


def test_what_is_left_undecided_is_proposed_for_review():
    told = [
        story("a", ("TOWs.", "Arland", "Hill Brigade", "TOWs")),
        story("b", ("Rifles.", "Arland", "Hill Brigade", "rifles")),
        story("c", ("Arms.", "Arland", "Hill Brigade", "weapons")),
    ]
    reports, articles = collected(told)
    sentence = {report.id: report.sentence.text for report in reports}
    _, unsure = grouped(claims(reports, articles, WORLD))
    assert {frozenset((sentence[pair.one], sentence[pair.other])) for pair in unsure} == {
        frozenset(("TOWs.", "Arms.")),
        frozenset(("Rifles.", "Arms.")),
    }


def test_reports_with_a_requested_and_a_delivered_status_are_proposed_not_merged():
    told = [
        story("a", ("Asked.", "Arland", "Hill Brigade", "weapons", {"status": "requested"})),
        story("b", ("Came.", "Arland", "Hill Brigade", "weapons")),
    ]
    reports, articles = collected(told)
    found, unsure = grouped(claims(reports, articles, WORLD))
    assert len(found) == 2
    assert [pair.reason.code for pair in unsure] == ["review.steps"]


def test_a_step_between_asking_and_delivery_joins_the_two():
    told = [
        story("a", ("Asked.", "Arland", "Hill Brigade", "weapons", {"status": "requested"})),
        story("b", ("Agreed.", "Arland", "Hill Brigade", "weapons", {"status": "agreed"})),
        story("c", ("Came.", "Arland", "Hill Brigade", "weapons")),
    ]
    assert [sorted(group) for group in groups(*told)] == [["Agreed.", "Asked.", "Came."]]


def test_another_phase_is_another_transfer_even_in_a_steady_stream():
    told = [
        story(str(week), (f"Week {week}.", "Arland", "Hill Brigade", "TOWs"), published=later(START, 7 * week))
        for week in range(30)
    ]
    assert len(groups(*told)) > 2


def test_the_same_words_join_what_the_slots_leave_open():
    told = [
        story("a", (f"Arland gave: {LONG}.", "Arland", "Hill Brigade", "weapons", {"trigger": "dropped"})),
        story("b", (f"It is said {LONG}.", None, "fighters", "weapons", {"trigger": "dropped"})),
    ]
    assert len(groups(*told)) == 1


def test_the_same_words_do_not_join_what_clashes():
    told = [
        story("a", (f"Arland gave: {LONG}.", "Arland", "Hill Brigade", "weapons", {"trigger": "dropped"})),
        story("b", (f"Belmark gave: {LONG}.", "Belmark", "Hill Brigade", "weapons", {"trigger": "dropped"})),
    ]
    assert len(groups(*told)) == 2


def test_every_join_has_its_reason():
    told = [
        story("a", ("Arms came.", "Arland", "Hill Brigade", "TOWs"), ("The supplies were poor.", None, None, None)),
        story("b", ("Arms went.", "Arland Bureau", "Hill Brigade", "TOWs")),
    ]
    found, _ = grouped(claims(*collected(told), WORLD))
    (group,) = found
    assert sorted(reason.code for reason in group.joined) == ["same.article", "same.parties"]


def disputed(group):
    """Whether a join of the group rests on a dispute, as one side's denial of what the other says."""
    return any(reason.code.startswith(DISPUTED) for reason in group.joined)


def holds_a_clash(group):
    return any(compare(a, b).verdict is Verdict.APART for a, b in combinations(group.claims, 2))


def test_an_undisputed_group_leaves_out_what_clashes_with_it():
    told = [
        story("a", ("Arland gave.", "Arland", "Hill Brigade", "TOWs")),
        story("b", ("Arland sent.", "Arland", "Hill Brigade", "TOWs")),
        story("c", ("Belmark gave.", "Belmark", "North Front", "TOWs")),
    ]
    found, _ = grouped(claims(*collected(told), WORLD))
    alone, pair = sorted(found, key=lambda group: len(group.claims))
    assert (len(alone.claims), len(pair.claims)) == (1, 2)
    assert not disputed(pair)
    assert not holds_a_clash(pair)
    assert all(compare(claim, alone.claims[0]).verdict is Verdict.APART for claim in pair.claims)


@given(drawn_reports, st.randoms())
@settings(deadline=None)
def test_groups_partition_the_claims_hold_no_clash_and_know_no_order(drawn, chance):
    reports, articles = collected(written(drawn))
    found, _ = grouped(claims(reports, articles, WORLD))
    assert sorted(claim.report for group in found for claim in group.claims) == sorted(report.id for report in reports)
    for group in found:
        assert len(group.joined) == len(group.claims) - 1
        assert disputed(group) or not holds_a_clash(group)
    shuffled = list(reports)
    chance.shuffle(shuffled)
    assert grouped(claims(shuffled, articles, WORLD))[0] == found


def test_one_text_makes_one_transfer_of_what_the_slots_leave_open_or_read_differently():
    told = [
        story("a", ("Arland gave guns.", "Arland", "Hill Brigade", "weapons")),
        story("b", ("Guns came.", "Belmark", "fighters", "rifles")),
    ]
    reports, articles = collected(told)
    made = claims(reports, articles, WORLD)
    assert len(grouped(made)[0]) == 2
    (group,), _ = grouped(made, DerivedText([derivation(*told)]))
    assert [reason.code for reason in group.joined] == ["same.text"]
