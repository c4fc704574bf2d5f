import re
import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.words import words_of


def spoken(text):
    """The words of a text as they stand in it."""
    words = words_of(text)
    return [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" .,!? \n", []),
        ("Missiles reached the rebels.", ["Missiles", "reached", "the", "rebels"]),
        ("Syria's army; the army’s men", ["Syria's", "army", "the", "army’s", "men"]),
        ("'quoted' words’", ["quoted", "words"]),
        ("a U.S.-made TOW", ["a", "U", "S", "made", "TOW"]),
        ("1,500 men, 2.5 tons, in 2015.", ["1,500", "men", "2.5", "tons", "in", "2015"]),
        ("1, 2", ["1", "2"]),
        ("T-72s and BM-21", ["T", "72s", "and", "BM", "21"]),
        ("Алеппо взят", ["Алеппо", "взят"]),
        ("مُحَمَّد وصل", ["مُحَمَّد", "وصل"]),
        ("武器 to 叙", ["武", "器", "to", "叙"]),
        ("English ثم العربية then", ["English", "ثم", "العربية", "then"]),
        ("one\x00two", ["one", "two"]),
        ("so\u00adft", ["so\u00adft"]),
        ("😀 ok 😀", ["ok"]),
        ("\ud800 half \udfff", ["half"]),
    ],
)
def test_words_are_found_where_they_stand(text, words):
    assert spoken(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SYRIA'S", "syrias"),
        ("Café", "CAFE\u0301"),
        ("1,500", "1500"),
        ("أحمد", "احمد"),
        ("مُحَمَّد", "محمـد"),
        ("Ёлка", "елка"),
        ("end.", "(end)"),
    ],
)
def test_words_that_differ_in_form_alone_are_equal(one, other):
    assert words_of(one).hashes.tolist() == words_of(other).hashes.tolist()


@pytest.mark.parametrize(
    ("one", "other"), [("1.5", "15"), ("한국", "하나"), ("की", "का"), ("arms", "arm"), ("中", "国")]
)
def test_other_words_are_not_equal(one, other):
    assert words_of(one).hashes.tolist() != words_of(other).hashes.tolist()


def test_equal_words_have_equal_hashes_on_every_machine():
    assert words_of("Rebels 2015 武").hashes.tolist() == [
        1346749983736412270,
        16340730640684159917,
        4489583296878789888,
    ]


@given(st.text(alphabet="abcXYZ019 .,-\n", max_size=200))
def test_plain_text_is_split_as_a_regular_expression_splits_it(text):
    model = re.findall(r"(?:[A-Za-z]|\d(?:[.,](?=\d))?)+", text)
    assert spoken(text) == model
    words = words_of(text)
    folded = [word.lower().replace(",", "") for word in model]
    for one, first in zip(words.hashes, folded, strict=True):
        assert [one == other for other in words.hashes] == [first == second for second in folded]


@given(st.text(max_size=200))
def test_any_text_gives_words_in_order_without_overlaps(text):
    words = words_of(text)
    assert len(words.hashes) == len(words.starts) == len(words.ends) == len(words)
    assert (words.starts < words.ends).all()
    assert (words.ends[:-1] <= words.starts[1:]).all()
    assert not len(words) or (words.starts[0] >= 0 and words.ends[-1] <= len(text))


@given(st.text(alphabet=st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F)), st.text(max_size=20))
def test_case_changes_no_word(text, tail):
    changed = "".join(sign.upper() if len(sign.upper()) == 1 else sign for sign in text)
    if unicodedata.normalize("NFKD", changed.casefold()) == unicodedata.normalize("NFKD", text.casefold()):
        assert words_of(changed + tail).hashes.tolist() == words_of(text + tail).hashes.tolist()


def test_a_long_text_and_a_repeated_one_are_read_whole():
    words = words_of("The rebels took the town. " * 80_000)
    assert len(words) == 400_000
    assert len(np.unique(words.hashes)) == 4
    assert words.ends[-1] == 26 * 80_000 - 2
