"""JSON of more values than memory holds is told apart before it is read."""

import pytest

from firsthand.read.json_size import has_too_many_values


@pytest.mark.parametrize("value", [b"[],", b"{},", b"0,", b'{"":', b"["])
def test_millions_of_little_values_are_too_many(value):
    assert has_too_many_values(value * 1_100_000)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b'{"text": "a"}',
        b'{"text": "' + b"The rifles came at night over the bridge at Derrin, the clerk said. " * 200_000 + b'"}',
    ],
)
def test_articles_are_not(data):
    assert not has_too_many_values(data)
