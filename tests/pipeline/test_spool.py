"""Articles come back from a spool as they were set down."""

import os
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.pipeline.spool import article_at, spooling
from firsthand.read import article_from_text

STORY = "KARVOST, March 3 (Reuters) - “We lost nobody,” a commander said.\n\nCopyright 2024. All rights reserved.\n"


@contextmanager
def spooled(articles):
    """The articles set down: the number of the open file, and their slots."""
    with spooling() as spool:
        slots = [spool.put(article) for article in articles]
        spool.file.flush()
        number = os.open(spool.path, os.O_RDONLY)
        try:
            yield number, slots
        finally:
            os.close(number)


@given(st.lists(st.text(), max_size=5))
def test_every_article_comes_back_whole_whatever_the_order_asked_for(kb, texts):
    articles = [
        article_from_text(text, kb=kb, given_id=str(number), outlet="Hill Wire", date="2024-03")
        for number, text in enumerate([STORY, *texts, "مُحَمَّد 武器 😀 \x00 \ud800"])
    ]
    with spooled(articles) as (file, slots):
        for article, slot in reversed(list(zip(articles, slots, strict=True))):
            assert article_at(file, slot) == article


def test_a_spool_is_gone_after_its_block():
    with spooling() as spool:
        assert spool.path.exists()
    assert not spool.path.parent.exists()


def test_a_spool_is_gone_after_an_error_too():
    with pytest.raises(ZeroDivisionError), spooling() as spool:
        raise ZeroDivisionError
    assert not spool.path.parent.exists()
