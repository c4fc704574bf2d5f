import math
from dataclasses import replace

import pytest
from generated import article, reports

from firsthand.errors import StoreError
from firsthand.model import Rejected, Span
from firsthand.store.codec import array, decode, digest, encode

REPORT = reports(article(1)[0])[0]


def test_fields_stand_in_the_order_of_the_class():
    assert encode(Span(0, 4, "ammo")) == b'{"start":0,"end":4,"text":"ammo","part":"text"}'


@pytest.mark.parametrize("confidence", [math.nan, math.inf, -math.inf])
def test_a_number_that_json_cannot_hold_is_refused(confidence):
    with pytest.raises(StoreError, match=r"^Report cannot be written as JSON"):
        encode(replace(REPORT, confidence=confidence))


def test_half_of_a_surrogate_pair_is_refused():
    with pytest.raises(StoreError, match=r"^Span cannot be written as JSON"):
        encode(Span(0, 1, "\ud83d"))


@pytest.mark.parametrize(
    "data", ["", "{", "[]", "null", '{"document":"a"}', '{"document":"a","stage":1,"reason":"b"}', b"\xff"]
)
def test_json_that_does_not_fit_the_record_is_refused(data):
    with pytest.raises(StoreError, match=r"^Rejected in the store does not read"):
        decode(data, Rejected)


def test_the_digest_of_several_records_is_that_of_their_json_array():
    one, other = Rejected("a", "read", "b"), Rejected("c", "read", "d")
    assert array([encode(one), encode(other)]) == (
        b'[{"document":"a","stage":"read","reason":"b"},{"document":"c","stage":"read","reason":"d"}]'
    )
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
