"""Points and standfirsts before the story are summaries."""

from marked import STORY, furniture


def test_labelled_points_run_to_the_first_closed_paragraph():
    points = ("Story highlights The convoy left on Sunday", "Its drivers had no papers", "The border is shut")
    assert furniture("\n".join((*points, *STORY))) == [("summary", "\n".join(points))]


def test_short_unclosed_lines_before_a_full_paragraph_are_a_standfirst():
    line = "Aid workers warn that the town has flour for one more week"
    assert furniture("\n\n".join((line, *STORY)), "No bread at the border") == [("summary", line)]


def test_one_sentence_under_the_first_picture_is_a_standfirst():
    text = "\n\n".join(("Guards at the gate. (Ann Lee/Reuters)", "The road is shut again.", *STORY))
    assert furniture(text, "Border") == [
        ("caption", "Guards at the gate. (Ann Lee/Reuters)"),
        ("summary", "The road is shut again."),
    ]


def test_subheadings_inside_the_story_are_none():
    assert furniture("\n\n".join((*STORY[:3], "What happens next in the valley", *STORY[3:]))) == []
