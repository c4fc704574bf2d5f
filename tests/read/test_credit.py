"""The last lines may sign off with an agency or contributors."""

import pytest
from marked import STORY, at_the_end, furniture


@pytest.mark.parametrize(
    "line",
    [
        "Reuter",
        "REUTER",
        "(AFP)",
        "-- dpa",
        "The Canadian Press, with files from the Hill Valley Courier",
        "Ann Lee contributed from the port.",
    ],
)
def test_a_sign_off_is_a_credit(line):
    assert furniture(at_the_end(line)) == [("credit", line)]


def test_an_agency_named_in_a_sentence_is_none():
    assert furniture(at_the_end("Reuters moved its office to the port.")) == []


def test_a_sign_off_stands_at_the_end_only():
    assert furniture("\n\n".join((*STORY[:2], "AFP", *STORY[2:]))) == []
