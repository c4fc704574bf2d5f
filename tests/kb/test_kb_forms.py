import pytest

from firsthand.kb.entities import Form, Group, LabelEntry, Leader, Outlet, State, Weapon
from firsthand.kb.forms import plurals, running_forms, written_forms


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("TOW", ("TOWs",)),
        ("AK-47", ("AK-47s",)),
        ("battery", ("batteries",)),
        ("Bradley", ("Bradleys",)),
        ("launch", ("launches",)),
        ("Starstreak HVM", ("Starstreak HVMs",)),
        ("cutlass", ("cutlasses",)),
        ("torpedo", ("torpedos", "torpedoes")),
        ("radio", ("radios",)),
        ("Co.", ()),
    ],
)
def test_regular_plurals(form, expected):
    assert plurals(form) == expected


def test_every_way_to_name_a_state_is_a_form():
    state = State(
        id="state/xx",
        name="Exland",
        aliases=("Ex",),
        adjectives=("Exish",),
        demonyms=("Exes",),
        metonyms=("Extown",),
        leaders=(Leader("Ana Ruler", "Ruler", ("Anna Ruler",)),),
    )
    assert list(written_forms(state)) == [
        ("Exland", Form.NAME),
        ("Ex", Form.ALIAS),
        ("Exish", Form.ADJECTIVE),
        ("Exes", Form.DEMONYM),
        ("Extown", Form.METONYM),
        ("Ana Ruler", Form.LEADER),
        ("Ruler", Form.LEADER),
        ("Anna Ruler", Form.LEADER),
    ]


def test_credit_forms_are_not_looked_for_in_running_text():
    outlet = Outlet(id="outlet/x", name="Exwire", kind="agency", state_run=False, credit_aliases=("XW",))
    assert ("XW", Form.CREDIT) in list(written_forms(outlet))
    assert [form for form, _ in running_forms(outlet)] == ["Exwire"]


def test_labels_are_looked_for_in_any_case():
    label = LabelEntry(id="label/x", name="Crusader", kind="condemning", of="any", note="x")
    assert [form for form, _ in running_forms(label)] == ["crusader"]


def test_weapons_have_plurals_and_acronyms_of_groups_have_none():
    weapon = Weapon(id="weapon/x", name="Ex-1", generic="term/x", category="none")
    group = Group(id="group/x", name="Exland Guard", kind="armed_force", aliases=("EXG", "Exi"))
    assert {form for form, _ in running_forms(weapon)} == {"Ex-1", "Ex-1s"}
    assert {form for form, _ in running_forms(group)} == {"Exland Guard", "Exland Guards", "EXG", "Exi", "Exis"}
