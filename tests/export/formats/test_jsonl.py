"""JSON Lines hold everything, and the sentences that are evidence rather than whole articles unless asked."""

import json
from dataclasses import replace
from io import BytesIO

from firsthand.export.formats import FORMATS
from firsthand.pipeline.exporting import Wanted, holdings_of


def lines(data):
    return [json.loads(line) for line in data.splitlines()]


def test_a_head_comes_first_and_an_end_that_counts_the_rest(written, shelf):
    records = lines(written("jsonl"))
    kinds = [record["kind"] for record in records]
    assert kinds[0] == "head" and records[-1] == {
        "kind": "end",
        "articles": kinds.count("article"),
        "derivations": kinds.count("derivation"),
        "judgements": 0,
        "transfers": len(shelf.transfers),
    }


def test_no_article_leaves_whole_unless_asked(holdings, shelf):
    for full_text in (False, True):
        target = BytesIO()
        FORMATS["jsonl"].write(replace(holdings, full_text=full_text), target)
        articles = [record for record in lines(target.getvalue()) if record["kind"] == "article"]
        assert all(("bytes" in one) is full_text and ("text" in one["article"]) is full_text for one in articles)
    told = {one["article"]["id"]: sum(len(words) for _, words in one.get("stretches", ())) for one in articles}
    assert all(told[article.id] < len(article.text) for article in shelf.store.articles())


def test_every_evidence_sentence_is_among_the_stretches(written):
    for record in lines(written("jsonl")):
        if record["kind"] != "article":
            continue
        kept = {place for start, words in record["stretches"] for place in range(start, start + len(words))}
        for report in record["reports"]:
            if report["sentence"]["part"] == "text":
                assert set(range(report["sentence"]["start"], report["sentence"]["end"])) <= kept


def test_a_selection_takes_along_only_what_belongs_to_it(shelf):
    chosen = shelf.transfers[0]
    target = BytesIO()
    FORMATS["jsonl"].write(holdings_of(shelf, Wanted((chosen.id,))), target)
    records = lines(target.getvalue())
    assert {one["article"]["id"] for one in records if one["kind"] == "article"} == set(chosen.articles)
    assert [one["id"] for one in records if one["kind"] == "transfer"] == [chosen.id]


def test_the_same_register_gives_the_same_bytes(written):
    assert written("jsonl") == written("jsonl")
