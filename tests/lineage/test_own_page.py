"""An article is the page of its outlet; without one its own marks tell, an agency's tag least of all."""

import pytest
from shared_story import SHARED, story

from firsthand.lineage.house_marks import house_marks
from firsthand.lineage.own_page import Sureness, own_pages


def pages(kb, article):
    found = own_pages(article, house_marks(article.text, kb), kb)
    return [(page.newsroom.key, page.sureness) for page in found]


def test_a_listed_outlet_decides_alone(kb):
    article = story(kb, f"(CNN) -- {SHARED}", "Al Manar")
    assert pages(kb, article) == [("outlet/al-manar", Sureness.STATED)]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        (f"(CNN) -- {SHARED}", ("outlet/cnn", Sureness.SIGNED)),
        (f"{SHARED}\n\nCNN's Ann Lee contributed to this report.", ("outlet/cnn", Sureness.SIGNED)),
        (f"{SHARED}\n\n“They came at dawn,” the miller told CNN.", ("outlet/cnn", Sureness.TOLD)),
        (f"DERRIN (Reuters) - {SHARED}", ("outlet/reuters", Sureness.TAGGED)),
    ],
)
def test_without_outlet_its_own_marks_tell_whose_page_it_is(kb, text, page):
    assert pages(kb, story(kb, text)) == [page]


@pytest.mark.parametrize(
    "text",
    [
        SHARED,
        f"{SHARED}\n\n“They came at dawn,” the miller told CNN, and his son told NBC News.",
        f"CNN reported the find first. {SHARED}\n\n“They came at dawn,” the miller told CNN.",
        f"{SHARED}\n\n“They came at dawn,” the miller told AFP.",
        f"DERRIN (Reuters) - {SHARED}\n\nThis article originally appeared at Reuters.",
    ],
)
def test_marks_of_two_or_of_a_source_or_of_an_agency_do_not_tell(kb, text):
    assert pages(kb, story(kb, text)) == []


def test_a_writer_listed_as_outlet_leaves_room_for_the_owner_of_the_page(kb):
    article = story(kb, f"{SHARED}\n\nCopyright © 2019 The Washington Times, LLC.", "Ann Lee")
    assert pages(kb, article) == [("name:ann lee", Sureness.STATED), ("outlet/washington-times", Sureness.OWNER)]
