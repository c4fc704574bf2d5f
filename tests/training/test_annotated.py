"""Annotated passages from files, and from places in articles."""

import json
import lzma

import pytest
from encoder.annotated import passages, placed, rows

ARTICLE = "Aid 🚀 arrived late. Arland sent forty rifles and mines to Borland, a clerk said."
START, END = ARTICLE.index("Arland"), len(ARTICLE)


def lines(path, *found):
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in found)
    return path


def place(words):
    """Where words stand in the passage, counted from its start."""
    at = ARTICLE.index(words) - START
    return [at, at + len(words)]


REPORT = {
    "trigger": place("sent"),
    "status": "delivered",
    "item": [place("rifles"), place("mines")],
    "supplier": [place("Arland")],
}


@pytest.fixture
def corpus(tmp_path):
    other = {"id": "7", "text": "Nothing of note."}
    return lines(tmp_path / "corpus.jsonl.xz", other, {"id": "2015-04-a", "text": ARTICLE})


def test_places_become_the_words_that_stand_there(tmp_path, corpus):
    path = lines(tmp_path / "places.jsonl", {"id": f"wire-2015-04-a-{START}-{END}", "reports": [REPORT]})
    [found] = placed(path, corpus)
    assert (found.article, found.text) == ("2015-04-a", ARTICLE[START:])
    assert found.reports == (
        {"trigger": "sent", "status": "delivered", "item": ["rifles", "mines"], "supplier": ["Arland"]},
    )


def test_an_article_that_the_corpus_lacks_is_passed_over(tmp_path, corpus):
    keys = ["wire-9-0-30", f"wire-2015-04-a-{START}-{END}", "wire-7-0-7"]
    path = lines(tmp_path / "places.jsonl", *({"id": key, "reports": []} for key in keys))
    assert [one.id for one in placed(path, corpus)] == keys[1:]


def test_two_passages_of_one_article_keep_their_own_text(tmp_path, corpus):
    path = lines(tmp_path / "places.jsonl", *({"id": f"wire-7-{a}-{b}", "reports": []} for a, b in [(0, 7), (8, 15)]))
    assert [one.text for one in placed(path, corpus)] == ["Nothing", "of note"]


def test_passages_keep_their_order_and_take_their_own_labels(tmp_path):
    told = {"late-b-002": [REPORT], "late-b-001": [], "soon-a-001": [REPORT, REPORT]}
    path = lines(tmp_path / "own.passages.jsonl", *({"id": key, "text": f"Text of {key}."} for key in told))
    lines(tmp_path / "own.labels.jsonl", *({"id": key, "reports": told[key]} for key in sorted(told)))
    found = list(passages(path))
    assert [(one.id, one.text, list(one.reports)) for one in found] == [
        (key, f"Text of {key}.", reports) for key, reports in told.items()
    ]
    assert [one.article for one in found] == ["late-b", "late-b", "soon-a"]


def test_a_passage_without_a_row_of_labels_is_an_error_and_not_a_passage_without_reports(tmp_path):
    path = lines(tmp_path / "own.passages.jsonl", {"id": "a-1", "text": "Arland sent mines."})
    lines(tmp_path / "own.labels.jsonl", {"id": "a-2", "reports": []})
    with pytest.raises(KeyError):
        list(passages(path))


@pytest.mark.parametrize("name", ["plain.jsonl", "packed.jsonl.xz"])
def test_rows_are_read_compressed_or_not(tmp_path, name):
    path = lines(tmp_path / name, {"id": "ä"}, {"id": "b"})
    assert list(rows(path)) == [{"id": "ä"}, {"id": "b"}]


def test_empty_lines_are_no_rows(tmp_path):
    path = tmp_path / "gaps.jsonl"
    path.write_text('\n{"id": 1}\n  \n{"id": 2}\n\n', encoding="utf-8")
    assert [row["id"] for row in rows(path)] == [1, 2]
