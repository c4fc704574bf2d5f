"""Each rule names the taker and the giver by what stands in the two texts, and is silent the other way round."""

from dataclasses import replace

import pytest
from shared_story import SHARED, sides, story

from firsthand.lineage.taken_from import (
    credits_outlet,
    credits_outlet_elsewhere,
    credits_unnamed_outlet,
    sets_off,
    stands_on_agency_page,
    states_basis,
)

FAR = "\n\nThe mayor spoke of the harvest and of the price of salt, and went home early." * 6


@pytest.mark.parametrize(
    ("rule", "taker", "giver"),
    [
        (credits_outlet, (f"CNN reported on Friday:\n\n{SHARED}", "Derrin Lantern"), (SHARED, "CNN")),
        (credits_outlet, (f"Source: Al Manar\n\n{SHARED}", "Derrin Lantern"), (SHARED, "Al Manar")),
        (credits_outlet, (f"DERRIN (Reuters) - {SHARED}", "Derrin Lantern"), (SHARED, "Reuters")),
        (stands_on_agency_page, (SHARED, "Derrin Lantern"), (SHARED, "Reuters")),
        (sets_off, (f"The Lantern has the story:\n\n{SHARED}", "Al Manar"), (SHARED, "Derrin Lantern")),
        (sets_off, (f"The Lantern writes: “{SHARED}”", "Al Manar"), (SHARED, "Derrin Lantern")),
        (credits_unnamed_outlet, (f"CNN reported on Friday:\n\n{SHARED}", "Al Manar"), (SHARED, None)),
        (
            credits_outlet_elsewhere,
            (f"{SHARED}{FAR}\n\nSalt is dear, CNN reported on Friday.", "Al Manar"),
            (SHARED, "CNN"),
        ),
    ],
)
def test_a_rule_holds_for_the_taker_only(kb, rule, taker, giver):
    one, other = sides(kb, story(kb, *taker), story(kb, *giver))
    assert rule(one, other) is not None
    assert rule(other, one) is None


@pytest.mark.parametrize(
    ("stated", "address", "holds"),
    [
        (("https://wire.example/a",), "https://wire.example/a", True),
        (("http://www.Wire.example/a/#top",), "https://wire.example/a", True),
        (("https://wire.example/b", "https://wire.example/a"), "https://wire.example/a", True),
        (("https://wire.example/b",), "https://wire.example/a", False),
        (("https://wire.example/a",), None, False),
        ((), "https://wire.example/a", False),
    ],
)
def test_a_page_that_states_the_others_address_as_its_basis_took_from_it(kb, stated, address, holds):
    taker = replace(story(kb, SHARED, "Al Manar"), based_on=stated)
    giver = replace(story(kb, SHARED, "Derrin Lantern"), url=address)
    one, other = sides(kb, taker, giver)
    assert (states_basis(one, other) is not None) is holds
    assert states_basis(other, one) is None


def test_a_credit_for_the_whole_text_ranks_before_one_beside_the_passage(kb):
    giver = story(kb, SHARED, "CNN")
    whole = sides(kb, story(kb, f"Source: CNN\n\n{SHARED}{FAR}", "Al Manar"), giver)
    beside = sides(kb, story(kb, f"CNN reported on Friday:\n\n{SHARED}", "Al Manar"), giver)
    assert credits_outlet(*whole)[0] < credits_outlet(*beside)[0]


def test_an_agencys_page_is_not_the_source_of_a_text_credited_to_another_agency(kb):
    taker = story(kb, f"DERRIN (AFP) - {SHARED}", "Derrin Lantern")
    assert stands_on_agency_page(*sides(kb, taker, story(kb, SHARED, "Reuters"))) is None


def test_two_articles_that_both_quote_the_text_say_nothing_of_each_other(kb):
    text = f"The ministry has this to say:\n\n{SHARED}"
    one, other = sides(kb, story(kb, text, "Al Manar"), story(kb, text, "Derrin Lantern"))
    assert sets_off(one, other) is None


def test_an_unnamed_article_that_gives_the_same_credit_is_not_its_source(kb):
    text = f"CNN reported on Friday:\n\n{SHARED}"
    assert credits_unnamed_outlet(*sides(kb, story(kb, text, "Al Manar"), story(kb, text))) is None
