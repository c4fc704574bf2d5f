"""Every way in which words may name an entity is looked up in any spelling."""

import pytest

from firsthand.kb.naming import How, NamingIndex, namings_of, strongest


@pytest.fixture(scope="module")
def index(kb):
    return NamingIndex(kb.entity(one) for one in kb if not one.startswith("label/"))


@pytest.mark.parametrize(
    ("words", "entity", "how"),
    [
        ("Syria", "state/sy", How.NAME),
        ("SYRIA", "state/sy", How.NAME),
        ("the Syria", "state/sy", How.NAME),
        ("Syrian Arab Republic", "state/sy", How.ALIAS),
        ("Syrian", "state/sy", How.ADJECTIVE),
        ("Syrians", "state/sy", How.DEMONYM),
        ("Damascus", "state/sy", How.METONYM),
        ("Bashar al-Assad", "state/sy", How.LEADER),
        ("SYR", "state/sy", How.CODE),
        ("170063", "place/aleppo-170063", How.CODE),
        ("U.S.A.", "state/us", How.ABBREVIATION),
        ("FSA", "group/free-syrian-army", How.ABBREVIATION),
        ("RTRS", "outlet/reuters", How.CREDIT),
    ],
)
def test_words_name_an_entity_in_one_way(index, words, entity, how):
    assert (entity, how) in [(one.entity, one.how) for one in index.named_by(words)]


@pytest.mark.parametrize("words", ["", " ", "no such thing", "*"])
def test_other_words_name_nothing(index, words):
    assert index.named_by(words) == ()


def test_plurals_of_arms_are_known_as_plurals(kb):
    plural = [one.written for one in namings_of(kb.entity("weapon/bgm-71-tow")) if one.is_plural]
    assert "TOWs" in plural
    assert "TOW" not in plural


def test_an_own_name_is_stronger_than_what_stands_for_a_thing(index):
    damascus = [one for one in index.named_by("Damascus") if one.entity in ("state/sy", "place/damascus-170654")]
    assert strongest(damascus).entity == "place/damascus-170654"


def test_beginnings_come_in_the_order_of_the_alphabet_and_no_more_than_asked(index):
    forms = [form for form, _ in index.beginning("free sy", 5)]
    assert len(forms) == 5
    assert forms == sorted(forms)
    assert all(form.startswith("free sy") for form in forms)


def test_own_names_hold_neither_plurals_nor_what_only_stands_for_a_thing(index):
    own = index.own_names()
    assert own["damascus"] == ["place/damascus-170654"]
    assert "tows" not in own
    assert "syrian" not in own
