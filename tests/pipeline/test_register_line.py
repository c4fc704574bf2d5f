"""What the register's line of a transfer says."""

from dataclasses import replace

import pytest

from firsthand.catalogue import Named, Stated
from firsthand.export.values import interval
from firsthand.model import ClaimedValue
from firsthand.pipeline.current import open_register
from firsthand.pipeline.register_line import line_of, named
from firsthand.pipeline.weighing import weighed_entries
from firsthand.register.grade import Grade

GRADE = Grade("F", 3, "Two independent origins tell it.")


@pytest.fixture(scope="module")
def shelf(demo_store):
    with open_register(demo_store) as found:
        yield found


@pytest.fixture(scope="module")
def entries(shelf):
    return {found.entry.transfer.id: found for found in weighed_entries(shelf, shelf.entries())}


def test_a_line_says_what_its_transfer_says(shelf, entries):
    for found in entries.values():
        line, transfer = line_of(found, shelf.kb, "partly", GRADE), found.entry.transfer
        assert line.statement == found.statement
        assert (line.id, line.status, line.certainty) == (transfer.id, transfer.status, transfer.certainty)
        counts = len(transfer.articles), len(transfer.newsrooms), len(transfer.reporting), len(transfer.denying)
        assert (line.articles, line.newsrooms, line.origins, line.denials) == counts
        assert (line.grade, line.grade_is_set, line.review) == ("F3", False, "partly")
        assert line.reports == transfer.reports
        for slot in ("supplier", "recipient", "item"):
            assert {one.key for one in getattr(line, slot)} == {
                named(value.value, value.entity, shelf.kb).key for value in getattr(transfer, slot)
            }
        for report in found.entry.reports.values():
            assert " ".join(report.sentence.text.split()) in line.evidence.split("\n")


def test_items_are_listed_under_the_terms_above_them_and_their_category(shelf, entries):
    lines = [line_of(found, shelf.kb, "unreviewed", GRADE) for found in entries.values()]
    kornet = next(line for line in lines if Named("weapon/kornet", "9M133 Kornet") in line.item)
    keys = {one.key for one in kornet.item_class}
    assert {"term/anti-tank-guided-missile", "term/missile", "category/SALW"} <= keys
    assert "weapon/kornet" not in keys


def test_dates_amounts_and_the_rest_are_those_of_the_reports(shelf, entries):
    for found in entries.values():
        line, entry = line_of(found, shelf.kb, "unreviewed", GRADE), found.entry
        dates = {
            Stated(date.words.text, date.edtf, date.earliest, date.latest)
            for report in entry.reports.values()
            for date in report.time
        }
        assert set(line.stated) <= dates
        assert bool(line.stated) == bool(dates)
        assert set(line.quantity) <= {interval(amount) for one in entry.reports.values() for amount in one.quantity}
        assert bool(line.via) == any(report.via for report in entry.reports.values())
        assert bool(line.place) == any(report.place for report in entry.reports.values())


@pytest.mark.parametrize(
    ("words", "entity", "value"),
    [
        ("The  Rebels\n", None, Named("words:the rebels", "The Rebels")),
        ("x" * 200, None, Named("words:" + "x" * 80, "x" * 200)),
        ("Washington", "state/us", Named("state/us", "United States")),
        ("Ruritania", "state/gone", Named("state/gone", "Ruritania")),
    ],
)
def test_a_linked_thing_is_read_by_its_name_and_all_else_by_its_words(kb, words, entity, value):
    assert named(words, entity, kb) == value


def test_of_words_that_are_one_value_those_of_most_reports_are_read(shelf, entries):
    found = next(iter(entries.values()))
    start = "x" * 80
    supplier = tuple(ClaimedValue(f"{start} {end}", None, ("r",)) for end in ("most", "few"))
    entry = replace(found.entry, transfer=replace(found.entry.transfer, supplier=supplier))
    line = line_of(replace(found, entry=entry), shelf.kb, "unreviewed", GRADE)
    assert line.supplier == (Named(f"words:{start}", f"{start} most"),)


def test_an_article_whose_outlet_is_blank_states_none(shelf, entries):
    found = next(iter(entries.values()))
    blank = {name: replace(article, outlet="  ") for name, article in found.entry.articles.items()}
    entry = replace(found.entry, articles=blank)
    assert line_of(replace(found, entry=entry), shelf.kb, "unreviewed", GRADE).outlet == ()


def test_a_number_that_a_copy_changed_is_not_the_registers(shelf, entries):
    lines = [line_of(found, shelf.kb, "unreviewed", GRADE) for found in entries.values()]
    copied = {
        interval(one)
        for found in entries.values()
        for report in found.entry.reports.values()
        for one in report.quantity
    }
    assert "500 t" in copied
    assert any("45 to 55 t" in line.quantity for line in lines)
    assert not any("500 t" in line.quantity for line in lines)
