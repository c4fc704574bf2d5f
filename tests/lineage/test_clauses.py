import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.clauses import NAME, NUMBER, WEEKDAY, clauses_of
from firsthand.model import Place


def cut(text: str) -> list[str]:
    return [text[clause.start : clause.end].strip() for clause in clauses_of(text, Place(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("We are ready, he said.", ["We are ready,", "he said."]),
        ("We left, he said, and went home.", ["We left,", "he said,", "and went home."]),
        ("Kosk said: We have left.", ["Kosk said:", "We have left."]),
        ("Are we ready? he asked.", ["Are we ready?", "he asked."]),
        ("Kosk, of the north, left. He said no.", ["Kosk, of the north, left.", "He said no."]),
        ("Mr. Kosk left. Gen. A. Teklis stayed.", ["Mr. Kosk left.", "Gen. A. Teklis stayed."]),
    ],
)
def test_a_sentence_is_cut_at_a_pause_beside_a_verb_of_saying(text, clauses):
    assert cut(text) == clauses


def test_words_are_folded_and_names_numbers_and_weekdays_are_signs():
    text = "They don’t know why I met Ruvan Teklis and 12 others on Monday."
    (clause,) = clauses_of(text, Place(0, len(text)))
    assert clause.words == (*("they", "dont", "know", "why", "i", "met", NAME, "and", NUMBER, "others", "on", WEEKDAY),)
    assert not clause.says


def test_the_pause_before_a_clause_is_kept():
    text = "We left, he said. Then - Kosk told us - it rained."
    assert [clause.pause for clause in clauses_of(text, Place(0, len(text)))] == [".", ",", ".", "-", "-"]


@given(st.text(alphabet="aI .,?!-:said\n\"'", max_size=200))
def test_clauses_are_in_order_apart_and_miss_nothing_but_blanks(text):
    clauses = clauses_of(text, Place(0, len(text)))
    edges = [edge for clause in clauses for edge in (clause.start, clause.end)]
    assert edges == sorted(edges)
    assert sum(len(text[c.start : c.end].split()) for c in clauses) <= len(text.split()) + len(clauses)


def test_a_text_without_sentence_ends_is_cut_all_the_same():
    text = "the column left and " * 5_000
    assert max(clause.end - clause.start for clause in clauses_of(text, Place(0, len(text)))) <= 1_000
