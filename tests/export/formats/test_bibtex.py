"""Citations as BibTeX, read back with bibtexparser."""

import io

import bibtexparser
import pytest

from firsthand.export.formats import FORMATS
from firsthand.export.holdings import Holdings

from .told import claim, holding, told


def _entries(holdings: Holdings):
    target = io.BytesIO()
    FORMATS["bibtex"].write(holdings, target)
    found = bibtexparser.parse_string(target.getvalue().decode())
    assert found.failed_blocks == []
    return found.entries


def test_every_transfer_and_every_article_is_one_entry(holdings: Holdings):
    made = _entries(holdings)
    entries = list(holdings.entries())
    articles = {name for one in entries for name in one.articles}
    assert len(made) == len(entries) + len(articles) == len({one.key for one in made})
    notes = " ".join(one.fields_dict["note"].value for one in made)
    assert all(one.transfer.id in notes for one in entries)


@pytest.mark.parametrize("words", ["50 % & {half}", "a\\b_c#d~e^f$", "“‘", "} , @misc{x,"])
def test_no_words_of_an_article_break_an_entry(holdings: Holdings, words: str):
    transfer, article = _entries(holding(holdings, told(claim(supplier=(words, None)))))
    assert transfer.entry_type == "misc" and article.key == "article-000000000000"
