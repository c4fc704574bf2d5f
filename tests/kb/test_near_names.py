"""Names spelt nearly as given words are found through an index, as a scan of all names would find them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from firsthand.kb.near_names import CUT_OFF, NearNames

NAMES = ["aleppo", "alappuzha", "free syrian army", "syrian arab army", "ak 47", "ak 74", "kalashnikov rifle", "homs"]


def found(words, **how):
    return [NAMES[row] for row, _ in NearNames(NAMES).nearest(words, **how)]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("alepo", ["aleppo"]),
        ("kalashnikof rifle", ["kalashnikov rifle"]),
        ("army free syrian", ["free syrian army"]),
        ("ak 47s", ["ak 47"]),
        ("ak 45", []),
        ("hams", []),
        ("", []),
        ("zzz", []),
    ],
)
def test_words_find_what_is_spelt_nearly_so(words, names):
    assert found(words) == names


def test_only_rows_that_are_allowed_are_found():
    import numpy as np

    among = np.array([name.startswith("syrian") for name in NAMES])
    assert found("syrian army", among=among) == ["syrian arab army"]


def test_the_likest_comes_first_and_no_more_than_asked():
    near = NearNames(["aleppa", "aleppo", "alleppo"])
    assert near.name(near.nearest("aleppo")[0][0]) == "aleppo"
    assert len(near.nearest("aleppo", most=2)) == 2


def test_an_index_of_no_names_finds_nothing():
    assert NearNames([]).nearest("aleppo") == []


@given(st.lists(st.text("abc ", min_size=6, max_size=14), max_size=12), st.text("abc ", min_size=6, max_size=14))
def test_all_that_is_found_is_at_least_as_like_as_the_cut_off(names, words):
    for row, likeness in NearNames(names).nearest(words):
        assert CUT_OFF <= likeness <= 100
        assert max(fuzz.ratio(words, names[row]), fuzz.token_sort_ratio(words, names[row])) >= CUT_OFF


def test_nearly_all_of_what_a_scan_finds_is_found(kb):
    names = sorted({kb.entity(one).name.lower() for one in kb})[::5]
    near = NearNames(names)
    scanned = missed = 0
    for name in names[::25]:
        words = name[:2] + "x" + name[3:]
        if len(words) <= 5 or any(map(str.isdigit, words)):
            continue
        wanted = {one for one in names if fuzz.ratio(words, one) >= CUT_OFF and not any(map(str.isdigit, one))}
        scanned += len(wanted)
        missed += len(wanted - {near.name(row) for row, _ in near.nearest(words, most=1000)})
    assert scanned > 50
    assert missed <= scanned * 0.05
