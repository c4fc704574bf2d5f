import random
from itertools import combinations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.candidates import Options, candidates, candidates_among, expanded
from firsthand.lineage.shingles import shingles

STORY = "Rebels took the town on the hill at dawn on Monday, a resident said by telephone from a village nearby"
PASSAGES = [
    " ".join(f"{name}{number}" for number in range(14)) for name in ("army", "rebel", "convoy", "border", "envoy")
]


def table(texts, **columns):
    return pa.table(
        {"id": [f"a{number}" for number in range(len(texts))], "text": pa.array(texts, pa.string()), **columns}
    )


def told(number, words=30):
    """Words that stand in no other article."""
    return " ".join(f"own{number}word{word}" for word in range(words))


def pairs(articles, options=Options(), partitions=1):  # noqa: B008
    found = candidates(articles, options, partitions)
    ids = articles["id"].to_pylist()
    return {
        frozenset((ids[one], ids[other])) for one, other in zip(found.ones.tolist(), found.others.tolist(), strict=True)
    }


collections = st.lists(
    st.lists(st.sampled_from([*PASSAGES, "one two three", "left of it"]), max_size=4).map(" ".join), max_size=12
)


@given(collections, st.integers(1, 4), st.integers(2, 9), st.randoms(use_true_random=False))
def test_pairs_depend_neither_on_order_nor_on_partitions(texts, cap, partitions, shuffled):
    articles = table(texts)
    expected = pairs(articles, Options(cap))
    assert pairs(articles, Options(cap), partitions) == expected
    assert (
        pairs(articles.take(pa.array(shuffled.sample(range(len(texts)), len(texts)), pa.int64())), Options(cap))
        == expected
    )


@given(collections, st.integers(1, 4))
def test_shingles_found_before_give_the_same_pairs(texts, cap):
    articles = table(texts)
    numbered = articles.append_column("number", pa.array(range(len(texts)), pa.uint32()))
    rows = pa.concat_tables([shingles(numbered.slice(first, 2)) for first in range(0, len(texts) + 1, 2)])
    expected = candidates(articles, Options(cap))
    for given_rows in (rows, rows.take(np.arange(len(rows))[::-1])):
        found = candidates_among(articles, given_rows, Options(cap))
        assert found.table() == expected.table()
        assert found.represented_by.tolist() == expected.represented_by.tolist()


@given(st.lists(st.lists(st.sampled_from(PASSAGES), max_size=3), max_size=7))
def test_without_frequent_shingles_whoever_shares_a_passage_is_paired(chosen):
    texts = [" ".join([told(number), *passages]) for number, passages in enumerate(chosen)]
    expected = {
        (one, other) for one, other in combinations(range(len(chosen)), 2) if set(chosen[one]) & set(chosen[other])
    }
    found = candidates(table(texts))
    assert set(zip(found.ones.tolist(), found.others.tolist(), strict=True)) == expected
    assert found.dropped == 0


def test_two_thousand_copies_are_paired_with_their_representative_alone(ends):
    found = candidates(table([STORY] * 2000))
    stands = set(found.represented_by.tolist())
    assert len(stands) == 1
    assert len(found) == 1999
    assert all(stands & {one, other} for one, other in zip(found.ones.tolist(), found.others.tolist(), strict=True))


def test_a_few_copies_are_all_paired():
    assert len(candidates(table([STORY] * 32))) == 32 * 31 // 2


def test_furniture_of_many_articles_makes_no_pairs_and_is_reported():
    footer = " ".join(f"footer{word}" for word in range(20))
    found = candidates(table([f"{told(number, 200)} {footer}" for number in range(40)]), Options(cap=10))
    assert len(found) == 0
    assert found.dropped > 0


def test_a_short_item_that_many_took_is_paired_with_the_lowest_ranked():
    texts = [f"{STORY} {told(number, 8)}" for number in range(40)]
    found = candidates(table(texts), Options(cap=10))
    assert found.represented_by.tolist() == list(range(40))
    assert found.dropped > 0
    assert len(found) == 39


def test_what_quotes_a_story_of_many_copies_is_paired_with_the_story():
    texts = [STORY] * 100 + [f"{told(1)} {STORY}"]
    found = candidates(table(texts), Options(cap=10))
    assert found.dropped == 0
    assert any(other == 100 for other in found.others)


@pytest.mark.parametrize(
    ("columns", "options", "paired"),
    [
        ({"day": [10, 13]}, Options(days=3), True),
        ({"day": [10, 14]}, Options(days=3), False),
        ({"day": [10, None]}, Options(days=3), True),
        ({"day": [10, 14]}, Options(), True),
        ({"outlet": ["A", "A"]}, Options(other_outlets=True), False),
        ({"outlet": ["A", "B"]}, Options(other_outlets=True), True),
        ({"outlet": [None, None]}, Options(other_outlets=True), True),
        ({"outlet": ["A", "A"]}, Options(), True),
        ({}, Options(days=0, other_outlets=True), True),
    ],
)
@pytest.mark.parametrize("texts", [(STORY, STORY), (STORY, f"{told(1)} {STORY}")])
def test_days_and_outlets_hold_pairs_back(texts, columns, options, paired):
    kinds = {"day": pa.int32(), "outlet": pa.string()}
    typed = {name: pa.array(values, kinds[name]) for name, values in columns.items()}
    assert len(candidates(table(list(texts), **typed), options)) == paired


@pytest.mark.parametrize(
    "texts",
    [[], [""], ["one"], [None], ["one", None, "", "one"], ["\x00" * 50] * 3, ["a b c d"] * 3],
)
def test_texts_with_nothing_to_share_make_no_pairs(texts):
    found = candidates(table(texts))
    assert len(found) == 0
    assert found.represented_by.tolist() == list(range(len(texts)))


@pytest.mark.parametrize(
    "text",
    [
        "وصلت الأسلحة إلى المدينة أمس قال مسؤول محلي في اتصال هاتفي مع الصحفيين هنا",
        "Мятежники получили ракеты, сообщил вчера житель города по телефону из соседней деревни на границе",
        "叛军昨天在边境附近收到了一批导弹一位居民通过电话告诉记者",
        "The rebels قالوا إن الصواريخ وصلت إلى the border town يوم الاثنين said a resident مساء أمس",
        "Rebels\x00took the town on the hill at dawn on Monday a resident said by telephone",
    ],
)
def test_shared_text_is_found_in_any_script(text):
    assert len(candidates(table([f"{text} {told(1)}", f"{told(2)} {text}", told(3)]))) == 1


def test_large_and_repeating_texts_are_gone_through(ends):
    again = "The rebels took the town at dawn on the hill yesterday. " * 10_000
    two_mb = " ".join(f"word{number}" for number in range(200_000))
    found = candidates(table([again, again + "More.", two_mb, f"{told(1)} {two_mb[1_000_000:1_000_200]}"]))
    assert found.table().to_pylist() == [{"one": 0, "other": 1}, {"one": 2, "other": 3}]


def test_a_table_in_chunks_gives_what_it_gives_whole():
    articles = table([f"{told(number)} {PASSAGES[number % 5]}" for number in range(3000)])
    chunks = pa.concat_tables([articles.slice(first, 700) for first in range(0, 3000, 700)])
    assert candidates(chunks).table() == candidates(articles.combine_chunks()).table()


def test_of_groups_too_large_to_pair_everyone_only_representatives_are_paired():
    groups = np.repeat(np.array([0, 20], dtype=np.uint32), 20)
    ones, others = expanded(np.array([0], dtype=np.uint32), np.array([20], dtype=np.uint32), groups)
    between = [(one, other) for one, other in zip(ones.tolist(), others.tolist(), strict=True) if one < 20 <= other]
    assert between == [(0, 20)]
    assert len(ones) == 1 + 2 * (20 * 19 // 2)


def test_the_pairs_of_a_large_draw_are_those_of_a_small_window():
    """Every pair that is found among some articles is found among all, as long as no shingle gets too frequent."""
    drawn = random.Random(3)
    texts = [" ".join([told(number), drawn.choice(PASSAGES)]) for number in range(40)]
    assert pairs(table(texts).slice(0, 20)) <= pairs(table(texts))
