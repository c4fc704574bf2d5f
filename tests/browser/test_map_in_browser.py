"""The map's drawing: each precision in its own way, moved by keyboard and buttons, and nothing lost without it."""

import json
import re
from dataclasses import replace

import pytest

from firsthand.catalogue import Line, Named, Query, build
from firsthand.catalogue.catalogue import Catalogue
from firsthand.web.drawing.atlas import Atlas
from firsthand.web.pages.map import map_form
from firsthand.web.rendering import environment

ALEPPO, IDLIB, SYRIA = "place/aleppo-170063", "place/idlib-province", "state/sy"
TOWN = ".map-drawing circle.map-town"


def line(number: int, **slots: str) -> Line:
    """A transfer with one value for each of these slots."""
    blank: dict[str, object] = dict.fromkeys(Line.__dataclass_fields__, ())
    plain = {"statement": "A delivery.", "status": "delivered", "certainty": "stated", "grade": "F6", "evidence": ""}
    counts = {"articles": 1, "newsrooms": 1, "origins": 1, "denials": 0, "grade_is_set": False, "review": "unreviewed"}
    named = {slot: (Named(key, key.partition("/")[2] or key),) for slot, key in slots.items()}
    days = {"first": "2016-01-01", "last": "2016-01-01", "id": f"{number:032x}"}
    return Line(**(blank | plain | counts | days | named))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def form(kb, tmp_path_factory):
    """The map's form of a town, a region, a state and an unknown place; lines to the first two."""
    folder = tmp_path_factory.mktemp("map") / "catalogue"
    lines = [
        line(1, supplier="state/sa", place=ALEPPO),
        line(2, supplier="state/tr", place=IDLIB),
        line(3, place=SYRIA),
        line(4, place="words:a hill"),
        replace(line(5, supplier="state/sa", place=ALEPPO), status="refused"),
        replace(line(6, supplier="state/tr", place=ALEPPO), status="planned"),
        replace(line(7, supplier="state/us", place=ALEPPO), certainty="denied"),
    ]
    build(folder, lines, register=1, built_from=0)
    catalogue = Catalogue.open(folder)
    yield map_form(catalogue, Atlas(kb), Query())
    catalogue.close()


@pytest.fixture
def drawn(open_page, home, form):
    """The map page with that form drawn on it."""
    page = open_page(f"{home}/help")
    said = {"path": "/map", "query": "", "twin": "/map.json", "theme": None, "user": None, "csrf": "", "version": ""}
    html = environment().get_template("map.html").render(**form, page=said | {"fragment": False})
    page.route(re.compile(r"/map$"), lambda route: route.fulfill(body=html, content_type="text/html"))
    page.route(re.compile(r"/map\.json"), lambda route: route.fulfill(body=json.dumps(form)))
    page.goto(f"{home}/map")
    page.locator(TOWN).wait_for()
    page.locator(".map-label").first.wait_for()
    return page


def shown(page):
    """How far the map is zoomed in: the width of a state on the screen."""
    return page.locator(".map-drawing .map-somewhere").first.bounding_box()["width"]


def test_each_precision_is_drawn_in_its_own_way_and_the_unknown_not_at_all(drawn):
    drawing = drawn.locator(".map-drawing")
    assert drawing.locator("circle.map-town").count() == 1
    assert drawing.locator("path.map-region").count() == 1
    assert drawing.locator("path.map-somewhere").count() == 1
    assert drawing.locator("path.map-route-done").count() == 2
    assert "a hill" not in drawing.text_content()


def test_what_was_stopped_is_crossed_out_what_is_planned_is_dashed_and_what_is_denied_has_no_line(drawn):
    drawing = drawn.locator(".map-drawing")
    kinds = ("done", "announced", "stopped")
    assert [drawing.locator(f"path.map-route-{kind}").count() for kind in kinds] == [2, 1, 1]
    assert drawing.locator("path.map-cross").count() == 1
    assert drawing.locator("path.map-arrow").count() == 3
    dashes = {
        drawing.locator(f"path.map-route-{kind}").first.evaluate("e => getComputedStyle(e).strokeDasharray")
        for kind in kinds
    }
    assert len(dashes) == 3
    assert drawn.get_by_text("1 transfer: only denied or hypothetical").is_visible()


def test_keys_zoom_move_and_show_all(drawn):
    drawn.locator(".map-drawing").focus()
    before = shown(drawn)
    drawn.keyboard.press("+")
    assert shown(drawn) > before
    place = drawn.locator(TOWN).bounding_box()
    drawn.keyboard.press("ArrowLeft")
    assert drawn.locator(TOWN).bounding_box()["x"] > place["x"]
    drawn.keyboard.press("0")
    assert shown(drawn) == pytest.approx(before, abs=1)


def test_buttons_zoom_and_show_the_world(drawn):
    before = shown(drawn)
    drawn.get_by_role("button", name="Zoom in").click()
    assert shown(drawn) > before
    drawn.get_by_role("button", name=re.compile("World")).click()
    assert shown(drawn) < before


def test_a_town_keeps_its_size_however_far_the_map_is_zoomed_in(drawn):
    size = drawn.locator(TOWN).bounding_box()["width"]
    for _ in range(3):
        drawn.get_by_role("button", name="Zoom in").click()
    assert drawn.locator(TOWN).bounding_box()["width"] == pytest.approx(size, abs=0.5)


def test_a_mark_says_what_it_is_when_it_has_the_focus(drawn):
    drawn.locator("a:has(circle.map-town)").focus()
    assert "4 transfers, 4 origins" in drawn.locator(".map-tip").inner_text()
    drawn.keyboard.press("Escape")
    assert not drawn.locator(".map-tip").is_visible()


def test_a_town_leads_to_its_transfers_in_the_register(drawn):
    drawn.locator("a:has(circle.map-town)").focus()
    drawn.keyboard.press("Enter")
    drawn.wait_for_url(re.compile(r"/\?place=place%2Faleppo"))


def test_the_wheel_alone_scrolls_the_page(drawn):
    before = shown(drawn)
    drawn.locator(".map-drawing").hover()
    drawn.mouse.wheel(0, 200)
    drawn.wait_for_timeout(200)
    assert shown(drawn) == pytest.approx(before, abs=1)


def test_the_sample_stories_lie_nowhere_on_the_map_and_no_borders_are_drawn_under_them(open_page, home):
    page = open_page(f"{home}/map")
    assert page.get_by_text("No map is drawn").is_visible()
    assert page.locator("transfer-map").count() == 0


def test_without_scripts_the_tables_hold_everything(open_page, home):
    page = open_page(f"{home}/map", java_script_enabled=False)
    assert page.locator(".map-tables tbody tr").count() > 5
