"""A register that others keep is held against reported transfers in the knowledge base's terms."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.register.check import Check
from firsthand.register.findings import Group
from firsthand.register.listed import Goods, Held, Listed, Number, Party, Stage
from firsthand.register.listed_names import ListedNames

YEARS = ((2015, 2015),)


@pytest.fixture(scope="module")
def names(kb):
    return ListedNames(kb)


@pytest.fixture
def line(names):
    """Makes a line from words, as a register writes them."""

    def make(supplier, recipient, item, description="", *, years=YEARS, stage=Stage.DELIVERY, **more) -> Listed:
        given = {"line": 2, "category": None, **more}
        return Listed(
            supplier=names.parties(supplier),
            recipient=names.parties(recipient),
            goods=names.goods(item, description),
            stage=stage,
            years=years,
            **given,
        )

    return make


@pytest.fixture
def held(names):
    """Makes a reported transfer from words."""

    def make(supplier, recipient, item, *, years=YEARS, stage=Stage.DELIVERY, number=None, **more) -> Held:
        goods = tuple(replace(one, numbers=(number,) if number else ()) for one in names.goods(item, ""))
        given = {"id": "t1", "years_stated": True, "origins": 1, **more}
        return Held(
            supplier=names.parties(supplier),
            recipient=names.parties(recipient),
            goods=goods,
            stage=stage,
            years=years,
            **given,
        )

    return make


def only(kb, lines, transfers):
    """The group, code and reason of the one finding."""
    (found,) = Check(transfers, kb).compare(lines).findings
    return found


SAME = [
    (("United States", "Israel", "BGM-71 TOW", "Anti-tank missile"), ("US", "Israel", "TOW missiles")),
    (("Russia", "Syria", "9M133 Kornet/AT-14", "Anti-tank missile"), ("Russian Federation", "Syrian Army", "Kornet")),
    (("Iran (Islamic Republic of)", "Hezbollah (Lebanon)*", "Fajr-5", ""), ("Iran", "Hezbollah", "Fajr-5 rockets")),
    (("United States", "Israel", "..", "Anti-tank missile"), ("United States", "Israel", "TOW")),
    (("United States", "Israel", "BGM-71 TOW", ""), ("United States", "Israel", "anti-tank missiles")),
    (("Korea, Republic of", "Peru", "..", "Portable SAM"), ("South Korea", "Peru", "MANPADS")),
]


@pytest.mark.parametrize(("listed", "reported"), SAME)
def test_names_of_one_thing_and_what_belongs_to_it_match(kb, line, held, listed, reported):
    found = only(kb, [line(*listed)], [held(*reported)])
    assert (found.group, found.line, found.transfer) == (Group.MATCHED, 2, "t1"), found.reason


NEAR = [
    (("..", "Syria", "Kornet"), ("Russia", "Syria", "Kornet"), "near.supplier", "register does not state the supplier"),
    (("Russia", "Syria", "Kornet"), ("", "Syria", "Kornet"), "near.supplier", "reports do not state the supplier"),
    (("Russia", "Syria", "Kornet"), ("Russia", "", "Kornet"), "near.recipient", "reports do not state the recipient"),
    (("Russia", "Syria rebels*", "Kornet"), ("Russia", "Free Syrian Army", "Kornet"), "near.recipient", "not known"),
    (("Russia", "Syria", "Kornet"), ("Russia", "Free Syrian Army", "Kornet"), "near.recipient", "is at home in Syria"),
    (("Russia", "Syria", "Kornet"), ("Russia", "Syria", "weapons"), "near.arms", "does not tell which arms"),
    (("Russia", "Syria", "Kornet"), ("Russia", "Syria", ""), "near.arms", "reports do not state which arms"),
    (("Russia", "Syria", "Kornet"), ("Russia", "Syria", "missiles"), "near.arms", "much wider term"),
    (("Russia", "Syria", "XQ-77", "Anti-tank missile"), ("Russia", "Syria", "Kornet"), "near.arms", "is not known"),
]


@pytest.mark.parametrize(("listed", "reported", "code", "says"), NEAR)
def test_what_is_uncertain_is_a_near_miss_with_its_reason(kb, line, held, *, listed, reported, code, says):
    found = only(kb, [line(*listed)], [held(*reported)])
    assert (found.group, found.code) == (Group.NEAR, code)
    assert says in found.reason


ELSE = [
    (("Russia", "Syria", "Igla"), ("Russia", "Syria", "Kornet"), "else.arms"),
    (("China", "Syria", "Kornet"), ("Russia", "Syria", "Kornet"), "else.supplier"),
    (("Russia", "Iraq", "Kornet"), ("Russia", "Syria", "Kornet"), "else.recipient"),
]


@pytest.mark.parametrize(("listed", "reported", "code"), ELSE)
def test_what_shares_much_but_is_another_leaves_the_line_unsupported(kb, line, held, *, listed, reported, code):
    found = Check([held(*reported)], kb).compare([line(*listed)])
    assert [(one.group, one.transfer) for one in found.findings] == [(Group.UNSUPPORTED, None), (Group.NEAR, "t1")]
    assert found.findings[1].code == code
    assert found.settled == frozenset()


@pytest.mark.parametrize(
    ("stage", "says"),
    [
        (Stage.DENIAL, "a denial"),
        (Stage.REFUSAL, "a refusal"),
        (Stage.PLAN, "a plan"),
        (Stage.ORDER, "an order, and no delivery"),
        (Stage.INTERCEPTION, "caught on the way"),
        (Stage.DIVERSION, "a diversion"),
        (Stage.POSSIBILITY, "what may happen"),
    ],
)
def test_what_is_less_than_a_delivery_never_supports_one(kb, line, held, stage, says):
    transfer = held("Russia", "Syria", "Kornet", stage=stage)
    found = only(kb, [line("Russia", "Syria", "Kornet")], [transfer])
    assert (found.group, found.code) == (Group.ONLY, f"only.{stage}")
    assert says in found.reason


def test_a_reported_delivery_supports_a_line_that_lists_the_order_and_says_the_difference(kb, line, held):
    found = only(kb, [line("Russia", "Syria", "Kornet", stage=Stage.ORDER)], [held("Russia", "Syria", "Kornet")])
    assert found.group is Group.MATCHED
    assert found.notes == ("status: the register lists an order without delivery, reports tell of a delivery",)


def test_an_order_is_held_against_the_year_of_the_order(kb, line, held):
    listed = line("Russia", "Syria", "Kornet", years=((2019, 2020),), order_years=((2015, 2015),))
    found = only(kb, [listed], [held("Russia", "Syria", "Kornet", stage=Stage.ORDER)])
    assert found.code == "only.order"


def test_swapped_parties_are_told_as_such_and_never_match(kb, line, held):
    found = only(kb, [line("Syria", "Russia", "Kornet")], [held("Russia", "Syria", "Kornet")])
    assert (found.group, found.transfer) == (Group.REVERSED, "t1")


@pytest.mark.parametrize(
    ("years", "group"),
    [
        (((2015, 2015),), Group.MATCHED),
        (((2012, 2019),), Group.MATCHED),
        (((2015, 9999),), Group.MATCHED),
        (((2017, 2017),), Group.NEAR),
        ((), Group.NEAR),
        (((2019, 2020),), Group.UNSUPPORTED),
    ],
)
def test_years_must_meet(kb, line, held, years, group):
    found = Check([held("Russia", "Syria", "Kornet")], kb).compare([line("Russia", "Syria", "Kornet", years=years)])
    assert found.findings[0].group is group


@pytest.mark.parametrize(
    ("listed", "reported", "note"),
    [
        (Number(100, 100), Number(100, 100), ""),
        (Number(100, 100), Number(24, None), ""),
        (Number(100, 100), Number(50, 50), "number: the register has 100, reports 50; a line may sum up"),
        (Number(40, 40, certain=False), Number(96, 96), "number: the register has 40 (an estimate), reports 96"),
        (None, Number(96, 96), ""),
    ],
)
def test_differing_numbers_are_told(kb, line, held, *, listed, reported, note):
    found = only(
        kb,
        [line("Russia", "Syria", "Kornet", number=listed)],
        [held("Russia", "Syria", "Kornet", number=reported)],
    )
    assert found.group is Group.MATCHED
    assert len(found.notes) == bool(note)
    assert all(told.startswith(note) for told in found.notes)


def test_doubts_about_a_match_are_told(kb, line, held):
    transfer = held("Russia", "Syria", "Kornet", hedged=True, denying=2, years=((2014, 2016),))
    assert only(kb, [line("Russia", "Syria", "Kornet")], [transfer]).notes == (
        "year: the register has 2015, reports state 2014-2016",
        "status: reports tell it with reservations only",
        "status: 2 origins only deny it",
    )


def test_a_party_that_few_origins_name_is_no_match(kb, line, held):
    transfer = held("Russia", "Syria", "Kornet")
    others = (*transfer.supplier, Party("China", "state/cn", leads=False))
    found = only(kb, [line("China", "Syria", "Kornet")], [replace(transfer, supplier=others)])
    assert (found.group, found.code) == (Group.NEAR, "near.supplier")
    assert "not the supplier that most origins name" in found.reason


@pytest.mark.parametrize(
    ("category", "description", "item", "group"),
    [
        ("I", "", "T-72 tanks", Group.MATCHED),
        ("I", "XQ-77", "T-72 tanks", Group.NEAR),
        ("VII", "", "T-72 tanks", Group.UNSUPPORTED),
        ("VII", "", "Kornet", Group.NEAR),  # listed as a missile by some, as a light weapon by others
    ],
)
def test_a_line_with_a_category_only_is_held_against_it(kb, line, held, *, category, description, item, group):
    listed = line("Russia", "Syria", "", description, category=category)
    found = Check([held("Russia", "Syria", item)], kb).compare([listed])
    assert found.findings[0].group is group


@pytest.mark.parametrize(
    ("listed", "says"),
    [
        (("Gulmar Front*", "Syria", "Kornet"), "“Gulmar Front*” is not in the knowledge base"),
        (("Russia", "Gulmar Front*", "Igla"), "“Gulmar Front*” is not in the knowledge base"),
        (("Russia", "Syria", "XQ-77"), "“XQ-77” are not in the knowledge base"),
        (("..", "unknown recipient(s)", "Igla"), "neither supplier nor recipient"),
    ],
)
def test_names_that_are_not_known_are_not_called_unsupported(kb, line, held, listed, says):
    transfers = [held("Russia", "Syria", "T-72")]
    found = Check(transfers, kb).compare([line(*listed)])
    told = [one for one in found.findings if one.group in (Group.INCOMPARABLE, Group.UNSUPPORTED)]
    assert [one.group for one in told] in ([Group.INCOMPARABLE], [])
    assert all(says in one.reason for one in told)


def test_a_line_about_parties_of_whom_nothing_is_held_says_so(kb, line, held):
    found = only(kb, [line("Peru", "Chile", "T-72")], [held("Russia", "Syria", "Kornet")])
    assert (found.group, found.code) == (Group.UNSUPPORTED, "unsupported.party")
    assert "Peru" in found.reason


def test_a_line_that_names_a_transfer_by_its_id_is_held_against_that_one_only(kb, line, held):
    transfers = [held("Russia", "Syria", "Kornet", id=name) for name in ("t1", "t2")]
    found = Check(transfers, kb).compare([line("Russia", "Syria", "Kornet", transfer="t2")])
    assert [one.transfer for one in found.findings] == ["t2"]
    assert found.settled == {"t2"}


STATES = ("Russia", "Syria", "Iran", "Iraq", "China", "Peru")
ARMS = ("Kornet", "T-72", "Igla", "TOW")
deals = st.lists(
    st.tuples(st.sampled_from(STATES), st.sampled_from(STATES), st.sampled_from(ARMS), st.integers(2010, 2014)).filter(
        lambda deal: deal[0] != deal[1]
    ),
    max_size=12,
    unique=True,
)


@pytest.fixture(scope="module")
def made(names):
    """Makes the line and the transfer of a deal."""

    def make(number, deal, *, swapped=False):
        supplier, recipient, item, year = deal
        years = ((year, year),)
        giver, taker = names.parties(supplier), names.parties(recipient)
        listed = (taker, giver) if swapped else (giver, taker)
        goods = names.goods(item, "")
        return (
            Listed(number, *listed, goods, None, Stage.DELIVERY, years),
            Held(f"t{number}", giver, taker, goods, Stage.DELIVERY, years, True, 1),
        )

    return make


@given(deals=deals, order=st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_order_of_lines_and_transfers_does_not_matter(kb, made, deals, order):
    pairs = [made(number, deal) for number, deal in enumerate(deals)]
    lines, transfers = [one for one, _ in pairs[::2]], [one for _, one in pairs]
    expected = Check(transfers, kb).compare(lines)
    order.shuffle(lines)
    order.shuffle(transfers)
    assert Check(transfers, kb).compare(lines) == expected


@given(deals=deals.filter(bool), data=st.data())
@settings(max_examples=40)
def test_what_loses_its_line_is_settled_by_no_other_of_other_years(kb, made, deals, data):
    pairs = [made(number, (*deal[:3], 1950 + 10 * number)) for number, deal in enumerate(deals)]
    gone = data.draw(st.integers(0, len(pairs) - 1))
    lines = [line for line, _ in pairs if line.line != gone]
    settled = Check([one for _, one in pairs], kb).compare(lines).settled
    assert settled == {one.id for _, one in pairs} - {f"t{gone}"}


@given(deals=deals)
@settings(max_examples=40)
def test_a_swapped_line_matches_only_what_is_reported_that_way_round(kb, made, deals):
    pairs = [made(number, deal, swapped=True) for number, deal in enumerate(deals)]
    reported = {(deal[0], deal[1]) for deal in deals}
    found = Check([one for _, one in pairs], kb).compare([one for one, _ in pairs])
    for one in found.findings:
        if one.group is Group.MATCHED:
            supplier, recipient = deals[one.line][:2]
            assert (recipient, supplier) in reported


def test_goods_of_a_register_may_be_any_of_several(kb, line, held):
    listed = line("Russia", "Syria", "Mi-8MT/Mi-17", "Transport helicopter")
    assert {one.entity for one in listed.goods} == {"weapon/mi-8", "weapon/mi-17"}
    assert only(kb, [listed], [held("Russia", "Syria", "Mi-17")]).group is Group.MATCHED
    assert Goods("Mi-17", "weapon/mi-17") not in listed.goods  # the words are those of the cell
