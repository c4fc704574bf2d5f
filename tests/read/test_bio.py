"""Notes on the author are bios, notes on people of the story are not."""

import pytest
from marked import STORY, at_the_end, at_the_start, furniture

BIOS = [
    "Cy Young is a senior fellow at the Institute for River Studies.",
    "• Cy Young is the author of “The River” and a columnist for this paper.",
    "Cy Young, a former diplomat, is professor of law at Hill Valley University.",
    "Cy Young, a fellow at the Institute for River Studies, most recently served as an adviser to the port.",
    "— Cy Young covers trade for the Hill Valley Post.",
]


@pytest.mark.parametrize("line", BIOS)
def test_a_note_on_a_person_new_to_the_text_is_a_bio_at_either_end(line):
    assert furniture(at_the_end(line)) == [("bio", line)]
    assert furniture(at_the_start(line)) == [("bio", line)]


@pytest.mark.parametrize(
    "line",
    [
        "The army is a member of the joint command, which meets in the capital every month.",
        "“Cy Young is a good director,” the mayor said.",
        "Mr. Young is the chief of the border guard.",
    ],
)
def test_other_last_paragraphs_are_story(line):
    assert furniture(at_the_end(line)) == []


def test_a_person_of_the_story_gets_no_bio():
    told = [f"{sentence} Cy Young was seen there, and nobody else was." for sentence in STORY]
    assert furniture("\n\n".join((*told, BIOS[0]))) == []
