"""A headline against its body."""

from dataclasses import replace

import pytest
from world import WORLD, Story, span

from firsthand.model import Part, Telling
from firsthand.register.headline_check import against_the_headline
from firsthand.register.transfers import build_register

BODY = "The Hill Brigade and other rebels near Dorn got missiles from Arland."


def checked(title, body_end, *, recipient="Hill Brigade", headline_recipient=None, headline_supplier=None):
    """Code and words of what an article's body says against its headline."""
    story = Story("a", title=title, text=f"{BODY} {body_end}")
    story.says(BODY, "Arland", recipient, "missiles")
    reports = list(story.reports)
    if headline_recipient or headline_supplier:
        story.says(title, headline_supplier, headline_recipient, "missiles", headline=True)
        reports.insert(0, story.reports[1])
    found = against_the_headline(reports, {story.id: story.article()}, {story.id: reports[0].id}, WORLD)
    return [(c.reason.code, c.one.words.text, c.other.words.text) for c in found]


@pytest.mark.parametrize(
    "shut_out",
    [
        "The front is held by groups other than the Black Oath.",
        "All groups except Black Oath hold the front.",
        "Every group, with the exception of the Black Oath, was there.",
        "The arms went to local units, but not Black Oath.",
        "They were handed over not to Black Oath.",
    ],
)
def test_a_body_that_shuts_out_the_headline_s_party_contradicts_it(shut_out):
    found = checked("Black Oath Receives Missiles", shut_out, headline_recipient="Black Oath")
    code, headline, body = found[0]
    assert (code, headline) == ("contradiction.headline-excluded", "Black Oath")
    assert body.endswith("Black Oath")


def test_a_group_in_the_title_is_checked_even_where_the_title_makes_no_report():
    found = checked("Black Oath on the Rise", "It is held by groups other than the Black Oath.")
    assert found == [("contradiction.headline-excluded", "Black Oath", "by groups other than the Black Oath")]


@pytest.mark.parametrize(
    "harmless",
    [
        "The Black Oath was there too.",
        "Groups other than the Lake Brigade hold the front.",
        "It was not clear who. The Black Oath said nothing.",
        "Other than that, nothing is known. Black Oath is silent.",
    ],
)
def test_a_body_that_shuts_out_nobody_or_somebody_else_does_not(harmless):
    assert checked("Black Oath on the Rise", harmless) == []


def test_a_headline_with_another_recipient_than_the_body_is_contradicted():
    found = checked("Black Oath Gets Missiles", "", headline_recipient="Black Oath")
    assert found == [("contradiction.headline-party", "Black Oath", "Hill Brigade")]


def test_a_headline_with_another_supplier_than_the_body_is_contradicted():
    found = checked("Belmark Arms Brigade", "", headline_supplier="Belmark")
    assert found == [("contradiction.headline-party", "Belmark", "Arland")]


@pytest.mark.parametrize("headline", ["Hill Brigade", "North Front"])
def test_a_headline_with_the_body_s_party_or_its_whole_is_not_contradicted(headline):
    assert checked(f"{headline} Gets Missiles", "", headline_recipient=headline) == []


def test_a_headline_over_a_body_that_names_nobody_is_not_contradicted():
    assert checked("Black Oath Gets Missiles", "", headline_recipient="Black Oath", recipient="rebels") == []


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("delivered", ["refused"], ["contradiction.headline-outcome"]),
        ("refused", ["delivered", "planned"], ["contradiction.headline-outcome"]),
        ("delivered", ["delivered", "refused"], []),
        ("planned", ["refused"], []),
        ("delivered", ["planned"], []),
    ],
)
def test_a_headline_with_another_outcome_than_the_whole_body_is_contradicted(headline, body, expected):
    story = Story("a", title="Arland Arms Brigade")
    story.says("Arland Arms Brigade", "Arland", "Hill Brigade", status=headline, headline=True)
    for number, status in enumerate(body):
        story.says(f"Sentence {number}.", "Arland", "Hill Brigade", status=status)
    found = against_the_headline(story.reports, {story.id: story.article()}, {story.id: story.reports[0].id}, WORLD)
    assert [c.reason.code for c in found] == expected


def test_what_the_body_tells_of_other_goods_does_not_bear_out_the_headline():
    story = Story("a", title="Arland Arms Brigade")
    story.says("Arland Arms Brigade", "Arland", "Hill Brigade", "missiles", headline=True)
    story.says("Arland refused it missiles.", "Arland", "Hill Brigade", "missiles", status="refused")
    story.says("Arland sent it rifles.", "Arland", "Hill Brigade", "rifles")
    found = against_the_headline(story.reports, {story.id: story.article()}, {story.id: story.reports[0].id}, WORLD)
    assert [c.reason.code for c in found] == ["contradiction.headline-outcome"]


def test_a_headline_that_a_fuller_sentence_absorbed_is_checked_as_that_report_s():
    title = "Black Oath Gets Missiles"
    story = Story("a", title=title, text=f"Rifles came.\n{BODY} It is held by groups other than the Black Oath.")
    story.says("Rifles came.", "Belmark", "Lake Brigade", "rifles")
    story.says(BODY, "Arland", "Hill Brigade", "missiles")
    words = span(title, 0, Part.TITLE)
    kept = replace(story.reports[1], tellings=(Telling(words, words),))
    reports, articles = [story.reports[0], kept], {story.id: story.article()}
    (first, found) = build_register(reports, articles, WORLD)
    kinds = {one.id: [c.reason.code for c in one.contradictions] for one in (first, found)}
    with_headline = next(one for one in (first, found) if kept.id in one.reports)
    assert kinds.pop(with_headline.id) == ["contradiction.headline-excluded"]
    assert list(kinds.values()) == [[]]
    assert with_headline.contradictions[0].one.report == kept.id


def test_a_headline_is_held_against_the_transfer_of_the_first_report_only():
    story = Story("a", title="Black Oath on the Rise", text=f"{BODY} It is held by groups other than the Black Oath.")
    story.says("Other arms came.", "Belmark", "Lake Brigade")
    found = against_the_headline(story.reports, {story.id: story.article()}, {story.id: "another report"}, WORLD)
    assert list(found) == []
