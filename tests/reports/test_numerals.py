from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.numerals import numerals


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("7", 7),
        ("1,260", 1260),
        ("1,00,000", 100_000),
        ("2500", 2500),
        ("1.15 billion", 1.15e9),
        ("1.15-billion", 1.15e9),
        ("400m", 4e8),
        ("83bn", 8.3e10),
        ("2.1 mn", 2.1e6),
        ("2,000 crore", 2e10),
        ("three lakh", 3e5),
        ("nine", 9),
        ("thirty-two", 32),
        ("thirty two", 32),
        ("one hundred and twenty", 120),
        ("four hundred twenty", 420),
        ("eleven hundred", 1100),
        ("a hundred and fifty thousand", 150_000),
        ("twelve hundred and fifty", 1250),
        ("five hundred thousand", 500_000),
        ("two million three hundred thousand", 2.3e6),
        ("one thousand and twenty", 1020),
        ("twenty-thousand", 20_000),
        ("a thousand million", 1e9),
        ("hundred", 100),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("half-dozen", 6),
        ("half a million", 500_000),
        ("half a billion", 5e8),
        ("a quarter of a million", 250_000),
        ("three quarters of a million", 750_000),
        ("two and a half million", 2.5e6),
        ("a million and a half", 1.5e6),
        ("two and a half", 2.5),
        ("half a", 0.5),
        ("a pair", 2),
        ("a couple of hundred", 200),
        ("single", 1),
        ("zero", 0),
    ],
)
def test_a_number_is_read_in_figures_and_words(phrase, value):
    found = numerals(phrase)
    assert [(one.value, one.is_open) for one in found] == [(value, False)]


@pytest.mark.parametrize(
    ("phrase", "fewest"),
    [
        ("dozens", 24),
        ("scores", 40),
        ("hundreds", 200),
        ("thousands", 2000),
        ("tens of thousands", 20_000),
        ("hundreds of thousands", 200_000),
        ("hundreds of millions", 2e8),
        ("tens of billions", 2e10),
        ("several hundred", 200),
        ("several hundred thousand", 200_000),
        ("a few dozen", 24),
        ("multi-billion", 2e9),
    ],
)
def test_a_plural_states_two_or_more_of_its_kind(phrase, fewest):
    found = numerals(phrase)
    assert [(one.value, one.is_open) for one in found] == [(fewest, True)]


@pytest.mark.parametrize(
    ("phrase", "values"),
    [
        ("between one hundred and two hundred", [100, 200]),
        ("between one thousand and two thousand", [1000, 2000]),
        ("between 550,000 and 700,000", [550_000, 700_000]),
        ("twenty to thirty", [20, 30]),
        ("20-30", [20, 30]),
        ("5 to 6 million", [5, 6e6]),
        ("two, perhaps three", [2, 3]),
        ("200 500-pound bombs", [200, 500]),
    ],
)
def test_two_numbers_stay_two(phrase, values):
    assert [one.value for one in numerals(phrase)] == values


@pytest.mark.parametrize(
    "phrase",
    [
        "a",
        "an army",
        "several",
        "few",
        "half the boxes",
        "155mm shells",
        "7.62 mm",
        "t-72 tanks",
        "f16",
        "s-300",
        "15th",
        "1990s",
        "m-16s",
        "105-millimetre guns",
        ".50 calibre",
        "sixteenth",
        "none",
        "someone",
        "money",
        "often",
        "",
    ],
)
def test_designations_calibres_and_ordinals_are_no_amount(phrase):
    assert numerals(phrase) == ()


def test_the_last_word_of_scale_is_told():
    assert [one.factor for one in numerals("5 to 6 million, two hundred, a million and a half")] == [1, 1e6, 100, 1]


@given(st.text(alphabet=st.sampled_from("01.,- ahkmdozentwugfl"), max_size=80) | st.text(max_size=80))
def test_numbers_stand_in_order_and_are_finite(phrase):
    found = numerals(phrase.lower())
    assert all(0 <= one.value <= 1e15 for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "unit", ["one hundred and ", "1,", "a ", "twenty ", "half a ", "million ", "9", "two thousand "]
)
@pytest.mark.usefixtures("ends")
def test_long_input_is_read_without_blow_up_and_an_endless_number_is_none(unit):
    found = numerals(unit * 3000)
    assert all(one.value <= 1e15 for one in found)
