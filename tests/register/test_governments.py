"""Which state an unnamed government is one of."""

import pytest
from world import WORLD, Story, mention

from firsthand.register.governments import government_meant


@pytest.mark.parametrize(
    ("before", "givers", "state"),
    [
        ("Belmark spoke. Then Arland spoke. ", {"state/ar", "state/be"}, "state/ar"),
        ("Arland spoke. Then Belmark spoke. ", {"state/ar", "state/be"}, "state/be"),
        ("Orlo spoke. ", {"state/ar"}, "state/ar"),
        ("Arland spoke. Then Cendria spoke. ", {"state/ar"}, "state/ar"),
        ("Cendria spoke. ", {"state/ar"}, None),
        ("Arland spoke. ", {"group/arland-bureau"}, None),
    ],
)
def test_an_unnamed_government_is_of_the_giver_named_last_before_it(before, givers, state):
    article = Story("a", text=f"{before}The administration sent arms. Belmark fell silent.").article()
    assert government_meant(mention("The administration", len(before)), article, givers, WORLD) == state


def test_a_party_with_a_name_is_no_unnamed_government():
    article = Story("a", text="Arland spoke. The Hill Brigade sent arms.").article()
    assert government_meant(mention("Hill Brigade", 18), article, {"state/ar"}, WORLD) is None
