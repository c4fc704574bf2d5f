"""An amount stands with the item that it was said of, or nowhere."""

from dataclasses import replace

import pytest
from arland import entry, mention, span

from firsthand.export.item_amounts import item_amounts
from firsthand.model import ClaimedValue, Measure, Quantity

BOMBS = ("mortar bombs", "term/mortar-bomb")
TOWS = ("TOW missiles", "weapon/tow")
CARRIERS = ("troop carriers", None)


def told(sentence, items, amounts):
    """An entry of one report with those items and amounts; the amounts with their lowest number."""
    found = entry()
    name = found.transfer.reports[0]
    report = replace(
        found.reports[name],
        item=tuple(mention(sentence, words, entity) for words, entity in items),
        quantity=tuple(Quantity(span(sentence, words), low, None, Measure.COUNT, None) for words, low in amounts),
    )
    transfer = replace(found.transfer, reports=(name,), origins=(replace(found.transfer.origins[0], reports=(name,)),))
    return replace(found, transfer=transfer, reports={name: report})


def claimed(item):
    return ClaimedValue(item[0], item[1], ())


@pytest.mark.parametrize(
    ("sentence", "items", "amounts", "of", "expected"),
    [
        ("Dozens of mortar bombs and TOW missiles came.", [BOMBS, TOWS], [("Dozens", 24)], TOWS, ()),
        ("Dozens of mortar bombs and TOW missiles came.", [BOMBS, TOWS], [("Dozens", 24)], BOMBS, ("at least 24",)),
        (
            "Over 30 TOW missiles and 5 mortar bombs came.",
            [TOWS, BOMBS],
            [("30", 30), ("5", 5)],
            TOWS,
            ("at least 30",),
        ),
        (
            "Over 30 TOW missiles and 5 mortar bombs came.",
            [TOWS, BOMBS],
            [("30", 30), ("5", 5)],
            BOMBS,
            ("at least 5",),
        ),
        ("They sent TOW missiles, 30 in all.", [TOWS], [("30", 30)], TOWS, ("at least 30",)),
        ("A third of the troop carriers came.", [CARRIERS], [("third", None)], CARRIERS, ()),
        ("They sent 9 troop carriers.", [CARRIERS], [("9", 9)], CARRIERS, ("at least 9",)),
    ],
)
def test_an_amount_is_that_of_the_item_it_stands_before(sentence, items, amounts, of, expected):
    assert item_amounts(told(sentence, items, amounts), claimed(of)) == expected


def test_without_any_item_an_amount_is_that_of_the_whole():
    assert item_amounts(told("They sent 50 tons.", [], [("50", 50)]), None) == ("at least 50",)


def test_without_a_stated_item_the_amount_of_another_reports_item_is_left_out():
    assert item_amounts(told("They sent 9 troop carriers.", [CARRIERS], [("9", 9)]), None) == ()
