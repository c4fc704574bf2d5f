"""Pages of web archives that speak of no arms are passed over; with `every_page` they are read, as all others are."""

from dataclasses import replace

import pytest

from firsthand.model import PassedOver, Rejected
from firsthand.pipeline.reading import Found, open_reader, read_document
from firsthand.read import Media, RawDocument
from firsthand.reports import FinderName

LINES = (
    "The council voted on Monday to keep the old library in the harbour quarter open until the spring of next year.",
    "Members of all parties spoke for the library, which was founded by a sea captain more than a century ago.",
    "Repairs to the roof will begin in the summer, and the reading room is to get new windows and lamps as well.",
)
ARMS = "Iran delivered rockets to Hezbollah through Syria in May, two officials said on Monday."
ARABIC = "أعلن المجلس يوم الاثنين أن المكتبة القديمة ستبقى مفتوحة حتى الربيع المقبل بعد نقاش طويل بين الأعضاء. " * 4


def page(*lines, archived=True, media=Media.HTML):
    body = "".join(f"<p>{line}</p>" for line in lines)
    html = (
        f"<html><head><title>News</title></head><body><nav><a href='/'>Home</a></nav><article>{body}</article></body>"
    )
    return RawDocument("a", media, html.encode(), "a.warc#0", archived=archived)


@pytest.fixture(scope="module")
def reader():
    return open_reader(None, FinderName.LIGHT)


def test_an_archived_page_that_speaks_of_no_arms_is_passed_over(reader):
    assert read_document(reader, page(*LINES)) == PassedOver("a.warc#0", "it speaks of no arms")


def test_an_archived_page_with_a_report_is_read_as_any_other(reader):
    archived, other = (read_document(reader, page(*LINES, ARMS, archived=each)) for each in (True, False))
    assert archived == other
    assert archived.reports


@pytest.mark.parametrize(
    "read",
    [
        lambda reader: read_document(replace(reader, every_page=True), page(*LINES)),
        lambda reader: read_document(reader, page(*LINES, archived=False)),
        lambda reader: read_document(reader, page(*[ARABIC] * 3)),
        lambda reader: read_document(reader, page(*LINES, media=Media.TEXT)),
    ],
    ids=["every page", "no archive", "another language", "text"],
)
def test_what_is_not_gated_is_read(reader, read):
    assert isinstance(read(reader), Found)


def test_a_page_that_cannot_be_read_says_so(reader):
    broken = replace(page(), data=b"<html>\0\0\xff\xfe\xff<p>\x98\x9f" * 9)
    assert isinstance(read_document(reader, broken), Rejected)
