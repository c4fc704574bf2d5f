"""Putting a slot right by choosing words in the text: what is kept are the places of these words in code points."""

import pytest
from marking import corrected, drag_over, kept, press
from playwright.sync_api import expect
from windows import Watch, opened, running

from firsthand.kb import load
from firsthand.model import Certainty, Link, Mention, Reason, Report, Span, Status, content_id
from firsthand.pipeline.current import open_register
from firsthand.pipeline.reading import articles_of
from firsthand.store import Store

# Before the words of the report stand signs of two UTF-16 units and of several code points, and lines end in CRLF.
TEXT = (
    "🚚🚚 A convoy 👩‍🚀 with 🇸🇾 plates was seen at dawn, and nobody on the bridge wished to say who had sent it.\r\n"
    "\r\n"
    "قال مسؤول إن الصواريخ وصلت إلى الجبهة يوم الاثنين من ميناء سيلميت.\r\n"
    "\r\n"
    "𝐈smarra sent 40 TOW missiles 🚀 to the Northern Shield Brigade near Derrin on 3 May, an official said Monday.\r\n"
    "\r\n"
    "Nobody of the brigade could be reached for comment, and the ministry in Selmet did not answer its telephone.\r\n"
)


def mention(text, words):
    start = text.index(words)
    return Mention(Span(start, start + len(words), words), words, Link(None, Reason("link.none", "Of a test.")))


def report_of(article):
    """A report whose recipient covers its place, so that one mark stands within the other."""
    text = article.text
    start = text.index("𝐈smarra")
    end = text.index("Monday.") + len("Monday.")
    return Report(
        id=content_id("report", article.id),
        article=article.id,
        sentence=Span(start, end, text[start:end]),
        trigger=mention(text, "sent 40").words,
        status=Status.DELIVERED,
        certainty=Certainty.STATED,
        supplier=(mention(text, "𝐈smarra"),),
        recipient=(mention(text, "Northern Shield Brigade near Derrin"),),
        item=(mention(text, "missiles"),),
        place=(mention(text, "Derrin"),),
        confidence=0.5,
        finder="test",
        reasons=(),
    )


@pytest.fixture(scope="module")
def article(tmp_path_factory):
    folder = tmp_path_factory.mktemp("words")
    source = folder / "convoy.txt"
    source.write_bytes(TEXT.encode())
    [article] = articles_of(source, load())
    with Store.open(folder / "store") as store:
        store.add(article, source.read_bytes(), (report_of(article),))
    with open_register(folder / "store"):
        pass
    return folder / "store", article


@pytest.fixture(scope="module")
def desk(browser, article):
    watch = Watch()
    with running(article[0]) as home, opened(browser, watch, home) as page:
        yield page, home
    assert watch.complaints == []


@pytest.fixture
def page(desk, article):
    """The report; what a test put right is taken back after it."""
    window, home = desk
    window.goto(f"{home}/review/{content_id('report', article[1].id)}")
    yield window
    if any(one["stands"] and one["verdict"] != "withdrawn" for one in kept(window, home)):
        window.goto(f"{home}/review")
        press(window, "u")


def place(article, words):
    start = article[1].text.index(words)
    return (words, start, start + len(words))


def newest(desk):
    window, home = desk
    return kept(window, home)[-1]


BY_MOUSE = [
    ("item", "3", "TOW missiles"),
    ("recipient", "2", "Northern Shield Brigade"),  # begins outside of one mark and ends before the mark within it
    ("recipient", "2", "Brigade near Derrin"),
    ("place", "7", "ميناء سيلميت"),
    ("supplier", "1", "ministry in Selmet"),
    ("item", "3", "الصواريخ"),
    ("via", "5", "A convoy 👩‍🚀 with 🇸🇾 plates"),
]


@pytest.mark.parametrize("case", BY_MOUSE, ids=" ".join)
def test_words_marked_with_the_mouse_take_the_place_of_those_in_the_slot(page, desk, article, case):
    slot, key, words = case
    page.keyboard.press("w")  # the whole article
    page.keyboard.press(key)
    drag_over(page, *place(article, words)[1:])
    page.locator(f"[data-slot={slot}]").get_by_role("button", name="Use these words").click()
    page.keyboard.press("Escape")
    press(page, "Enter")
    assert (newest(desk)["verdict"], newest(desk)["slot"]) == ("corrected", slot)
    assert corrected(newest(desk)) == [place(article, words)]


def test_half_words_are_made_whole(page, desk, article):
    page.keyboard.press("3")
    _, start, end = place(article, "OW missil")
    drag_over(page, start, end)
    page.keyboard.press("Enter")
    press(page, "Enter")
    assert corrected(newest(desk)) == [place(article, "TOW missiles")]


def test_words_are_marked_with_the_arrow_keys_alone(page, desk, article):
    page.keyboard.press("e")  # the first slot, the supplier: the marking begins at its words
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    for key in ("ArrowRight", "ArrowLeft", "Shift+ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator("[data-slot=item] [data-marked]")).to_have_text("Marked: “TOW missiles”")
    page.keyboard.press("Enter")
    press(page, "Enter")
    assert corrected(newest(desk)) == [place(article, "TOW missiles")]


def test_the_keyboard_goes_through_signs_of_two_units_and_right_to_left_words(page, desk, article):
    page.keyboard.press("1")
    marked = page.locator("[data-slot=supplier] [data-marked]")
    page.keyboard.press("ArrowRight")
    expect(marked).to_have_text("Marked: “𝐈smarra”")
    page.keyboard.press("ArrowLeft")
    expect(marked).to_have_text("Marked: “سيلميت”")
    page.keyboard.press("ArrowRight")  # in words that run from right to left the arrow to the right goes back
    expect(marked).to_have_text("Marked: “ميناء”")
    page.keyboard.press("Enter")
    press(page, "Enter")
    assert corrected(newest(desk)) == [place(article, "ميناء")]


def test_a_space_adds_words_and_both_are_kept_together(page, desk, article):
    page.keyboard.press("1")
    drag_over(page, *place(article, "official")[1:])
    page.keyboard.press("Space")
    press(page, "Enter")
    assert corrected(newest(desk)) == [place(article, "𝐈smarra"), place(article, "official")]


def test_delete_empties_a_slot(page, desk):
    page.keyboard.press("7")
    page.keyboard.press("Delete")
    press(page, "Enter")
    assert (newest(desk)["slot"], newest(desk)["value"]) == ("place", "[]")


def test_escape_drops_what_was_not_kept(page, desk):
    before = kept(*desk)
    page.keyboard.press("7")
    page.keyboard.press("Delete")
    page.keyboard.press("Escape")
    expect(page.locator("[data-state]")).to_have_text("Not kept yet: place")
    page.keyboard.press("a")
    expect(page.locator("[data-state]")).to_have_text("Keep or drop your corrections first: Enter keeps, Esc drops.")
    page.keyboard.press("Escape")
    expect(page.locator("[data-slot=place] [data-now]")).to_have_text("Derrin")
    assert kept(*desk) == before


def test_the_status_is_chosen_by_keys(page, desk):
    page.keyboard.press("x")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[name=status]:checked").get_attribute("value")
    press(page, "Enter")
    assert (newest(desk)["slot"], newest(desk)["value"]) == ("status", chosen)


def test_the_machines_words_stay_beside_the_corrected_ones(page, desk, article):
    page.keyboard.press("3")
    drag_over(page, *place(article, "TOW missiles")[1:])
    page.keyboard.press("Enter")
    press(page, "Enter")
    page.goto(f"{desk[1]}/review/{content_id('report', article[1].id)}")
    slot = page.locator("[data-slot=item]")
    expect(slot.locator("[data-now] q")).to_have_text("TOW missiles")
    expect(slot.locator(".rv-was")).to_contain_text("the machine read missiles")
