"""Of several equal words the one nearest to the report's fillers is the trigger."""

import pytest

from firsthand.evaluation.trigger_place import trigger_place

TEXT = "Iran sent rifles to Syria and Russia sent jets to India; absent friends resented it."


@pytest.mark.parametrize(
    ("trigger", "fillers", "before"),
    [
        ("sent", ["Iran", "rifles"], "Iran "),
        ("sent", ["Russia", "jets"], "Russia "),
        ("sent", [], "Iran "),
        ("sent", ["not there"], "Iran "),
        ("sent jets", ["Iran"], "Russia "),
    ],
)
def test_the_place_nearest_to_the_fillers_is_taken(trigger, fillers, before):
    assert TEXT[: trigger_place(trigger, TEXT, fillers)].endswith(before)


def test_a_part_of_a_word_is_taken_where_no_whole_word_fits():
    assert trigger_place("absen", TEXT, []) == TEXT.index("absent")


def test_a_word_that_does_not_stand_there_is_refused():
    with pytest.raises(ValueError, match="does not stand"):
        trigger_place("sold", TEXT, [])
