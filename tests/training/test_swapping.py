"""Other names in the same sentences."""

import pytest
from encoder.swapping import Swapper

from firsthand.kb import Group, State
from training.written import report

TEXT = "Iran said that Iranian crews flew rockets to Syria. Khamenei spoke of Iran; Assad did not."
TOLD = report("flew", supplier="Iranian crews", item="rockets", recipient="Syria", speaker="Iran")
SEEDS = range(12)


def named(kb, name, kind=State):
    """What a name stands for."""
    return next(one for one in map(kb.entity, kb) if isinstance(one, kind) and name in (one.name, *one.aliases))


def bearers(kb, written):
    """The states with a leader of this name, first name left out or not."""
    states = (one for one in map(kb.entity, kb) if isinstance(one, State))
    return {
        state.name
        for state in states
        for leader in state.leaders
        if written in (leader.name, leader.short, leader.name.split()[-1])
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_a_state_is_exchanged_throughout_with_its_adjective_and_its_leader(kb, seed):
    text = "Iran said that Iranian rockets, as Khamenei put it, were for Iran only."
    swapped, _ = Swapper(kb, seed).swapped(text, [])
    name = swapped.partition(" said")[0]
    state = named(kb, name)
    leader = swapped.partition(", as ")[2].partition(" put it")[0]
    assert swapped == f"{name} said that {state.adjectives[0]} rockets, as {leader} put it, were for {name} only."
    assert name in bearers(kb, leader)


@pytest.mark.parametrize("seed", SEEDS)
def test_labels_move_with_the_words(kb, seed):
    swapped, [told] = Swapper(kb, seed).swapped(TEXT, [TOLD])
    speaker, _, rest = swapped.partition(" said that ")
    supplier, _, rest = rest.partition(" flew rockets to ")
    assert told == {
        **TOLD,
        "speaker": [speaker],
        "supplier": [supplier],
        "recipient": [rest.partition(".")[0]],
    }


def test_what_is_no_name_of_a_state_or_group_stays(kb):
    swapped, [told] = Swapper(kb, 1).swapped(TEXT, [TOLD])
    assert (told["trigger"], told["item"], told["status"]) == ("flew", ["rockets"], "delivered")
    assert [word in swapped for word in ("rockets", "crews", "Khamenei")] == [True, True, False]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_group_becomes_a_group_of_the_same_kind(kb, seed):
    swapped, _ = Swapper(kb, seed).swapped("Rockets reached Hezbollah by sea.", [])
    name = swapped.removeprefix("Rockets reached ").removesuffix(" by sea.")
    assert named(kb, name, Group).kind == named(kb, "Hezbollah", Group).kind


def test_a_people_becomes_another_people(kb):
    found = {
        Swapper(kb, seed).swapped("Iranians sent rockets.", [])[0].removesuffix(" sent rockets.") for seed in SEEDS
    }
    peoples = {name for one in map(kb.entity, kb) if isinstance(one, State) for name in one.demonyms}
    assert len(found) > 1
    assert found <= peoples


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("North Korean missiles were sent.", report("sent", item="Korean missiles")),
        ("They sent rockets to Saudi Arabia.", report("sent", recipient="Arabia")),
    ],
)
def test_a_passage_is_left_where_a_name_lies_across_the_edge_of_a_label(kb, text, told):
    assert Swapper(kb, 1).swapped(text, [told]) is None
    assert Swapper(kb, 1).swapped(text, []) is not None


@pytest.mark.parametrize("text", ["", "They sent rockets to the rebels.", "The Washington Post wrote of rockets."])
def test_a_passage_without_a_name_to_exchange_is_left(kb, text):
    assert Swapper(kb, 1).swapped(text, []) is None


def test_the_same_seed_draws_the_same_names_again(kb):
    first, second = (Swapper(kb, 7) for _ in range(2))
    assert [first.swapped(TEXT, [TOLD]) for _ in range(5)] == [second.swapped(TEXT, [TOLD]) for _ in range(5)]


def test_one_draw_after_another_brings_other_names(kb):
    swapper = Swapper(kb, 7)
    assert len({swapper.swapped(TEXT, [TOLD])[0] for _ in range(5)}) > 1


def test_the_labels_given_are_not_changed(kb):
    told = {slot: list(words) if isinstance(words, list) else words for slot, words in TOLD.items()}
    Swapper(kb, 1).swapped(TEXT, [told])
    assert told == TOLD
