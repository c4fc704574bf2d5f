import pytest

from firsthand.reports.labels import labels_in
from firsthand.reports.passage import passage_of_text


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Takfiri rebels and TERRORISTS fought the regime.", [
            ("Takfiri", "religious"), ("rebels", "neutral"), ("TERRORISTS", "condemning"), ("regime", "delegitimising"),
        ]),
        ("The militants' arms came late.", [("militants", "neutral")]),
        ("The army of Jordan came late.", []),
    ],
)  # fmt: skip
def test_labels_are_recorded_as_written_with_their_kind(kb, sentence, expected):
    passage = passage_of_text(sentence, kb)
    found = labels_in(passage, passage.sentences[0], kb)
    assert [(label.words.text, label.kind) for label in found] == expected
    assert all(label.entry.startswith("label/") for label in found)


def test_labels_of_another_sentence_are_left_to_it(kb):
    passage = passage_of_text("The rebels came. The terrorists left.", kb)
    assert [label.words.text for label in labels_in(passage, passage.sentences[1], kb)] == ["terrorists"]
