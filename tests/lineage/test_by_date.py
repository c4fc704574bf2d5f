"""Days decide little: between articles of one outlet, and for a later article that has nothing of its own."""

import pytest
from shared_story import SHARED, sides, story

from firsthand.lineage.by_date import follows_up, is_earlier, is_trimmed

OWN = "\n\nThe mayor spoke of the harvest and of the price of salt, and went home early." * 6


@pytest.mark.parametrize(
    ("first", "second", "earlier"),
    [
        ("2024-03-18", "2024-03-19", True),
        ("2024-03-19", "2024-03-18", False),
        ("2024-03-18", "2024-03-18", False),
        ("2024-03", "2024-03-19", False),
        (None, "2024-03-19", False),
    ],
)
def test_only_days_that_do_not_overlap_say_which_is_earlier(kb, first, second, earlier):
    assert is_earlier(story(kb, SHARED, "CNN", first), story(kb, SHARED, "CNN", second)) is earlier


def test_of_one_outlet_the_later_article_takes_from_the_earlier(kb):
    one, other = sides(kb, story(kb, SHARED, "CNN", "2024-03-19"), story(kb, SHARED, "CNN", "2024-03-18"))
    assert follows_up(one, other).code == "direction.same-outlet-follow-up"
    assert follows_up(other, one) is None


def test_without_days_the_article_that_leads_with_the_text_is_its_source(kb):
    one, other = sides(kb, story(kb, f"Salt is dear.{OWN}\n\n{SHARED}", "CNN"), story(kb, f"{SHARED}{OWN}", "CNN"))
    assert follows_up(one, other) is not None
    assert follows_up(other, one) is None


@pytest.mark.parametrize(
    ("days", "shares", "trimmed"),
    [
        (("2024-03-19", "2024-03-18"), (1.0, 0.6), True),
        (("2024-03-18", "2024-03-18"), (1.0, 0.6), False),
        (("2024-03-18", "2024-03-19"), (1.0, 0.6), False),
        (("2024-03-19", "2024-03-18"), (0.7, 0.6), False),
        (("2024-03-19", "2024-03-18"), (1.0, 0.95), False),
    ],
)
def test_a_later_article_with_nothing_of_its_own_is_trimmed(kb, days, shares, trimmed):
    taker, giver = story(kb, SHARED, "CNN", days[0]), story(kb, SHARED, "Al Manar", days[1])
    assert (is_trimmed(*sides(kb, taker, giver, shares)) is not None) is trimmed
