"""The categories of the forms."""

import pytest

from firsthand.export import un_category as module
from firsthand.export.un_category import Category, un_category


@pytest.mark.parametrize(
    ("item", "numeral", "part"),
    [
        ("term/tank", "I", ""),
        ("term/howitzer", "III", ""),
        ("term/combat-drone", "IV", "(b) unmanned"),
        ("term/manpads", "VII", "(b) man-portable air-defence systems"),
        ("weapon/ak-47", "VIII", "Small arms 4: assault rifles"),
        ("weapon/rpg-7", "VIII", "Light weapons 5: portable anti-tank missile launchers and rocket systems"),
        ("term/sniper-rifle", "VIII", "Small arms 2: rifles and carbines"),
        ("term/machine-gun", "VIII", ""),
        ("term/rifle", "VIII", ""),
        ("term/warship", "VI", ""),
    ],
)
def test_an_item_has_the_category_and_the_part_that_is_known(kb, item, numeral, part):
    found = un_category(item, kb)
    assert (found.numeral, found.part) == (numeral, part)
    assert found.name


@pytest.mark.parametrize("item", ["term/ammunition", "term/mortar-bomb", "state/fr", "weapon/nobody-knows", None])
def test_what_the_forms_do_not_hold_has_none(kb, item):
    assert un_category(item, kb) == Category()


def test_every_term_of_a_part_is_in_the_knowledge_base_and_has_a_category(kb):
    for term in module._PARTS:
        assert un_category(term, kb).numeral
