"""The passages of a store that people judged."""

from datetime import UTC, datetime

from firsthand.model import Verdict
from firsthand.pipeline.annotating import reviewed_passages, write_annotations
from firsthand.pipeline.judging import judge
from firsthand.pipeline.knowledge import knowledge
from firsthand.store import Store

AT = datetime(2031, 4, 1, 12, tzinfo=UTC)


def accept(location, reports):
    with Store.open(location) as store:
        for report in reports:
            judge(store, report.id, Verdict.ACCEPTED, by="Ana", at=AT)


def test_without_judgements_there_are_none(demo_store):
    with Store.open(demo_store, read_only=True) as store:
        assert list(reviewed_passages(store, knowledge(demo_store))) == []


def test_passages_come_by_article_id_and_only_from_articles_with_a_judged_report(own_store):
    with Store.open(own_store, read_only=True) as store:
        ids = sorted({one.article for one in store.reports()})
        wanted = [one for one in store.reports() if one.article in (ids[0], ids[3])]
    accept(own_store, wanted[::-1])
    with Store.open(own_store, read_only=True) as store:
        passages = list(reviewed_passages(store, knowledge(own_store)))
    assert list(dict.fromkeys(one.article.id for one in passages)) == [ids[0], ids[3]]
    assert all(one.complete for one in passages)


def test_articles_without_a_judged_report_are_not_read(own_store, monkeypatch):
    with Store.open(own_store, read_only=True) as store:
        one = store.reports()[0]
    accept(own_store, [one])
    asked, read = [], Store.reports
    monkeypatch.setattr(Store, "reports", lambda store, article=None: asked.append(article) or read(store, article))
    with Store.open(own_store, read_only=True) as store:
        assert list(reviewed_passages(store, knowledge(own_store)))
    assert asked == [one.article]


def test_a_passage_with_an_unsettled_report_is_counted_and_not_written(own_store, tmp_path):
    with Store.open(own_store, read_only=True) as store:
        reports = store.reports()
    first = next(one for one in reports if sum(one.sentence == other.sentence for other in reports) > 1)
    accept(own_store, [first])
    with Store.open(own_store, read_only=True) as store:
        assert write_annotations(store, knowledge(own_store), tmp_path / "new" / "folder") == (0, 0, 1)
    assert [file.read_text() for file in sorted((tmp_path / "new" / "folder").iterdir())] == ["", ""]
