"""A source as BibTeX."""

import pytest

from firsthand.export.cited_source import CitedSource
from firsthand.export.source_bibtex import source_bibtex
from firsthand.model import PartialDate


def source(**more):
    given = {
        "key": "article-1",
        "title": "50 % of {it} & more",
        "outlet": "Hill_Wire",
        "by_marks": False,
        "is_page": False,
        "authors": ("Kern, Anna", "Ben Oss"),
        "published": PartialDate("2024-05-20"),
        "language": "en",
        "url": "https://hill.example/a_b?c=1&d={x}",
    }
    return CitedSource(**(given | more))


def test_an_article_of_the_press_has_its_journal_and_signs_of_tex_are_escaped():
    made = source_bibtex(source())
    assert made.startswith("@article{article-1,\n")
    assert r"  title = {{50 \% of \textbraceleft{}it\textbraceright{} \& more}}," in made
    assert r"  journal = {Hill\_Wire}," in made
    assert "  author = {Kern, Anna and {Ben Oss}}," in made
    assert "  url = {https://hill.example/a_b?c=1&d=%7Bx%7D}," in made


@pytest.mark.parametrize(
    ("edtf", "lines"),
    [
        ("2024-05-20", ["date = {2024-05-20}", "year = {2024}", "month = may"]),
        ("2024-05", ["date = {2024-05}", "year = {2024}", "month = may"]),
        ("2024", ["date = {2024}", "year = {2024}"]),
        ("2024-21/..", []),
        (None, []),
    ],
)
def test_a_date_is_told_as_far_as_bibtex_can(edtf, lines):
    made = source_bibtex(source(published=PartialDate(edtf)))
    found = [line.strip(" ,") for line in made.splitlines() if line.strip().startswith(("date", "year", "month"))]
    assert found == lines


def test_a_page_is_misc():
    assert source_bibtex(source(is_page=True)).startswith("@misc{article-1,\n")
    assert "  howpublished = " in source_bibtex(source(is_page=True))
