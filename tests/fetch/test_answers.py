from hypothesis import given
from hypothesis import strategies as st

from firsthand.fetch.answers import Refused, media_type, shown


@given(st.text())
def test_a_refusal_is_one_printable_line(address):
    assert Refused(address, "no").line.isprintable()


def test_what_an_address_hides_is_shown_and_long_ones_are_cut():
    assert shown("http://a/\r\n\u202e\ud800") == r"http://a/\r\n\u202e\ud800"
    assert len(shown("a" * 10_000)) == 201


def test_a_media_type_has_no_parameters():
    assert media_type(' Text/HTML ; charset="utf-8"') == "text/html"
