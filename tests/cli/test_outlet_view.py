"""The page of an outlet tells from whom it takes text and how it rewords it, each with an article for example."""

from firsthand.cli.outlet_view import outlet_view
from firsthand.cli.screen import Screen
from firsthand.export.outlet_form import OutletLineage, outlet_form
from firsthand.model import Article, Derivation
from firsthand.pipeline.republications import republications
from kin import article, derivation, newsrooms, wire_and_gazette

WIRE, GAZETTE, PAIR = wire_and_gazette()


def shown(found: OutletLineage) -> str:
    console = Screen(width=100, color_system=None, highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        for part in outlet_view(found):
            console.print(part)
    return capture.get()


def summed(name: str, articles: list[Article], *derivations: Derivation) -> OutletLineage:
    rooms = newsrooms(articles)
    outlet = next(room for room in rooms.values() if room.name == name)
    return republications(outlet, derivations, {one.id: one for one in articles}, rooms)


def gazette() -> OutletLineage:
    late = article("late", "Valley Gazette", "2024-05-30")
    return summed("Valley Gazette", [WIRE, GAZETTE, late], PAIR, derivation("wire", "late"))


def test_newsroom_number_of_articles_changed_words_and_credits_are_told():
    page = shown(gazette())
    for part in (
        "2 articles in this store, 2 with text of others",
        "From Hill Wire: 2 articles",
        "credit kept 1, as in gazette; credit removed 1, as in late",
        "gazette: reworded, 79% of its words from wire",
        "Changed, in 2 articles whose source is here:",
        "1 x rebels -> armed gangs (label), as in gazette",
        "1 x said -> claimed (attribution), as in gazette",
    ):
        assert part in page, part


def test_an_outlet_that_republishes_nothing_is_told_so():
    page = shown(summed("Hill Wire", [WIRE, GAZETTE], PAIR))
    assert "1 article in this store, none with text of others" in page


def test_an_absent_source_is_told():
    found = derivation("wire", "gazette", "common", upstream="Reuters")
    page = shown(summed("Valley Gazette", [WIRE, GAZETTE], found))
    assert "gazette: reworded, 90% of its words; source not in this store, shared with wire" in page


def test_long_lists_are_cut_and_say_so():
    articles = [article(f"n{number:02}", "Valley Gazette", "2024-05-30") for number in range(13)]
    page = shown(summed("Valley Gazette", [WIRE, *articles], *(derivation("wire", one.id) for one in articles)))
    assert "and 3 more (--json lists all)" in page


def test_the_form_holds_what_the_page_tells():
    form = outlet_form(gazette())
    assert (form["outlet"], form["articles"], form["republished"]) == ("Valley Gazette", 2, 2)
    (source,) = form["sources"]
    assert source["newsroom"] == "Hill Wire"
    assert source["credit"] == {"kept": 1, "removed": 1, "false": 0}
    assert source["republications"][0] == {
        "article": "gazette",
        "source": "wire",
        "relation": "reworded",
        "share": 0.79,
        "credit": "kept",
    }
    assert {"before": "rebels", "after": "armed gangs", "kind": "label", "count": 1, "example": "gazette"} in source[
        "changes"
    ]
