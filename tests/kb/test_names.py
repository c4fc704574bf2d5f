from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.kb import Form, Kind
from firsthand.kb.entities import Group, LabelEntry, Place, State, Term, Weapon
from firsthand.kb.forms import running_forms
from firsthand.kb.names import Names, fits
from firsthand.kb.spellings import spell

THINGS = [
    State(id="state/us", name="United States", aliases=("US", "U.S."), metonyms=("Washington",)),
    State(id="state/sy", name="Syria", adjectives=("Syrian",), demonyms=("Syrians",)),
    State(id="state/tr", name="Turkey", aliases=("Türkiye",)),
    State(id="state/is", name="Islandia"),
    Group(id="group/free-syrian-army", name="Free Syrian Army", kind="armed_group", aliases=("FSA",)),
    Group(id="group/al-qaeda", name="al-Qaeda", kind="armed_group"),
    Group(id="group/islamic-state", name="Islamic State", kind="armed_group"),
    Weapon(id="weapon/tow", name="BGM-71 TOW", generic="term/missile", category="SALW", aliases=("TOW", "TOW missile")),
    Weapon(id="weapon/a-29", name="A-29", generic="term/aircraft", category="IV"),
    Term(id="term/missile", name="missile", category="SALW", aliases=("anti-tank missile",)),
    Term(id="term/battery", name="battery", category="none"),
    Term(id="term/technical", name="pick-up", category="none"),
    LabelEntry(id="label/rebel", name="rebel", kind="neutral", of="any", note="x", aliases=("rebels", "Syrian rebels")),
    LabelEntry(id="label/so-called", name="so-called Islamic State", kind="condemning", of="any", note="x"),
    Place(id="place/washington-1", name="Washington", kind="city"),
    Place(id="place/aleppo-1", name="Aleppo", kind="city"),
    Place(id="place/ndjamena-1", name="N'Djamena", kind="city"),
]


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(spell(THINGS), THINGS.__getitem__)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They sent TOWs to Aleppo.", ["TOWs", "Aleppo"]),
        ("anti-tank missiles", ["anti-tank missiles"]),
        ("Anti-tank missiles came", ["Anti-tank missiles"]),
        ("anti tank missiles", ["anti tank missiles"]),
        ("Syria's army", ["Syria"]),
        ("Syria’s army", ["Syria"]),
        ("the TOW missile's range", ["TOW missile"]),
        ("missiles' range", ["missiles"]),
        ("U.S. officials", ["U.S."]),
        ("from the U.S.", ["U.S."]),
        ("U.S.-made TOWs", ["U.S.", "TOWs"]),
        ("US-made TOWs", ["US", "TOWs"]),
        ("give us arms", []),
        ("a bus to Syriana", []),
        ("Free Syrian Army", ["Free Syrian Army"]),
        ("Free\nSyrian Army", ["Free\nSyrian Army"]),
        ("Free  Syrian Army", ["Syrian"]),
        ("Syrian rebels", ["Syrian", "rebels"]),
        ("REBELS IN SYRIA", ["REBELS", "SYRIA"]),
        ("FREE SYRIAN ARMY", ["FREE SYRIAN ARMY"]),
        ("fsa and Fsa", []),
        ("tow trucks", []),
        ("TOWING", []),
        ("Al-Qaeda, al Qaeda, AL-QAEDA", ["Al-Qaeda", "al Qaeda", "AL-QAEDA"]),
        ("al-qaeda", []),
        ("TURKIYE and Türkiye and Turkiye", ["TURKIYE", "Türkiye", "Turkiye"]),
        ("batteries of TOW missiles", ["batteries", "TOW missiles"]),
        ("pick-up but pick up", ["pick-up"]),
        ("A-29 but A 29-year-old", ["A-29"]),
        ("A\u201129", ["A\u201129"]),
        ("N’Djamena", ["N’Djamena"]),
        ("the so-called Islamic State", ["Islamic State"]),
        ("", []),
        ("\ud800 Syria", ["Syria"]),
        ("Москва Syria Халеб", ["Syria"]),
        ("İstanbul in Syria", ["Syria"]),
    ],
)
def test_names_in_a_text(names, text, found):
    assert [name.text for name in names.find(text)] == found


def test_a_name_holds_everything_that_it_may_mean(names):
    (name,) = names.find("Washington")
    assert [(c.entity, c.form) for c in name.candidates] == [
        ("place/washington-1", Form.NAME),
        ("state/us", Form.METONYM),
    ]


def test_only_the_wanted_kinds_are_found_and_do_not_hide_each_other(names):
    text = "Free Syrian Army rebels"
    assert [name.text for name in names.find(text, (Kind.STATE,))] == ["Syrian"]
    assert [name.text for name in names.find("Syrian rebels", (Kind.LABEL,))] == ["Syrian rebels"]
    assert names.find(text, ()) == ()


def test_a_label_never_hides_a_name(names):
    found = names.find("the so-called Islamic State and Syrian rebels")
    assert [name.text for name in found] == ["Islamic State", "Syrian", "rebels"]


@given(st.text(alphabet=st.sampled_from("USTOW .-'\n’FreSyianAmlpoz0éİ“|"), max_size=60))
@settings(max_examples=300)
def test_offsets_give_the_text_and_names_stand_apart(text):
    found = FIXED.find(text)
    assert [text[name.start : name.end] for name in found] == [name.text for name in found]
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(name.candidates for name in found)


@given(
    st.lists(st.sampled_from([form for thing in THINGS for form, _ in running_forms(thing)]), min_size=1, max_size=4)
)
def test_forms_put_side_by_side_with_full_stops_are_all_found(forms):
    found = FIXED.find(" ; ".join(forms))
    kept = [form for form in forms if "so-called" not in form and form != "syrian rebels"]
    assert [form for form in kept if form not in {name.text for name in found}] == []


FIXED = Names(spell(THINGS), THINGS.__getitem__)


@pytest.mark.parametrize(
    ("form", "text", "is_way"),
    [
        ("TOW", "TOW", True),
        ("TOW", "Tow", False),
        ("Iran", "IRAN", True),
        ("Kim", "KIM", False),
        ("New York", "NEW YORK", True),
        ("New York", "New york", False),
        ("missile", "Missile", True),
        ("missile", "MISSILE", True),
        ("al-Qaeda", "Al Qaeda", True),
        ("machine gun", "machine-gun", True),
        ("pick-up", "pick up", False),
        ("sub-machine gun", "sub machine gun", True),
        ("AK-47", "AK 47", False),
        ("U.S.", "U.S.", True),
        ("U.S.", "U,S.", False),
        ("St. Louis", "St- Louis", False),
    ],
)
def test_capitals_and_marks(form, text, is_way):
    assert fits(form, text) is is_way


def test_every_form_that_ships_is_found_where_it_stands_alone(kb):
    lost = [
        (entity, form)
        for entity in kb
        if not isinstance(kb.entity(entity), LabelEntry)
        for form, _ in running_forms(kb.entity(entity))
        if not any(c.entity == entity for name in kb.scan(f"the {form}, then") for c in name.candidates)
    ]
    assert lost == []


def test_every_label_that_ships_is_found_where_labels_are_looked_for(kb):
    lost = [
        form
        for entity in kb
        if isinstance(kb.entity(entity), LabelEntry)
        for form, _ in running_forms(kb.entity(entity))
        if not kb.scan(form, (Kind.LABEL,))
    ]
    assert lost == []
