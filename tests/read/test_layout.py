"""What the structure of a page says of its text goes before what wordings say."""

from hypothesis import given, settings
from hypothesis import strategies as st
from marked import STORY

from firsthand.model import BlockKind
from firsthand.read.article import build_article
from firsthand.read.blocks import find_blocks
from firsthand.read.layout import Layout
from firsthand.read.page import Page
from firsthand.read.stated import Stated

BODY = "\n".join(STORY)
TITLE = "Convoy reaches depot"


def kinds(text: str, layout: Layout) -> list[tuple[str, str]]:
    return [(str(block.kind), text[block.start : block.end]) for block in find_blocks(Page(text, TITLE), layout)]


def test_what_follows_the_story_is_never_story():
    text = f"{BODY}\nWords from the foot of the page"
    assert kinds(text, Layout(len(BODY))) == [("story", BODY), ("other", "Words from the foot of the page")]


def test_known_stretches_have_their_kind():
    text = f"{BODY}\n© 2015 Hill Valley Post"
    known = (BlockKind.TERMS, len(BODY) + 1, len(text)), (BlockKind.CAPTION, 0, len(STORY[0]))
    assert kinds(text, Layout(len(BODY), known)) == [
        ("caption", STORY[0]),
        ("story", "\n".join(STORY[1:])),
        ("terms", "© 2015 Hill Valley Post"),
    ]


def test_the_shape_of_a_line_says_nothing_where_the_structure_is_known():
    text = "\n".join((*STORY[:3], "THE SECOND BRIDGE IS STILL NOT REPAIRED", *STORY[3:]))
    assert kinds(text, Layout(len(text))) == [("story", text)]
    assert any(block.kind is BlockKind.RELATED for block in find_blocks(Page(text, TITLE)))


def test_wordings_that_would_leave_hardly_any_story_do_not_count():
    text = "Tell us what you think of the convoy, and share your own memories of it in the comments."
    assert kinds(text, Layout(len(text))) == [("story", text)]
    whole = f"{BODY}\n{text}"
    assert kinds(whole, Layout(len(whole)))[0] == ("story", BODY)


LAYOUTS = st.lists(st.tuples(st.sampled_from(list(BlockKind)), st.integers(0, 60), st.integers(0, 60)), max_size=5).map(
    lambda found: tuple((kind, min(one, two), max(one, two)) for kind, one, two in found)
)


@given(st.text(max_size=60), LAYOUTS, st.integers(0, 60))
@settings(deadline=None, max_examples=200)
def test_every_character_that_is_not_blank_is_in_one_block(text, known, ends):
    layout = Layout(min(ends, len(text)), tuple((kind, start, min(end, len(text))) for kind, start, end in known))
    blocks = find_blocks(Page(text), layout)
    held = [place for block in blocks for place in range(block.start, block.end)]
    assert len(held) == len(set(held))
    assert {place for place, sign in enumerate(text) if not sign.isspace()} <= set(held)


def test_authors_and_date_are_read_from_lines_beside_the_story(kb):
    line = "By Ann Lee, Associated Press\n19 November 2015"
    text = f"{BODY}\n{line}"
    layout = Layout(len(BODY), ((BlockKind.BYLINE, len(BODY) + 1, len(text)),))
    article = build_article(text, Stated(title=TITLE), kb, text.encode(), "", layout=layout)
    assert article.authors == ("Ann Lee",)
    assert str(article.published.earliest) == "2015-11-19"
    assert [credit.newsroom.text for credit in article.credits] == ["Associated Press"]
