from pathlib import Path

import pytest

from firsthand.errors import KnowledgeBaseError
from firsthand.kb import Affiliation, Kind, KnowledgeBase, State, load
from firsthand.kb.entities import Group
from firsthand.kb.spellings import spell


def test_an_id_gives_its_thing_and_an_unknown_one_a_key_error(kb):
    assert kb.entity("weapon/bgm-71-tow").name == "BGM-71 TOW"
    assert kb.entity("place/aleppo-170063").states == ("state/sy",)
    assert "state/sy" in kb
    assert "state/zz" not in kb
    with pytest.raises(KeyError):
        kb.entity("state/zz")


def test_the_terms_of_a_weapon_go_from_the_nearest_up(kb):
    assert kb.generic_terms("weapon/bgm-71-tow") == (
        "term/anti-tank-guided-missile",
        "term/guided-missile",
        "term/missile",
        "term/weapon",
    )
    assert kb.generic_terms("state/us") == ()
    with pytest.raises(KeyError):
        kb.generic_terms("weapon/none")


def test_a_city_lies_within_its_province(kb):
    assert kb.entity("place/ramadi-98717").within == "place/anbar-province"


def test_affiliations_hold_between_their_dates():
    ties = (Affiliation("group/b", "member", "2013", "2015-06"), Affiliation("group/c", "ally"))
    groups = [Group(id="group/a", name="A", kind="armed_group", affiliations=ties)]
    kb = KnowledgeBase(groups, spell(groups))
    assert kb.affiliations("group/a", None) == ties
    assert kb.affiliations("group/a", "2015-06-30") == ties
    assert kb.affiliations("group/a", "2015-07-01") == ties[1:]
    assert kb.affiliations("group/a", "2012-12-31") == ties[1:]


def test_what_is_no_group_has_no_affiliations(kb):
    assert kb.affiliations("state/us", None) == ()
    with pytest.raises(KeyError):
        kb.affiliations("group/none", None)


def test_a_folder_adds_its_things(folder):
    kb = load(
        folder(
            states__xa="name: Velkara\nadjectives: [Velkaran]\nsources: [us]\n",
            weapons__vk_1="name: VK-1\ngeneric: term/rifle\ncategory: SALW\nmakers: [state/xa]\nsources: [us]\n",
        )
    )
    assert kb.link("Velkaran officials", (Kind.STATE,)).entity == "state/xa"
    assert kb.link("VK-1s", (Kind.WEAPON,)).entity == "weapon/vk-1"
    assert kb.generic_terms("weapon/vk-1")[0] == "term/rifle"
    assert kb.link("Syrian officials", (Kind.STATE,)).entity == "state/sy"


def test_a_folder_replaces_a_thing_of_the_same_id(folder):
    kb = load(folder(states__sy="name: Aram\nadjectives: [Aramean]\nsources: [us]\n"))
    assert kb.entity("state/sy").name == "Aram"
    assert kb.link("Aramean officials", (Kind.STATE,)).entity == "state/sy"
    assert kb.link("Syrian officials", (Kind.STATE,)).entity is None
    assert kb.link("Bashar al-Assad", (Kind.STATE,)).entity is None


def test_a_folder_may_share_a_form_with_what_ships(folder):
    kb = load(folder(states__xa="name: Syria Minor\naliases: [Syria]\nsources: [us]\n"))
    assert kb.link("Syria", (Kind.STATE,)).reason.code == "link.ambiguous"


def test_a_folder_that_names_an_unknown_id_is_refused(folder):
    text = "name: VK-1\ngeneric: term/none\ncategory: SALW\nsources: [us]\n"
    with pytest.raises(KnowledgeBaseError, match="weapon/vk-1: generic: term/none is not in the knowledge base"):
        load(folder(weapons__vk_1=text))


def test_a_missing_folder_is_refused():
    with pytest.raises(KnowledgeBaseError, match="there is no such folder"):
        load(Path("no/such/folder"))


def test_counts_are_by_kind(kb):
    counts = kb.counts()
    assert set(counts) == {kind.value for kind in Kind}
    assert sum(counts.values()) == len(list(kb))


def test_it_can_be_made_of_any_entities():
    states = [State(id="state/xa", name="Velkara")]
    kb = KnowledgeBase(states, spell(states))
    assert [name.text for name in kb.scan("Velkara's army")] == ["Velkara"]
