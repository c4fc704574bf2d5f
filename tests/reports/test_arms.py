import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.arms import Naming, arms_names, plain


@pytest.fixture(scope="module")
def named(kb):
    """The words of a text that name arms or arming, with how."""

    def read(text):
        return {(text[place.start : place.end], place.naming) for place in arms_names(kb).places(text, plain(text))}

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They got missiles.", ("missiles", Naming.ARMS)),
        ("MISSILES ARRIVE", ("MISSILES", Naming.ARMS)),
        ("“Kornet” launchers", ("Kornet", Naming.ARMS)),
        ("a TOW missile", ("TOW missile", Naming.ARMS)),
        ("U.S. military equipment", ("military equipment", Naming.ARMS)),
        ("two shipments", ("shipments", Naming.ARMS)),
        ("a gun", ("gun", Naming.CIVIL)),
        ("arming them", ("arming", Naming.ARMING)),
        ("they re-armed", ("re-armed", Naming.ARMING)),
        ("gun-running", ("gun-running", Naming.ARMING)),
        ("é — rockets", ("rockets", Naming.ARMS)),
        ("a new anti-tank\nmissile", ("anti-tank\nmissile", Naming.ARMS)),
    ],
)
def test_arms_are_found_with_how_they_are_named(named, text, expected):
    assert expected in named(text)


@pytest.mark.parametrize("text", ["", "the army", "a charming farm", "tow the car", "grad school", "letters"])
def test_other_words_and_parts_of_words_are_not(named, text):
    assert named(text) == set()


FRAGMENTS = st.sampled_from(
    "U.S. military equipment missiles TOW tow Kornet AK-47 S-300 Iran’s arms Think Tank 122mm\nrockets é ﬁ 中".split(
        " "
    )
)


@given(st.lists(FRAGMENTS, max_size=20).map(" ".join) | st.text())
def test_all_arms_that_a_scan_for_names_finds_are_covered(kb, text):
    places = arms_names(kb).places(text, plain(text))
    for name in kb.scan(text):
        if any(candidate.entity.startswith(("weapon/", "term/")) for candidate in name.candidates):
            assert any(place.start <= name.start and name.end <= place.end for place in places)


@given(st.text())
def test_the_plain_form_has_one_lower_case_byte_for_each_code_point(text):
    assert len(plain(text)) == len(text) and set(plain(text)) <= set(b" abcdefghijklmnopqrstuvwxyz0123456789")
