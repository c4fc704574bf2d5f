"""Origins as lanes: who had a statement from whom, and by what this is known."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

from arland import UNKNOWN, WIRE, article, entry, span

from firsthand.export.lane_drawing import Ties
from firsthand.export.lanes import lanes
from firsthand.export.register_form import Entry
from firsthand.lineage.newsroom import Newsroom
from firsthand.lineage.taking import Taking
from firsthand.model import (
    Article,
    Attribution,
    Derivation,
    Direction,
    Origin,
    Reason,
    Relation,
    Report,
    Station,
    Upstream,
)


def derived(a: str, b: str, direction: Direction, share: float, relation: Relation = Relation.COPY) -> Derivation:
    upstream = Upstream("outlet/hill", "Hill Wire") if direction is Direction.COMMON else None
    return Derivation(a, b, relation, direction, share, share, (), (), upstream, (), (), ())


def story(name: str, outlet: str, day: str, chain: tuple[tuple[Station, str], ...] = ()) -> tuple[Article, Report]:
    """An article with the wire's words, and its report, which names the stations of the chain, outermost first."""
    made = article(name * 32, WIRE, outlet, day, given=f"{outlet}-{name}")
    attribution = tuple(Attribution(station, room, UNKNOWN, span(WIRE, "Arland")) for station, room in chain)
    report = replace(entry().reports["1" * 32], id=f"r{name}" * 16, article=made.id, attribution=attribution)
    return made, report


def drawn(stories: list[tuple[Article, Report]], takings: dict[str, Taking], **more: Any) -> list[dict[str, Any]]:
    """The trees of one origin that holds these stories."""
    articles = {made.id: made for made, _ in stories}
    reports = {report.id: report for _, report in stories}
    origin = Origin(1, tuple(reports), ("Hill Wire",), (Reason("origin.same-words", "They share their words."),))
    transfer = replace(entry().transfer, reports=tuple(reports), articles=tuple(articles), origins=(origin,))
    found = Entry(transfer, reports, articles, dict.fromkeys(reports, more.get("gathered", "Hill Wire")))
    houses = {
        name: Newsroom(f"name:{(made.outlet or '').casefold()}", made.outlet or "", False)
        for name, made in articles.items()
        if name not in more.get("hidden", ())
    }
    form = lanes(found, Ties(houses, takings, {}), most=3, others=5)
    assert form["left_out"] == 0
    return list(form["lanes"])


def told(trees: list[dict[str, Any]]) -> list[Any]:
    """Boxes by name, each with what hangs under it."""
    return [(tree["name"], *([told(tree["below"])] if tree["below"] else [])) for tree in trees]


def test_an_article_hangs_under_the_one_it_was_taken_from():
    wire, post, vale = (
        story("a", "Hill Wire", "2024-05-20"),
        story("b", "Post", "2024-05-21"),
        story("c", "Vale", "2024-05-22"),
    )
    takings = {
        "b" * 32: Taking("b" * 32, "a" * 32, derived("a" * 32, "b" * 32, Direction.A_TO_B, 0.96)),
        "c" * 32: Taking("c" * 32, "b" * 32, derived("b" * 32, "c" * 32, Direction.A_TO_B, 0.5)),
    }
    [lane] = drawn([wire, post, vale], takings)
    assert told(lane["trees"]) == [("Hill Wire", [("Post", [("Vale",)])])]
    step = lane["trees"][0]["below"][0]["step"]
    assert (step["way"], step["text"]) == ("taken", "96% of its text is Hill Wire’s")
    assert step["compare"] == f"/compare/{'a' * 32}/{'b' * 32}"


def test_newsrooms_that_an_article_only_credits_have_boxes_of_their_own():
    chain = ((Station.OUTLET, "Vale"), (Station.REPUBLISHER, "Post"), (Station.NEWSROOM, "Hill Wire"))
    [lane] = drawn([story("c", "Vale", "2024-05-22", chain)], {})
    assert told(lane["trees"]) == [("Hill Wire", [("Post", [("Vale",)])])]
    [wire] = lane["trees"]
    assert (wire["absent"], wire["below"][0]["absent"], wire["below"][0]["below"][0]["absent"]) == (True, True, False)
    assert wire["below"][0]["below"][0]["step"]["text"] == "credits Post"


def test_a_credited_newsroom_that_has_an_article_here_is_the_box_of_that_article():
    chain = ((Station.NEWSROOM, "Hill Wire"),)
    [lane] = drawn([story("a", "Hill Wire", "2024-05-20"), story("b", "Post", "2024-05-21", chain)], {})
    assert told(lane["trees"]) == [("Hill Wire", [("Post",)])]
    assert not lane["trees"][0]["absent"]


def test_two_that_credit_each_other_make_no_circle():
    one = story("a", "Hill Wire", "2024-05-20", ((Station.NEWSROOM, "Post"),))
    other = story("b", "Post", "2024-05-21", ((Station.NEWSROOM, "Hill Wire"),))
    [lane] = drawn([one, other], {})
    assert told(lane["trees"]) == [("Post", [("Hill Wire",)])]


def test_text_shared_in_an_unknown_direction_is_told_as_such():
    pair = derived("a" * 32, "b" * 32, Direction.UNKNOWN, 0.4)
    takings = {"b" * 32: Taking("b" * 32, "a" * 32, pair)}
    [lane] = drawn([story("a", "Post", "2024-05-20"), story("b", "Vale", "2024-05-21")], takings, gathered="")
    assert told(lane["trees"]) == [("Post", [("Vale",)])]
    step = lane["trees"][0]["below"][0]["step"]
    assert (step["way"], step["text"]) == ("unknown", "40% of its text is Post’s too")


def test_an_article_that_credits_one_and_shares_text_with_another_tells_both():
    pair = derived("b" * 32, "c" * 32, Direction.COMMON, 0.9)
    chain = ((Station.NEWSROOM, "Hill Wire"),)
    stories = [story("b", "Post", "2024-05-21", chain), story("c", "Vale", "2024-05-22", chain)]
    [lane] = drawn(stories, {"c" * 32: Taking("c" * 32, "b" * 32, pair)})
    assert told(lane["trees"]) == [("Hill Wire", [("Post",), ("Vale",)])]
    assert lane["trees"][0]["below"][1]["step"]["shared"] == "90% of its text is Post’s too"


def test_a_chain_of_any_length_loses_no_article():
    names = "abcdefghij"
    stories = [story(name, f"Paper {name}", f"2024-05-{20 + at}") for at, name in enumerate(names)]
    takings = {
        there * 32: Taking(there * 32, here * 32, derived(here * 32, there * 32, Direction.A_TO_B, 0.9))
        for here, there in pairwise(names)
    }
    [lane] = drawn(stories, takings, gathered="")
    assert [box["name"] for box in every(lane["trees"])] == [f"Paper {name}" for name in names]


def test_articles_that_are_not_drawn_are_listed():
    stories = [story("a", "Hill Wire", "2024-05-20"), story("b", "Post", "2024-05-21")]
    [lane] = drawn(stories, {}, hidden=("b" * 32,))
    assert told(lane["trees"]) == [("Hill Wire",)]
    assert ([one["outlet"] for one in lane["others"]], lane["others_in_all"]) == (["Post"], 1)


def test_a_lane_tells_the_reasons_of_the_register_once_each():
    [lane] = drawn([story("a", "Hill Wire", "2024-05-20"), story("b", "Post", "2024-05-21")], {})
    assert lane["joins"] == {"shown": [{"text": "They share their words.", "times": 1}], "left_out": 0}


def every(trees: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All boxes, each before those under it."""
    return [box for tree in trees for box in (tree, *every(tree["below"]))]
