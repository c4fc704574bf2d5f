"""An article that shares text is described from the side of the article that is read."""

import pytest

from firsthand.export.relative_form import relative_form
from kin import wire_and_gazette


@pytest.mark.parametrize(
    ("way", "reader", "said", "first"),
    [
        ("a>b", "gazette", "this article was taken from it", "wire"),
        ("a>b", "wire", "it was taken from this article", "wire"),
        ("b>a", "gazette", "it was taken from this article", "gazette"),
        ("common", "gazette", "both come from another text", "gazette"),
        ("unknown", "wire", "which came first is not known", "wire"),
    ],
)
def test_the_way_of_the_text_is_said_and_its_source_is_compared_first(way, reader, said, first):
    wire, gazette, found = wire_and_gazette(way)
    other = wire if reader == "gazette" else gazette
    form = relative_form(reader, other, "Hill Wire", found)
    assert (form["way"], form["compare"][0]) == (said, first)
    assert set(form["compare"]) == {"wire", "gazette"}


def test_the_share_is_that_of_the_article_that_is_read_and_telling_changes_are_counted():
    wire, gazette, found = wire_and_gazette()
    assert relative_form("wire", gazette, "Valley Gazette", found)["share_words"] == "84%"
    form = relative_form("gazette", wire, "Hill Wire", found)
    assert (form["share_words"], form["changed"], form["is_source"]) == ("79%", 3, True)
    assert form["article"]["name"] == "wire"
