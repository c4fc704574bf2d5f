from zlib import crc32

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from firsthand.model import BlockKind, Part
from firsthand.reports.arms import arms_names, plain
from firsthand.reports.gate import Gate
from firsthand.reports.gate_features import BIAS, ROWS
from firsthand.reports.sentences import sentences
from firsthand.reports.windows import READ, names_around, passages_of, windows_of
from reports.told import article

GATED, PLAIN = "The brigade received missiles.", "It rained all day."


@pytest.fixture(scope="module")
def gate():
    """A gate that passes sentences near arms with the word "received"."""
    weights = [0] * ROWS
    weights[BIAS], weights[crc32(b"received") % ROWS] = -100, 100
    return Gate(weights)


@pytest.fixture(scope="module")
def windows(kb, gate):
    """The passages of an article, each as its sentences with whether they are eligible."""

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


def test_a_title_that_came_apart_from_the_text_is_read_first_as_title(kb, gate):
    found = list(passages_of(article(PLAIN, title=GATED), kb, gate))
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


PIECES = st.sampled_from(
    [
        f"{GATED} ",
        f"{PLAIN} ",
        "Saudi Arabia’s army and the U.S. military have rifles. ",
        "They received it at 3 p.m. today. ",
        "Is it so? yes, “it is.” ",
        "Free Syrian\nArmy ",
        "anti-tank\nmissiles ",
        "\n",
        "\n \n",
        "word " * 60,
        "x" * 2100,
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join)
KINDS = st.sampled_from([BlockKind.STORY, BlockKind.STORY, BlockKind.CAPTION, BlockKind.PROMO])


@given(st.lists(st.tuples(KINDS, TEXTS), max_size=4))
def test_windows_are_those_of_splitting_and_gating_each_run_of_blocks_whole(kb, gate, blocks):
    one, arms = article(*blocks), arms_names(kb)
    plain_text = plain(one.text)
    places = sorted(arms.places(one.text, plain_text), key=lambda place: place.start)
    wanted, run, before = [], [], None
    for block in (*one.blocks, None):
        kind = block.kind if block else None
        if kind != before:
            near = [place for place in places if run and run[0].start <= place.start < run[-1].end]
            wanted += [span for span, ok in zip(run, gate.passes(plain_text, run, near), strict=True) if ok]
            run, before = [], kind
        if kind in READ:
            run += sentences(one.text, block.start, block.end)
    found = list(windows_of(one, arms, gate))
    assert [s for w in found for s, ok in zip(w.spans, w.eligible, strict=True) if ok] == wanted


@given(TEXTS)
def test_names_in_a_window_are_those_of_the_whole_text(kb, gate, text):
    whole = kb.scan(text)
    for window in windows_of(article(text), arms_names(kb), gate):
        first, last = window.spans[0].start, window.spans[-1].end
        inside = [name for name in names_around(window, kb) if first <= name.start < last]
        assert inside == [name for name in whole if first <= name.start < last]


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    "unit", [f"{GATED} ", "missiles ", "missiles\n", f"{GATED}\n" + f"{PLAIN}\n" * 9, "x"], ids=repr
)
def test_a_million_characters_of_anything_are_gated_without_blow_up(kb, gate, unit):
    list(windows_of(article((unit * 1_000_000)[:1_000_000]), arms_names(kb), gate))
