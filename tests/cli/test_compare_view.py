"""The page of a comparison marks what changed, also without colour, and keeps its columns."""

import re
import unicodedata
from dataclasses import replace

import pytest
from rich.cells import cell_len

from firsthand.cli.compare_view import compare_view
from firsthand.cli.screen import Screen
from firsthand.export.comparison import Comparison
from firsthand.model import Article, Derivation, PassageKind, Place, SharedPassage
from kin import GAZETTE, WIRE, derivation, wire_and_gazette


def shown(a: Article, b: Article, found: Derivation, width: int = 110, colour: bool = False) -> str:
    options = {"color_system": "truecolor" if colour else None, "force_terminal": colour}
    console = Screen(width=width, highlight=False, markup=False, emoji=False, **options)
    with console.capture() as capture:
        for part in compare_view(Comparison(a, b, found, a.outlet or "", b.outlet or ""), width, colour):
            console.print(part)
    return capture.get()


def whole(text_a: str, text_b: str) -> SharedPassage:
    return SharedPassage(Place(0, len(text_a)), Place(0, len(text_b)), PassageKind.NARRATION)


def words(text: str) -> str:
    return " ".join(text.split())


def test_side_by_side_each_column_marks_its_own_words():
    page = shown(*wire_and_gazette())
    for part in ("[-Rebels-] took", "{+Armed gangs+} took", "[-said-]", "{+claimed+}", "[-40-]", "{+400+}"):
        assert part in page
    assert re.search(r"\[-Rebels-\] took.*\{\+Armed gangs\+\} took", page)


def test_a_narrow_terminal_shows_a_passage_once_with_both_words():
    page = words(shown(*wire_and_gazette(), width=70))
    assert "[-Rebels-]{+Armed gangs+} took the depot at Kelm Ridge on Monday, two officers [-said-]{+claimed+}." in page


def test_in_a_terminal_changed_words_are_underlined_not_only_coloured():
    page = shown(*wire_and_gazette(), colour=True)
    assert re.search(r"\x1b\[(?:\d+;)*4(?:;\d+)*mRebels\x1b", page)
    assert re.search(r"\x1b\[1;4(?:;\d+)*mArmed gangs\x1b", page)


@pytest.mark.parametrize("width", [70, 110])
def test_what_moved_what_each_has_alone_and_the_kind_of_each_passage_are_told(width):
    page = words(shown(*wire_and_gazette(), width=width))
    for part in ("1 narration", "2 quotation", "moved: first", "The army did not answer calls.", "The town is calm,"):
        assert part in page, part


def test_changed_words_are_listed_by_kind_and_the_verdict_comes_with_its_reason():
    page = words(shown(*wire_and_gazette()))
    for part in (
        "Changed words: 3 label Rebels -> Armed gangs number 40 -> 400 attribution said -> claimed",
        "reworded; 84% of A's words and 79% of B's are shared",
        "B (gazette) was taken from A (wire)",
        "The other was published earlier.",
        "upstream Hill Wire",
        "credits of A none",
        "credits of B “Hill Wire reported”",
        "false credits none",
    ):
        assert part in page, part


def test_where_more_than_single_words_changed_a_narrow_terminal_shows_both_passages():
    wire, gazette, found = wire_and_gazette()
    found = replace(found, passages=(replace(found.passages[0], edits=()),))
    page = words(shown(wire, gazette, found, width=70))
    assert "A: Rebels took the depot" in page
    assert "B: Armed gangs took the depot" in page


@pytest.mark.parametrize(("width", "page_width"), [(40, 40), (70, 70), (96, 96), (140, 140)])
def test_no_line_is_wider_than_the_terminal(width, page_width):
    assert max(cell_len(line) for line in shown(*wire_and_gazette(), width=width).splitlines()) <= page_width


def test_wide_letters_keep_the_columns():
    text = "武器が倉庫から運び出されたと二人の士官が語った。" * 6
    wire, gazette, _ = wire_and_gazette()
    found = derivation("wire", "gazette", "unknown", "copy", passages=(whole(text, text),))
    page = shown(replace(wire, text=text), replace(gazette, text=text), found).splitlines()
    rows = [line for line in page if sum(unicodedata.east_asian_width(char) == "W" for char in line) > 40]
    starts = {cell_len(re.match(r".*?\S\s{2,}(?=\S+\s*$)", line[13:]).group()) for line in rows}
    assert len(rows) > 2
    assert len(starts) == 1


def test_letters_from_right_to_left_are_not_put_in_columns():
    text = "قال ضابطان إن الأسلحة نقلت من المستودع يوم الاثنين"
    wire, gazette, _ = wire_and_gazette()
    found = derivation("wire", "gazette", "unknown", "copy", passages=(whole(text, text),))
    page = shown(replace(wire, text=text), replace(gazette, text=text), found).splitlines()
    assert [line.strip() for line in page].count(text) == 1


def test_articles_that_share_nothing_are_not_printed():
    wire, gazette, _ = wire_and_gazette()
    page = shown(wire, gazette, derivation("wire", "gazette", "none", "unrelated", share=0.0))
    assert "neither was taken from the other" in page
    assert "Kelm Ridge" not in page


@pytest.mark.parametrize("width", [70, 110])
def test_controls_of_an_article_do_not_reach_the_terminal(width):
    wire, gazette, found = wire_and_gazette()
    evil = "\x1b[2J\u202e"
    wire = replace(wire, text=WIRE.replace("army", f"army{evil}"), title=f"[bold]{evil}", given_id=f"a{evil}")
    gazette = replace(gazette, text=GAZETTE.replace("calm", f"calm{evil}"), outlet=evil)
    page = shown(wire, gazette, found, width)
    assert "[bold]" in page
    assert not {"\x1b", "\u202e"} & set(page)
