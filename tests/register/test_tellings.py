"""What several vague reports say together."""

from world import WORLD, collected, story

from firsthand.register.claim import claims
from firsthand.register.grouping import grouped
from firsthand.register.tellings import together


def test_two_articles_that_tell_it_in_parts_speak_of_one_transfer():
    told = [
        story(
            "a",
            ("TOWs found.", None, None, "TOWs"),
            ("For the brigade.", None, "Hill Brigade", None),
        ),
        story("b", ("They found TOWs.", None, None, "TOWs"), ("For Hill Brigade.", None, "Hill Brigade", None)),
    ]
    found, _ = grouped(claims(*collected(told), WORLD))
    assert len(found) == 1


def test_together_they_name_what_each_names():
    told = story("a", ("TOWs.", None, None, "TOWs", {"place": "Dorn"}), ("Brigade.", "Arland", "Hill Brigade", None))
    whole = together(claims(*collected([told]), WORLD)).profile
    assert [len(slot) for slot in (whole.supplier, whole.recipient, whole.goods, whole.places)] == [1, 1, 1, 1]
