"""Spans agree by half of their words; the likest reports are paired, each once."""

import pytest
from annotating import report
from hypothesis import given
from hypothesis import strategies as st

from firsthand.evaluation.agreement import Match, agree, agreeing, matches

SPANS = st.lists(st.sampled_from(["old rifles", "rifles", "the rifles", "tanks", "new battle tanks", ""]), max_size=5)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("rifles", "rifles", True),
        ("The Rifles", "rifles", True),
        ("old rifles", "rifles", True),  # 2 * 1 of 3 words
        ("old wooden rifles", "rifles", True),  # 2 * 1 of 4 is just half
        ("three old wooden rifles", "rifles", False),
        ("Syria's army", "army of Syria", True),
        ("the", "the", False),  # articles alone share nothing
        ("", "rifles", False),
        ("$1.15 billion", "$1.15 billion", True),
        ("anti-tank missiles", "anti-aircraft missiles", True),
    ],
)
def test_two_spans_agree_when_they_share_half_of_their_words(one, other, same):
    assert agree(one, other) is same
    assert agree(other, one) is same


def test_each_span_takes_the_first_that_is_left():
    assert agreeing(("rifles", "old rifles"), ("old rifles", "rifles")) == ((0, 0), (1, 1))
    assert agreeing(("rifles", "rifles"), ("rifles",)) == ((0, 0),)


@given(SPANS, SPANS)
def test_no_span_is_paired_twice(gold, read):
    pairs = agreeing(gold, read)
    assert len({one for one, _ in pairs}) == len({other for _, other in pairs}) == len(pairs)


def test_a_pair_needs_the_trigger_or_a_party_or_the_item():
    gold = report("sent", supplier="Iran", time="in May")
    assert matches([gold], [report("sold", time="in May")])[0].read is None
    assert matches([gold], [report("sold", supplier="Iran")])[0].read is not None
    assert matches([gold], [report("sent")])[0].read is not None


def test_the_likest_pair_goes_first_wherever_it_stands():
    gold = [report("sent", supplier="Iran"), report("sent", supplier="Iran", item="rifles")]
    read = [report("sent", supplier="Iran", item="rifles")]
    assert matches(gold, read) == (Match(gold[0], None), Match(gold[1], read[0]))


def test_an_equal_status_decides_between_equally_like_readings():
    gold, read = report("sent ongoing"), [report("sent delivered"), report("sent ongoing")]
    assert matches([gold], read) == (Match(gold, read[1]), Match(None, read[0]))


def test_a_match_tells_its_report_as_annotated_and_an_invented_one_as_read():
    gold, read = report("sent"), report("sold")
    assert Match(gold, read).report is gold
    assert Match(None, read).report is read
    with pytest.raises(ValueError, match="needs"):
        _ = Match(None, None).report
