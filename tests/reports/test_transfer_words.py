import tomllib
from importlib.resources import files

import pytest

from firsthand.reports.transfer_words import transfer_kinds


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("supplied", {"give"}),
        ("bought", {"take"}),
        ("smuggling", {"give"}),
        ("intercepted", {"seize"}),
        ("withholding", {"hold"}),
        ("transfers", {"give", "load"}),
        ("tranche", {"load"}),
        ("weather", set()),
        ("", set()),
    ],
)
def test_a_word_has_the_kinds_it_is_listed_under(word, expected):
    assert {kind for kind, _ in transfer_kinds(word)} == expected


@pytest.mark.parametrize(("word", "entry"), [("delivered", "deliver"), ("gave", "gave"), ("resupplying", "resuppl")])
def test_a_kind_comes_with_the_entry_that_fits(word, entry):
    assert entry in {found for _, found in transfer_kinds(word)}


def test_the_list_is_lower_case_and_names_words_and_stems_only():
    table = tomllib.loads((files("firsthand.reports") / "transfer_words.toml").read_text(encoding="utf-8"))
    assert all(set(lists) == {"stems", "words"} for lists in table.values())
    assert all(
        entry == entry.lower() and entry.isalpha()
        for lists in table.values()
        for part in lists.values()
        for entry in part
    )
