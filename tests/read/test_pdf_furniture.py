"""What stands at the edge of many pages at one height is furniture; the text is not."""

import pytest
from pdf_lines_made import column, line

from firsthand.read.pdf_furniture import without_furniture

BODY = ["The brigade received rifles.", "They came by truck.", "Two officers said so.", "A third denied it."]


def pages(count: int, head: str = "", foot: str = "") -> list:
    made = []
    for number in range(1, count + 1):
        body = column(*(f"{one} {chr(96 + number) * 3}" for one in BODY), page=number)
        top = [line(head.format(number), 800, page=number)] if head else []
        made.append([*top, *body, *([line(foot.format(number), 30, page=number)] if foot else [])])
    return made


def texts(found) -> list:
    return [[one.text for one in page] for page in found]


@pytest.mark.parametrize("count", [1, 2, 3, 10])
@pytest.mark.parametrize("foot", ["{}", "- {} -", "Page {}", "Page {} of 12", "{}/12"])
def test_page_numbers_go(count, foot):
    assert texts(without_furniture(pages(count, foot=foot))) == texts(pages(count))


@pytest.mark.parametrize("count", [2, 3, 10])
def test_running_heads_go(count):
    assert texts(without_furniture(pages(count, head="S/2024/911 Panel on Velkara"))) == texts(pages(count))


def test_heads_that_change_from_page_to_page_go():
    made = [
        page for pair in zip(pages(8, head="Annual report"), pages(8, head="Chapter two"), strict=True) for page in pair
    ]
    made = [[one._replace(page=at) for one in page] for at, page in enumerate(made, 1)]
    assert not any("Annual" in text or "Chapter" in text for page in texts(without_furniture(made)) for text in page)


def test_a_line_that_stands_on_few_pages_stays():
    made = pages(40)
    for page in made[:3]:
        page.insert(0, line("Annex: seizures", 800, page=page[0].page))
    assert sum("Annex: seizures" in page for page in texts(without_furniture(made))) == 3


def test_a_line_that_repeats_at_other_heights_stays():
    made = [[*page, line("They came by truck.", 500 + 20 * at, page=at + 1)] for at, page in enumerate(pages(6))]
    assert all("They came by truck." in page for page in texts(without_furniture(made)))


def test_a_file_that_says_the_same_on_every_page_keeps_it():
    made = [[line("The brigade received rifles.", 700, page=number)] for number in range(1, 6)]
    assert texts(without_furniture(made)) == [["The brigade received rifles."]] * 5


def test_no_pages_are_no_trouble():
    assert without_furniture([]) == []
