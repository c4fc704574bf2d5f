import pytest
from hypothesis import given
from hypothesis import strategies as st
from two_articles import BASIN, FOOTER, HARBOUR, MOUNTAIN, POST, PUMPS, QUAY, SHEEP, WIRE, page, read

from firsthand.lineage.candidates import Options
from firsthand.lineage.collection import Collection

ANY = Options()


def pairs(kb, articles, options=ANY, together=1):
    """The given ids of the pairs that share a run of 8 words; so many articles are added at once."""
    collection = Collection(kb)
    for start in range(0, len(articles), together):
        collection.add(articles[start : start + together])
    assert len(collection) == len(articles)
    table = collection.overlapping(collection.candidates(options))
    numbers = zip(table.column("one").to_pylist(), table.column("other").to_pylist(), strict=True)
    return {frozenset((articles[one].given_id, articles[other].given_id)) for one, other in numbers}


def three(kb):
    return [
        read(kb, page(HARBOUR, QUAY), WIRE, "harbour", date="2024-03-01"),
        read(kb, page(MOUNTAIN, QUAY), POST, "mountain", date="2024-03-09"),
        read(kb, page(SHEEP, BASIN), POST, "sheep", date="2024-03-09"),
    ]


def test_articles_that_share_a_sentence_are_a_pair_and_others_are_not(kb):
    assert pairs(kb, three(kb)) == {frozenset(("harbour", "mountain"))}


def test_without_articles_there_are_no_pairs(kb):
    assert pairs(kb, []) == pairs(kb, three(kb)[:1]) == set()


@pytest.mark.parametrize(
    ("options", "found"),
    [(Options(days=8), True), (Options(days=7), False), (Options(other_outlets=True), True), (Options(cap=2), True)],
)
def test_options_are_held_to(kb, options, found):
    assert bool(pairs(kb, three(kb), options)) is found


def test_pairs_of_one_outlet_however_it_is_written_can_be_left_out(kb):
    one, other, _ = three(kb)
    again = read(kb, other.text, "The Hill  Wire", "again", date="2024-03-09")
    assert pairs(kb, [one, again]) == {frozenset(("harbour", "again"))}
    assert pairs(kb, [one, again], Options(other_outlets=True)) == set()


@pytest.mark.parametrize("date", [None, "2024", "2024-03"])
def test_an_article_without_a_day_is_held_to_no_window(kb, date):
    one, other, _ = three(kb)
    undated = read(kb, other.text, POST, "undated", **({"date": date} if date else {}))
    assert pairs(kb, [one, undated], Options(days=0)) == {frozenset(("harbour", "undated"))}


paragraphs = st.lists(st.sampled_from([HARBOUR, MOUNTAIN, QUAY, PUMPS, BASIN, SHEEP, FOOTER]), max_size=3)


@given(st.lists(paragraphs, max_size=7), st.randoms(use_true_random=False), st.integers(1, 4))
def test_pairs_depend_neither_on_the_order_nor_on_how_many_are_added_at_once(kb, texts, random, together):
    articles = [read(kb, page(*text), name=str(number)) for number, text in enumerate(texts)]
    shuffled = random.sample(articles, len(articles))
    assert pairs(kb, shuffled, together=together) == pairs(kb, articles, together=10)
