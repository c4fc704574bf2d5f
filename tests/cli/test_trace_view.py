"""A family is drawn from its newsroom down, with what each article did to the text on its branch."""

import re
from itertools import pairwise

import pytest
from rich.cells import cell_len

from firsthand.cli.screen import Screen
from firsthand.cli.trace_view import trace_view
from firsthand.model import Article, Derivation
from firsthand.pipeline.family import family
from kin import article, derivation, named, newsrooms, wire_and_gazette


def shown(asked: str, articles: list[Article], *derivations: Derivation, width: int = 100) -> str:
    console = Screen(width=width, color_system=None, highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        by_id = {one.id: one for one in articles}
        for part in trace_view(family(asked, derivations, by_id, newsrooms(articles)), asked, width):
            console.print(part)
    return capture.get()


def level(page: str, words: str) -> int:
    """How deep in the tree a line stands."""
    return next(re.search(r"[^\s│├└─]", line).start() // 4 for line in page.splitlines() if words in line)


WIRE, GAZETTE, PAIR = wire_and_gazette()
REVIEW = article("review", "Ridge Review", "2024-05-22")


def test_the_newsroom_is_the_root_and_articles_follow_in_order_of_derivation():
    page = shown("review", [WIRE, GAZETTE, REVIEW], PAIR, derivation("gazette", "review"))
    levels = [level(page, words) for words in ("Hill Wire", "wire  Hill", "gazette  Valley", "review  Ridge")]
    assert levels == [0, 1, 2, 3]
    assert "not in this store" not in page
    assert "review  Ridge Review, 2024-05-22  <- asked for" in page


def test_an_edge_tells_share_relation_edits_credit_and_reason():
    page = shown("wire", [WIRE, GAZETTE], PAIR)
    for part in (
        "reworded: 79% of its words are shared",
        "changed: Rebels -> Armed gangs (label), 40 -> 400 (number), said -> claimed (attribution)",
        "credit kept: “Hill Wire reported”",
        "why: The other was published earlier.",
    ):
        assert part in page, part


def test_an_absent_upstream_is_a_node_that_says_so():
    page = shown("wire", [WIRE, REVIEW], derivation("wire", "review", "common", upstream="Reuters"))
    assert "Reuters (its text is not in this store)" in page
    assert level(page, "wire  Hill") == level(page, "review  Ridge") == 1


def test_a_false_credit_and_a_removed_one_are_told():
    false = named("Reuters said.", "Reuters said")
    liar = article("liar", "Port Post", "2024-05-22", "Reuters said.", credit="Reuters said")
    page = shown("wire", [WIRE, REVIEW, liar], derivation("wire", "review"), derivation("wire", "liar", false=(false,)))
    assert "credit removed" in page
    assert "false credit: “Reuters said”" in page


def test_what_has_no_direction_hangs_under_a_node_that_says_so():
    page = shown("wire", [WIRE, GAZETTE, REVIEW], PAIR, derivation("review", "gazette", "unknown"))
    assert level(page, "review  Ridge") == level(page, "direction not known") + 1 == level(page, "gazette  Valley") + 2
    assert "90% of its words are shared with gazette" in page


def test_a_second_source_is_told_beside_the_trees():
    page = shown("wire", [WIRE, GAZETTE, REVIEW], PAIR, derivation("review", "gazette", share=0.2))
    assert "Also shared, beside the trees\n- gazette: 20% of its words from review" in page


def test_an_article_without_kin_is_told_to_stand_alone():
    page = shown("wire", [WIRE])
    assert "it shares its narration with no other article of this store" in page
    assert "wire  Hill Wire, 2024-05-20  <- asked for" in page


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_long_chain_is_drawn_whole_and_no_line_is_wider_than_the_terminal(width):
    chain = [article(f"link-{number}", f"Outlet {number}", f"2024-05-{number + 1:02}") for number in range(30)]
    pairs = [derivation(one.id, other.id) for one, other in pairwise(chain)]
    page = shown("link-0", chain, *pairs, width=width)
    assert all(f"link-{number}  Outlet {number}, 2024" in page for number in range(30))
    assert max(map(cell_len, page.splitlines())) <= width


def test_controls_of_articles_do_not_reach_the_terminal():
    evil = "\x1b[2J\u202e"
    articles = [
        article(f"a{evil}", f"One{evil}", "2024-05-20"),
        article("b", f"Two{evil}", "2024-05-21", f"x {evil} y", credit=evil),
    ]
    page = shown("b", articles, derivation(f"a{evil}", "b", upstream=f"Up{evil}", credit=((), articles[1].credits)))
    assert not {"\x1b", "\u202e"} & set(page)


def test_names_from_right_to_left_do_not_turn_the_tree():
    page = shown("b", [WIRE, article("b", "المنار", "2024-05-21")], derivation("wire", "b"))
    assert "b  \u2068المنار\u2069, 2024-05-21" in page
