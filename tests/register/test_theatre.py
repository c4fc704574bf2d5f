"""The country an article is about."""

import pytest
from world import WORLD, Story

from firsthand.register.theatre import most_common, theatre_of


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arland and Arland, but Cendrian rebels.", {"state/ce"}),
        ("Arland and Arland, but rebels in Cendria.", {"state/ce"}),
        ("Arland and Arland, but rebels across the Cendrian plain.", {"state/ce"}),
        ("Cendrian rebels and Belmarkian rebels; Arland, Arland.", {"state/ar"}),
        ("Cendrian rebels, Cendrian rebels and Belmarkian rebels; Arland.", {"state/ce"}),
        ("Pro-Arlandic rebels and rebels in Cendria and pro-Arlandic fighters.", {"state/ce"}),
        ("Arland told rebels; Cendria did not.", set()),
    ],
)
def test_where_the_article_places_a_label_of_fighters_is_the_theatre(text, expected):
    assert theatre_of(Story("a", text=text).article(), ["state/be"], WORLD) == expected


@pytest.mark.parametrize(
    ("title", "expected"), [("War in Cendria", {"state/ce"}), ("War in Belmark", {"state/be"}), (None, {"state/be"})]
)
def test_a_label_joined_in_passing_to_a_state_that_the_opening_leaves_out_does_not_count(title, expected):
    text = f"{'So it goes. ' * 200}Belmarkian rebels."
    assert theatre_of(Story("a", title=title, text=text).article(), [], WORLD) == expected


def test_only_the_main_giver_is_left_out():
    article = Story("a", text="Arland. Arland. Arland. Cendria. Cendria. Belmark.").article()
    assert theatre_of(article, ["state/ar", "state/ar", "state/ce"], WORLD) == {"state/ce"}
    assert theatre_of(article, ["state/ar", "state/ce"], WORLD) == {"state/be"}


def test_the_commonest_is_one_only_where_nothing_is_level_with_it():
    assert most_common("aab") == "a"
    assert most_common("ab") is None
    assert most_common("") is None
