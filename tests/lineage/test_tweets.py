import pytest

from firsthand.lineage.paragraphs import paragraphs_of
from firsthand.lineage.tweets import tweets


def posts(text: str) -> list[str]:
    return [text[place.start : place.end] for place in tweets(text, paragraphs_of(text, ()))]


SIGNED = "The bridge is closed. Stay away. — Derrin Police (@DerrinPolice) March 2, 2024"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Traffic stopped.\n\n{SIGNED}\n\nIt moved again at noon.", [SIGNED]),
        ("Traffic stopped.\n\nWe are closed.\n\n— Kosk (@kosk)", ["We are closed.", "— Kosk (@kosk)"]),
        ("Traffic stopped.\n\nSmoke over Kelm. pic.twitter.com/a1B2c3", ["Smoke over Kelm. pic.twitter.com/a1B2c3"]),
        (
            "One. — Ann (@ann) May 3, 2024 Two. — Bob (@bob) May 4, 2024",
            ["One. — Ann (@ann) May 3, 2024", "Two. — Bob (@bob) May 4, 2024"],
        ),
        ("Noon here. - Kosk (@kosk) 2 March 2024", ["Noon here. - Kosk (@kosk) 2 March 2024"]),
    ],
)
def test_a_post_reaches_to_its_signature_or_picture(text, found):
    assert posts(text) == found


def test_a_post_in_a_text_without_line_breaks_is_no_longer_than_a_post_can_be():
    narration = "The column left the town at noon and took the road to the coast. " * 20
    (post,) = posts(f"{narration}{SIGNED} More followed.")
    assert len(post) < 400
    assert post.endswith(SIGNED)


@pytest.mark.parametrize(
    "text",
    [
        "Its co-founder Ruvan (@ruvan) said the site was down.",
        "The ministry — which runs the port — said nothing.",
        "Write to (@desk) with questions.",
    ],
)
def test_a_handle_in_narration_is_no_post(text):
    assert posts(text) == []
