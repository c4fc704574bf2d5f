"""What stands of judgements, and the states of reports and transfers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import judged, put_right, withdrawn

from firsthand.model import Certainty, Status, Transfer
from firsthand.register.review import JudgedPair, State, is_out, standing, state_of, state_of_transfer

TEXT = "Arland gave rifles to the Hill Brigade."


def state(*judgements, report="r1"):
    return state_of(report, standing(judgements))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], "unreviewed"),
        ([("Ana", "accepted")], "accepted"),
        ([("Ana", "rejected")], "rejected"),
        ([("Ana", "not-a-transfer")], "not-a-transfer"),
        ([("Ana", "accepted"), ("Ben", "accepted")], "accepted"),
        ([("Ana", "accepted"), ("Ben", "rejected")], "disputed"),
        ([("Ana", "rejected"), ("Ben", "not-a-transfer")], "disputed"),
        ([("Ana", "accepted"), ("Ana", "rejected")], "rejected"),
        ([("Ana", "rejected"), ("Ana", "accepted")], "accepted"),
    ],
)
def test_the_state_of_a_report_is_what_all_who_judged_it_said_last(said, expected):
    assert state(*(judged("r1", verdict, by) for by, verdict in said)) == expected


def test_a_corrected_report_that_is_accepted_afterwards_stays_corrected():
    assert state(put_right("r1", "status", "agreed"), judged("r1", "accepted")) is State.CORRECTED


def test_a_corrected_report_that_is_rejected_afterwards_is_rejected():
    made = standing([put_right("r1", "status", "agreed"), judged("r1", "rejected")])
    assert is_out("r1", made)
    assert made.corrections("r1") == ()


def test_whoever_corrects_what_they_had_rejected_takes_it_for_a_report_again():
    assert state(judged("r1", "rejected"), put_right("r1", "status", "agreed")) is State.CORRECTED


def test_of_one_persons_corrections_of_a_slot_the_last_stands_and_other_slots_stay():
    said = [
        put_right("r1", "status", "agreed"),
        put_right("r1", "certainty", "hedged"),
        put_right("r1", "status", "planned"),
    ]
    assert [(one.slot, one.word) for one in standing(said).corrections("r1")] == [
        ("certainty", "hedged"),
        ("status", "planned"),
    ]


def test_people_who_correct_different_slots_agree_and_both_are_followed():
    said = standing([put_right("r1", "status", "agreed"), put_right("r1", "certainty", "hedged", by="Ben")])
    assert state_of("r1", said) is State.CORRECTED
    assert [one.by for one in said.corrections("r1")] == [("Ben",), ("Ana",)]


def test_people_who_put_other_words_into_one_slot_dispute_it_and_neither_is_followed():
    said = standing([put_right("r1", "item", "rifles", text=TEXT), put_right("r1", "item", by="Ben")])
    assert state_of("r1", said) is State.DISPUTED
    assert said.corrections("r1") == ()


def test_the_order_of_the_words_in_a_slot_is_no_dispute():
    names = ("Arland", "Hill Brigade")
    said = [
        put_right("r1", "supplier", *names, text=TEXT),
        put_right("r1", "supplier", *names[::-1], by="B", text=TEXT),
    ]
    assert state(*said) is State.CORRECTED
    (correction,) = standing(said).corrections("r1")
    assert correction.by == ("Ana", "B")


def test_accepting_what_another_corrected_disputes_it():
    assert state(put_right("r1", "status", "agreed"), judged("r1", "accepted", "Ben")) is State.DISPUTED


def test_what_was_taken_back_counts_no_more_and_what_stood_before_stands_again():
    first, second = judged("r1", "accepted"), judged("r1", "rejected")
    assert state(first, second, withdrawn(second)) is State.ACCEPTED
    assert state(first, second, withdrawn(second), withdrawn(first)) is State.UNREVIEWED


def test_nobody_takes_back_what_another_said():
    said = judged("r1", "accepted")
    assert state(said, withdrawn(said, by="Ben")) is State.ACCEPTED


def test_to_take_back_the_taking_back_changes_nothing():
    said = judged("r1", "accepted")
    back = withdrawn(said)
    assert state(said, back, withdrawn(back)) is State.UNREVIEWED


def test_what_says_nothing_counts_for_nothing():
    assert state(judged("r1", "corrected", slot="status", value="sold")) is State.UNREVIEWED


def test_the_newest_of_a_person_is_the_last_that_stands_of_any_kind():
    report, pair = judged("r1", "accepted"), judged("r1", "same-transfer", other="r2")
    grade, elsewhere = judged("t1", "graded", value="B2"), judged("r9", "rejected", "Ben")
    said = [report, pair, grade, elsewhere]
    for newest in (grade, pair, report):
        assert standing(said).newest_by("Ana") == newest
        said.append(withdrawn(newest))
    assert standing(said).newest_by("Ana") is None


def test_a_pair_is_one_pair_in_whichever_order_it_is_named():
    said = standing(
        [
            judged("r2", "same-transfer", other="r1"),
            judged("r1", "different-transfer", other="r2"),
            judged("r1", "same-transfer", "Ben", other="r2"),
        ]
    )
    assert said.apart == (JudgedPair("r1", "r2", ("Ana",)),)
    assert said.same == (JudgedPair("r1", "r2", ("Ben",)),)


def test_the_last_grade_that_anybody_set_stands():
    first, second = judged("t1", "graded", value="B2"), judged("t1", "graded", "Ben", value="C3")
    assert standing([second, first]).grade_of("t1") == second
    assert standing([first, second, withdrawn(second)]).grade_of("t1") == first
    assert standing([]).grade_of("t1") is None


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ({}, "unreviewed"),
        ({"r1": "accepted"}, "partly"),
        ({"r1": "rejected"}, "partly"),
        ({"r1": "accepted", "r2": "accepted"}, "accepted"),
        ({"r1": "accepted", "r2": "rejected"}, "accepted"),
        ({"r1": "rejected", "r2": "not-a-transfer"}, "rejected"),
    ],
)
def test_the_state_of_a_transfer_is_drawn_from_its_reports(verdicts, expected):
    said = standing(judged(report, verdict) for report, verdict in verdicts.items())
    assert state_of_transfer(TRANSFER, said) == expected


def test_one_corrected_report_makes_a_reviewed_transfer_corrected():
    said = [judged("r1", "accepted"), put_right("r2", "status", "agreed")]
    assert state_of_transfer(TRANSFER, standing(said)) is State.CORRECTED


def test_one_disputed_report_makes_the_transfer_disputed_even_where_others_are_unreviewed():
    said = [judged("r1", "accepted"), judged("r1", "rejected", "Ben")]
    assert state_of_transfer(TRANSFER, standing(said)) is State.DISPUTED


TRANSFER = Transfer("t1", ("r1", "r2"), (), (), (), Status.DELIVERED, Certainty.STATED, ("a1",), (), ())
anything = st.lists(
    st.one_of(
        st.builds(
            judged,
            st.sampled_from(["r1", "r2"]),
            st.sampled_from(["accepted", "rejected", "not-a-transfer"]),
            st.sampled_from(["Ana", "Ben"]),
        ),
        st.builds(
            put_right,
            st.sampled_from(["r1", "r2"]),
            st.just("status"),
            st.sampled_from(["agreed", "planned", "none of these"]),
            by=st.sampled_from(["Ana", "Ben"]),
        ),
        st.builds(judged, st.just("r1"), st.sampled_from(["same-transfer", "different-transfer"]), other=st.just("r2")),
    ),
    max_size=12,
)


@given(anything, st.data())
def test_the_order_in_which_judgements_are_given_does_not_matter(said, data):
    taken = [withdrawn(one) for one in said if data.draw(st.booleans())]
    shuffled = data.draw(st.permutations([*said, *taken]))
    assert standing(shuffled) == standing([*said, *taken])


@given(anything)
def test_taking_everything_back_leaves_nothing(said):
    left = standing([*said, *map(withdrawn, said)])
    assert (left.reports, left.pairs, left.grades) == ({}, {}, {})
