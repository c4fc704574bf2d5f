"""One document is read to its reports, and nothing it holds ends the reading of others."""

from dataclasses import dataclass, field

import pytest

from firsthand.errors import FirsthandError
from firsthand.model import Reason, Rejected
from firsthand.pipeline import reading
from firsthand.pipeline.reading import Reader, open_reader, read_document
from firsthand.read import Media, RawDocument
from firsthand.reports import Failure, FinderName, Passage, Reading

TEXT = b"Convoy seen\n\nThe United States has delivered anti-tank missiles to Syrian rebels through Turkey.\n"


@dataclass
class Failing:
    """Leaves every passage unread, and then raises `error` where there is one."""

    error: Exception | None = None
    left: list[Failure] = field(default_factory=list)
    name: str = "failing-1"

    def find(self, passage: Passage) -> tuple[Reading, ...]:
        self.left.append(Failure(passage.sentences[0], Reason("x", "the server answered 503")))
        if self.error:
            raise self.error
        return ()

    def take_failures(self) -> tuple[Failure, ...]:
        taken, self.left = tuple(self.left), []
        return taken


def document(data: bytes = TEXT) -> RawDocument:
    return RawDocument("a.txt", Media.TEXT, data, "folder/a.txt")


@pytest.fixture(scope="module")
def light() -> Reader:
    return open_reader(None, FinderName.LIGHT)


def test_the_same_bytes_give_the_same_article_and_reports(light):
    one, other = read_document(light, document()), read_document(light, document())
    assert one == other
    assert (one.original, one.unread) == (TEXT, ())
    assert all(report.article == one.article.id for report in one.reports)
    assert {report.finder for report in one.reports} == {"baseline-1"}


def test_what_was_rejected_before_stays_rejected(light):
    rejected = Rejected("x", "split", "it is empty")
    assert read_document(light, rejected) is rejected


def test_an_unforeseen_error_rejects_the_document_and_says_so(light, monkeypatch):
    def fail(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(reading, "find_reports", fail)
    found = read_document(light, document())
    assert found == Rejected("folder/a.txt", "reports", "unexpected RecursionError, please report this: too deep")


def test_passages_that_were_not_read_come_with_the_document_they_stand_in(kb):
    reader = Reader(kb, Failing())
    found = [read_document(reader, document(text)) for text in (TEXT, b"Rain\n\nIt rained all day.\n", TEXT)]
    assert [[str(failure) for failure in one.unread] for one in found] == [
        ["passage at 13-96 not read: the server answered 503"],
        [],
        ["passage at 13-96 not read: the server answered 503"],
    ]
    assert [one.reports for one in found] == [(), (), ()]


def test_what_a_rejected_document_left_unread_is_not_laid_to_the_next(kb):
    finder = Failing(ValueError("struck by lightning"))
    reader = Reader(kb, finder)
    assert isinstance(read_document(reader, document()), Rejected)
    finder.error = None
    assert len(read_document(reader, document()).unread) == 1


def test_a_finder_that_can_read_nothing_more_ends_the_reading(kb):
    reader = Reader(kb, Failing(FirsthandError("the endpoint cannot be reached")))
    with pytest.raises(FirsthandError, match=r"^the endpoint cannot be reached$"):
        read_document(reader, document())
