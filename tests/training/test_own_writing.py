"""Which sets of our own writing the encoder is fitted to."""

import pytest
from encoder.own_writing import LEFT_OUT, SENTENCES, own_writing


def names(chosen):
    return [path.name.removesuffix(".passages.jsonl") for path in chosen]


def test_every_set_is_read_save_those_left_out():
    everything = {path.name.removesuffix(".passages.jsonl") for path in SENTENCES.glob("*.passages.jsonl")}
    assert everything >= LEFT_OUT
    assert set(names(own_writing(None))) == everything - LEFT_OUT


def test_named_sets_are_read_even_if_left_out_and_none_where_none_is_named():
    assert names(own_writing(["worldwire-t", "plain-a"])) == ["plain-a", "worldwire-t"]
    assert own_writing([]) == []


def test_an_unknown_set_is_named_with_those_that_there_are():
    with pytest.raises(SystemExit, match=r"no set named plane-a .*plain-a"):
        own_writing(["plane-a"])
