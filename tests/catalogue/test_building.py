"""A catalogue is there whole or not at all."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from invented_lines import PLAIN, RANDOM

from firsthand.catalogue import Catalogue, Facet, Named, Query, build, folder
from firsthand.catalogue.folder import read_head
from firsthand.errors import StoreError


def breaking(lines):
    yield from lines
    raise ZeroDivisionError


def test_nothing_is_left_of_a_build_that_breaks_off(tmp_path):
    place = tmp_path / "catalogue"
    with pytest.raises(ZeroDivisionError):
        build(place, breaking(RANDOM), register=1, built_from=1)
    assert list(tmp_path.iterdir()) == []


def test_a_build_that_breaks_off_leaves_the_earlier_catalogue_as_it_was(tmp_path):
    place = tmp_path / "catalogue"
    build(place, RANDOM[:3], register=1, built_from=1)
    with pytest.raises(ZeroDivisionError):
        build(place, breaking(RANDOM), register=2, built_from=2)
    assert list(tmp_path.iterdir()) == [place]
    assert (Catalogue.open(place).register, Catalogue.open(place).size) == (1, 3)


def test_who_has_a_catalogue_open_keeps_it_while_another_takes_its_place(tmp_path):
    place = tmp_path / "catalogue"
    build(place, RANDOM[:9], register=1, built_from=1)
    earlier = Catalogue.open(place)
    build(place, [PLAIN], register=2, built_from=2)
    later = Catalogue.open(place)
    assert [line.id for line in earlier.lines(range(9))] == [line.id for line in RANDOM[:9]]
    assert len(earlier.counts(Query())[Facet.STATUS]) == len({line.status for line in RANDOM[:9]})
    assert len(earlier.select(Query(words="convoy"))) == sum("convoy" in line.evidence for line in RANDOM[:9])
    assert (later.size, later.register, later.built_from) == (1, 2, 2)
    assert list(tmp_path.iterdir()) == [place]


def test_who_has_a_catalogue_open_searches_it_also_when_its_only_connection_is_taken(tmp_path):
    place = tmp_path / "catalogue"
    build(place, RANDOM[:9], register=1, built_from=1)
    earlier = Catalogue.open(place)
    expected = [row for row, line in enumerate(RANDOM[:9]) if "convoy" in line.evidence]
    with ThreadPoolExecutor(1) as pool:
        with earlier._selecting._search._connection():
            build(place, [PLAIN] * 20, register=2, built_from=2)
            asked = pool.submit(earlier.select, Query(words="convoy"))
        assert sorted(asked.result(timeout=60)) == expected


def test_a_catalogue_that_is_replaced_while_it_is_opened_is_opened_again(tmp_path, monkeypatch):
    place, turns = tmp_path / "catalogue", []
    build(place, RANDOM[:9], register=1, built_from=1)

    def read_and_replace(folder):
        head = read_head(folder)
        if len(turns) < 2:
            turns.append(head.register)
            build(folder, RANDOM[: len(turns)], register=1 + len(turns), built_from=1)
        return head

    monkeypatch.setattr("firsthand.catalogue.catalogue.read_head", read_and_replace)
    found = Catalogue.open(place)
    assert (found.register, found.size, len(found.lines(range(2)))) == (3, 2, 2)
    assert turns == [1, 2]


def test_the_lines_are_read_once_and_one_after_the_other(tmp_path):
    build(tmp_path / "catalogue", iter(RANDOM), register=1, built_from=1)
    assert Catalogue.open(tmp_path / "catalogue").size == len(RANDOM)


def test_a_catalogue_of_another_format_is_refused_in_one_line(tmp_path, monkeypatch):
    place = tmp_path / "catalogue"
    build(place, [PLAIN], register=1, built_from=1)
    monkeypatch.setattr(folder, "FORMAT", folder.FORMAT + 1)
    with pytest.raises(StoreError, match=r"a catalogue of format \d+, this program reads \d+; build it anew$"):
        Catalogue.open(place)


def test_what_a_killed_build_left_is_deleted_once_it_is_old_and_never_opens(tmp_path):
    old, fresh = (tmp_path / name for name in (".catalogue-old", ".catalogue-fresh"))
    for left in (old, fresh):
        left.mkdir()
        (left / "words.db").write_text("half")
        with pytest.raises(StoreError):
            Catalogue.open(left)
    hours_ago = time.time() - 7200
    for path in (old / "words.db", old):
        os.utime(path, (hours_ago, hours_ago))
    build(tmp_path / "catalogue", [PLAIN], register=1, built_from=1)
    assert {path.name for path in tmp_path.iterdir()} == {"catalogue", ".catalogue-fresh"}


def test_a_value_that_a_transfer_has_twice_counts_once_under_its_first_label(tmp_path):
    line = replace(
        PLAIN, supplier=(Named("words:a", "The A"), Named("words:a", "the a")), contradictions=("party",) * 2
    )
    build(tmp_path / "catalogue", [line], register=1, built_from=1)
    counts = Catalogue.open(tmp_path / "catalogue").counts(Query())
    assert [(one.label, one.count) for one in counts[Facet.SUPPLIER]] == [("The A", 1)]
    assert [(one.label, one.count) for one in counts[Facet.CONTRADICTION]] == [("party", 1)]
