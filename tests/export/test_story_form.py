"""A story is a row for each newsroom and article, with what it took and what it changed."""

import json
from dataclasses import replace

from firsthand.export.json_line import json_line
from firsthand.export.story_form import story_form
from firsthand.pipeline.family import family
from kin import article, derivation, newsrooms, wire_and_gazette

WIRE, GAZETTE, PAIR = wire_and_gazette()
MANY = [article(f"paper-{number:02}", f"Paper {number}", "2024-05-25") for number in range(40)]


def told(articles, *derivations, asked="wire", **parts):
    by_id = {one.id: one for one in articles}
    return story_form(family(asked, derivations, by_id, newsrooms(articles)), asked, **parts)


def test_every_row_stands_after_its_parent_a_step_further():
    form = told([WIRE, GAZETTE], PAIR)
    assert json.loads(json_line(form)) == form
    rows = {row["key"]: row for row in form["rows"]}
    assert [(row["kind"], row["step"]) for row in form["rows"]] == [("newsroom", 0), ("article", 1), ("article", 2)]
    assert rows["gazette"]["parent"] == "wire"
    assert rows[rows["wire"]["parent"]]["name"] == "Hill Wire"


def test_a_row_says_what_was_taken_and_links_to_the_comparison_of_source_and_taker():
    taken = told([WIRE, GAZETTE], PAIR)["rows"][-1]["taken"]
    assert (taken["way"], taken["relation"], taken["percent"]) == ("taken", "reworded", "79%")
    assert taken["compare"] == "/compare/wire/gazette"
    assert taken["credit"]["state"] == "kept"
    assert [one["kind"] for one in taken["changes"]] == ["label", "number", "attribution"]


def test_a_headline_of_the_takers_own_is_the_first_of_its_changes():
    wire, gazette = replace(WIRE, title="Rebels take depot"), replace(GAZETTE, title="Gangs take depot")
    first, *others = told([wire, gazette], PAIR)["rows"][-1]["taken"]["changes"]
    assert (first["kind"], first["before"], first["after"]) == ("headline", "Rebels take depot", "Gangs take depot")
    assert first["said"] == "its own; the source has “Rebels take depot”"
    assert [one["kind"] for one in others] == ["label", "number", "attribution"]


def test_the_article_that_was_asked_for_is_marked():
    assert [row["key"] for row in told([WIRE, GAZETTE], PAIR, asked="gazette")["rows"] if row["asked"]] == ["gazette"]


def test_without_a_direction_nobody_changed_the_words_of_the_other():
    form = told([WIRE, GAZETTE], replace(wire_and_gazette("unknown")[2], upstream=None))
    taken = [row["taken"] for row in form["rows"] if row["taken"]]
    assert [(one["way"], one["changes"]) for one in taken] == [("unknown", [])] * 2


def test_takers_of_a_text_that_is_not_here_have_it_from_elsewhere():
    form = told([WIRE, GAZETTE], derivation("wire", "gazette", "common", upstream="Reuters"))
    assert [row["taken"]["way"] for row in form["rows"] if row["taken"]] == ["common", "common"]
    assert [row["absent"] for row in form["rows"] if row["kind"] == "newsroom"] == [True]


def test_a_part_of_the_rows_comes_with_everything_above_it():
    pairs = [derivation("wire", one.id) for one in MANY]
    whole = told([WIRE, *MANY], *pairs)
    part = told([WIRE, *MANY], *pairs, start=20, size=5)
    assert len(whole["rows"]) == 42
    assert [row["key"] for row in part["rows"]] == [row["key"] for row in [*whole["rows"][:2], *whole["rows"][20:25]]]
    assert part["part"] == {"start": 20, "size": 5, "of": 42, "left_out": 35}
    assert part["articles"] == 41


def test_ties_between_the_trees_are_named_and_those_within_one_are_counted():
    third, fourth = article("third", "Ridge Review", "2024-05-22"), article("fourth", "Port Post", "2024-05-23")
    form = told(
        [WIRE, GAZETTE, third, fourth],
        derivation("wire", "gazette", share=0.9),
        derivation("third", "gazette", share=0.3),
        derivation("wire", "fourth", share=0.9),
        derivation("gazette", "fourth", share=0.4),
    )
    assert [(one["taker"]["name"], one["other"]["name"]) for one in form["aside"]] == [
        ("Valley Gazette", "Ridge Review")
    ]
    assert form["within"] == 1
