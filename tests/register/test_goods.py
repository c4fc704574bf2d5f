"""How well two items fit together."""

import pytest
from world import WORLD, mention

from firsthand.register.fit import Fit
from firsthand.register.goods import fit_goods, goods_of, is_broad, known_goods


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("TOWs", "TOW missiles", Fit.SAME),
        ("TOWs", "anti-tank missiles", Fit.AKIN),
        ("TOWs", "missiles", Fit.AKIN),
        ("TOWs", "weapons", Fit.OPEN),
        ("TOWs", "Kornet", Fit.APART),
        ("TOWs", "rifles", Fit.APART),
        ("rifles", "rifles", Fit.AKIN),
        ("rifles", "assault rifles", Fit.AKIN),
        ("rifles", "anti-tank missiles", Fit.APART),
        ("weapons", "weapons", Fit.LOOSE),
        ("weapons", "rifles", Fit.OPEN),
        ("Strela", "anti-tank missiles", Fit.OPEN),
        ("magic carpets", "flying carpets", Fit.LOOSE),
        ("magic carpets", "rifles", Fit.OPEN),
    ],
)
def test_two_items_fit_as_far_as_their_terms_say(one, other, expected):
    first, second = goods_of(mention(one), WORLD), goods_of(mention(other), WORLD)
    assert fit_goods(first, second) is expected
    assert fit_goods(second, first) is expected


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["radios", "rifles"], ["rifles"]),
        (["radios", "lamps"], ["radios", "lamps"]),
        (["rifles", "TOWs"], ["rifles", "TOWs"]),
    ],
)
def test_words_that_link_to_nothing_hide_no_known_goods(words, kept):
    assert known_goods(goods_of(mention(word), WORLD) for word in words) == tuple(
        goods_of(mention(word), WORLD) for word in kept
    )


def test_a_term_for_nearly_all_arms_is_broad_and_a_designation_is_not():
    assert is_broad("term/weapon")
    assert not is_broad("term/rifle")
    assert not is_broad("weapon/tow")


def test_the_head_of_a_phrase_counts_beside_its_designation():
    assert fit_goods(goods_of(mention("Strela rifles"), WORLD), goods_of(mention("rifles"), WORLD)) is Fit.AKIN


def test_missile_systems_are_missiles_and_other_systems_are_not():
    def item(words):
        made = mention(words)
        return goods_of(type(made)(made.words, words, mention("Kornet").link), WORLD)

    missiles = goods_of(mention("missiles"), WORLD)
    assert fit_goods(item("Kornet rifle system"), goods_of(mention("rifles"), WORLD)) is Fit.AKIN
    assert fit_goods(item("Kornet missile systems"), missiles) is Fit.AKIN
    assert fit_goods(item("Kornet missile crews"), goods_of(mention("rifles"), WORLD)) is Fit.APART
