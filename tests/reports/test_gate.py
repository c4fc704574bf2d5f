import pytest

from firsthand.reports.gate import Gate, trigger_words
from firsthand.reports.sentences import sentences


@pytest.fixture(scope="module")
def passes(kb):
    """Whether each sentence of a text passes a gate that knows two triggers."""
    gate = Gate(frozenset({"received", "sent"}))

    def read(text: str) -> list[bool]:
        spans, names = sentences(text), kb.scan(text)
        return gate.passes(spans, [[name for name in names if span.start <= name.start < span.end] for span in spans])

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The brigade received missiles.", [True]),
        ("THE BRIGADE RECEIVED MISSILES.", [True]),
        ("The brigade received letters.", [False]),
        ("The brigade fired missiles.", [False]),
        ("They received it. The missiles were new.", [True, False]),
        ("The missiles were new. They received them.", [False, True]),
        ("They received it. It rained. The missiles were new.", [False, False, False]),
        ("Arming the militias is risky.", [True]),
        ("He spoke of gunrunning.", [True]),
        ("The army moved on.", [False]),
    ],
)
def test_a_sentence_passes_with_a_trigger_near_arms_or_a_word_for_arming(passes, text, expected):
    assert passes(text) == expected


def test_without_sentences_nothing_passes():
    assert Gate(frozenset()).passes([], []) == []


def test_the_shipped_list_holds_the_common_triggers_folded():
    shipped = trigger_words()
    assert {
        "received",
        "supplied",
        "supply",
        "sent",
        "delivered",
        "delivery",
        "sold",
        "sale",
        "smuggled",
        "seized",
    } <= shipped
    assert all(word == word.lower() for word in shipped)
