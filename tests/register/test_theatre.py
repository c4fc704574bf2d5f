"""The country an article is about."""

import pytest
from world import WORLD, Story

from firsthand.register.theatre import theatre_of


@pytest.mark.parametrize(
    ("title", "text", "givers", "expected"),
    [
        ("War in Cendria", "Dorn was shelled.", [], {"state/ce"}),
        ("Arland to arm rebels", "The war in Cendria goes on, Arland says.", ["state/ar"], {"state/ce"}),
        ("Arland and Belmark", "Nothing more is known.", [], set()),
        (None, "Nothing is named.", [], set()),
    ],
)
def test_the_theatre_is_the_one_state_named_oftenest_that_gives_nothing(title, text, givers, expected):
    assert theatre_of(Story("a", title=title, text=text).article(), givers, WORLD) == expected
