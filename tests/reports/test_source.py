import pytest

from firsthand.reports.source import with_source
from reports.told import told, words


@pytest.mark.parametrize(
    ("text", "trigger", "supplier"),
    [
        ("Rebels received missiles from Qatar.", "received", "Qatar"),
        (
            "Rebels received missiles from the states opposed to Assad, they said.",
            "received",
            "states opposed to Assad",
        ),
        ("Egypt bought jets from its neighbour.", "bought", "neighbour"),
    ],
)
def test_in_a_take_frame_the_phrase_after_from_is_the_giver(kb, text, trigger, supplier):
    checked = with_source(*told(text, trigger, kb))
    assert words(checked.slots["supplier"]) == [supplier]
    assert [reason.code for reason in checked.reasons] == ["frame.source"]


@pytest.mark.parametrize(
    ("text", "trigger", "read"),
    [
        ("Rebels received missiles from Qatar.", "received", {"supplier": "Rebels"}),
        ("Rebels received missiles from Qatar.", "received", {"place": "Qatar"}),
        ("Iran sent missiles from Syria.", "sent", {}),
        ("Rebels received missiles and fled from Syria.", "received", {}),
        ("Rebels received missiles.", "received", {}),
    ],
)
def test_otherwise_nothing_is_added(kb, text, trigger, read):
    reading, passage = told(text, trigger, kb, **read)
    assert with_source(reading, passage) == reading


def test_the_giver_ends_where_the_time_begins(kb):
    text = "Rebels received missiles from states opposed to Assad since last week."
    assert words(with_source(*told(text, "received", kb)).slots["supplier"]) == ["states opposed to Assad"]
