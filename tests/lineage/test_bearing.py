"""A credit bears on shared text by its place: for the whole article, beside the passage, inside it or elsewhere."""

import pytest
from shared_story import MORE, SHARED, story

from firsthand.lineage.bearing import Reach, bearings
from firsthand.lineage.house_marks import house_marks
from firsthand.model import Place

LONG = " The mayor spoke of the harvest and of the price of salt, and went home early." * 5


def found(kb, text, shared=SHARED):
    article = story(kb, text, "Derrin Lantern")
    start = article.text.index(shared)
    marks = house_marks(article.text, kb)
    return [
        (each.newsroom.key, each.reach) for each in bearings(article, [Place(start, start + len(shared))], marks, kb)
    ]


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        (f"DERRIN (Reuters) - {SHARED}", Reach.WHOLE),
        (f"{SHARED}\n\nReuters contributed to this report.", Reach.CONTRIBUTED),
        (f"Reuters reported on Friday:\n\n{SHARED}", Reach.FRAME),
        (f"{SHARED} Reuters reported this first, on Friday.", Reach.FRAME),
        (f"{SHARED}\n\n{MORE}{LONG}\n\nReuters reported on Friday that salt is dear.", Reach.ELSEWHERE),
    ],
)
def test_a_credit_bears_on_the_passage_by_its_place(kb, text, reach):
    assert found(kb, text) == [("outlet/reuters", reach)]


@pytest.mark.parametrize(
    ("shared", "reach"),
    [
        ("The mill burned for two days, the miller told AFP by telephone from the bridge.", Reach.GATHERED),
        ("An AFP photographer saw the mill burn and the miller run over the bridge.", Reach.GATHERED),
        ("The mill burned for two days, AFP reported on Friday from the old bridge.", Reach.CITED),
    ],
)
def test_inside_the_passage_it_says_who_gathered_or_who_is_cited(kb, shared, reach):
    assert found(kb, shared, shared) == [("outlet/afp", reach)]


def test_a_sign_off_that_reading_has_not_credited_is_given_as_a_credit(kb):
    article = story(kb, f"The mill has fallen\nFrom Al Manar\n\n{SHARED}", "Derrin Lantern")
    (only,) = bearings(article, [], house_marks(article.text, kb), kb)
    assert only.credit is not None
    assert (only.credit.newsroom.text, only.credit.whole_article) == ("Al Manar", True)
    assert article.text[only.credit.words.start : only.credit.words.end] == only.credit.words.text
