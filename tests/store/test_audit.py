from dataclasses import fields, replace

import pytest

from firsthand.store.audit import CHAIN_START, Action, Entry, broken_links, entry_hash, next_entry, utc_now


def chain(length):
    entries, last = [], None
    for number in range(length):
        last = next_entry(last, Action.ARTICLE, f"article {number}", "0" * 64, f"2031-01-0{number + 1}T00:00:00+00:00")
        entries.append(last)
    return entries


def found(entries):
    return [str(problem) for problem in broken_links(entries)]


def test_an_undisturbed_chain_holds_and_begins_with_zeros():
    assert found(chain(5)) == []
    assert found([]) == []
    assert chain(1)[0].previous == CHAIN_START


@pytest.mark.parametrize("place", [0, 2, 4])
@pytest.mark.parametrize("field", [field.name for field in fields(Entry)])
def test_changing_any_field_of_any_entry_breaks_the_chain_the_time_included(place, field):
    entries = chain(5)
    value = getattr(entries[place], field)
    entries[place] = replace(entries[place], **{field: value + 1 if isinstance(value, int) else value + "x"})
    assert found(entries) != []


def test_a_changed_entry_with_a_new_hash_of_its_own_no_longer_fits_the_next_one():
    entries = chain(4)
    changed = replace(entries[1], made_at="2030-01-01T00:00:00+00:00")
    entries[1] = replace(changed, hash=entry_hash(changed))
    assert found(entries) == ["audit entry 3: does not name the hash of the entry before it"]


def test_removed_and_exchanged_entries_are_named():
    entries = chain(6)
    assert found(entries[:2] + entries[3:]) == ["audit entry 4: entry 3 before it is missing"]
    assert found(entries[:1] + entries[4:]) == ["audit entry 5: entry 2 to 4 before it is missing"]
    assert found(entries[1:]) == ["audit entry 2: entry 1 before it is missing"]
    assert len(found([entries[0], entries[2], entries[1]])) == 2


def test_one_break_is_named_once():
    entries = chain(50)
    entries[20] = replace(entries[20], subject="other")
    assert found(entries) == ["audit entry 21: was changed after it was made: its hash does not fit its fields"]


def test_times_are_utc_with_microseconds():
    assert utc_now().endswith("+00:00")
    assert len(utc_now()) == len("2031-01-01T00:00:00.000000+00:00")
