"""Whatever somebody types finds what it says, and nothing they type is an error."""

import re
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.catalogue.search import Search, SearchWriter
from firsthand.catalogue.values import SEPARATOR

TEXTS = [
    "The convoy carried anti-tank missiles by night.",
    f"Missiles were carried.\n{SEPARATOR}\nNight fell. AND or NOT NEAR text",
    "Überfall in Genève; Çay, naïve ﬁre.",
    "شحنة صواريخ",
    "He said 9M133 Kornet, not T-72B3.",
    "",
    "nul\0inside and half\ud800pair",
]


@pytest.fixture(scope="module")
def search(tmp_path_factory):
    folder = tmp_path_factory.mktemp("search")
    writer = SearchWriter(folder)
    for text in TEXTS:
        writer.add(text)
    writer.save()
    with closing(Search(folder, len(TEXTS))) as found:
        yield found


def rows(search, words):
    return search.mask(words).nonzero()[0].tolist()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("missiles", [0, 1]),
        ("MISSILES carried", [0, 1]),
        ("missile", []),
        ("missile*", [0, 1]),
        ("m*", [0, 1]),
        ("mi* ni*", [0, 1]),
        ('"carried anti-tank missiles"', [0]),
        ("“carried anti-tank missiles”", [0]),
        ('"anti tank"', [0]),
        ("anti-tank", [0]),
        ('"tank anti"', []),
        ('"carried night"', []),
        ('"anti-tank miss"*', [0]),
        ('"carried anti', [0]),
        ('night "carried', [0, 1]),
        ("uberfall geneve cay", [2]),
        ("صواريخ", [3]),
        ("9m133", [4]),
        ("T-72B3", [4]),
        ("AND", [1, 6]),
        ("NOT", [1, 4]),
        ("NEAR text", [1]),
        ("text:convoy", []),
        ("convoy text:", []),
        ("nul inside", [6]),
        ("nul\0inside", [6]),
        ("half\ud800pair", [6]),
        ("-convoy", [0]),
        ("^convoy", [0]),
        ("convoy)", [0]),
        ("{convoy}", [0]),
        ("convoy + night", [0]),
        ("convoy;--", [0]),
    ],
)
def test_words_are_found(search, words, found):
    assert rows(search, words) == found


@pytest.mark.parametrize("words", ["", " ", "*", '"', '""', "— … !", "\0", SEPARATOR, '"*" -'])
def test_where_no_word_is_typed_everything_is_kept(search, words):
    assert rows(search, words) == list(range(len(TEXTS)))


@pytest.mark.parametrize(
    "words",
    [
        "a " * 5_000,
        " ".join(str(number) for number in range(2_000)),
        "x" * 10_000,
        '"' * 10_000,
        "*" * 10_000,
        "(" * 10_000,
        "NOT " * 2_500,
        '"a" ' * 2_500,
        " ".join(f"{chr(0x4E00 + number)}*" for number in range(3_300)),
    ],
)
def test_ten_thousand_characters_are_no_error(search, words):
    assert set(rows(search, words[:10_000])) <= set(range(len(TEXTS)))


@given(
    words=st.text(alphabet=st.characters(), max_size=60) | st.text(alphabet='ab "*^:+-(){}\0\ud800ANDORT', max_size=40)
)
@settings(max_examples=300)
def test_no_text_is_an_error(search, words):
    assert set(rows(search, words)) <= set(range(len(TEXTS)))


@given(st.lists(st.sampled_from(sorted({word for text in TEXTS[:3] for word in re.findall(r"\w+", text)})), min_size=1))
def test_a_text_is_found_by_any_of_its_words(search, words):
    told = [{word.casefold() for word in re.findall(r"\w+", text)} for text in TEXTS[:3]]
    holds = [row for row, words_of in enumerate(told) if {word.casefold() for word in words} <= words_of]
    assert set(holds) <= set(rows(search, " ".join(words)))
