from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.tokens import fold_word, tokenise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. arms", "U.S.|arms"),
        ("US-made TOWs", "US|-|made|TOWs"),
        ("Russian-built", "Russian|-|built"),
        ("rocket-propelled grenades", "rocket-propelled|grenades"),
        ("S-300s and F-16C/D", "S-300s|and|F-16C/D"),
        ("al-Nusra Front", "al-Nusra|Front"),
        ("Belgrade's army", "Belgrade|'s|army"),
        ("Belgrade’s army", "Belgrade|’s|army"),
        ("rebels' arms", "rebels|'|arms"),
        ("didn't arm them", "didn't|arm|them"),
        ("Côte d’Ivoire", "Côte|d’Ivoire"),
        ("$1.15 billion, €5m", "$1.15|billion|,|€5m"),
        ("3,000 rounds of 7.62mm", "3,000|rounds|of|7.62mm"),
        ("“arms”…", "“|arms|”|…"),
        ("", ""),
    ],
)
def test_words_and_marks_come_apart_where_spans_may_begin_or_end(text, expected):
    assert "|".join(token.text for token in tokenise(text)) == expected


@given(st.text(alphabet=st.sampled_from("aZé9.,-‑'’s$€ \n“_/&٣")) | st.text())
def test_tokens_stand_at_their_places_in_order_and_leave_out_blanks_only(text):
    tokens = tokenise(text, offset=7)
    assert all(token.text == text[token.start - 7 : token.end - 7] for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    covered = {at for token in tokens for at in range(token.start - 7, token.end - 7)}
    assert not "".join(char for at, char in enumerate(text) if at not in covered).strip()


@pytest.mark.parametrize(
    ("word", "folded"),
    [("TOWs", "tows"), ("S‑300", "s-0"), ("Belgrade’s", "belgrade's"), ("1,250", "0,0"), ("2015", "0")],
)
def test_words_compare_without_case_hyphen_forms_and_figures(word, folded):
    assert fold_word(word) == folded
