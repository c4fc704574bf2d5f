import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Measure, Quantity, Span
from firsthand.reports.quantities import quantity

COUNT, LOADS, MASS, MONEY, UNKNOWN = Measure.COUNT, Measure.LOADS, Measure.MASS, Measure.MONEY, Measure.UNKNOWN


def read(words: str) -> Quantity:
    return quantity(Span(3, 3 + len(words), words))


@pytest.mark.parametrize(
    ("words", "low", "high", "measure", "unit"),
    [
        # plain amounts
        ("50 tons", 50, 50, MASS, "t"),
        ("44 kilos", 0.044, 0.044, MASS, "t"),
        ("$1.15 billion", 1.15e9, 1.15e9, MONEY, "USD"),
        ("1.15-billion-dlr", 1.15e9, 1.15e9, MONEY, "USD"),
        ("US$400 million", 4e8, 4e8, MONEY, "USD"),
        ("C$15-billion", 1.5e10, 1.5e10, MONEY, "CAD"),
        ("€5m", 5e6, 5e6, MONEY, "EUR"),
        ("£83bn", 8.3e10, 8.3e10, MONEY, "GBP"),
        ("£500", 500, 500, MONEY, "GBP"),
        ("500 pounds", 0.226796185, 0.226796185, MASS, "t"),
        ("2 billion pounds", 2e9, 2e9, MONEY, "GBP"),
        ("Seven billion dollars' worth", 7e9, 7e9, MONEY, "USD"),
        ("110bn", 1.1e11, 1.1e11, UNKNOWN, None),
        ("one hundred and twenty", 120, 120, COUNT, None),
        ("Thirty-two", 32, 32, COUNT, None),
        ("half a million", 500_000, 500_000, COUNT, None),
        ("two dozen", 24, 24, COUNT, None),
        ("a dozen", 12, 12, COUNT, None),
        ("a pair", 2, 2, COUNT, None),
        ("[t]wenty", 20, 20, COUNT, None),
        ("20\u00a0000", 20_000, 20_000, COUNT, None),
        ("first four", 4, 4, COUNT, None),
        ("3,000 rounds", 3000, 3000, COUNT, "round"),
        ("two batteries", 2, 2, COUNT, "battery"),
        ("two shiploads", 2, 2, LOADS, "ship"),
        ("a planeload", 1, 1, LOADS, "plane"),
        ("half a ton", 0.5, 0.5, MASS, "t"),
        # open below or above
        ("dozens", 24, None, COUNT, None),
        ("tens of thousands", 20_000, None, COUNT, None),
        ("hundreds of thousands", 200_000, None, COUNT, None),
        ("several hundred", 200, None, COUNT, None),
        ("thousands of tons", 2000, None, MASS, "t"),
        ("billions of dollars", 2e9, None, MONEY, "USD"),
        ("crates", 2, None, LOADS, "crate"),
        ("at least 500", 500, None, COUNT, None),
        ("more than 1,000", 1000, None, COUNT, None),
        ("no fewer than seven", 7, None, COUNT, None),
        ("10,000-plus", 10_000, None, COUNT, None),
        ("20 or more", 20, None, COUNT, None),
        ("lots of twenty", 20, None, COUNT, None),
        ("up to 30", None, 30, COUNT, None),
        ("as many as 200", None, 200, COUNT, None),
        ("no more than 20", None, 20, COUNT, None),
        ("fewer than 10", None, 10, COUNT, None),
        ("50 tons or less", None, 50, MASS, "t"),
        ("up to dozens", None, None, COUNT, None),
        # rounded
        ("about 50 tons", 45, 55, MASS, "t"),
        ("an estimated 40", 36, 44, COUNT, None),
        ("some 36", 32, 40, COUNT, None),
        ("20 or so", 18, 22, COUNT, None),
        ("close to a thousand", 900, 1100, COUNT, None),
        ("about a ton", 0.9, 1.1, MASS, "t"),
        ("about one", 1, 2, COUNT, None),
        ("nearly 300", 270, 300, COUNT, None),
        ("just under 500", 450, 500, COUNT, None),
        ("just over 400", 400, 440, COUNT, None),
        ("thirty-odd", 30, 40, COUNT, None),
        ("500-odd crates", 500, 600, LOADS, "crate"),
        # from one to another
        ("between 20 and 30", 20, 30, COUNT, None),
        ("20 to 30", 20, 30, COUNT, None),
        ("2–3", 2, 3, COUNT, None),
        ("two, perhaps three", 2, 3, COUNT, None),
        ("5 to 6 million", 5e6, 6e6, COUNT, None),
        ("$500 to $600 million", 5e8, 6e8, MONEY, "USD"),
        ("fifty to a hundred", 50, 100, COUNT, None),
        ("between a hundred and two thousand", 100, 2000, COUNT, None),
        ("between one hundred and two hundred tons", 100, 200, MASS, "t"),
        ("at least 10 and at most 20", 10, 20, COUNT, None),
        # out of more
        ("one of the 28 bundles", 1, 1, LOADS, "bundle"),
        ("Sixteen of the twenty wagons", 16, 16, LOADS, "wagon"),
        ("first of six", 1, 1, COUNT, None),
        ("200 500-pound bombs", 200, 200, COUNT, None),
        # rates
        ("$350 apiece", 350, 350, MONEY, "USD each"),
        ("€300 million a year", 3e8, 3e8, MONEY, "EUR a year"),
        ("70 birr a round", 70, 70, MONEY, "ETB a round"),
        ("about 200 a month", 180, 220, COUNT, "a month"),
    ],
)
def test_an_amount_is_the_interval_it_states(words, low, high, measure, unit):
    found = read(words)
    assert (found.low, found.high, found.measure, found.unit) == (low, high, measure, unit)
    assert found.words == Span(3, 3 + len(words), words)


@pytest.mark.parametrize(
    "words",
    [
        "several",
        "many",
        "large amount",
        "70%",
        "more than 60 per cent",
        "a third",
        "half",
        "half the boxes",
        "one in five",
        "two tanks in three",
        "rest of the eight hundred thousand",
        "twice as many",
        "second",
        "a load of rifles",
        "tons",
        "155mm",
        "",
        "  ",
        "$",
        "\x00\ud800",
    ],
)
def test_a_share_or_a_vague_amount_has_no_bounds(words):
    found = read(words)
    assert (found.low, found.high) == (None, None)


@given(
    st.integers(0, 10**7),
    st.sampled_from(["{}", "about {}", "some {} tons", "nearly {}", "between {} and 20000000", "${}"]),
)
def test_the_written_number_lies_within_its_bounds(number, form):
    for written in (str(number), f"{number:,}"):
        found = read(form.format(written))
        assert found.low is not None and found.high is not None
        assert found.low <= number <= found.high


@given(st.text(max_size=300) | st.text(alphabet=st.sampled_from("0123456789.,-$€ %abdehilmnorstuz"), max_size=300))
def test_any_text_gives_finite_ordered_bounds(words):
    found = read(words)
    bounds = [bound for bound in (found.low, found.high) if bound is not None]
    assert all(math.isfinite(bound) for bound in bounds) and bounds == sorted(bounds)


@pytest.mark.parametrize("unit", ["9", "one ", "$", "about ", "1,", "two and a half ", "crate "])
@pytest.mark.usefixtures("ends")
def test_long_text_is_read_without_blow_up(unit):
    words = unit * 20_000
    assert read(words).words.text == words
