import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.kb.fold import fold, keyed, spread


@given(st.text())
def test_folding_and_spreading_keep_the_length(text):
    assert len(fold(text)) == len(text)
    assert len(spread(fold(text))) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Erdoğan", "Erdogan"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("AK\u201147", "AK-47"),
        ("F\u201316", "F-16"),
        ("50\u00a0tanks", "50 tanks"),
        ("Wałęsa, Tuđman, Yıldırım", "Walesa, Tudman, Yildirim"),
        ("Москва", "Москва"),
        ("“rebels” … €", "|rebels| | |"),
        ("plain", "plain"),
    ],
)
def test_marks_and_accents_become_plain(text, folded):
    assert fold(text) == folded


def test_spread_leaves_letters_and_digits():
    assert spread("U.S.-made S-300PMU_2's") == "u s  made s 300pmu 2 s"


@pytest.mark.parametrize(("one", "other"), [("al-Qaeda", "Al Qaeda"), ("São Tomé", "Sao Tome"), ("U.S.", "u s")])
def test_a_key_is_shared_by_forms_that_differ_in_marks_or_case(one, other):
    assert keyed(one) == keyed(other)
