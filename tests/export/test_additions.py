"""Which words of an article are not in the text that it was taken from."""

from dataclasses import replace

import pytest
from arland import article
from republished import COPY, SOURCE, THIRD, republished

from firsthand.export.addition_form import addition_form
from firsthand.export.additions import Additions, Known, PutRight, headline_of
from firsthand.export.register_form import Entry
from firsthand.export.values import values_of
from firsthand.model import Block, BlockKind


def told(found: Entry, known: Known, slot: str, words: str) -> tuple[str, str, str | None] | None:
    """Who added the words of a slot, to whose text, and what that says instead."""
    values = values_of(found)
    additions = Additions(found, known, values)
    uses = [use for one in values if one.slot == slot for use in one.uses if use.words.text == words]
    made = additions.of(slot, uses[-1])
    return (made.article, made.source, made.instead.text if made.instead else None) if made else None


def test_words_in_place_of_others_are_added_by_who_put_them_there():
    found, known = republished()
    assert told(found, known, "supplier", "Ismarra") == (COPY, SOURCE, "A friendly state")


def test_words_that_the_source_has_too_are_not_added():
    found, known = republished()
    assert told(found, known, "item", "rifles") is None
    assert told(found, known, "supplier", "A friendly state") is None


def test_words_that_a_copy_of_a_copy_kept_were_added_by_the_first():
    found, known = republished(third="Ismarra sent rifles to the hill men on Monday, officers said.\n")
    values = values_of(found)
    [supplier] = [one for one in values if one.slot == "supplier" and one.value == "Ismarra"]
    last = next(use for use in supplier.uses if found.reports[use.report].article == THIRD)
    made = Additions(found, known, values).of("supplier", last)
    assert made
    assert (made.article, made.source) == (COPY, SOURCE)


def test_a_slot_that_a_person_put_right_is_no_addition():
    found, known = republished()
    report = next(one.id for one in found.reports.values() if one.article == COPY)
    theirs = replace(known, corrected={(report, "supplier"): PutRight(("ada",), ())})
    assert told(found, theirs, "supplier", "Ismarra") is None


def test_a_text_of_another_origin_is_no_source():
    found, known = republished()
    first, *rest = found.transfer.origins[0].reports
    origin = found.transfer.origins[0]
    apart = (replace(origin, reports=(first,)), replace(origin, number=2, reports=tuple(rest)))
    assert told(replace(found, transfer=replace(found.transfer, origins=apart)), known, "supplier", "Ismarra") is None


def test_what_stands_in_no_shared_passage_has_nothing_to_stand_in_place_of():
    found, known = republished()
    takings = {
        name: replace(one, derivation=replace(one.derivation, passages=())) for name, one in known.takings.items()
    }
    assert told(found, replace(known, takings=takings), "supplier", "Ismarra") == (COPY, SOURCE, None)


@pytest.mark.parametrize(
    ("headline", "said"),
    [("A friendly state arms the hill men", None), ("Ismarra seen to arm the hill men", "same")],
)
def test_words_of_a_headline_are_looked_for_in_the_headline_of_the_source(headline: str, said: str | None):
    found, known = republished(headline="Ismarra arms hill men", source_headline=headline)
    made = told(found, known, "supplier", "Ismarra")
    assert made == (None if said else (COPY, SOURCE, headline))


def test_a_headline_is_the_title_apart_else_the_first_headline_block():
    plain = article("a" * 32, "Head\nBody", "Post", "2024-05-20")
    block = replace(plain, blocks=(Block(BlockKind.HEADLINE, 0, 4),))
    assert headline_of(plain) is None
    assert [one and one.text for one in map(headline_of, (block, replace(block, title="Title")))] == ["Head", "Title"]


@pytest.mark.parametrize(
    ("cut", "said"),
    [
        (False, "added by Vale Post; Hill Wire says:"),
        (True, "added by Vale Post; Hill Wire, from which its text was taken, has no such passage"),
    ],
)
def test_the_form_names_both_outlets_and_quotes_the_source(cut: bool, said: str):
    found, known = republished()
    if cut:
        bare = {
            name: replace(one, derivation=replace(one.derivation, passages=())) for name, one in known.takings.items()
        }
        known = replace(known, takings=bare)
    values = values_of(found)
    [use] = [use for one in values for use in one.uses if use.words.text == "Ismarra"]
    made = Additions(found, known, values).of("supplier", use)
    assert made
    form = addition_form(found, known, made)
    assert (form["said"], form["compare"]) == (said, f"/compare/{SOURCE}/{COPY}")
    marked = [part["text"] for part in form["quote"]["parts"] if part["marked"]] if form["quote"] else None
    assert marked == (None if cut else ["A friendly state"])
