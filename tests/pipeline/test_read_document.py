"""One document is read to its reports, and nothing it holds ends the reading of others."""

from firsthand.model import Rejected
from firsthand.pipeline import reading
from firsthand.pipeline.reading import open_reader, read_document
from firsthand.read import Media, RawDocument

TEXT = b"Convoy seen\n\nThe United States has delivered anti-tank missiles to Syrian rebels through Turkey.\n"


def document(data: bytes = TEXT) -> RawDocument:
    return RawDocument("a.txt", Media.TEXT, data, "folder/a.txt")


def test_the_same_bytes_give_the_same_article_and_reports():
    reader = open_reader(None)
    one, other = read_document(reader, document()), read_document(reader, document())
    assert one == other
    assert one.original == TEXT
    assert all(report.article == one.article.id for report in one.reports)


def test_what_was_rejected_before_stays_rejected():
    rejected = Rejected("x", "split", "it is empty")
    assert read_document(open_reader(None), rejected) is rejected


def test_an_unforeseen_error_rejects_the_document_and_says_so(monkeypatch):
    def fail(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(reading, "find_reports", fail)
    found = read_document(open_reader(None), document())
    assert found == Rejected("folder/a.txt", "reports", "unexpected RecursionError, please report this: too deep")
