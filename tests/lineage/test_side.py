"""Of two articles that look like pages of one newsroom the surer one is; its tag alone makes no agency's page."""

from shared_story import SHARED, sides, story

from firsthand.lineage.bearing import Reach


def own(side):
    return [page.newsroom.key for page in side.own]


def test_the_surer_of_two_pages_keeps_the_newsroom(kb):
    page = story(kb, f"(CNN) -- {SHARED}")
    retelling = story(kb, f"{SHARED}\n\n“They came at dawn,” the miller told CNN.")
    assert [own(side) for side in sides(kb, page, retelling)] == [["outlet/cnn"], []]


def test_told_in_both_makes_neither_its_page(kb):
    text = f"{SHARED}\n\n“They came at dawn,” the miller told CNN."
    assert [own(side) for side in sides(kb, story(kb, text), story(kb, text))] == [[], []]


def test_a_copyright_line_beside_the_page_of_its_owner_is_a_credit(kb):
    copy = story(kb, f"{SHARED}\n\nCopyright © 2019 The Washington Times, LLC.", "Ann Lee")
    page = story(kb, SHARED, "Washington Times")
    one, other = sides(kb, copy, page)
    assert [each.newsroom.key for each in one.on(Reach.WHOLE)] == ["outlet/washington-times"]
    assert own(other) == ["outlet/washington-times"]


def test_an_article_with_an_agencys_tag_is_its_page_beside_one_of_a_stated_outlet_only(kb):
    tagged, client = story(kb, f"DERRIN (Reuters) - {SHARED}"), story(kb, SHARED, "Al Manar")
    assert own(sides(kb, tagged, client)[0]) == ["outlet/reuters"]
    assert own(sides(kb, tagged, story(kb, SHARED))[0]) == []


def test_an_article_with_an_agencys_tag_is_its_page_beside_one_that_credits_the_agency_in_words(kb):
    tagged = story(kb, f"DERRIN (Reuters) - {SHARED}")
    teller = story(kb, f"Reuters reported on Friday:\n\n{SHARED}")
    assert own(sides(kb, tagged, teller)[0]) == ["outlet/reuters"]


def test_its_own_newsroom_is_no_source_of_an_article(kb):
    side = sides(kb, story(kb, f"DERRIN (Reuters) - {SHARED}", "Reuters"), story(kb, SHARED))[0]
    assert side.on(*Reach) == ()
    assert side.agency is not None
