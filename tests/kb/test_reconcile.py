"""A cell of a table finds what it may mean, and is sure of one thing or of none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.kb.comparison import Given
from firsthand.kb.properties import PROPERTIES, Ref
from firsthand.kb.reconcile import Reconciler, reconciler_of


@pytest.fixture(scope="module")
def reconciler(kb) -> Reconciler:
    return reconciler_of(kb)


def sure_of(found):
    return [one.entity.id for one in found if one.is_certain]


# Words, types asked for, the one entity that is certain.
SURE = [
    ("Free Syrian Army", (), "group/free-syrian-army"),
    ("Free Syrian Army (FSA)", ("group",), "group/free-syrian-army"),
    ("FSA", (), "group/free-syrian-army"),
    ("Hezbollah (Lebanon)*", ("group",), "group/hezbollah"),
    ("The Netherlands", ("state",), "state/nl"),
    ("RUSSIA", (), "state/ru"),
    ("russia", ("state",), "state/ru"),
    ("us", ("state",), "state/us"),
    ("  Saudi \u00a0 Arabia ", (), "state/sa"),
    ("SYR", ("state",), "state/sy"),
    ("state/sy", (), "state/sy"),
    ("TOW", (), "weapon/bgm-71-tow"),
    ("tow", ("weapon",), "weapon/bgm-71-tow"),
    ("BGM-71 TOWs", (), "weapon/bgm-71-tow"),
    ("anti-tank missiles", ("arms",), "term/anti-tank-guided-missile"),
    ("AK-74", (), "weapon/ak-74"),
    ("Vienna", ("place",), "place/vienna-2761369"),
    ("Tripoli (Lebanon)", (), "place/tripoli-266826"),
    ("170063", ("place:city",), "place/aleppo-170063"),
    ("Lahat", ("weapon",), "weapon/lahat"),
    ("AP", ("outlet",), "outlet/associated-press"),
    ("https://www.reuters.com/world/", (), "outlet/reuters"),
]


@pytest.mark.parametrize(("words", "types", "entity"), SURE)
def test_words_that_name_one_thing_are_certain(reconciler, words, types, entity):
    found = reconciler.propose(words, types)
    assert sure_of(found) == [entity]
    assert found[0].entity.id == entity


# Words, types, what must be among the candidates; none may be certain.
UNSURE = [
    ("Tripoli", ("place",), "place/tripoli-266826"),
    ("Hyderabad", ("place",), "place/hyderabad-1269843"),
    ("Congo", ("state",), "state/cg"),
    ("Congo", (), "state/cd"),
    ("Vienna", (), "place/vienna-2761369"),
    ("Damascus", ("state",), "state/sy"),
    ("Lahat", (), "weapon/lahat"),
    ("syrian free army", (), "group/free-syrian-army"),
    ("Syrian", ("state",), "state/sy"),
    ("Obama", ("state",), "state/us"),
    ("tow", (), "weapon/bgm-71-tow"),
    ("AP", (), "outlet/associated-press"),
    ("Star", ("outlet",), "outlet/toronto-star"),
    ("the", ("outlet",), "outlet/times-higher-education"),
    ("syr", ("state",), "state/sy"),
    ("Tripoli (Wonderland)", ("place",), "place/tripoli-266826"),
    ("Alepo", ("place",), "place/aleppo-170063"),
    ("Kalashnikof rifle", (), "weapon/ak-47"),
    ("Army of Free Syria", ("group",), "group/free-syrian-army"),
]


@pytest.mark.parametrize(("words", "types", "entity"), UNSURE)
def test_words_that_are_ambiguous_or_only_near_are_proposed_and_never_certain(reconciler, words, types, entity):
    found = reconciler.propose(words, types)
    assert entity in [one.entity.id for one in found]
    assert sure_of(found) == []


@pytest.mark.parametrize("words", ["", "   ", "()", "[]", "état-major d'un pays", "\x00", "\ud800", "…", "terrorists"])
def test_words_that_name_nothing_find_nothing(reconciler, words):
    assert reconciler.propose(words) == []


def test_another_number_is_never_a_spelling_of_a_designation(reconciler):
    found = [one.entity.id for one in reconciler.propose("MiG-28")]
    assert "weapon/mig-29" not in found
    assert "weapon/mig-23" not in found


def test_a_type_keeps_out_all_others(reconciler):
    for words in ("Tripoli", "Alepo", "Lahat", "Syrian"):
        assert all(one.entity.id.startswith("place/") for one in reconciler.propose(words, ("place",)))
    assert [one.entity.id for one in reconciler.propose("Mossad", ("group:agency",))] == ["group/mossad"]
    assert reconciler.propose("Mossad", ("group:company",)) == []


# Words, what the table states besides, what is certain then.
STATED = [
    ("Tripoli", "country", "Lebanon", ["place/tripoli-266826"]),
    ("Tripoli", "country", "Lebanese", ["place/tripoli-266826"]),
    ("Tripoli", "country", Ref("state/ly"), ["place/tripoli-2210247"]),
    ("Tripoli", "country", "LBY", ["place/tripoli-2210247"]),
    ("Tripoli", "country", "Wonderland", []),
    ("Tripoli", "population", 5, []),
    ("Tripoli", "latitude", 34.4, ["place/tripoli-266826"]),
    ("Tripoli", "latitude", "north", []),
    ("Aleppo", "country", "Iraq", []),
    ("AK-47", "parent", "assault rifle", ["weapon/ak-47"]),
    ("FSA", "since", "2011-07-29", ["group/free-syrian-army"]),
    ("FSA", "since", "2003", []),
]


@pytest.mark.parametrize(("words", "name", "value", "entities"), STATED)
def test_what_the_table_states_settles_or_unsettles(reconciler, words, name, value, entities):
    assert sure_of(reconciler.propose(words, given=[Given(PROPERTIES[name], (value,))])) == entities


def test_what_contradicts_ranks_below_what_fits(reconciler):
    first, second, *_ = reconciler.propose("Tripoli", ("place",), [Given(PROPERTIES["country"], ("Lebanon",))])
    assert (first.entity.id, first.agreeing, first.differing) == ("place/tripoli-266826", 1, 0)
    assert (second.entity.id, second.agreeing, second.differing) == ("place/tripoli-2210247", 0, 1)
    assert first.score > second.score


REASONS = [
    ("Syria", "reconcile.name", "“Syria” is the name"),
    ("TOW", "reconcile.abbreviation", "“TOW” is an abbreviation of the name"),
    ("syria", "reconcile.name", "“syria” is the name, in another spelling"),
    ("BGM-71 TOWs", "reconcile.name", "“BGM-71 TOWs” is the name, in the plural"),
    ("SYR", "reconcile.code", "“SYR” is its code"),
    ("Kremlin", "reconcile.metonym", "“Kremlin” stands for it in the press"),
    ("Alepo", "reconcile.nearly", "spelt nearly as “aleppo” (91 % alike)"),
]


@pytest.mark.parametrize(("words", "code", "text"), REASONS)
def test_every_proposal_says_why(reconciler, words, code, text):
    reason = reconciler.propose(words)[0].reason
    assert (reason.code, reason.text) == (code, text)


def test_how_the_words_name_a_thing_orders_the_proposals(reconciler):
    as_name, as_metonym = reconciler.propose("Damascus")[:2]
    assert (as_name.entity.id, as_metonym.entity.id) == ("place/damascus-170654", "state/sy")
    assert as_name.score > as_metonym.score


def test_of_namesakes_the_larger_town_comes_first(reconciler):
    sizes = [one.entity.population for one in reconciler.propose("Hyderabad", ("place:city",))[:2]]
    assert sizes == sorted(sizes, reverse=True)


def test_every_name_finds_its_own_entity(reconciler):
    for entity in list(reconciler.entities.values())[::37]:
        found = [one.entity.id for one in reconciler.propose(entity.name, most=100)]
        assert entity.id in found, entity.name


def test_labels_are_no_party_that_a_table_could_mean(reconciler):
    assert not [one for one in reconciler.entities if one.startswith("label/")]


PIECES = [
    "Tripoli",
    "TOW",
    "(",
    ")",
    "[",
    "]",
    "*",
    "Syria",
    "-47",
    "AK",
    "\u202e",
    "é",
    "\x00",
    ".",
    "/",
    "www.",
    "of",
]
WORDS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join))
VALUES = st.one_of(st.text(max_size=20), st.integers(), st.floats(), st.builds(Ref, st.text(max_size=10)))
GIVEN = st.builds(Given, st.sampled_from(list(PROPERTIES.values())), st.lists(VALUES, max_size=3).map(tuple))


@settings(max_examples=300)
@given(words=WORDS, stated=st.lists(GIVEN, max_size=3), most=st.integers(0, 30), data=st.data())
def test_whatever_is_asked_few_proposals_with_scores_come_and_at_most_one_is_certain(kb, words, stated, most, data):
    reconciler = reconciler_of(kb)
    types = data.draw(st.lists(st.sampled_from(list(reconciler.types)), max_size=3))
    found = reconciler.propose(words, types, stated, most)
    assert len(found) <= most
    assert all(0 <= one.score <= 100 for one in found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert len({one.entity.id for one in found}) == len(found)
    assert len(sure_of(found)) <= 1
    assert found == reconciler.propose(words, types, stated, most)


@settings(max_examples=100)
@given(data=st.data())
def test_a_name_with_one_letter_changed_is_never_certain_of_another_thing_without_being_its_name(kb, data):
    reconciler = reconciler_of(kb)
    name = data.draw(st.sampled_from(list(reconciler.entities.values()))).name
    at = data.draw(st.integers(0, len(name) - 1))
    spoilt = name[:at] + data.draw(st.sampled_from("abcdeiou")) + name[at + 1 :]
    for one in reconciler.propose(spoilt):
        assert not one.is_certain or one.likeness == 100
