"""What an outlet takes is told in sentences and, newsroom by newsroom, in articles and changed words."""

import json

from firsthand.export.json_line import json_line
from firsthand.export.republications_form import outlets_form, republications_form
from firsthand.pipeline.republications import republications
from kin import article, derivation, named, newsrooms, wire_and_gazette

WIRE, GAZETTE, PAIR = wire_and_gazette()
MANY = [article(f"paper-{number:02}", "Valley Gazette", f"2024-05-{number + 1:02}") for number in range(12)]


def form(articles, *derivations, **parts):
    rooms = newsrooms(articles)
    outlet = next(room for room in rooms.values() if room.name == "Valley Gazette")
    return republications_form(republications(outlet, derivations, {one.id: one for one in articles}, rooms), **parts)


def test_the_sentences_say_how_much_is_taken_from_whom_with_which_credit_and_what_is_changed():
    found = form([WIRE, GAZETTE], PAIR)
    assert json.loads(json_line(found)) == found
    assert found["sentences"] == [
        "1 article in this store; 1 (100%) hold text of others: 1 from Hill Wire.",
        "Of these, 1 names the source.",
        "Changed words that bear on meaning: 1 label, 1 number, 1 attribution.",
    ]


def test_an_outlet_that_takes_nothing_says_so_and_has_no_sources():
    found = form([WIRE, GAZETTE])
    assert found["sentences"] == ["1 article in this store; none holds text of another newsroom that is known here."]
    assert found["sources"] == []


def test_changed_words_lead_to_the_comparison_in_which_they_stand():
    (source,) = form([WIRE, GAZETTE], PAIR)["sources"]
    assert [(one["kind"], one["said"], one["count"]) for one in source["changes"]] == [
        ("label", "“rebels” → “armed gangs”", 1),
        ("number", "“40” → “400”", 1),
        ("attribution", "“said” → “claimed”", 1),
    ]
    assert {one["compare"] for one in source["changes"]} == {"/compare/wire/gazette"}


def test_an_article_is_listed_with_its_source_share_and_credit():
    (source,) = form([WIRE, GAZETTE], PAIR)["sources"]
    (one,) = source["republications"]
    assert (one["article"]["address"], one["other"]["address"]) == ("/article/gazette", "/article/wire")
    assert (one["percent"], one["credit"]["word"], one["story"]) == ("79%", "credit kept", "/story/gazette")


def test_of_many_articles_the_first_are_listed_and_the_others_have_a_page():
    pairs = [derivation("wire", one.id) for one in MANY]
    (source,) = form([WIRE, *MANY], *pairs)["sources"]
    assert (source["articles"], len(source["republications"]), source["last"]) == (12, 10, 10)
    assert source["all"] == "/outlet/Valley%20Gazette?source=Hill%20Wire"
    (rest,) = form([WIRE, *MANY], *pairs, source="Hill Wire", start=10)["sources"]
    assert [one["article"]["name"] for one in rest["republications"]] == ["paper-10", "paper-11"]


def test_credits_are_counted_by_what_became_of_them():
    credited = named("", "Hill Wire")
    pairs = [derivation("wire", one.id, credit=((), (credited,) if one is MANY[0] else ())) for one in MANY[:3]]
    (source,) = form([WIRE, *MANY[:3]], *pairs)["sources"]
    assert [(one["articles"], one["words"]) for one in source["credit"]] == [
        (1, "names the source"),
        (2, "name nobody"),
    ]


def test_after_twenty_newsrooms_the_others_are_named_with_their_pages():
    wires = [article(f"wire-{number:02}", f"Wire {number:02}", "2024-05-01") for number in range(23)]
    takers = [article(f"taken-{number:02}", "Valley Gazette", "2024-05-02") for number in range(23)]
    pairs = [derivation(wire.id, taker.id) for wire, taker in zip(wires, takers, strict=True)]
    found = form([*wires, *takers], *pairs)
    assert (len(found["sources"]), len(found["other_sources"])) == (20, 3)
    assert found["other_sources"][0]["address"] == "/outlet/Valley%20Gazette?source=Wire%2020"


def test_outlets_are_listed_with_their_pages_and_nameless_articles_are_counted():
    found = outlets_form([("Hill Wire", 3), ("A/B ?", 1)], 2)
    assert (found["total"], found["articles"], found["nameless"]) == (2, 6, 2)
    assert [one["address"] for one in found["outlets"]] == ["/outlet/Hill%20Wire", "/outlet/A%2FB%20%3F"]
