"""What the guidelines say is no report."""

import pytest

from firsthand.reports import find_reports

from .told import Scripted, article

READ = [
    ("France sent rifles to Chad.", "sent", {"supplier": "France", "item": "rifles", "recipient": "Chad"}, True),
    ("France sent doctors to Chad.", "sent", {"supplier": "France", "recipient": "Chad"}, False),
    ("France sent Chad what rifles it had.", "sent", {"supplier": "France", "recipient": "Chad"}, True),
    ("With a rifle on his back the smuggler got home to Chad.", "got", {"recipient": "Chad"}, False),
    ("Paris talked of arming Chad.", "arming", {"recipient": "Chad"}, True),
    ("Licensed dealers sold him rifles after background checks.", "sold", {"item": "rifles"}, False),
    ("Gun dealers sold rifles that were smuggled to a cartel.", "sold", {"item": "rifles"}, True),
    ("Iran must never get nuclear weapons.", "get", {"recipient": "Iran", "item": "nuclear weapons"}, False),
    (
        "Iran got nuclear parts from a broker.",
        "got",
        {"supplier": "broker", "recipient": "Iran", "item": "nuclear parts"},
        True,
    ),
    ("The rebels got rifles.", "got", {"recipient": "rebels", "item": "rifles"}, True),
    ("They got rifles.", "got", {"item": "rifles"}, False),
    ("The rebels ended up with rifles.", "ended up", {"recipient": "rebels", "item": "rifles"}, True),
    ("The rebels ended up in a ditch.", "ended up", {"recipient": "rebels", "item": "ditch"}, False),
    ("France sold Chad a great deal.", "sold", {"supplier": "France", "item": "deal"}, False),
]


@pytest.mark.parametrize(("text", "trigger", "slots", "kept"), READ)
def test_only_what_the_guidelines_count_is_kept(kb, text, trigger, slots, kept):
    context = "They spoke of rifles and of nuclear weapons."
    found = find_reports(article(f"{text} {context}"), kb, Scripted({trigger: slots}))
    assert bool(found) == kept
