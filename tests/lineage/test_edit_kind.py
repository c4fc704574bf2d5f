from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.kb import load
from firsthand.lineage.edit_kind import EditJudge
from firsthand.model import EditKind, Place

NUMBER, LABEL, HEDGE = EditKind.NUMBER, EditKind.LABEL, EditKind.HEDGE
ATTRIBUTION, NAME, OTHER = EditKind.ATTRIBUTION, EditKind.NAME, EditKind.OTHER


@pytest.fixture(scope="module")
def judge(kb):
    return EditJudge.of(kb)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("50", "500", NUMBER),
        ("fifty", "500", NUMBER),
        ("dozens", "hundreds", NUMBER),
        ("5 million", "5 billion", NUMBER),
        ("50", "fifty", OTHER),
        ("3,000", "three thousand", OTHER),
        ("14 March", "15 March", NUMBER),
        ("Monday", "Tuesday", OTHER),
        ("Monday", "14 March", OTHER),
        ("2015", "", OTHER),
        ("one of them", "a man", OTHER),
        ("the 31-year-old's", "his", OTHER),
        ("about 50 rebels", "500 terrorists", NUMBER),
        ("rebels", "takfiri groups", LABEL),
        ("militants", "freedom fighters", LABEL),
        ("regime", "government", LABEL),
        ("soldiers", "mercenaries", LABEL),
        ("rebels", "rebel fighters", OTHER),
        ("", "terrorist", LABEL),
        ("", "so-called", LABEL),
        ("the Islamic State", "the terror group", LABEL),
        ("militants", "they", OTHER),
        ("reportedly", "", HEDGE),
        ("", "unconfirmed", HEDGE),
        ("is believed to have been", "was", HEDGE),
        ("may", "will", HEDGE),
        ("may", "might", OTHER),
        ("in May", "in summer", OTHER),
        ("claimed to have destroyed", "destroyed", HEDGE),
        ("claimed responsibility", "took responsibility", ATTRIBUTION),
        ("said", "claimed", ATTRIBUTION),
        ("said", "says", OTHER),
        ("told Reuters", "said", ATTRIBUTION),
        ("according to the ministry", "", ATTRIBUTION),
        ("", "a spokesman for the coast guard in the northern town said", ATTRIBUTION),
        ("Reuters", "AFP", ATTRIBUTION),
        ("Aleppo", "Idlib", NAME),
        ("Syria", "Iraq", NAME),
        ("Syrian", "Syria", OTHER),
        ("TOW", "Kornet", NAME),
        ("quickly", "at once", OTHER),
        ("", "", OTHER),
    ],
)
def test_an_edit_is_of_the_most_telling_kind_that_it_shows(before, after, kind, judge):
    assert judge.kind_of_words(before, after) is kind


def marked(judge, text):
    """The stretch between brackets of a text, which are taken out."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    return judge.names_in(plain, Place(0, len(plain))).at(Place(start, end))


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("The []militants fled.", "The [Islamic] militants fled.", LABEL),
        ("They want [about] 50 tanks.", "They want []50 tanks.", HEDGE),
        ("They talk [about] tanks.", "They talk [of] tanks.", OTHER),
        ("[Officials] said so.", "[Witnesses] said so.", ATTRIBUTION),
        ("[Officials] fled.", "[Witnesses] fled.", OTHER),
        ("He drove a T-[72] home.", "He drove a T-[90] home.", NAME),
        ("He spoke to [John] Kirby there.", "He spoke to []Kirby there.", OTHER),
        ("On Sunday [some 40 miles] off", "On Sunday []off", NUMBER),
        ("It was on [18] March then.", "It was on []March then.", OTHER),
    ],
)
def test_the_words_around_a_change_count(old, new, kind, judge):
    assert judge.kind_of(marked(judge, old), marked(judge, new)) is kind


@pytest.mark.parametrize(
    "added",
    [
        "and trucks with the last rebels left",
        "where it could rain for many days",
        "while 40 shops stayed open all night",
        "and then on the way to Aleppo",
    ],
)
def test_words_of_a_kind_inside_a_longer_addition_are_own_text(added, judge):
    assert judge.kind_of_words("", added) is OTHER


@cache
def shared_judge():
    """One judge for the properties, which take no fixtures of module scope."""
    return EditJudge.of(load())


words = st.lists(st.sampled_from("rebels terrorists 50 fifty said may reportedly Syria He the Reuters Kirby".split()))


@given(words.map(" ".join), words.map(" ".join))
def test_the_kind_does_not_depend_on_the_direction(one, other):
    judge = shared_judge()
    assert judge.kind_of_words(one, other) is judge.kind_of_words(other, one)


@given(words.map(" ".join))
def test_words_against_themselves_change_nothing(one):
    assert shared_judge().kind_of_words(one, one) is OTHER
