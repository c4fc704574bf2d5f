"""Every record survives the way to JSON and back, whatever it holds."""

from dataclasses import FrozenInstanceError, fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand import model
from firsthand.store.codec import decode, encode

RECORDS = [value for name in model.__all__ if is_dataclass(value := getattr(model, name))]
PLAIN = {
    str: st.text(max_size=20),
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    NoneType: st.none(),
}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a field, from its annotation; an annotation that JSON has no place for is an error."""
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) in (Union, UnionType):
        return st.one_of([values(option) for option in get_args(hint)])
    if get_origin(hint) is tuple:
        item, dots = get_args(hint)
        assert dots is Ellipsis
        return st.lists(values(item), max_size=2).map(tuple)
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    return records(hint)


def records(kind: type) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(
        kind, **{field.name: st.deferred(lambda hint=hints[field.name]: values(hint)) for field in fields(kind)}
    )


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_a_record_reads_back_from_its_json_the_same(kind, data):
    record = data.draw(records(kind))
    written = encode(record)
    read = decode(written, kind)
    assert read == record
    assert encode(read) == written


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_a_record_cannot_be_changed_and_has_no_room_for_more(kind):
    record = object.__new__(kind)
    first = fields(kind)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(record, first, "changed")
    assert not hasattr(record, "__dict__")


def test_every_record_of_the_package_is_checked():
    assert {kind.__name__ for kind in RECORDS} >= {
        "Article",
        "Report",
        "Transfer",
        "Judgement",
        "Rejected",
        "Derivation",
    }
