import pytest

from firsthand.reports.assessments import assessed, is_judged
from firsthand.reports.features import folded_words
from firsthand.reports.passage import make_passage, passage_of_text
from firsthand.reports.sentences import sentences
from reports.told import span, words


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The supplies were inadequate.", "supplies", True),
        ("The deliveries have been far too small.", "deliveries", True),
        ("Shipments are not enough.", "Shipments", True),
        ("The supplies were new.", "supplies", False),
        ("The supplies of rockets were inadequate.", "supplies", False),
    ],
)
def test_a_judgement_follows_its_noun(text, noun, expected):
    assert is_judged(text, span(text, noun)) is expected


def test_judged_nouns_are_found_where_a_trigger_may_be(kb):
    text = "The supplies were inadequate. The ship was small."
    passage = passage_of_text(text, kb)
    assert words(passage.span(at, at + 1) for at in assessed(passage, folded_words(passage))) == ["supplies"]
    closed = make_passage(text, sentences(text), kb.scan(text), [False, False])
    assert list(assessed(closed, folded_words(closed))) == []
