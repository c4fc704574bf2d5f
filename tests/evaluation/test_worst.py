"""The worst cases come first, with what differs marked."""

from annotating import case_of, report
from hypothesis import given
from hypothesis import strategies as st

from firsthand.evaluation.worst import Cost, Value, worst

RIGHT = case_of([report("sent", supplier="Iran")], [report("sent", supplier="Iran")], "right")
SWAPPED = case_of(
    [report("sent refused", supplier="Iran", recipient="Syria")], [report("sent", supplier="Syria", recipient="Iran")]
)
STOPPED = case_of([report("sent refused")], [report("sent")])
WRONG_SIDE = case_of([report("sent", supplier="Iran")], [report("sent", recipient="Iran")])
SURE, UNSURE = (case_of([], [report("sold", confidence=sure)], name) for sure, name in ((0.9, "sure"), (0.2, "unsure")))
MISSED = case_of([report("sent", supplier="Iran", item="rifles")], [], "missed")
THIN = case_of([report("sent", time="May")], [], "thin")
WRONG = case_of([report("sent", item="rifles|tanks")], [report("sent ongoing", item="the rifles", time="May")], "wrong")
SLIGHT = case_of([report("sent")], [report("sent ongoing")], "slight")


def test_a_case_has_the_gravest_of_its_costs_and_graver_ones_go_first():
    found = worst([SLIGHT, WRONG, RIGHT, MISSED, SURE, WRONG_SIDE, STOPPED, SWAPPED], 20)
    assert [case.cost for case in found] == [
        Cost.SWAPPED, Cost.STOPPED, Cost.WRONG_SIDE, Cost.INVENTED, Cost.MISSED, Cost.WRONG_VALUES, Cost.WRONG_VALUES,
    ]  # fmt: skip
    assert [case.passage.id for case in found][-2:] == ["wrong", "slight"]


def test_inventions_and_misses_take_turns_the_surest_and_fullest_first():
    found = worst([THIN, UNSURE, MISSED, SURE], 20)
    assert [case.passage.id for case in found] == ["sure", "missed", "unsure", "thin"]


def test_a_right_reading_is_no_bad_case():
    assert worst([RIGHT], 20) == ()


def test_values_that_the_other_side_lacks_are_marked():
    (found,) = worst([WRONG], 1)
    rows = {row.field: (row.gold, row.read) for row in found.rows}
    assert rows == {
        "trigger": ((Value("sent", False),), (Value("sent", False),)),
        "status": ((Value("delivered", True),), (Value("ongoing", True),)),
        "certainty": ((Value("stated", False),), (Value("stated", False),)),
        "item": ((Value("rifles", False), Value("tanks", True)), (Value("the rifles", False),)),
        "time": ((), (Value("May", True),)),
    }


@given(st.lists(st.sampled_from([SLIGHT, WRONG, RIGHT, MISSED, SURE, STOPPED, SWAPPED]), max_size=8), st.integers(0, 9))
def test_never_more_than_asked_for_and_never_a_lesser_cost_before_a_graver_one(cases, most):
    found = worst(cases, most)
    assert len(found) == min(most, sum(case is not RIGHT for case in cases))
    order = [Cost.SWAPPED, Cost.STOPPED, Cost.INVENTED, Cost.WRONG_VALUES]
    ranks = [order.index(Cost.INVENTED if case.cost is Cost.MISSED else case.cost) for case in found]
    assert ranks == sorted(ranks)
