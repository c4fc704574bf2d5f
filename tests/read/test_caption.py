"""Picture credits make captions; a slash or an agency's name alone does not."""

import pytest
from marked import STORY, furniture, within_story


@pytest.mark.parametrize(
    "line",
    [
        "A lorry at the gate, May 3, 2015. REUTERS/Ann Lee",
        "A lorry at the gate. (AP Photo/Ann Lee)",
        "A lorry at the gate [Ann Lee/Al Jazeera]",
        "A lorry at the gate. Ann Lee/AFP/Getty Images",
        "(Ann Lee/Reuters)",
        "A lorry at the gate Ann Lee/WireImage",
        "Video loading",
        "CLOSE The mayor talks to reporters at the gate.",
    ],
)
def test_a_paragraph_with_a_picture_credit_is_a_caption(line):
    assert furniture(within_story(line)) == [("caption", line)]


@pytest.mark.parametrize(
    "line",
    [
        "The either/or question was put to Reuters and AFP on Monday, the ministry said.",
        "They drove 40 km/h on the Kyiv/Minsk road.",
        "The AP/Reuters dispute over the pictures went to court, and the court sided with neither of the two agencies.",
    ],
)
def test_a_slash_in_the_story_is_none(line):
    assert furniture(within_story(line)) == []


def test_a_long_line_of_figures_is_a_chart():
    line = "Lorries that crossed each month, by company and port " + " ".join(str(n * n) for n in range(30))
    assert furniture(within_story(line)) == [("caption", line)]


def test_figures_in_a_wire_table_are_story():
    table = "Shr 40 cts vs 38 cts\nNet 12.1 mln vs 11.4 mln\nRevs 1 2 3 4 5 6 7"
    assert furniture("\n".join((STORY[0], table, STORY[1]))) == []
