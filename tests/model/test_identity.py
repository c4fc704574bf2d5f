from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import content_id

FIELDS = st.lists(st.text(), max_size=5)


@given(FIELDS)
def test_an_id_is_32_hexadecimal_digits_and_always_the_same(fields):
    identity = content_id(*fields)
    assert len(identity) == 32
    assert set(identity) <= set("0123456789abcdef")
    assert identity == content_id(*fields)


@given(FIELDS, FIELDS)
def test_other_fields_or_other_borders_between_them_give_another_id(one, other):
    assert (content_id(*one) == content_id(*other)) == (one == other)


def test_ids_are_the_same_in_every_version_and_on_every_machine():
    assert content_id() == "cae66941d9efbd404e4d88758ea67670"
    assert content_id("a", "b") != content_id("ab") != content_id("ab", "") != content_id("", "ab")
    assert content_id("Rebels near Aleppo", "2015-10-20") == "a328fc3d98768ed0ffdc762edac6fdf6"


def test_text_with_half_of_a_surrogate_pair_has_an_id():
    assert content_id("\ud83d") != content_id("\ud83e")
