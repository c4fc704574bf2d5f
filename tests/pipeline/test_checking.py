"""A register that others keep is compared with a store."""

import csv
import io

import pytest

from firsthand.export.formats import FORMATS
from firsthand.pipeline.checking import check, listed_of
from firsthand.pipeline.current import open_register
from firsthand.pipeline.exporting import Wanted, holdings_of
from firsthand.pipeline.selection import Selection
from firsthand.read.stated_entry import StatedEntry
from firsthand.read.stated_register import read_register
from firsthand.register.findings import Group
from firsthand.register.listed import Stage
from firsthand.register.listed_names import ListedNames

OURS = ("sipri", "att", "csv")
HEADER = (
    "Recipient,Supplier,Number ordered,Weapon designation,Weapon description,"
    "Year(s) of order,Year(s) of delivery,Number delivered"
)


@pytest.fixture(scope="module")
def shelf(demo_store):
    with open_register(demo_store) as opened:
        yield opened


@pytest.fixture(scope="module")
def ours(shelf):
    """Our own register in a form of ours, as rows."""

    def rows(name):
        target = io.BytesIO()
        FORMATS[name].write(holdings_of(shelf, Wanted()), target)
        return list(csv.reader(io.StringIO(target.getvalue().decode())))

    return rows


@pytest.fixture
def checked(shelf, tmp_path):
    """Compares rows, or the text of a table, with the sample stories."""

    def compare(table, **wanted):
        path = tmp_path / "register.csv"
        if isinstance(table, str):
            path.write_text(table, encoding="utf-8")
        else:
            with path.open("w", newline="", encoding="utf-8") as target:
                csv.writer(target).writerows(table)
        return check(read_register(path), shelf, Selection(**wanted))

    return compare


def column(rows, *names):
    return next(place for place, heading in enumerate(rows[0]) if heading in names)


@pytest.mark.parametrize("name", OURS)
def test_our_own_register_lacks_nothing_and_lists_nothing_unsupported(ours, checked, name):
    found = checked(ours(name))
    assert found.lines
    assert [
        (one.group, one.line, one.transfer) for one in found.findings if one.group not in (Group.MATCHED, Group.NEAR)
    ] == []


@pytest.mark.parametrize("name", OURS)
def test_a_delivery_whose_lines_are_removed_is_exactly_what_lacks(shelf, ours, checked, name):
    rows = ours(name)
    place, status = column(rows, "Transfer", "id"), column(rows, "status", "Status as reported")
    delivered = [row[place] for row in rows[1:] if row[status] in ("delivered", "ongoing")]
    named = [one.id for one in shelf.transfers if one.id in delivered and any(p.entity for p in one.recipient)]
    gone = named[0]
    found = checked([row for row in rows if row[place] != gone])
    assert [one.transfer for one in found.of(Group.LACKING)] == [gone]


def test_no_line_with_supplier_and_recipient_exchanged_matches(ours, checked):
    rows = ours("sipri")
    one, other = column(rows, "Supplier"), column(rows, "Recipient")
    known = [row for row in rows[1:] if not row[one].startswith("unknown") and not row[other].startswith("unknown")]
    swapped = []
    for row in known:
        turned = list(row)
        turned[one], turned[other] = row[other], row[one]
        swapped.append(turned)
    found = checked([rows[0], *swapped])
    assert found.of(Group.MATCHED) == ()
    assert found.of(Group.REVERSED)


def test_the_order_of_rows_does_not_matter(ours, checked):
    rows = ours("sipri")
    place = column(rows, "Transfer")

    def told(table):
        found = checked(table)
        return sorted(
            (one.group, one.code, one.transfer or "", table[(one.line or 1) - 1][place]) for one in found.findings
        )

    assert told(rows) == told([rows[0], *reversed(rows[1:])])


CASES = [
    ("Velkara,Tessarin,(40),9M133 Kornet/AT-14,Anti-tank missile,2022,2023,11", Group.MATCHED, "organ of Tessarin"),
    ("Velkara,Brennia,36,..,APC,2024,2024,36", Group.ONLY, "only an order, and no delivery"),
    ("Velkara,Brennia,36,..,APC,2024,..,..", Group.MATCHED, "agree"),
    ("Torvan Self-Defence Units*,Correnda,40,..,Portable SAM,2024,2024,(40)", Group.ONLY, "a refusal"),
    ("Sable Coast Movement*,Lothmar,..,BM-21 Grad,Self-propelled MRL,..,2024,..", Group.ONLY, "caught on the way"),
    ("Tessarin,Velkara,..,9M133 Kornet,,..,2023,11", Group.REVERSED, "other way round"),
    ("Velkara,Tessarin,..,9M133 Kornet,,..,2012,11", Group.UNSUPPORTED, "none is this one"),
    ("Lothmar,Brennia,12,BV-4,APC,2019,2020-2021,12", Group.UNSUPPORTED, "No reports are held"),
    ("Gulmar Front*,Tessarin,..,9M133 Kornet,Anti-tank missile,..,2024,(10)", Group.INCOMPARABLE, "Gulmar Front"),
    ("Ashen Covenant*,..,..,9M133 Kornet,Anti-tank missile,..,2024,..", Group.NEAR, "not state the supplier"),
]


@pytest.mark.parametrize(("line", "group", "says"), CASES)
def test_entries_of_a_register_about_the_sample_war(checked, line, group, says):
    found = checked(f"{HEADER}\n{line}\n")
    first = next(one for one in found.findings if one.line == 2)
    assert first.group is group
    assert says in first.reason


def test_a_finding_shows_the_evidence_with_denials_apart(checked):
    found = checked(f"{HEADER}\nSable Coast Movement*,Lothmar,..,BM-21 Grad,,..,2024,..\n")
    (named,) = [one.transfer for one in found.of(Group.ONLY)]
    shown = found.transfers[named]
    assert (shown.origins, shown.denying, len(shown.evidence)) == (2, 1, 3)
    assert [one.denies for one in shown.evidence] == [False, False, True]
    assert all(one.date and one.sentence and one.report for one in shown.evidence)


def test_a_selection_narrows_lines_and_transfers_alike(checked):
    table = f"{HEADER}\nVelkara,Brennia,36,..,APC,2024,..,..\nLothmar,Tessarin,..,..,Bomb,..,2019,20000\n"
    found = checked(table, recipient="Lothmar")
    assert (found.lines, {one.line for one in found.findings if one.line}) == (1, {3})
    assert "than those asked for: 1" in " ".join(found.notes)


@pytest.mark.parametrize(
    ("cells", "stage"),
    [
        ({"ordered": "5", "order_years": "2015"}, Stage.ORDER),
        ({"ordered": "5", "order_years": "2015", "delivered": "0"}, Stage.ORDER),
        ({"ordered": "5", "order_years": "2015", "delivery_years": "2016"}, Stage.DELIVERY),
        ({"ordered": "5", "delivered": "(5)"}, Stage.DELIVERY),
        ({"delivery_years": "2016", "delivered": ".."}, Stage.DELIVERY),
        ({}, Stage.DELIVERY),
        ({"status": "New", "delivery_years": "2016"}, Stage.DELIVERY),
        ({"status": "planned"}, Stage.PLAN),
        ({"status": "delivered", "certainty": "denied"}, Stage.DENIAL),
        ({"status": "agreed", "delivered": "0"}, Stage.ORDER),
    ],
)
def test_what_a_line_lists(kb, cells, stage):
    assert listed_of(StatedEntry(line=2, **cells), ListedNames(kb), {}, 1).stage is stage
