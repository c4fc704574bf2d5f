"""Lists of other stories are found by shape and place."""

import pytest
from marked import STORY, furniture


def test_lines_after_a_label_are_part_of_the_list():
    lines = "READ MORE:\n\nHow the port fell\n\nA guide to the river forts"
    assert furniture("\n\n".join((*STORY, lines))) == [("related", lines)]


@pytest.mark.parametrize("first", ["Bridge talks stall", "2024 bridge talks stall"])
def test_a_list_glued_to_a_name_is_cut_out_of_the_sentence(first):
    list_ = f"Ann Beth Lee{first} Senate weighs new lorry fee MORE"
    line = f"Senator Ann Lee {list_} said that the bridge would be built."
    assert ("related", list_) in furniture("\n\n".join((STORY[0], line, *STORY[1:])))


def test_a_headline_that_stands_twice_in_a_row_is_a_link():
    line = "Politics How The Port Was Lost In One Night How The Port Was Lost In One Night"
    assert furniture("\n\n".join((*STORY[:2], line, *STORY[2:]))) == [("related", line)]


def test_speakers_of_a_transcript_are_not_taken_for_labels():
    talk = [f"{who}: What do you make of it, and what will they do" for who in ("ANN LEE", "BO DIAZ")]
    talk += [f"{who}: They will do nothing." for who in ("ANN LEE", "BO DIAZ", "CY YOUNG")]
    assert furniture("\n\n".join((STORY[0], *talk))) == []


def test_a_text_in_capitals_throughout_is_story():
    text = "\n\n".join(sentence.upper().rstrip(".") for sentence in STORY)
    assert all(kind != "related" for kind, _ in furniture(text))
