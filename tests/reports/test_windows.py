import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from firsthand.model import BlockKind, Part
from firsthand.reports.gate import Gate
from firsthand.reports.windows import READ, passages_of
from reports.told import article

GATED, PLAIN = "The brigade received missiles.", "It rained all day."


@pytest.fixture(scope="module")
def windows(kb):
    """The passages of an article, each as its sentences with whether they are eligible."""
    gate = Gate(frozenset({"received"}))

    def read(*blocks, title=None):
        passages = passages_of(article(*blocks, title=title), kb, gate)
        return [list(zip((span.text for span in one.sentences), one.eligible, strict=True)) for one in passages]

    return read


def test_a_gated_sentence_comes_with_a_neighbour_on_each_side(windows):
    text = f"Zero. One. {GATED} Three. Four."
    assert windows(text) == [[("One.", False), (GATED, True), ("Three.", False)]]


def test_gated_sentences_that_share_a_neighbour_are_one_passage(windows):
    assert windows(f"{GATED} {PLAIN} {GATED}") == [[(GATED, True), (PLAIN, False), (GATED, True)]]


def test_neighbours_come_across_paragraphs_of_one_kind_but_never_of_another(windows):
    found = windows((BlockKind.HEADLINE, "A headline"), GATED, "A second paragraph.", (BlockKind.CAPTION, "A caption."))
    assert found == [[(GATED, True), ("A second paragraph.", False)]]


@pytest.mark.parametrize("kind", sorted(set(BlockKind) - READ))
def test_furniture_is_never_read_nor_used_as_context(windows, kind):
    assert windows((kind, GATED)) == []
    assert windows((kind, PLAIN), GATED, (kind, PLAIN)) == [[(GATED, True)]]


@pytest.mark.parametrize("kind", sorted(READ))
def test_what_tells_the_story_is_read(windows, kind):
    assert windows((kind, GATED)) == [[(GATED, True)]]


def test_a_title_that_came_apart_from_the_text_is_read_first_as_title(kb):
    found = list(passages_of(article(PLAIN, title=GATED), kb, Gate(frozenset({"received"}))))
    assert [one.sentences[0].part for one in found] == [Part.TITLE]
    assert found[0].text == GATED


def test_a_title_that_is_a_block_of_the_text_is_read_once(windows):
    assert windows((BlockKind.HEADLINE, GATED), PLAIN, title=GATED) == [[(GATED, True)]]


def eligible_times(windows, gated: list[bool]) -> list[int]:
    """How often each sentence of a story is eligible, sentences told apart by their number."""
    found = windows(
        " ".join(f"{GATED[:-1]} at {at}." if one else f"It rained at {at}." for at, one in enumerate(gated))
    )
    seen = [text for passage in found for text, eligible in passage if eligible]
    return [sum(text.endswith(f" at {at}.") for text in seen) for at in range(len(gated))]


@given(gated=st.lists(st.booleans(), max_size=40))
@example(gated=[True] * 12)
def test_each_gated_sentence_is_eligible_exactly_once(windows, gated):
    assert eligible_times(windows, gated) == [int(one) for one in gated]


@given(gated=st.lists(st.booleans(), max_size=40))
def test_passages_are_short_and_every_gated_sentence_is_read(windows, gated):
    assert all(times >= one for times, one in zip(eligible_times(windows, gated), gated, strict=True))
    found = windows(" ".join(GATED if one else PLAIN for one in gated))
    assert all(len(passage) <= 9 for passage in found)
