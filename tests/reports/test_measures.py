import pytest

from firsthand.model import Measure
from firsthand.reports.measures import Unit, bare_noun, rate_of, unit_of, with_one, without_currency


@pytest.mark.parametrize(
    ("phrase", "currency"),
    [
        ("$5", "USD"),
        ("us$5", "USD"),
        ("c$5", "CAD"),
        ("a$5", "AUD"),
        ("€5", "EUR"),
        ("eur5", "EUR"),
        ("5 dlrs", "USD"),
        ("5-dlr", "USD"),
        ("5 roubles", "RUB"),
        ("5 pounds sterling", "GBP"),
        ("5 kroner", "krone"),
        ("5 francs", "franc"),
        ("5 riyals", "riyal"),
        ("5 eurofighters", None),
        ("5 wonders", None),
        ("5 pounds", None),
    ],
)
def test_a_currency_is_its_code_or_the_name_that_several_share(phrase, currency):
    assert without_currency(phrase)[0] == currency


def test_what_is_left_of_a_phrase_keeps_its_places():
    assert without_currency("us$400 million") == ("USD", "   400 million")


@pytest.mark.parametrize(
    ("counted", "value", "expected"),
    [
        (" tons of shells", 50, Unit(Measure.MASS, "t", 1.0)),
        (" kg", 400, Unit(Measure.MASS, "t", 1e-3)),
        (" pounds", 500, Unit(Measure.MASS, "t", 4.5359237e-4)),
        (" pounds", 2e9, Unit(Measure.MONEY, "GBP")),
        (" shiploads", 2, Unit(Measure.LOADS, "ship")),
        (" lorry-loads", 3, Unit(Measure.LOADS, "lorry")),
        (" rail wagons", 31, Unit(Measure.LOADS, "wagon")),
        (" long white canisters", 4, Unit(Measure.LOADS, "canister")),
        (" more batteries", 2, Unit(Measure.COUNT, "battery")),
        (" rounds", 3000, Unit(Measure.COUNT, "round")),
        ("", 30, Unit(Measure.COUNT, None)),
        ("", 1.1e11, Unit(Measure.UNKNOWN, None)),
        (" amount", None, Unit(Measure.UNKNOWN, None)),
    ],
)
def test_the_unit_is_what_the_words_after_the_number_name(counted, value, expected):
    assert unit_of(counted, value, None) == expected


def test_money_is_money_whatever_it_buys():
    assert unit_of(" tons of shells", 5, "EUR") == Unit(Measure.MONEY, "EUR")


@pytest.mark.parametrize(
    ("counted", "rate"),
    [
        (" apiece", "each"),
        (" each", "each"),
        (" a year", "a year"),
        (" birr a round", "a round"),
        (" per rifle", "a rifle"),
        (" annually", "a year"),
        (" tons", None),
        (" a year after the war", None),
    ],
)
def test_a_rate_names_its_base(counted, rate):
    assert rate_of(counted) == rate


@pytest.mark.parametrize(
    ("phrase", "interval"),
    [
        ("planeload", (1, 1)),
        ("crates", (2, None)),
        ("first shore battery", (1, 1)),
        ("loads of rifles", (None, None)),
        ("no crates", (None, None)),
        ("enormous amount", (None, None)),
    ],
)
def test_a_noun_without_a_number_states_one_or_more(phrase, interval):
    assert bare_noun(phrase) == interval


def test_an_article_before_a_unit_is_one():
    assert with_one("about a ton, a load of a planeload") == "about one ton, a load of one planeload"
