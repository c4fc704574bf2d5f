"""An article as the review page names it."""

import pytest

from firsthand.pipeline.knowledge import knowledge
from firsthand.store import Store
from firsthand.web.named_article import named_article


@pytest.fixture(scope="module")
def named(demo_store):
    with Store.open(demo_store, read_only=True) as store:
        return {one.given_id: (one, named_article(one, knowledge(demo_store))) for one in store.articles()}


def test_the_stated_outlet_comes_before_all_else(named):
    stated = [(article, form) for article, form in named.values() if article.outlet]
    assert stated
    assert all(form["outlet"] == article.outlet and form["outlet_is_stated"] for article, form in stated)


def test_an_outlet_that_only_the_articles_own_marks_tell_is_named_and_said_to_be_so(named):
    article, form = named["derrin-meridian.txt"]
    assert article.outlet is None
    assert (form["outlet"], form["outlet_is_stated"]) == ("Meridian Wire", False)
    assert form["called"].startswith("Meridian Wire")


def test_no_article_is_called_by_its_files_name(named):
    assert [form["called"] for article, form in named.values() if article.given_id in form["called"]] == []
