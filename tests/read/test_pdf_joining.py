"""Lines are joined to one text, and a hyphen that only breaks a word goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_lines_made import column

from firsthand.read.pdf_joining import joined


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["rifles came", "by truck"], "rifles came by truck"),
        (["the mis-", "siles came"], "the missiles came"),
        (["the mis\u00ad", "siles came"], "the missiles came"),
        (["the long\u00ad", "range ones"], "the longrange ones"),
        (["all weap-", "ons and the weapons"], "all weapons and the weapons"),
        (["an anti-", "tank missile"], "an anti-tank missile"),
        (["short-range and short-", "range ones"], "short-range and short-range ones"),
        (
            ["its made arms and Tessari arms of Tessari-", "made kind"],
            "its made arms and Tessari arms of Tessari-made kind",
        ),
        (["the AK-", "47 and"], "the AK-47 and"),
        (["the BM-", "21s came"], "the BM-21s came"),
        (["the Ardesh-", "Velkara road"], "the Ardesh-Velkara road"),
        (["arms - not", "- aid"], "arms - not - aid"),
        (["see https://example.org/", "report.pdf now"], "see https://example.org/report.pdf now"),
        (["rifles and/", "or mortars"], "rifles and/ or mortars"),
    ],
)
def test_lines_of_a_paragraph_are_joined(lines, text):
    assert joined([column(*lines)])[0] == f"{text}\n"


def test_paragraphs_stand_a_blank_line_apart():
    assert joined([column("One."), column("Two.")])[0] == "One.\n\nTwo.\n"


words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Zl", "Zp", "Cc")), min_size=1, max_size=12
).filter(lambda text: text.strip())


@given(st.lists(st.lists(words, min_size=1, max_size=4), max_size=4))
def test_every_line_keeps_its_place_and_no_letter_but_a_hyphen_is_lost(paragraphs):
    text, places = joined([column(*one) for one in paragraphs])
    given_lines = [line.strip() for one in paragraphs for line in one]
    held = [text[place.start : place.end] for place in places]
    assert all(line in (whole, whole[:-1]) for line, whole in zip(held, given_lines, strict=True))
    assert all(line == whole or whole[-1] in "-\u2010\u00ad" for line, whole in zip(held, given_lines, strict=True))
    outside = list(text)
    for place in places:
        outside[place.start : place.end] = " " * (place.end - place.start)
    assert not "".join(outside).strip()


def test_nothing_is_an_empty_text():
    assert joined([]) == ("\n", ())
