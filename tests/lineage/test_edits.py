from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.kb import load
from firsthand.lineage.edit_kind import EditJudge
from firsthand.lineage.edits import LONGEST_EDIT, edits_between
from firsthand.model import EditKind, Place

DEMO = Path(__file__).parents[2] / "demo" / "kb"
STORY = "The rebels said on Monday that 50 tons of mortar bombs had reached them from the coast near the old harbour."


@pytest.fixture(scope="module")
def judge():
    return EditJudge.of(load(DEMO))


def found(a, b, judge):
    edits = edits_between(a, b, Place(0, len(a)), Place(0, len(b)), judge)
    return [(edit.before.text, edit.after.text) for edit in edits]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rebels", "takfiri groups"),
        ("50", "500"),
        ("said", "claimed"),
        ("mortar", ""),
        ("mortar bombs", "rockets"),
        ("on Monday", ""),
        ("harbour", "quay"),
    ],
)
def test_changed_words_are_found_as_they_stand(old, new, judge):
    assert found(STORY, STORY.replace(old, new), judge) == [(old, new)]


def test_added_words_stand_against_an_empty_place(judge):
    new = STORY.replace("had reached", "had reportedly reached")
    (edit,) = edits_between(STORY, new, Place(0, len(STORY)), Place(0, len(new)), judge)
    assert (edit.before.text, edit.before.start, edit.before.end) == (
        "",
        STORY.index("reached"),
        STORY.index("reached"),
    )
    assert edit.after.text == "reportedly"


def test_words_added_at_the_end_stand_after_the_last_word(judge):
    (edit,) = edits_between(STORY, f"{STORY} Again.", Place(0, len(STORY)), Place(0, len(STORY) + 7), judge)
    assert (edit.before.start, edit.before.end) == (len(STORY) - 1, len(STORY) - 1)


@pytest.mark.parametrize(
    "same",
    [
        STORY.upper(),
        STORY.replace("rebels said", "rebels, said:"),
        STORY.replace(" on ", "\n\non "),
        STORY.replace("coast", "“coast”"),
        STORY.replace("harbour", "hàrbour"),
    ],
)
def test_case_accents_and_punctuation_alone_are_no_edit(same, judge):
    assert found(STORY, same, judge) == []


def test_changes_that_a_content_word_parts_are_two_edits(judge):
    new = STORY.replace("mortar bombs had reached", "Grad bombs have reached")
    assert found(STORY, new, judge) == [("mortar", "Grad"), ("had", "have")]


def test_a_lone_function_word_does_not_part_a_longer_change(judge):
    new = STORY.replace("from the coast near the old harbour", "across two borders through the hills")
    assert found(STORY, new, judge) == [("from the coast near the old harbour", "across two borders through the hills")]


def test_a_function_word_parts_two_changes_of_one_word(judge):
    new = STORY.replace("reached them from the coast", "reached them via the hills")
    assert found(STORY, new, judge) == [("from", "via"), ("coast", "hills")]


def test_words_that_only_moved_are_no_edit(judge):
    assert found("It is quiet, said Amari on the quay.", "It is quiet, Amari said on the quay.", judge) == []


def test_function_words_that_go_with_moved_words_are_no_edit(judge):
    assert found("Aides of three allied states met.", "Three aides of allied states met.", judge) == []


def test_words_that_come_again_far_away_are_edits(judge):
    far = " ".join(f"word{number}" for number in range(40))
    assert found(f"Rockets {far} fell.", f"{far} rockets fell.", judge) == [("Rockets", ""), ("", "rockets")]


def test_a_change_longer_than_the_limit_is_left_out(judge):
    own = " ".join(f"word{number}" for number in range(LONGEST_EDIT + 1))
    assert found(STORY, STORY.replace("mortar", own), judge) == []
    assert found(STORY, f"{own} {STORY}", judge) == []


@pytest.mark.parametrize(
    "dateline",
    [
        "DERRIN FRONT, Velkara, 18 March 2024 (Meridian Wire) - ",
        "KARVOST — ",
        "Karvost, March 18 (TNA) -- ",
        "PORT ANNIS, Ardesh, Oct. 2 (Continental Press) – ",
    ],
)
def test_a_dateline_is_no_edit_and_hides_none(dateline, judge):
    assert found(dateline + STORY, STORY.replace("The rebels", "Bandits"), judge) == [("The rebels", "Bandits")]


def test_a_dash_inside_a_sentence_makes_no_dateline(judge):
    text = "Karvost, hit twice this week — once at night — was calm."
    assert found(text, text.replace("Karvost", "Timrud"), judge) == [("Karvost", "Timrud")]


def test_only_the_passage_is_compared_and_offsets_are_those_of_the_texts(judge):
    a, b = f"Own words here. {STORY}", f"Quite another opening, longer too. {STORY.replace('rebels', 'terrorists')}"
    places = Place(a.index(STORY), len(a)), Place(b.index("The terrorists"), len(b))
    (edit,) = edits_between(a, b, *places, judge)
    assert (a[edit.before.start : edit.before.end], b[edit.after.start : edit.after.end]) == ("rebels", "terrorists")
    assert edit.kind is EditKind.LABEL


@pytest.mark.parametrize(("a", "b"), [("", ""), ("", "Rebels."), ("Rebels.", ""), ("...", "—")])
def test_passages_without_words_do_no_harm(a, b, judge):
    assert len(found(a, b, judge)) == (1 if "R" in a + b else 0)


@cache
def shared_judge():
    """One judge for the properties, which take no fixtures of module scope."""
    return EditJudge.of(load())


texts = st.lists(st.sampled_from("the rebels said 50 may Syria , . — é (AP) of tons\nOdrane".split(" ")), max_size=40)


@given(texts.map(" ".join), texts.map(" ".join))
def test_spans_are_verbatim_and_in_order(a, b):
    edits = edits_between(a, b, Place(0, len(a)), Place(0, len(b)), shared_judge())
    for text, spans in ((a, [edit.before for edit in edits]), (b, [edit.after for edit in edits])):
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert all(left.end <= right.start for left, right in pairwise(spans))


@given(texts.map(" ".join))
def test_a_text_has_no_edits_against_itself(a):
    assert edits_between(a, a, Place(0, len(a)), Place(0, len(a)), shared_judge()) == ()


def test_a_long_passage_with_many_changes_ends(judge, ends):
    words = [f"w{number % 977}" for number in range(20_000)]
    changed = [f"x{number % 31}" if number % 7 == 0 else word for number, word in enumerate(words)]
    assert len(found(" ".join(words), " ".join(changed), judge)) > 2000


def test_a_line_of_capitals_and_points_ends(judge, ends):
    assert found("A.B.C. " * 5000, "A.B.C. " * 5000, judge) == []
