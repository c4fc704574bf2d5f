"""Labels, context and joins of a transfer."""

from dataclasses import replace

from arland import HERALD, WIRE, entry, mention, span

from firsthand.export.beside import context_form, joined_form, labels_form
from firsthand.export.register_form import Entry
from firsthand.model import Context, ContextKind, Label, Reason


def changed(found: Entry, report: str, **fields: object) -> Entry:
    return replace(found, reports={**found.reports, report: replace(found.reports[report], **fields)})


def test_a_label_is_told_with_its_kind_and_who_uses_it_neutral_ones_last():
    found = changed(entry(), "1" * 32, labels=(Label(span(WIRE, "officers"), "label/officers", "neutral"),))
    found = changed(found, "3" * 32, labels=(Label(span(HERALD, "Brigade"), "label/brigade", "condemning"),))
    assert [(one["label"], one["kind"], [user["name"] for user in one["users"]]) for one in labels_form(found)] == [
        ("Brigade", "condemning", ["Arland Herald"]),
        ("officers", "neutral", ["Hill Wire"]),
    ]


def test_context_is_quoted_with_its_parties():
    context = Context(ContextKind.TRAINING, span(WIRE, "two officers"), (mention(WIRE, "Arland"),))
    [one] = context_form(changed(entry(), "1" * 32, context=(context, context)))
    assert (one["kind"], one["parties"]) == ("training", ["Arland"])
    assert [part["text"] for part in one["quote"]["parts"] if part["marked"]] == ["two officers"]


def test_reasons_for_one_transfer_are_counted():
    text, party = Reason("same.text", "One text tells it."), Reason("same.party", "One party.")
    base = entry()
    found = replace(base, transfer=replace(base.transfer, joined=(party, text, text)))
    assert joined_form(found) == [{"text": "One text tells it.", "times": 2}, {"text": "One party.", "times": 1}]
