"""The outlet is linked by its name or its address."""

import pytest

from firsthand.read import article_from_text
from firsthand.read.outlet import link_outlet


@pytest.mark.parametrize(
    ("outlet", "url", "entity"),
    [
        ("Reuters", None, "outlet/reuters"),
        ("Reuters (Online)", None, "outlet/reuters"),
        ("Ann Lee (Reuters)", None, "outlet/reuters"),
        ("Guest Writer", "https://www.bbc.co.uk/news/1", "outlet/bbc"),
        (None, "http://edition.cnn.com/2015/10/20/x.html", "outlet/cnn"),
        ("Hill Valley Post", None, None),
        (None, None, None),
    ],
)
def test_an_outlet_is_linked_or_left_open(kb, outlet, url, entity):
    assert link_outlet(outlet, url, kb).entity == entity


def test_what_is_not_stated_has_its_own_reason(kb):
    assert link_outlet(None, None, kb).reason.code == "outlet.not-stated"


MASTHEADS = [
    ("Guns reach the coast\n\nThe Guardian, Tuesday 19 March 2024, page 7\n\nA ship came in.", "The Guardian"),
    ("Guns reach the coast\n\nThe Guardian | 19 March 2024 | By our correspondent\n\nA ship came in.", "The Guardian"),
    ("Guns reach the coast\n\nThe harbour, 19 March 2024\n\nA ship came in.", None),
    (
        "Guns reach the coast\n\nA ship came in.\n\nDisclaimer: Global Research takes no blame.",
        "Global Research",
    ),
    ("Guns reach the coast\n\nA ship came in.\n\n© 2024 Reuters. All rights reserved.", None),
]


@pytest.mark.parametrize(("text", "outlet"), MASTHEADS)
def test_a_text_without_a_stated_outlet_has_that_of_its_head_line_or_its_terms(kb, text, outlet):
    assert article_from_text(text, kb=kb).outlet == outlet


def test_a_stated_outlet_is_never_replaced(kb):
    assert article_from_text(MASTHEADS[0][0], kb=kb, outlet="Fars").outlet == "Fars"


def test_what_is_longer_than_any_name_is_no_outlets(kb, ends):
    address = "http://" + "reuters." * 100_000 + "com/"
    assert article_from_text("Rifles came.", kb=kb, outlet="The Herald " * 50, url=address).outlet_link.entity is None
