import pytest

from firsthand.reports.features import folded_words
from firsthand.reports.passage import passage_of_text
from firsthand.reports.phrases import base_phrases


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "The rebels near Aleppo received new anti-tank missiles.",
            "received",
            ["rebels", "Aleppo", "new anti-tank missiles"],
        ),
        ("Iran and Russia sent arms. Syria will not.", "sent", ["Iran", "Russia", "arms", "Syria"]),
        ("They were sent to him.", "sent", []),
    ],
)
def test_noun_phrases_stop_at_closed_words_verbs_marks_and_the_trigger(kb, text, trigger, expected):
    passage = passage_of_text(text, kb)
    folded = folded_words(passage)
    at = folded.index(trigger)
    found = [passage.span(*phrase).text for phrase in base_phrases(passage, folded, (at, at + 1))]
    assert found == expected
