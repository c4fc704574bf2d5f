"""The outlet is linked by its name or its address."""

import pytest

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
