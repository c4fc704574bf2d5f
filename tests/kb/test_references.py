import pytest

from firsthand.errors import KnowledgeBaseError
from firsthand.kb.entities import Affiliation, Group, Outlet, Place, State, Term, Weapon
from firsthand.kb.references import chain_of, check_references

BASE = [
    State(id="state/xa", name="Velkara"),
    Term(id="term/weapon", name="weapon", category="none"),
    Term(id="term/gun", name="gun", category="SALW", broader="term/weapon"),
    Weapon(id="weapon/ex-1", name="EX-1", generic="term/gun", category="SALW", makers=("state/xa",)),
    Place(id="place/ridge", name="Ridge", kind="mountains", states=("state/xa",)),
]


def check(*more):
    check_references({thing.id: thing for thing in (*BASE, *more)})


def test_whatever_holds_together_passes():
    check(Group(id="group/g", name="G", kind="agency", home=("state/xa",)))


@pytest.mark.parametrize(
    ("thing", "says"),
    [
        (Group(id="group/g", name="G", kind="agency", home=("state/xb",)), "group/g: home: state/xb is not"),
        (
            Group(id="group/g", name="G", kind="agency", affiliations=(Affiliation("group/h", "ally"),)),
            "group/g: affiliations[0].to: group/h is not",
        ),
        (Weapon(id="weapon/w", name="W", generic="term/bow", category="none"), "weapon/w: generic: term/bow is not"),
        (
            Weapon(id="weapon/w", name="W", generic="term/gun", category="none", makers=("state/xa", "state/xc")),
            "weapon/w: makers[1]: state/xc is not",
        ),
        (Term(id="term/t", name="t", category="none", broader="term/u"), "term/t: broader: term/u is not"),
        (
            Outlet(id="outlet/o", name="O", kind="agency", state_run=True, owner="group/o"),
            "outlet/o: owner: group/o is",
        ),
        (Place(id="place/p", name="P", kind="port", states=("state/xb",)), "place/p: in[0]: state/xb is not"),
        (Place(id="place/p", name="P", kind="port", within="place/q"), "place/p: within: place/q is not"),
    ],
)
def test_an_id_that_nothing_bears_is_named(thing, says):
    with pytest.raises(KnowledgeBaseError) as raised:
        check(thing)
    assert says in str(raised.value)


def test_a_circle_of_terms_is_named():
    one = Term(id="term/one", name="one", category="none", broader="term/two")
    two = Term(id="term/two", name="two", category="none", broader="term/one")
    with pytest.raises(KnowledgeBaseError, match="term/one: broader: leads back to term/one"):
        check(one, two)


def test_only_the_entries_asked_for_are_checked():
    bad = Term(id="term/bad", name="bad", category="none", broader="term/none")
    check_references({thing.id: thing for thing in (*BASE, bad)}, ["term/gun"])


def test_the_chain_goes_from_the_nearest_up():
    things = {thing.id: thing for thing in BASE}
    assert list(chain_of("weapon/ex-1", things.__getitem__)) == ["term/gun", "term/weapon"]
    assert list(chain_of("state/xa", things.__getitem__)) == []
