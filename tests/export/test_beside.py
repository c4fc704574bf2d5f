"""Labels, context and joins of a transfer."""

from dataclasses import replace

import pytest
from arland import HERALD, WIRE, entry, mention, span

from firsthand.export.beside import context_form, joined_form, labels_form
from firsthand.export.register_form import Entry
from firsthand.model import Context, ContextKind, Label, Reason
from firsthand.register.same_transfer import RULES


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
    text, party = Reason("own.text", "One text tells it."), Reason("own.party", "One party.")
    base = entry()
    found = replace(base, transfer=replace(base.transfer, joined=(party, text, text)))
    assert joined_form(found) == [{"text": "One text tells it.", "times": 2}, {"text": "One party.", "times": 1}]


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("same.headline", "The headline and its body.", "A headline stands above the text that it sums up."),
        (
            "same.party-and-goods",
            "One party and the kind of goods, each told in parts.",
            "Two reports of about the same days name one party alike and the same kind of arms. "
            "Each tells it in several parts.",
        ),
    ],
)
def test_a_reason_is_told_as_a_sentence(code: str, text: str, said: str):
    base = entry()
    found = replace(base, transfer=replace(base.transfer, joined=(Reason(code, text),)))
    assert [one["text"] for one in joined_form(found)] == [said]


def test_every_rule_that_joins_reports_has_a_sentence():
    base = entry()
    reasons = tuple(Reason(rule.code, "-") for rule in RULES)
    found = replace(base, transfer=replace(base.transfer, joined=reasons))
    assert "-" not in [one["text"] for one in joined_form(found)]


def test_a_label_of_an_article_without_an_outlet_is_used_by_its_newsroom():
    found = changed(entry(), "1" * 32, labels=(Label(span(WIRE, "officers"), "label/officers", "neutral"),))
    wire = replace(found.articles["a" * 32], outlet=None)
    [label] = labels_form(replace(found, articles={**found.articles, wire.id: wire}))
    assert [user["name"] for user in label["users"]] == ["Hill Wire"]
