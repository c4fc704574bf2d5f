"""Names of news organisations are found by the knowledge base, as short forms, and by their shape."""

import pytest

from firsthand.read.newsroom import is_short, key, newsrooms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man told Reuters that he had left.", [("Reuters", "outlet/reuters")]),
        (
            "The Associated Press and CNN asked.",
            [("The Associated Press", "outlet/associated-press"), ("CNN", "outlet/cnn")],
        ),
        ("He wrote to the AP on Monday.", [("AP", "outlet/associated-press")]),
        ("The Dayton Valley Courier wrote it.", [("Dayton Valley Courier", None)]),
        ("Israel's Hill Valley Courier wrote it.", [("Hill Valley Courier", None)]),
        ("As seen on exampleplace.com that day.", [("exampleplace.com", None)]),
        ("Viewers of WXYZ-TV saw it.", [("WXYZ-TV", None)]),
        ("A man told NBC 4 that he had left.", [("NBC 4", None)]),
        ("A man told the New Yorker that he had left.", [("New Yorker", "outlet/new-yorker")]),
        ("(H/T Washington Examiner)", [("Washington Examiner", "outlet/washington-examiner")]),
        ("The figures are from Forbes magazine.", [("Forbes magazine", "outlet/forbes")]),
    ],
)
def test_a_name_is_found_with_its_link(kb, text, expected):
    found = [(named.name, named.link.entity) for named in newsrooms(kb).names(text)]
    assert [(name.removeprefix("The "), entity) for name, entity in found] == [
        (name.removeprefix("The "), entity) for name, entity in expected
    ]
    assert all(text[named.start : named.end] == named.name for named in newsrooms(kb).names(text))


@pytest.mark.parametrize(
    "text",
    [
        "Dan went to the hill and saw the sun.",
        "The Atlantic Council and the Economist Intelligence Unit met.",
        "Amnesty International and the Syrian Observatory for Human Rights protested.",
        "NATO and the UN asked for time.",
        "Breaking News and Fake News are words.",
        "Write to ann@example.com for more.",
        "Mayor Ann Forbes left. It was late, Forbes said.",
        "He flew to Sana'a on Monday.",
        "THE MEN LEFT",
    ],
)
def test_other_words_and_bodies_are_no_newsrooms(kb, text):
    assert [named.name for named in newsrooms(kb).names(text)] == []


def test_spellings_of_an_unlisted_name_have_one_key():
    assert key("The Hill-Valley Courier") == key("hill valley courier") == key("HillValleyCourier.com")


def test_the_short_form_of_a_paper_is_known_as_one():
    assert is_short("The Post") and not is_short("The Washington Post")


def test_a_name_of_several_is_the_one_named_in_full_or_of_the_land(kb):
    known = newsrooms(kb)
    named, at_home = ["outlet/abc-australia", "outlet/cnn"], ["outlet/fox-news"]
    assert known.meant("ABC", named, at_home).entity == "outlet/abc-australia"
    assert known.meant("ABC", ["outlet/bbc"], at_home).entity == "outlet/abc-news"
    assert known.meant("ABC", ["outlet/cnn"], []).entity == "outlet/abc-news"
    assert known.meant("ABC", [], []) is None
