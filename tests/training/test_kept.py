"""The real articles that are kept from fitting."""

import json
import sys

import pytest
from encoder.kept import SHARE, drawn_by, is_kept, main

IDS = [f"article-{number}" for number in range(2000)]


def test_about_the_stated_share_of_articles_is_kept():
    kept = sum(is_kept(article) for article in IDS) / len(IDS)
    assert kept == pytest.approx(SHARE, abs=0.02)


def test_whether_an_article_is_kept_does_not_depend_on_how_many_are_fitted():
    halved = [article for article in IDS if drawn_by(article)[1] < 0.5]
    assert len(halved) == pytest.approx(len(IDS) / 2, rel=0.1)
    assert sum(map(is_kept, halved)) / len(halved) == pytest.approx(SHARE, abs=0.03)


def test_the_passages_of_kept_articles_alone_are_written_with_their_labels(tmp_path, monkeypatch):
    names = [f"{article}-0" for article in IDS[:100]]
    (tmp_path / "a.passages.jsonl").write_text("".join(json.dumps({"id": n, "text": f"“{n}”"}) + "\n" for n in names))
    (tmp_path / "a.labels.jsonl").write_text("".join(json.dumps({"id": n, "reports": []}) + "\n" for n in names))
    given = ["kept", "--passages", str(tmp_path / "a.passages.jsonl"), "--output", str(tmp_path / "out")]
    monkeypatch.setattr(sys, "argv", given)
    main()
    written = [
        [json.loads(line) for line in (tmp_path / "out" / f"kept.{part}.jsonl").read_text("utf-8").splitlines()]
        for part in ("passages", "labels")
    ]
    wanted = [name for name in names if is_kept(name.rpartition("-")[0])]
    assert wanted
    assert [[row["id"] for row in rows] for rows in written] == [wanted, wanted]
    assert written[0][0]["text"] == f"“{wanted[0]}”"
