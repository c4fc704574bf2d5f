"""Two who say a thing together."""

import pytest

from firsthand.reports.co_speakers import with_co_speakers

from .told import told


@pytest.mark.parametrize(
    ("text", "named", "speakers"),
    [
        ("The general and the minister said Iran sent rockets.", "minister", {"general", "minister"}),
        ("The general and the minister said Iran sent rockets.", "general", {"general", "minister"}),
        ("The general and experts have also said Iran sent rockets.", "experts", {"general", "experts"}),
        ("According to the general and the minister, Iran sent rockets.", "general", {"general", "minister"}),
        ("“Iran sent rockets,” said the general and a fellow minister.", "general", {"general", "minister"}),
        ("The general met the minister and said Iran sent rockets.", "general", {"general"}),
        ("Iran and Syria sent rockets, the general said.", "general", {"general"}),
        ("The general said Iran and Syria sent rockets.", "general", {"general"}),
    ],
)  # fmt: skip
def test_who_says_it_with_another_is_a_speaker_too(kb, text, named, speakers):
    checked = with_co_speakers(*told(text, "sent", kb, speaker=named))
    assert {span.text for span in checked.slots["speaker"]} == speakers


def test_where_the_finder_named_nobody_nobody_is_added(kb):
    reading, passage = told("The general and the minister said Iran sent rockets.", "sent", kb)
    assert with_co_speakers(reading, passage) == reading
