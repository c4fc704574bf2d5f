"""The collections that the benchmark of text reuse is measured on hold what they say they hold."""

import sys
from difflib import SequenceMatcher
from hashlib import blake2b
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from derivatives import FOOTER, heavy, opening, part, quoted, reworded, sentences, turned, whole
from planted import KINDS, Amounts, Collection, plant, read, write
from resampled import Dice, Resampler, runs_found_again, tokens

AMOUNTS = Amounts(each=3, outlets=6, footers=10)
SIZE = 160


def invented(number: int, count: int = 40) -> str:
    """An article of invented words, most of them its own, in sentences of ten words."""
    dice = Dice(str(number))
    common = [f"co{letter}" for letter in "abcdefghijklmnop"]

    def word() -> str:
        return common[dice.below(len(common))] if dice.random() < 0.3 else f"w{number}x{dice.below(500)}"

    rows = [" ".join(word() for _ in range(10)) for _ in range(count)]
    groups = [". ".join(row.capitalize() for row in rows[start : start + 4]) + "." for start in range(0, count, 4)]
    return "\n\n".join(groups)


ARTICLES = [(f"real/{number}", invented(number)) for number in range(90)]


@pytest.fixture(scope="module")
def collection() -> Collection:
    return plant(ARTICLES, SIZE, 7, AMOUNTS)


@pytest.fixture(scope="module")
def words() -> Resampler:
    return Resampler(text for _, text in ARTICLES)


def runs(text: str, size: int) -> set[tuple[str, ...]]:
    row = text.split()
    return {tuple(row[start : start + size]) for start in range(len(row) - size + 1)}


def longest_shared(one: str, other: str) -> int:
    """Words of the longest run that both texts hold."""
    return max((size for size in range(1, 60) if runs(one, size) & runs(other, size)), default=0)


def test_a_collection_has_as_many_articles_as_were_asked_for(collection: Collection):
    assert len(collection.articles) == len({name for name, _ in collection.articles}) == SIZE


def test_the_same_seed_gives_the_same_collection(collection: Collection):
    assert plant(ARTICLES, SIZE, 7, AMOUNTS) == collection


def test_the_collection_is_the_same_on_every_machine(collection: Collection):
    digest = blake2b(digest_size=8)
    for name, text in collection.articles:
        digest.update(f"{name}\n{text}\n".encode())
    assert digest.hexdigest() == "4dfc19fd0fc0cbe8"


def test_another_seed_gives_other_derivatives(collection: Collection):
    other, known = dict(plant(ARTICLES, SIZE, 8, AMOUNTS).articles), dict(collection.articles)
    assert all(other[planted.derivative] != known[planted.derivative] for planted in collection.truth)


def test_a_larger_collection_has_the_same_planted_articles(collection: Collection):
    larger, known = dict(plant(ARTICLES, SIZE + 50, 7, AMOUNTS).articles), dict(collection.articles)
    names = {planted.derivative for planted in collection.truth} | collection.story
    assert {name: larger[name] for name in names} == {name: known[name] for name in names}


def test_each_kind_is_planted_as_often_as_asked(collection: Collection):
    assert [planted.kind for planted in collection.truth] == [kind for kind in KINDS for _ in range(AMOUNTS.each)]


def test_no_source_is_used_twice(collection: Collection):
    sources = {planted.source for planted in collection.truth} | collection.story
    assert len(sources) == len(collection.truth) + AMOUNTS.outlets + 1


def test_planted_articles_are_in_the_collection(collection: Collection):
    names = dict(collection.articles)
    assert all({planted.source, planted.derivative} <= names.keys() for planted in collection.truth)
    assert collection.story <= names.keys()


@pytest.mark.parametrize(("kind", "size"), [("quote30", 30), ("quote20", 20), ("quote12", 12), ("quote8", 8)])
def test_a_quotation_shares_one_run_of_its_length(collection: Collection, kind: str, size: int):
    texts = dict(collection.articles)
    shared = [
        longest_shared(texts[each.source], texts[each.derivative]) for each in collection.truth if each.kind == kind
    ]
    assert shared == [size] * AMOUNTS.each


@pytest.mark.parametrize(("low", "high"), [(0.6, 0.9), (0.3, 0.6), (0.1, 0.3)])
@pytest.mark.parametrize("seed", range(6))
def test_a_part_holds_a_share_of_the_sentences_within_the_bounds(low: float, high: float, seed: int):
    source, host = invented(1), invented(2)
    made = set(sentences(part(source, host, low, high, Dice(str(seed)))))
    share = len(made & set(sentences(source))) / len(sentences(source))
    assert low - 0.02 <= share <= high + 0.02
    assert made <= set(sentences(source)) | set(sentences(host))


def test_parts_are_one_run_in_some_and_scattered_in_others():
    source, host = invented(1), invented(2)
    own = {sentence: place for place, sentence in enumerate(sentences(source))}
    shapes = set()
    for seed in range(12):
        made = [own[each] for each in sentences(part(source, host, 0.3, 0.6, Dice(str(seed)))) if each in own]
        assert made == sorted(made)
        shapes.add(made == list(range(made[0], made[0] + len(made))))
    assert shapes == {True, False}


def test_a_whole_copy_holds_the_source_unchanged(words: Resampler):
    made = whole(invented(1), words, Dice("a"))
    assert invented(1) in made
    assert len(made.split()) > len(invented(1).split()) + 10


@pytest.mark.parametrize("rate", [0.0, 0.15, 0.25])
def test_rewording_touches_about_the_share_of_words_that_it_is_told(words: Resampler, rate: float):
    text = " ".join(invented(number) for number in range(10))
    made = reworded(text, rate, words, Dice("a")).split()
    same = sum(block.size for block in SequenceMatcher(None, text.split(), made, autojunk=False).get_matching_blocks())
    assert same / len(text.split()) == pytest.approx(1 - rate * 0.85, abs=0.02)  # an inserted word leaves its neighbour


def test_a_heavily_reworded_article_keeps_short_runs_and_no_whole_sentence_order(words: Resampler):
    made = heavy(invented(1), words, Dice("a"))
    shared = len(runs(made, 5) & runs(invented(1), 5)) / len(runs(made, 5))
    assert 0.1 < shared < 0.6


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The pilots slept after the crews ate.", {"the crews ate after The pilots slept."}),
        ("They came, they saw.", {"they saw, They came."}),
        ("Nothing turns here.", set()),
    ],
)
def test_a_sentence_is_turned_round_at_a_conjunction_or_comma(sentence: str, expected: set[str]):
    assert {turned(sentence, Dice(str(seed))) for seed in range(60)} == expected | {sentence}


def test_every_outlet_carries_more_than_half_of_the_story_under_its_own_headline(collection: Collection):
    texts = dict(collection.articles)
    [source] = [name for name in collection.story if name.startswith("real/")]
    copies = [texts[name] for name in sorted(collection.story - {source})]
    assert len({text.split("\n\n")[0] for text in copies}) == AMOUNTS.outlets
    assert all(len(runs(text, 3) & runs(texts[source], 3)) > 0.5 * len(runs(texts[source], 3)) for text in copies)


def test_the_footer_stands_under_the_articles_that_are_said_to_have_it(collection: Collection):
    assert {name for name, text in collection.articles if text.endswith(FOOTER)} == collection.footers
    assert len(collection.footers) == AMOUNTS.footers
    assert len(FOOTER.split()) == 40


def test_an_article_that_was_reused_has_no_footer(collection: Collection):
    planted = {name for each in collection.truth for name in (each.source, each.derivative)} | collection.story
    assert not planted & collection.footers


def test_made_articles_fill_up_when_the_real_ones_do_not_suffice(collection: Collection):
    made = [text for name, text in collection.articles if name.startswith("made/")]
    assert made
    vocabulary = {word for _, text in ARTICLES for word in tokens(text)}
    assert {word for text in made for word in tokens(text.removesuffix("\n\n" + FOOTER))} <= vocabulary


def test_a_made_article_is_the_same_whatever_their_number(words: Resampler):
    assert words.articles(20, 3)[:5] == words.articles(5, 3)


def test_made_articles_are_as_long_as_real_ones(words: Resampler):
    assert {len(tokens(text)) for text in words.articles(30, 3)} <= set(range(400, 415))


@pytest.mark.parametrize("amounts", [Amounts(each=30, outlets=6, footers=10), Amounts(each=3, outlets=6, footers=100)])
def test_more_than_there_is_room_for_is_refused(amounts: Amounts):
    with pytest.raises(ValueError, match=r"no room|too few"):
        plant(ARTICLES, SIZE, 7, amounts)


def test_a_written_collection_reads_back(collection: Collection, tmp_path: Path):
    write(collection, tmp_path / "planted.arrow")
    assert read(tmp_path / "planted.arrow") == collection


def test_runs_that_stand_in_another_text_are_counted():
    assert runs_found_again(["a b c d"], ["x a b c y"], 3) == 0.5
    assert runs_found_again(["a b c d", "a b c e"], [], 3) == 0.5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One came. Two went.", ["One came.", "Two went."]),
        ('"Stay," he said. "Go."', ['"Stay," he said.', '"Go."']),
        ("No end\n\nNew paragraph", ["No end", "New paragraph"]),
        ("It cost 3.5 million.", ["It cost 3.5 million."]),
    ],
)
def test_sentences_end_at_a_mark_before_a_capital_and_at_blank_lines(text: str, expected: list[str]):
    assert sentences(text) == expected


def test_an_opening_has_no_more_sentences_than_it_needs():
    assert opening(["one two", "three four", "five"], 3) == ["one two", "three four"]


def test_a_quotation_stands_between_the_sentences_of_the_whole_host():
    source, host = invented(1), invented(2)
    made = " ".join(quoted(source, host, 12, Dice("a")).split())
    [run] = [" ".join(run) for run in runs(made, 12) & runs(source, 12)]
    assert made.replace(f"{run} ", "").replace(f" {run}", "") == " ".join(host.split())
