"""Words marked in a page have the very places that they have in the article, whatever characters stand there."""

import pytest

from firsthand.pipeline.updating import update
from firsthand.reports import FinderName
from firsthand.store import Store

TEXT = (
    "🚀🚀 Rockets for Hezbollah\r\n\r\n"
    "Iran delivered 💣 40 Iranian-made rockets 🧨 to Hezbollah in May, two officials said on Monday.\r\n"
    "قال مسؤولان إن إيران سلمت الصواريخ إلى Hezbollah في مايو.\r\n"
    "The 𝔐inistry thanked <b>Iran</b> & others; e\u0301tat, 👩‍👩‍👧, 中文文字.\r\n"
)
KEYS = (
    *["ArrowRight"] * 12,
    *["Shift+ArrowRight"] * 6,
    *["ArrowLeft"] * 3,
    *["Shift+ArrowLeft"] * 5,
    *["Alt+ArrowRight"] * 3,
    *["Alt+ArrowLeft"] * 2,
)
WORDS = """() => {
  const { picker } = document.querySelector("review-desk");
  return picker.words().map(({ part, start, end }) => {
    picker.paint(part, start, end);
    return picker.span;
  });
}"""
# Every range from one text node to one of the next three, cut by up to two UTF-16 units at either end.
RANGES = """() => {
  const { picker, text } = document.querySelector("review-desk");
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const found = [];
  nodes.forEach((first, at) => nodes.slice(at, at + 4).forEach((last) => [0, 1, 2].forEach((cut) => {
    const range = document.createRange();
    range.setStart(first, Math.min(cut, first.length));
    range.setEnd(last, Math.max(0, last.length - cut));
    if (range.collapsed) return;
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    picker.span = null;
    picker.painting = false;
    picker.follow();
    if (picker.span) found.push(picker.span);
  })));
  return found;
}"""


@pytest.fixture
def own_store(tmp_path):
    file = tmp_path / "odd.txt"
    file.write_bytes(TEXT.encode())
    quiet = {"progress": lambda _: None, "comparing": lambda _: None, "building": lambda: None}
    update([file], tmp_path / "store", own=None, jobs=1, finder=FinderName.LIGHT, **quiet)
    return tmp_path / "store"


@pytest.fixture
def article(own_store):
    with Store.open(own_store, read_only=True) as store:
        [found] = store.articles()
        return found.text


@pytest.fixture
def page(open_page, own_home):
    opened = open_page(f"{own_home}/review")
    for key in ("w", "e", "3"):
        opened.keyboard.press(key)
    return opened


def packed(text):
    return "".join(text.split())


def test_word_by_word_and_letter_by_letter_the_places_hold_the_words(page, article):
    seen = []
    for key in KEYS:
        page.keyboard.press(key)
        seen.append(page.evaluate("document.querySelector('review-desk').picker.span"))
    assert len({span["start"] for span in seen}) > 10
    assert [span for span in seen if packed(article[span["start"] : span["end"]]) != packed(span["text"])] == []


def test_every_word_of_every_script_can_be_marked(page, article):
    seen = page.evaluate(WORDS)
    assert [article[span["start"] : span["end"]] for span in seen] == [span["text"] for span in seen]
    assert {"🚀🚀", "💣", "Iranian", "الصواريخ", "𝔐inistry", "e\u0301tat", "中文文字"} <= {
        span["text"] for span in seen
    }


def test_any_range_over_any_marks_has_the_places_of_its_words(page, article):
    seen = page.evaluate(RANGES)
    assert len(seen) > 50
    assert [span for span in seen if packed(article[span["start"] : span["end"]]) != packed(span["text"])] == []


def test_in_text_from_right_to_left_the_left_arrow_goes_on(page, article):
    start = article.index("قال")
    page.evaluate(f"document.querySelector('review-desk').picker.paint('text', {start}, {start + 3})")
    page.wait_for_timeout(100)
    page.evaluate("document.querySelector('review-desk').picker.follow()")
    page.keyboard.press("ArrowLeft")
    span = page.evaluate("document.querySelector('review-desk').picker.span")
    assert span["text"] == "مسؤولان"


def test_the_words_kept_are_the_words_marked(page, article, own_store):
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    span = page.evaluate("document.querySelector('review-desk').picker.span")
    page.keyboard.press("Enter")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    with Store.open(own_store, read_only=True) as store:
        [made] = store.judgements()
    assert f'"start": {span["start"]}, "end": {span["end"]}' in (made.value or "")
    assert article[span["start"] : span["end"]] in (made.value or "")
