import pytest

from firsthand.lineage.amounts import amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50", (50,)),
        ("fifty", (50,)),
        ("fifty-three", (53,)),
        ("1,500", (1500,)),
        ("1.5m", (1.5e6,)),
        ("1.5 million", (1.5e6,)),
        ("250 mln dlrs", (2.5e8,)),
        ("two dozen", (24,)),
        ("dozens", (24,)),
        ("tens of thousands", (20_000,)),
        ("two hundred and fifty thousand", (250_000,)),
        ("two million three hundred thousand", (2_300_000,)),
        ("three hundred and twelve", (312,)),
        ("March 18, 2015", (18, 2015)),
        ("between 50 and 60", (50, 60)),
        ("5 to 6 million", (5, 6e6)),
        ("15th", (15,)),
        ("17-year-old", (17,)),
        ("T-72", ()),
        ("F16", ()),
        ("rebels", ()),
        ("", ()),
    ],
)
def test_numbers_in_figures_and_words_are_values(text, expected):
    assert amounts(text, 0, len(text)) == pytest.approx(expected)


def test_what_stands_before_the_stretch_tells_a_designation():
    text = "a T-72 tank"
    assert amounts(text, text.index("72"), len(text)) == ()


def test_words_outside_the_stretch_do_not_count():
    text = "50 or 60 or 70"
    assert amounts(text, 3, 9) == (60,)
