"""The network's drawing: parties and bands lead to the register, narrowed to them, by keyboard too."""

import re

import httpx
import pytest

BAND = "svg.network a.network-band"
NODE = "svg.network a.network-node"


@pytest.fixture
def drawn(look):
    page = look("/network")
    page.locator(NODE).first.wait_for()
    return page


def shown(page):
    return int(re.match(r"[\d,]+", page.locator("#found").inner_text())[0].replace(",", ""))


def test_every_flow_of_the_table_is_drawn(drawn, home):
    flows = httpx.get(f"{home}/network.json").json()["flows"]
    assert drawn.locator("svg.network .network-band").count() == len(flows)
    assert drawn.locator(".network-table tbody tr").count() == len(flows)


@pytest.mark.parametrize("mark", [BAND, NODE])
def test_by_keyboard_a_band_or_a_party_leads_to_its_transfers(drawn, mark):
    chosen = drawn.locator(mark).first
    address = chosen.get_attribute("href")
    chosen.focus()
    assert drawn.evaluate("document.activeElement.matches(':focus-visible')")
    drawn.keyboard.press("Enter")
    drawn.wait_for_url(f"**{address}")
    assert shown(drawn) >= 1
    assert drawn.locator(".chips a").count() >= 2


def test_a_band_says_its_parties_and_figures(drawn):
    for band in drawn.locator(BAND).all()[:5]:
        assert re.search(r" → .+, told as [a-z ]+: \d+ origins?, \d+ transfers?$", band.get_attribute("aria-label"))


def test_the_ways_of_telling_differ_by_pattern_and_not_by_colour_alone(drawn):
    looks = set()
    for kind in ("done", "announced", "stopped", "denied"):
        band = drawn.locator(f"svg.network .network-{kind}").first
        fill = band.locator(".network-area").first.evaluate(
            "e => getComputedStyle(e).fill.includes('url') && e.getAttribute('fill')"
        )
        dashes = band.locator(".network-edge").first.evaluate("e => getComputedStyle(e).strokeDasharray")
        looks.add((fill, dashes))
    assert len(looks) == 4


def test_words_that_are_searched_for_narrow_the_drawing(drawn):
    before = drawn.locator("svg.network .network-band").count()
    drawn.get_by_label("Words of the evidence").fill("missile*")
    drawn.keyboard.press("Enter")
    drawn.wait_for_url(re.compile("q=missile"))
    drawn.locator(NODE).first.wait_for()
    assert 0 < drawn.locator("svg.network .network-band").count() < before


def test_without_script_the_table_leads_to_the_same_transfers(open_page, home):
    page = open_page(f"{home}/network", java_script_enabled=False)
    page.locator(".network-table td.number a").first.click()
    assert shown(page) >= 1
