"""Which parties are a state's."""

import pytest

from firsthand.export.party_state import state_of


@pytest.mark.parametrize(
    ("entity", "state"),
    [
        ("state/fr", "France"),
        ("group/syrian-arab-army", "Syria"),
        ("group/free-syrian-army", None),
        ("group/abkhazia-authorities", None),
        ("group/airbus", None),
        ("weapon/kornet", None),
        ("group/nobody-knows", None),
        (None, None),
    ],
)
def test_a_state_and_its_organs_are_the_state_and_nobody_else(kb, entity, state):
    found = state_of(entity, kb)
    assert (found.name if found else None) == state


def test_a_firm_is_no_state_though_one_owns_it(kb):
    owned = [name for name in kb if name.startswith("group/") and kb.entity(name).kind == "company"]
    assert owned
    assert all(state_of(name, kb) is None for name in owned)
