"""Competing values of a transfer, each with the words that claim it."""

from dataclasses import replace
from typing import Any

from arland import HERALD, WIRE, article, entry, mention

from firsthand.export.additions import Known, PutRight
from firsthand.export.claims import Limits, claims_form
from firsthand.export.register_form import Entry
from firsthand.export.weights import weighed
from firsthand.kb import KnowledgeBase
from firsthand.model import Origin


def slots(found: Entry, kb: KnowledgeBase, limits: Limits | None = None, known: Known | None = None) -> dict[str, Any]:
    known = known or Known()
    made = claims_form(found, weighed(found, kb, known), kb, limits or Limits(), known)
    return {one["slot"]: one for one in made}


def with_a_copy(found: Entry) -> Entry:
    """The entry with a copy of the wire story at another outlet, of the same origin."""
    copy = article("c" * 32, WIRE, "Vale Post", "2024-05-21")
    report = replace(found.reports["1" * 32], id="4" * 32, article=copy.id)
    first, second = found.transfer.origins
    transfer = replace(
        found.transfer,
        reports=(*found.transfer.reports, report.id),
        articles=(*found.transfer.articles, copy.id),
        origins=(replace(first, reports=(*first.reports, report.id)), second),
    )
    return Entry(
        transfer,
        {**found.reports, report.id: report},
        {**found.articles, copy.id: copy},
        {**found.newsrooms, report.id: "Hill Wire"},
    )


def test_every_slot_is_there_and_what_no_report_states_is_empty(kb: KnowledgeBase):
    found = slots(entry(), kb)
    assert list(found) == ["supplier", "recipient", "item", "maker", "via", "quantity", "place", "time"]
    assert [name for name, slot in found.items() if not slot["values"]] == ["maker", "via", "place"]


def test_an_origin_that_only_denies_does_not_claim_a_value(kb: KnowledgeBase):
    [supplier] = slots(entry(), kb)["supplier"]["values"]
    assert (supplier["origins"], supplier["denied_by"], supplier["of_origins"]) == ([1], [2], 2)


def test_a_copy_is_folded_under_the_first_use_and_adds_no_origin(kb: KnowledgeBase):
    [item] = slots(with_a_copy(entry()), kb)["item"]["values"]
    [first, denied] = item["uses"]
    assert item["origins"] == [1]
    assert (first["outlet"], first["day"], first["copies_in_all"]) == ("Hill Wire", "2024-05-20", 1)
    [copy] = first["copies"]
    assert (copy["outlet"], copy["newsroom"], copy["passed_on"]) == ("Vale Post", "Hill Wire", True)
    assert denied["certainty"] == "denied"


def test_a_use_quotes_its_sentence_with_the_words_marked(kb: KnowledgeBase):
    [recipient] = slots(entry(), kb)["recipient"]["values"]
    parts = recipient["uses"][0]["quote"]["parts"]
    assert "".join(part["text"] for part in parts) == WIRE.strip()
    assert [part["text"] for part in parts if part["marked"]] == ["Hill Brigade"]
    assert recipient["uses"][0]["address"] == f"/article/{'a' * 32}?report={'1' * 32}"
    assert "".join(part["text"] for part in recipient["uses"][1]["quote"]["parts"]) == HERALD.strip()


def test_a_use_says_who_speaks_and_the_first_of_an_origin_leads(kb: KnowledgeBase):
    [supplier] = slots(entry(), kb)["supplier"]["values"]
    assert [(use["voice"], use["origin"], use["leads"]) for use in supplier["uses"]] == [
        ("two officers", 1, True),
        (None, 2, True),
        (None, 1, False),
    ]


def test_a_date_keeps_its_words_its_edtf_and_the_day_it_was_counted_from(kb: KnowledgeBase):
    [when] = slots(entry(), kb)["time"]["values"]
    assert (when["value"], when["meaning"], when["anchors"]) == ("in May", "2024-05", ["2024-05-20"])


def test_a_quantity_is_its_interval(kb: KnowledgeBase):
    [amount] = slots(entry(), kb)["quantity"]["values"]
    assert (amount["value"], amount["meaning"], amount["linked"]) == ("40", "40", None)


def test_a_linked_value_tells_what_the_knowledge_base_says_of_it(kb: KnowledgeBase):
    [item] = slots(entry(), kb)["item"]["values"]
    assert item["linked"]["name"] == kb.entity("term/rifle").name
    assert item["linked"]["line"].startswith("a kind of ")


def test_words_that_are_not_the_name_of_what_they_are_linked_to_say_why(kb: KnowledgeBase):
    found = entry()
    acting = mention(WIRE, "two officers", "state/fr")
    found = replace(found, reports={**found.reports, "1" * 32: replace(found.reports["1" * 32], supplier=(acting,))})
    values = slots(found, kb)["supplier"]["values"]
    uses = [use for value in values for use in value["uses"] if use["report"] == "1" * 32]
    assert [use["linked_because"] for use in uses] == ["It is a name of the entry."]
    assert all(use["linked_because"] is None for value in slots(found, kb)["item"]["values"] for use in value["uses"])


def test_an_origin_is_drawn_by_what_it_says_of_the_value(kb: KnowledgeBase):
    [supplier] = slots(entry(), kb)["supplier"]["values"]
    assert supplier["squares"] == ["claimed", "denied"]
    assert supplier["weight"] == "claimed in 1 of 2 origins; only denied in 1"


def test_a_slot_that_people_put_right_says_who_did_and_what_the_machine_read(kb: KnowledgeBase):
    known = Known(corrected={("1" * 32, "recipient"): PutRight(("ada",), ("Arland",))})
    [recipient] = slots(entry(), kb, known=known)["recipient"]["values"]
    assert [use["put_right"] for use in recipient["uses"]] == [{"by": ["ada"], "was": ["Arland"]}, None]


def test_values_beyond_the_third_that_one_origin_claims_are_folded(kb: KnowledgeBase):
    found = entry()
    named = tuple(mention(WIRE, words) for words in ("Arland", "rifles", "Hill", "Brigade", "two"))
    found = replace(found, reports={**found.reports, "1" * 32: replace(found.reports["1" * 32], maker=named)})
    maker = slots(found, kb)["maker"]
    assert [value["is_folded"] for value in maker["values"]] == [False, False, False, True, True]
    assert maker["folded"] == 2


def test_a_date_tells_the_days_it_allows(kb: KnowledgeBase):
    [when] = slots(entry(), kb)["time"]["values"]
    assert when["days"] == ("2024-05-01", "2024-05-31")


def test_what_is_over_the_limits_is_counted_and_not_shown(kb: KnowledgeBase):
    [supplier] = slots(entry(), kb, Limits(values=1, uses=1, copies=0))["supplier"]["values"]
    assert (len(supplier["uses"]), supplier["left_out"]) == (1, 2)


def test_values_of_more_origins_come_first(kb: KnowledgeBase):
    found = entry()
    split = replace(
        found.transfer,
        origins=(
            Origin(1, ("1" * 32,), ("Hill Wire",), ()),
            Origin(2, ("2" * 32,), ("Hill Wire",), ()),
            Origin(3, ("3" * 32,), ("Arland Herald",), ()),
        ),
    )
    [supplier] = slots(replace(found, transfer=split), kb)["supplier"]["values"]
    assert supplier["origins"] == [1, 2]
