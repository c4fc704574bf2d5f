"""Retry-After is a number of seconds or a date; anything else asks for nothing."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.fetch.retry_after import seconds_asked

MOMENT = datetime(2024, 3, 18, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 0120 ", 120),
        ("0", 0),
        ("9" * 5000, 999_999_999),
        ("Mon, 18 Mar 2024 10:02:00 GMT", 120),
        ("Mon, 18 Mar 2024 12:02:00 +0200", 120),
        ("Monday, 18-Mar-24 10:02:00 GMT", 120),
        ("Mon Mar 18 10:02:00 2024", 120),
        ("Mon, 18 Mar 2024 09:00:00 GMT", 0),
        ("", 0),
        ("-5", 0),
        ("1.5", 0),
        ("soon", 0),
        ("١٢٠", 0),
        ("Mon, 18 Mar 99999 10:02:00 GMT", 0),
        ("Mon, 18 Mar 2024 10:02:00 GMT" + " x" * 1000, 0),
    ],
)
def test_the_seconds_asked_for(value, seconds):
    assert seconds_asked(value, MOMENT) == seconds


@given(st.one_of(st.text(), st.from_regex(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{1,6} \d\d:\d\d:\d\d [-+]?\w{1,6}")))
def test_whatever_a_server_says_the_wait_is_a_number_and_not_below_zero(value):
    assert 0 <= seconds_asked(value, MOMENT) < 400_000_000_000
