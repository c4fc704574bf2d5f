import pytest

from firsthand.reports.context import context_in
from firsthand.reports.passage import passage_of_text


def read(kb, text):
    passage = passage_of_text(text, kb)
    found = context_in(passage, passage.sentences[0], kb)
    return [(one.kind, one.words.text, [party.link.entity for party in one.parties]) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Arms come via Turkey under a programme supported by the United States, and more will follow.",
            [("programme", "programme supported by the United States", ["state/us"])],
        ),
        (
            "The scheme, run from abroad, has included military training by the CIA for some fighters.",
            [("programme", "scheme", []), ("training", "military training by the CIA", ["group/cia"])],
        ),
        ("The fighters were trained by Jordan in camps.", [("training", "trained by Jordan", ["state/jo"])]),
        (
            "It is an operation overseen by Jordan which began late.",
            [("programme", "operation overseen by Jordan", ["state/jo"])],
        ),
        ("The fighters received weapons training.", [("training", "weapons training", [])]),
        ("Jordan sent rifles.", []),
    ],
)
def test_programmes_and_training_are_kept_with_those_who_back_or_give_them(kb, text, expected):
    assert read(kb, text) == expected


def test_who_arms_is_not_taken_for_who_trains(kb):
    found = read(kb, "The fighters, trained by the CIA and armed by Saudi Arabia, left.")
    assert found == [("training", "trained by the CIA", ["group/cia"])]
