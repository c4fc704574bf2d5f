import pytest

from firsthand.reports.features import folded_words
from firsthand.reports.frame_roles import FrameRoles
from firsthand.reports.passage import passage_of_text


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Iran sent missiles to Hezbollah.", "sent", "Iran=supplier missiles=item Hezbollah=recipient"),
        ("Rebels received missiles from Qatar.", "received", "Rebels=recipient missiles=item Qatar=supplier"),
        (
            "The rebels were supplied with rockets by Turkey.",
            "supplied",
            "rebels=recipient rockets=item Turkey=supplier",
        ),
        ("Jets were sold to Egypt by France.", "sold", "Jets=item Egypt=recipient France=supplier"),
        ("The delivery of jets to Egypt by France began.", "delivery", "jets=item Egypt=recipient France=supplier"),
        ("Iran shipped arms to Yemen via Oman.", "shipped", "Iran=supplier arms=item Yemen=recipient Oman=via"),
        ("Iran said it sent rockets.", "sent", "Iran=supplier rockets=item"),
        (
            "France sold jets and tanks to Egypt and Jordan.",
            "sold",
            "France=supplier jets=item tanks=item Egypt=recipient Jordan=recipient",
        ),
        ("Egypt rested. France sold jets.", "sold", "France=supplier jets=item"),
        ("Sold!", "sold", ""),
    ],
)
def test_plain_patterns_give_the_phrases_of_a_sentence_their_slots(kb, text, trigger, expected):
    passage = passage_of_text(text, kb)
    folded = folded_words(passage)
    at = folded.index(trigger)
    found = FrameRoles(passage, folded, at, at + 1).by_token()
    assert " ".join(f"{passage.tokens[there].text}={found[there]}" for there in sorted(found)) == expected
