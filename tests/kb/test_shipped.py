"""What ships keeps the rules of kb/README.md."""

from collections import defaultdict

import pytest

from firsthand.kb import Form, Group, Kind, State
from firsthand.kb.fold import keyed
from firsthand.kb.forms import written_forms
from firsthand.kb.heads import MEMBERS, ORGANS, SEATED

NOT_ORGANS = MEMBERS - ORGANS - {"company", "group", "co", "corp", "corporation", "firm", "inc", "plc", "ltd", "party"}


@pytest.mark.parametrize(
    ("kind", "at_least"),
    [("state", 197), ("group", 150), ("weapon", 300), ("term", 80), ("outlet", 150), ("label", 60), ("place", 5000)],
)
def test_there_is_enough_of_every_kind(kb, kind, at_least):
    assert kb.counts()[kind] >= at_least


def test_no_form_begins_with_the(kb):
    allowed = {"outlet", "label"}
    wrong = [
        (entity, form)
        for entity in kb
        if entity.partition("/")[0] not in allowed
        for form, _ in written_forms(kb.entity(entity))
        if form.startswith("the ")
    ]
    assert wrong == []


def test_no_group_is_called_by_a_nationality_and_a_label_alone(kb):
    """ "Syrian rebels" names no group, so no group has such a form."""
    wrong = []
    for entity in kb:
        thing = kb.entity(entity)
        if not isinstance(thing, Group) or thing.kind != "armed_group":
            continue
        for form in (thing.name, *thing.aliases):
            first, _, last = form.partition(" ")
            states = [c for name in kb.scan(first, (Kind.STATE,)) for c in name.candidates if name.text == first]
            if any(c.form is Form.ADJECTIVE for c in states) and last in NOT_ORGANS:
                wrong.append((entity, form))
    assert wrong == []


def test_forms_of_states_are_their_own_but_for_known_ones(kb):
    owners = defaultdict(set)
    for entity in kb:
        if isinstance(state := kb.entity(entity), State) and state.until is None:
            for form, _ in written_forms(state):
                owners[keyed(form)].add(entity)
    shared = {form for form, entities in owners.items() if len(entities) > 1}
    assert shared == {
        "congo", "congolese", "korea", "korean", "koreans", "dominican", "dominicans", "king abdullah",
    }  # fmt: skip


def test_leaders_of_a_state_have_dates_in_order(kb):
    wrong = [
        (entity, leader.name)
        for entity in kb
        if isinstance(state := kb.entity(entity), State)
        for leader in state.leaders
        if leader.since is None or (leader.until is not None and leader.until < leader.since)
    ]
    assert wrong == []


def test_at_least_fifty_states_have_leaders(kb):
    states = [kb.entity(entity) for entity in kb if entity.startswith("state/")]
    assert sum(bool(state.leaders) for state in states) >= 50


def test_every_organ_that_sits_somewhere_is_an_organ():
    assert SEATED <= ORGANS <= MEMBERS
