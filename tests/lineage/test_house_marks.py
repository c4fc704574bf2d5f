"""A newsroom's marks are found in its text with their exact words; other words that hold its name are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.house_marks import MarkKind, house_marks


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("DERRIN, Velkara (Reuters) - Rebels took the mill.", MarkKind.DATELINE, "outlet/reuters"),
        ("(AP) — Rebels took the mill.", MarkKind.DATELINE, "outlet/associated-press"),
        ("(CNN) -- Rebels took the mill.", MarkKind.DATELINE, "outlet/cnn"),
        ("Rebels took the mill.\n\n(AFP)", MarkKind.SIGN_OFF, "outlet/afp"),
        ("The mill has fallen\nFrom Reuters\nRebels took it.", MarkKind.SIGN_OFF, "outlet/reuters"),
        ("“It is gone,” the miller told AFP.", MarkKind.TOLD, "outlet/afp"),
        ("“It is gone,” he told the Associated Press on Monday.", MarkKind.TOLD, "outlet/associated-press"),
        ("An AFP photographer saw the mill burn.", MarkKind.SCENE, "outlet/afp"),
        ("A Reuters witness heard two blasts.", MarkKind.SCENE, "outlet/reuters"),
        ("Associated Press writer Ann Lee contributed to this report.", MarkKind.WRITERS, "outlet/associated-press"),
        ("CNN's Ann Lee and Bo Ray contributed to this report.", MarkKind.WRITERS, "outlet/cnn"),
        ("Copyright 2014 The Associated Press. All rights reserved.", MarkKind.OWNER, "outlet/associated-press"),
        ("Write to Ann Lee at ann.lee@cnn.com", MarkKind.OWNER, "outlet/cnn"),
        ("© 2014 Reuters", MarkKind.OWNER, "outlet/reuters"),
    ],
)
def test_a_mark_is_found_with_its_newsroom(kb, text, kind, key):
    assert [(mark.kind, mark.newsroom.key) for mark in house_marks(text, kb)] == [(kind, key)]


@pytest.mark.parametrize(
    "text",
    [
        "Reuters could not reach the miller.",
        "The miller told reporters that it was gone.",
        "The miller told state news agency SANA that it was gone.",
        "He told the Syrian Observatory for Human Rights that it was gone.",
        "Rebels (who like the mill) - or did - took it.",
        "The miller told Ann Lee that it was gone.",
    ],
)
def test_other_words_are_no_mark(kb, text):
    assert house_marks(text, kb) == ()


def test_the_words_of_a_mark_stand_in_the_text_where_it_says(kb):
    text = "“C’est fini”, the miller told AFP’s man. A Reuters reporter saw it © 2014 Reuters"
    marks = house_marks(text, kb)
    assert len(marks) == 3
    for mark in marks:
        assert text[mark.words.start : mark.words.end] == mark.words.text
        assert text[mark.name.start : mark.name.end] == mark.name.text
        assert mark.words.covers(mark.name)


@given(st.text(alphabet="AFP told(Reuters)-\n.,'’©", max_size=120))
def test_any_text_gives_spans_of_itself(kb, text):
    for mark in house_marks(text, kb):
        assert text[mark.words.start : mark.words.end] == mark.words.text


@pytest.mark.parametrize("piece", ["A", "A ", "_A", "(A ", "told A", "CNN's contributed ", "Copyright A", "a@a.", "a@"])
def test_long_rows_of_one_piece_end_in_time(kb, ends, piece):
    house_marks(piece * 20_000, kb)
