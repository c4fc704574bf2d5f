"""Dates and names as CSL-JSON has them."""

import pytest

from firsthand.export.cited_source import CitedSource
from firsthand.export.source_item import csl_date, source_item
from firsthand.model import PartialDate


@pytest.mark.parametrize(
    ("edtf", "form"),
    [
        ("2015-10-12", {"date-parts": [[2015, 10, 12]]}),
        ("2015-10", {"date-parts": [[2015, 10]]}),
        ("2015", {"date-parts": [[2015]]}),
        ("2015-10~", {"date-parts": [[2015, 10]], "circa": True}),
        ("2015-10-12/2015-10-19", {"date-parts": [[2015, 10, 12], [2015, 10, 19]]}),
        ("2024-21", {"date-parts": [[2024]], "season": 1}),
        ("2024-21/..", {"literal": "2024-21/.."}),
        ("2015-10/..", {"literal": "2015-10/.."}),
        (None, None),
    ],
)
def test_a_date_has_the_precision_that_is_stated(edtf, form):
    assert csl_date(PartialDate(edtf)) == form


def test_no_date_is_none():
    assert csl_date(None) is None


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Kern, Anna", {"family": "Kern", "given": "Anna"}),
        ("Anna Kern", {"literal": "Anna Kern"}),
        ("Meridian Wire", {"literal": "Meridian Wire"}),
        ("Kern, Anna, Oss, Ben", {"literal": "Kern, Anna, Oss, Ben"}),
        ("محمد علي", {"literal": "محمد علي"}),
    ],
)
def test_a_name_is_parted_only_where_its_parts_are_certain(author, name):
    source = CitedSource("article-1", "T", None, False, False, (author,), None, None, None)
    assert source_item(source)["author"] == [name]


def test_what_is_not_known_is_left_out():
    item = source_item(CitedSource("article-1", None, None, False, True, (), None, None, None))
    assert item == {"id": "article-1", "type": "webpage"}
