"""Only what a register covers counts as lacking, and what it nowhere lists is said."""

import pytest

from firsthand.register.check_scope import lacking, scope_of
from firsthand.register.findings import Group
from firsthand.register.listed import Held, Listed, Stage
from firsthand.register.listed_names import ListedNames
from firsthand.register.slot_fit import SlotFits


@pytest.fixture(scope="module")
def world(kb):
    """Makes lines and transfers from words, and says what of the transfers lacks."""
    names, slots = ListedNames(kb), SlotFits(kb)

    def line(number, supplier, recipient, item="T-72", year=2015):
        parties = names.parties(supplier), names.parties(recipient)
        return Listed(number, *parties, names.goods(item, ""), None, Stage.DELIVERY, ((year, year),))

    def held(name, supplier, recipient, item="T-72", **more):
        given = {"stage": Stage.DELIVERY, "years": ((2015, 2015),), "origins": 1, **more}
        parties = names.parties(supplier), names.parties(recipient)
        return Held(name, *parties, names.goods(item, ""), years_stated=True, **given)

    def lack(lines, transfers, *, orders=False, years=None):
        return lacking(transfers, frozenset(), scope_of(lines, slots, orders=orders, years=years), kb)

    return line, held, lack


def test_those_of_most_origins_come_first(world):
    line, held, lack = world
    transfers = [held("a", "Russia", "Peru"), held("b", "Russia", "Chile", origins=3)]
    findings, _ = lack([line(2, "China", "Iraq")], transfers)
    assert [(one.group, one.transfer) for one in findings] == [(Group.LACKING, "b"), (Group.LACKING, "a")]


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.DELIVERY])
def test_what_is_told_as_less_than_a_delivery_is_never_lacking(world, stage):
    line, held, lack = world
    findings, notes = lack([line(2, "China", "Iraq")], [held("a", "Russia", "Peru", stage=stage)])
    assert findings == ()
    assert "not counted as lacking" in notes[0]


def test_an_order_is_lacking_where_the_register_lists_orders(world):
    line, held, lack = world
    findings, _ = lack([line(2, "China", "Iraq")], [held("a", "Russia", "Peru", stage=Stage.ORDER)], orders=True)
    assert [one.group for one in findings] == [Group.LACKING]


@pytest.mark.parametrize(("years", "count"), [(None, 0), ((2010, 2014), 0), ((2010, 2020), 1)])
def test_years_that_the_register_does_not_cover_are_not_lacking(world, years, count):
    line, held, lack = world
    findings, notes = lack([line(2, "China", "Iraq", year=2012)], [held("a", "Russia", "Peru")], years=years)
    assert len(findings) == count
    assert bool(notes) is not bool(count)


def test_a_register_of_one_states_imports_lacks_only_what_that_state_got(world):
    line, held, lack = world
    lines = [line(number, supplier, "Syria") for number, supplier in enumerate(("Russia", "Iran", "China"))]
    transfers = [held("a", "Russia", "Syrian Army"), held("b", "Russia", "Peru"), held("c", "Russia", "")]
    findings, notes = lack(lines, transfers)
    assert [one.transfer for one in findings] == ["a"]
    assert notes == (
        "2 transfers reported not to Syria: not counted as lacking, since all lines of the register are to Syria",
    )


def test_kinds_and_parties_that_the_register_nowhere_lists_are_said(world):
    line, held, lack = world
    transfers = [held("a", "Russia", "Peru", "AK-47"), held("b", "Iran", "Hezbollah"), held("c", "Iran", "Syrian Army")]
    findings, notes = lack([line(2, "China", "Iraq")], transfers)
    assert {one.transfer: one.notes for one in findings} == {
        "a": ("small arms or light weapons, which this register does not list",),
        "b": ("its recipient is no state, and this register lists states only",),
        "c": (),
    }
    assert "1 of those that it lacks: small arms or light weapons, which this register does not list" in notes


def test_a_transfer_between_nobody_that_is_known_cannot_be_compared(world):
    line, held, lack = world
    findings, _ = lack([line(2, "China", "Iraq")], [held("a", "", "gunmen")])
    assert [(one.group, one.line) for one in findings] == [(Group.INCOMPARABLE, None)]
