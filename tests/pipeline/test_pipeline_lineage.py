"""Articles of files are compared without a store, whatever their order and the number of processes."""

import json
from datetime import date, timedelta

import pytest

from firsthand.lineage.compared_text import Text
from firsthand.lineage.derive import Deriver
from firsthand.pipeline.comparer import compare
from firsthand.pipeline.lineage import Options, open_spooled, related
from firsthand.pipeline.spool import spooling
from firsthand.read import article_from_text

DEPOT = (
    "Fighters took the depot at Kelm Ridge on Monday and carried off forty crates of rifles, two officers said. The "
    "garrison had withdrawn on Saturday night after the road behind it was cut."
)
FLAG = "By noon a black flag stood on the water tower above the town, and the bakers had sold all their bread."
MOUNTAIN = "Heavy rain closed the mountain road for the third day, and teachers in the upper valley sent pupils home."
FERRY = "The ferry did not sail on Sunday, and the ticket office in the old customs shed stayed shut until evening."
STORIES = {
    "wire": f"{DEPOT}\n\n{FLAG}\n",
    "post": f"{DEPOT.replace('Fighters', 'Armed gangs').replace('forty', 'sixty')}\n\n{FLAG}\n",
    "lead": f"{DEPOT}\n\n{MOUNTAIN}\n",
    "rain": f"{FERRY}\n\n{MOUNTAIN}\n",
    "tide": f"{FERRY}\n",
}


def rows(stories=STORIES):
    return [
        {"id": name, "outlet": f"The {name.title()}", "date": str(date(2024, 4, 20) + timedelta(day)), "text": text}
        for day, (name, text) in enumerate(stories.items())
    ]


@pytest.fixture
def run(tmp_path):
    """Writes rows, or lines as they are, to files and compares all their articles; the answer and the summary."""

    def run(*files, jobs=1, options=None):
        paths = []
        for lines in files:
            paths.append(tmp_path / f"file{len(paths)}.jsonl")
            text = (line if isinstance(line, str) else json.dumps(line) for line in lines)
            paths[-1].write_text("".join(f"{line}\n" for line in text), encoding="utf-8")
        found, said = [], []
        pairs = related(paths, None, jobs, options or Options(), said.append)
        try:
            while True:
                found.append(next(pairs))
        except StopIteration as end:
            return found, end.value

    return run


def names(found):
    return {frozenset((pair.a, pair.b)): pair.derivation.relation.value for pair in found}


def test_articles_that_share_text_are_related_and_counted(run):
    found, summary = run(rows())
    assert names(found) == {
        frozenset(("wire", "post")): "copy",
        frozenset(("wire", "lead")): "reworded",
        frozenset(("post", "lead")): "reworded",
        frozenset(("lead", "rain")): "partial",
        frozenset(("rain", "tide")): "copy",
    }
    assert (summary.articles, summary.repeated, summary.rejected) == (5, 0, [])
    assert summary.candidates >= len(found)


def test_neither_the_order_of_the_input_nor_its_files_change_the_result(run):
    found, summary = run(rows())
    backwards, _ = run(rows()[::-1])
    apart, counted = run(rows()[3:], rows()[:1], rows()[1:3])
    assert found == backwards == apart
    assert (counted.articles, counted.candidates) == (summary.articles, summary.candidates)


def test_one_process_and_two_find_the_same_in_the_same_order(run):
    many = {
        f"{name}{number}": f"{text} It was day {number}.\n" for number in range(6) for name, text in STORIES.items()
    }
    alone, one = run(rows(many), jobs=1)
    together, two = run(rows(many), jobs=2)
    assert len(alone) > 30
    assert alone == together
    assert one == two


def test_pairs_come_in_the_order_of_the_articles_ids(run):
    found, _ = run(rows())
    ids = [(pair.derivation.a, pair.derivation.b) for pair in found]
    assert ids == sorted(ids)
    assert all(one < other for one, other in ids)


def test_an_article_that_stands_in_the_input_twice_is_counted_and_compared_once(run):
    found, summary = run(rows(), rows()[:2])
    assert found == run(rows())[0]
    assert (summary.articles, summary.repeated) == (5, 2)


def test_the_same_text_under_another_id_is_another_article(run):
    wire = rows()[0]
    found, summary = run([wire, wire | {"id": "again"}])
    assert names(found) == {frozenset(("wire", "again")): "copy"}
    assert (summary.articles, summary.repeated) == (2, 0)


def test_what_cannot_be_read_is_in_the_summary_and_the_rest_goes_on(run):
    found, summary = run([*rows()[:2], "{not json}", {"id": "empty", "text": " "}, *rows()[2:]])
    assert found == run(rows())[0]
    assert [rejected.document.rsplit(":", 1)[1] for rejected in summary.rejected] == ["3", "4"]
    assert summary.articles == 5


def test_a_file_that_is_not_there_is_in_the_summary(run, tmp_path):
    pairs = related([tmp_path / "none.jsonl"], None, 1, Options(), print)
    with pytest.raises(StopIteration) as end:
        next(pairs)
    assert [rejected.document for rejected in end.value.value.rejected] == [str(tmp_path / "none.jsonl")]


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        (Options(days=0), set()),
        (Options(days=1), {("wire", "post"), ("post", "lead"), ("lead", "rain"), ("rain", "tide")}),
        (Options(days=2), {("wire", "post"), ("wire", "lead"), ("post", "lead"), ("lead", "rain"), ("rain", "tide")}),
    ],
)
def test_only_pairs_that_the_options_allow_are_compared(run, options, kept):
    found, _ = run(rows(), options=options)
    assert names(found).keys() == set(map(frozenset, kept))


def test_articles_without_an_id_are_named_by_where_they_stand(run):
    bare = [{key: value for key, value in row.items() if key != "id"} for row in rows()[:2]]
    (pair,), _ = run(bare)
    assert {pair.a, pair.b} == {"file0.jsonl:1", "file0.jsonl:2"}


def test_a_pair_that_cannot_be_compared_says_why_instead_of_raising():
    with spooling() as spool:
        spool.file.write(b"no article")
        spool.file.flush()
        comparer = open_spooled(spool.path, None)
        (said,) = compare(comparer, [((0, 10), (0, 10))])
    assert said.startswith("unexpected ")
    assert "please report this" in said


def test_articles_of_a_spool_are_compared_as_any_others(kb):
    one, other = (article_from_text(STORIES[name], kb=kb, given_id=name) for name in ("wire", "lead"))
    with spooling() as spool:
        slots = spool.put(one), spool.put(other)
        spool.file.flush()
        (found,) = compare(open_spooled(spool.path, None), [slots])
    assert found == Deriver(kb).derive(Text.of(one), Text.of(other))
