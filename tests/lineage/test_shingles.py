import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.shingles import LONG, SHORT, WINDOW, shingles, shingles_of

GUARANTEED = LONG + WINDOW - 1
HIGHEST = np.uint64(1 << 63)
words = st.lists(st.sampled_from([f"w{number}" for number in range(12)]), max_size=40)


def table(texts):
    return pa.table({"number": pa.array(range(len(texts)), pa.uint32()), "text": pa.array(texts, pa.string())})


def rows_of(found):
    return sorted(zip(found["number"].to_pylist(), found["shingle"].to_pylist(), strict=True))


def long_and_short(text):
    found = shingles_of(text)
    return {value for value in found.tolist() if value < HIGHEST}, {
        value for value in found.tolist() if value >= HIGHEST
    }


@given(words, words, st.lists(st.sampled_from("abcdefghijk"), min_size=GUARANTEED, max_size=20), words, words)
def test_every_shared_run_of_eleven_words_gives_a_shared_shingle(before, after, run, left, right):
    one, other = " ".join([*before, *run, *after]), " ".join([*left, *run, *right])
    assert long_and_short(one)[0] & long_and_short(other)[0]


@given(words)
def test_every_window_of_four_long_shingles_keeps_one(tokens):
    kept, _ = long_and_short(" ".join(tokens))
    for first in range(len(tokens) - GUARANTEED + 1):
        alone, _ = long_and_short(" ".join(tokens[first : first + GUARANTEED]))
        assert len(alone) == 1
        assert alone <= kept


@given(words)
def test_no_shingle_is_of_fewer_than_five_words(tokens):
    long, short = long_and_short(" ".join(tokens))
    assert bool(long) == (len(tokens) >= LONG)
    assert len(long) <= max(len(tokens) - LONG + 1, 0)
    assert len(short) <= max(len(tokens) - SHORT + 1, 0)


@pytest.mark.parametrize("length", range(SHORT, LONG))
def test_a_text_too_short_for_a_long_shingle_has_all_its_short_ones(length):
    assert len(shingles_of("one two three four five six seven".rsplit(maxsplit=7 - length)[0])) == length - SHORT + 1


@pytest.mark.parametrize("text", ["", "one", "one two three four", " \n ", "...", "\x00"])
def test_a_text_of_fewer_than_five_words_has_none(text):
    assert len(shingles_of(text)) == 0


def test_one_in_eight_short_shingles_is_kept():
    text = " ".join(str(number) for number in range(80_000))
    assert len(long_and_short(text)[1]) == pytest.approx(10_000, rel=0.05)


@given(st.lists(st.text(alphabet="ab c", max_size=60), max_size=8), st.integers(0, 8))
def test_tables_may_be_cut_and_joined(texts, cut):
    whole = table(texts)
    parts = pa.concat_tables([shingles(whole.slice(0, cut)), shingles(whole.slice(cut))])
    assert rows_of(parts) == rows_of(shingles(whole))


def test_a_table_gives_what_each_text_gives():
    texts = [
        "Rebels took the town on the hill at dawn, a resident said.",
        None,
        "",
        "Мятежники взяли город на холме ночью",
        "中" * 30,
    ]
    rows = rows_of(shingles(table(texts)))
    assert sorted(set(rows)) == [
        (number, value) for number, text in enumerate(texts) for value in shingles_of(text or "")
    ]


def test_an_empty_table_gives_an_empty_table():
    found = shingles(table([]))
    assert found.schema == pa.schema([("number", pa.uint32()), ("shingle", pa.uint64())])
    assert len(found) == 0


@pytest.mark.parametrize(
    "text", ["The rebels took the town at dawn yesterday. " * 10_000, "абв где жзи " * 200_000, "中" * 700_000]
)
def test_a_long_text_that_repeats_itself_has_few_shingles(text, ends):
    assert 0 < len(shingles_of(text)) <= 16


def test_lone_surrogates_are_no_words():
    text = "one two three four five six seven eight nine"
    assert shingles_of(f"\ud800 {text} \udfff").tolist() == shingles_of(text).tolist()
