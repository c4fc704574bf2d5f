"""Blocks are sorted and apart, hold every non-blank character, and tell the story from what surrounds it."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import STORY, at_the_end, at_the_start, furniture, marked, within_story

from firsthand.model import BlockKind
from firsthand.read.blocks import find_blocks
from firsthand.read.page import Page

PIECES = st.sampled_from(
    [
        *STORY,
        "Advertisement",
        "Sign up for our daily newsletter",
        "Copyright 2019 Hill Valley Post. All rights reserved.",
        "(Reporting by Ann Lee; Editing by Bo Diaz)",
        "KYIV (Reuters) - The talks failed.",
        "Photo: Ann Lee/Reuters",
        "READ MORE: What we know",
        "\r\n",
        "\n\n",
        " ",
        "\ufeff",
        "İ",
        "😀",
        "\x00",
        "“",
        "MORE",
        "©",
    ]
)
ANY = st.one_of(
    st.text(max_size=300), st.lists(PIECES, max_size=12).map("\n".join), st.lists(PIECES, max_size=12).map("".join)
)


@given(ANY, st.one_of(st.none(), st.text(max_size=40)))
@settings(deadline=None, max_examples=300)
def test_blocks_are_sorted_apart_and_hold_every_character_that_is_not_blank(text, title):
    blocks = find_blocks(Page(text, title))
    assert all(0 <= block.start < block.end <= len(text) for block in blocks)
    assert all(one.end <= other.start for one, other in pairwise(blocks))
    held = {place for block in blocks for place in range(block.start, block.end)}
    assert all(place in held for place, character in enumerate(text) if not character.isspace())


@given(ANY)
@settings(deadline=None)
def test_blocks_neither_begin_nor_end_in_blanks(text):
    assert all(words == words.strip() for _, words in marked(text))


@given(ANY)
@settings(deadline=None)
def test_neighbours_of_one_kind_are_one_block(text):
    blocks = find_blocks(Page(text))
    for one, other in pairwise(blocks):
        assert one.kind is not other.kind or text[one.end : other.start].strip()


def test_a_plain_story_is_one_block():
    text = "\n\n".join(STORY)
    assert marked(text, "Convoy reaches depot") == [("story", text)]


def test_line_ends_of_another_system_keep_the_offsets_of_the_input():
    text = within_story("Advertisement").replace("\n", "\r\n")
    assert furniture(text) == [("promo", "Advertisement")]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("promo", "Advertisement"),
        ("promo", "Story continued below"),
        ("promo", "Sign up for our daily newsletter"),
        (
            "promo",
            "The river report can be delivered to your inbox each Friday. By signing up, you agree to our house rules",
        ),
        ("promo", "CLICK HERE TO GET THE HILL VALLEY APP"),
        ("promo", "Read or Share this story: http://example.org/a1"),
        ("promo", "Like us on Facebook"),
        ("related", "READ MORE: What the treaty says"),
        ("related", "(RELATED: Five facts about the river)"),
        ("related", "See also: How the port was built"),
        ("related", "RIVER TOWNS BRACE FOR ANOTHER WEEK OF FLOODS AND BLACKOUTS"),
        ("related", "The long road from the port to the front Read more"),
        ("related", "PORT AUTHORITY: Officials weigh a new fee for lorries"),
        ("caption", "A lorry waits at the crossing. (Ann Lee/Reuters)"),
        ("caption", "Photo: Ann Lee"),
        ("caption", "Image copyright Getty Images Image caption The bridge is closed to lorries"),
        ("caption", "FILE PHOTO: A guard stands at the gate, May 3, 2015. REUTERS/Ann Lee/File Photo"),
        ("caption", "JUST WATCHED Convoy leaves port Replay More Videos ... MUST WATCH Convoy leaves port 01:22"),
        ("caption", "Enlarge this image toggle caption Ann Lee/AP Ann Lee/AP"),
        ("caption", "Photos: The port in pictures A crane lifts a box. Hide Caption 3 of 10"),
        ("caption", "The gate of the depot, photos © Ann Lee, 2015"),
        ("comments", "Leave a comment"),
        ("comments", "Let us know your view of the convoy in the comments."),
        ("other", "___"),
        ("other", "videoPlayer.load();"),
        ("other", "<!-- ad slot 7 -->"),
        ("other", "This article is more than 2 years old"),
    ],
)
def test_furniture_between_paragraphs_is_set_apart(kind, line):
    assert furniture(within_story(line)) == [(kind, line)]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("credit", "(Reporting by Ann Lee and Bo Diaz; Editing by Cy Young)"),
        ("credit", "The Associated Press contributed to this report."),
        ("credit", "Articles by: Al Manar"),
        ("credit", "This article was originally published by The Hill Valley Post."),
        ("credit", "Source: Xinhua"),
        ("credit", "AFP"),
        ("credit", "First appeared in The Hill Valley Post."),
        ("cookie", "This website uses cookies to improve what you see."),
        ("comments", "Comments are closed"),
        ("credit", "Ann Lee contributed."),
        ("terms", "© 2015 Hill Valley Post"),
        ("terms", "Copyright 2019 The Hill Valley Post, LLC. Click here for reprint permission."),
        ("terms", "This material may not be published or passed on."),
        ("disclaimer", "The opinions expressed in this article are those of the author alone."),
        ("disclaimer", "Disclaimer: The publisher is not responsible for the content of linked pages."),
        ("contact", "Write to Ann Lee at ann.lee@example.org"),
        ("contact", "For media inquiries: [email protected]"),
        ("contact", "Follow Ann Lee on Twitter"),
        ("bio", "Cy Young is a senior fellow at the Institute for River Studies and the author of two books on trade."),
        ("update", "Updated at 1:05 p.m."),
        ("update", "Correction: An earlier version of this article gave a wrong date for the sinking."),
        ("update", "This is a developing story and will be updated."),
        ("update", "More to follow"),
    ],
)
def test_furniture_after_the_story_is_set_apart(kind, line):
    assert furniture(at_the_end(line)) == [(kind, line)]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("byline", "By Ann Lee and Bo Diaz"),
        ("byline", "October 20, 2015"),
        ("summary", "Story highlights The first lorries arrived before dawn"),
        ("update", "Editor's note: This report mentions violence."),
        ("headline", "Convoy reaches depot"),
    ],
)
def test_furniture_before_the_story_is_set_apart(kind, line):
    assert furniture(at_the_start(line)) == [(kind, line)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left at once, she said. Read more: What we know", [("related", "Read more: What we know")]),
        ("KYIV (Reuters) - The talks failed on Monday.", [("byline", "KYIV"), ("credit", "(Reuters) -")]),
        (
            "They left by night (RELATED: How the port fell) and came back by day.",
            [("related", "(RELATED: How the port fell)")],
        ),
        ("The road is shut. Write to Ann Lee at ann@example.org", [("contact", "Write to Ann Lee at ann@example.org")]),
        ("The road is shut. © 2015 Hill Valley Post", [("terms", "© 2015 Hill Valley Post")]),
        ("The road is shut for a week. —Cy Young", [("byline", "—Cy Young")]),
    ],
)
def test_furniture_glued_to_a_paragraph_is_cut_off_inside_the_line(text, expected):
    assert furniture("\n\n".join((*STORY[:2], text)))[-len(expected) :] == expected


@pytest.mark.parametrize(
    "line",
    [
        "Residents must sign up for water rations at the town hall, the mayor said.",
        "“Sign up for our newsletter, they told us, and you will get bread,” the man said.",
        "Rebels follow orders on Twitter accounts run from abroad, the report said.",
        "The photo agency said that its office had been searched without a warrant by police.",
        "Copyright law protects such maps, the judge wrote in his ruling on the case.",
        "He read more reports in one day than his deputy did in a month, aides said.",
        "The general, who is a member of the council, asked the ministry for more shells.",
        "CUTTING THE ROAD",
        "The contact group will meet in Vienna on Friday to discuss the truce along the river.",
        "“This is the source of our trouble,” she said, pointing at the empty granary.",
    ],
)
def test_words_of_furniture_in_the_story_stay_story(line):
    assert furniture(within_story(line)) == []


def test_a_report_by_the_clock_keeps_its_entries_as_story():
    entries = [f"UPDATE {hour}:10 P.M. The convoy passed mile {hour} of the road to the north." for hour in (1, 2, 3)]
    text = "\n\n".join((*STORY[:2], *entries))
    assert furniture(text) == [("update", f"UPDATE {hour}:10 P.M.") for hour in (1, 2, 3)]


def test_terms_inside_a_disclaimer_are_told_from_it():
    text = at_the_end(
        "Disclaimer: The author alone is responsible for the content. The Centre grants permission to cross-post its "
        "articles as long as the source is named. For publication in print, contact: [email protected] contains "
        "copyrighted material used under fair use."
    )
    assert [kind for kind, _ in furniture(text)] == ["disclaimer", "terms", "contact", "terms"]


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        ". ",
        "A ",
        "ABC ",
        "1 ",
        "A/",
        "Aa Bb AaCc MORE ",
        "© 2015 Reuters. ",
        '" ',
        "( ",
        "• ",
        "x\u00a0",
        "Photo: A/Reuters ",
    ],
)
@pytest.mark.usefixtures("ends")
def test_a_megabyte_in_one_line_is_read_without_blow_up(unit):
    text = (unit * 1_000_000)[:1_000_000]
    assert bool(find_blocks(Page(text))) == bool(text.strip())


def test_only_known_kinds_are_used():
    assert {kind for kind, _ in marked("\n".join((*STORY, "Advertisement", "AFP")))} <= {
        kind.value for kind in BlockKind
    }
