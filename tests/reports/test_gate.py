import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.arms import arms_names, plain
from firsthand.reports.gate import ALLOWANCE, Gate, looked_at
from firsthand.reports.gate_features import BIAS, ROWS
from firsthand.reports.sentences import sentences


@pytest.fixture(scope="module")
def near_arms(kb):
    """A text in the gate's form, its sentences, and its places of arms."""

    def read(text):
        plain_text = plain(text)
        return plain_text, sentences(text), sorted(arms_names(kb).places(text, plain_text), key=lambda one: one.start)

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The brigade received missiles.", {0}),
        ("They received it. The missiles were new. It rained. It poured.", {0, 1, 2}),
        ("They received it. It rained. The missiles were new.", {1, 2}),
        ("Arming the militias is risky. It rained.", {0}),
        ("It rained. He spoke of gunrunning. It poured.", {1}),
        ("The army moved on.", set()),
        ("", set()),
    ],
)
def test_sentences_are_looked_at_beside_arms_or_with_a_word_for_arming(near_arms, text, expected):
    _, spans, places = near_arms(text)
    assert {at for at, _, _ in looked_at(spans, places)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The brigade received missiles from Iran.", [True]),
        ("Saudi Arabia has agreed to buy 84 fighter jets.", [True]),
        ("Washington has been arming the rebels.", [True]),
        ("Customs officers seized a shipment of rifles bound for the rebels.", [True]),
        ("Turkey refused to sell them ammunition.", [True]),
        ("The gun was found in his bedroom, police said.", [False]),
        ("The plane was late because of fog.", [False]),
        ("The brigade received letters.", [False]),
    ],
)
def test_the_shipped_weights_keep_transfers_and_drop_crime_and_travel(near_arms, text, expected):
    plain_text, spans, places = near_arms(text)
    assert Gate().passes(plain_text, spans, places) == expected


def weights(bias, **rows):
    return [bias if at == BIAS else 0 for at in range(ROWS)]


@pytest.mark.parametrize(("bias", "expected"), [(0, [True, True]), (-1, [False, False])])
def test_a_sum_of_zero_passes(near_arms, bias, expected):
    assert Gate(weights(bias)).passes(*near_arms("They received it. The missiles were new.")) == expected


class Told(Gate):
    """A gate whose scores are given."""

    def __init__(self, scores):
        self._told = scores

    def scores(self, *_):
        return self._told


SCORES = st.lists(st.none() | st.integers(-3 * ALLOWANCE, 3 * ALLOWANCE), max_size=12)


@given(SCORES)
def test_a_sentence_passes_by_itself_or_a_little_below_beside_one_that_does(scores):
    passed = Told(scores).passes(b"", (), ())
    alone = [score is not None and score >= 0 for score in scores]
    for at, score in enumerate(scores):
        beside = any(alone[max(0, at - 1) : at + 2])
        assert passed[at] == (alone[at] or (score is not None and score >= -ALLOWANCE and beside))


def test_without_sentences_nothing_passes():
    assert Gate([0] * ROWS).passes(b"", (), ()) == []


def test_a_gate_with_other_weights_needs_no_shipped_ones(near_arms):
    plain_text, spans, places = near_arms("The missiles were new.")
    assert Gate([1] * ROWS).scores(plain_text, spans, places)[0] > 1
