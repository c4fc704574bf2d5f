"""Numbers of pieces apart from other amounts."""

import pytest
from formats.told import claim, told

from firsthand.export.stated_figures import is_exact, stated_figures
from firsthand.model import Measure


@pytest.mark.parametrize(
    ("amount", "pieces", "others"),
    [
        ((1200, 1200, Measure.COUNT, None), ("1200",), ()),
        ((24, None, Measure.COUNT, None), ("at least 24",), ()),
        ((45, 55, Measure.MASS, "t"), (), ("45 to 55 t",)),
        ((3, 3, Measure.LOADS, "truck"), (), ("3 truck",)),
        ((4, 4, Measure.COUNT, "battery"), (), ("4 battery",)),
        ((None, None, Measure.UNKNOWN, None), (), ()),
    ],
)
def test_only_pieces_of_the_item_are_numbers_of_it(amount, pieces, others):
    entry = told(claim(amounts=[amount]))
    figures = stated_figures(entry, entry.transfer.item[0])
    assert (figures.pieces, figures.others) == (pieces, others)


@pytest.mark.parametrize(("figure", "exact"), [("40", True), ("at least 24", False), ("45 to 55", False)])
def test_an_interval_is_not_exact(figure, exact):
    assert is_exact(figure) is exact
