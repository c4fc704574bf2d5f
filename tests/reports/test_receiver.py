import pytest

from firsthand.reports.receiver import with_receiver
from reports.told import told, words


@pytest.mark.parametrize(
    ("text", "trigger", "recipient"),
    [
        ("Hezbollah has been supplied with rockets.", "supplied", ["Hezbollah"]),
        (
            "Groups like the Sultan Murad Division were supplied with arms.",
            "supplied",
            ["Sultan Murad Division"],
        ),
        ("A Hezbollah official said supplies were inadequate.", "supplies", ["Hezbollah"]),
    ],
)
def test_the_subject_of_the_passive_or_who_judges_receives(kb, text, trigger, recipient):
    checked = with_receiver(*told(text, trigger, kb))
    assert words(checked.slots["recipient"]) == recipient
    assert [reason.code for reason in checked.reasons] == ["frame.receiver"]


@pytest.mark.parametrize(
    ("text", "trigger", "read"),
    [
        ("Hezbollah has been supplied with rockets.", "supplied", {"recipient": "rockets"}),
        ("Hezbollah has been supplied with rockets.", "supplied", {"supplier": "Hezbollah"}),
        ("Hezbollah supplied Syria with rockets.", "supplied", {}),
        ("Rockets were supplied to Hezbollah.", "supplied", {}),
        ("They were supplied with rockets.", "supplied", {}),
    ],
)
def test_otherwise_nothing_is_added(kb, text, trigger, read):
    reading, passage = told(text, trigger, kb, **read)
    assert with_receiver(reading, passage) == reading
