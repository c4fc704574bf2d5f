"""What people joined or held apart decides over every rule."""

import pytest
from derivations import derivation
from drawn import drawn_reports, written
from hypothesis import given, settings
from hypothesis import strategies as st
from world import WORLD, Story, collected, story

from firsthand.register import JudgedPair, build_register, proposals

TOWS = ("Arland", "Hill Brigade", "TOWs")
LONG = "the caches were dropped early on Monday to fighters in the town"


class Told:
    """Stories, and the register and proposals that come of them with what people said of their reports, by number."""

    def __init__(self, *stories, derivations=()):
        self.reports, self.articles = collected(stories)
        self.derivations = derivations
        self.ids = [report.id for report in self.reports]

    def pair(self, one, other, *by):
        return JudgedPair(*sorted((self.ids[one], self.ids[other])), by or ("Ana",))

    def arguments(self, same, apart):
        pairs = {"same": [self.pair(*said) for said in same], "apart": [self.pair(*said) for said in apart]}
        return (self.reports, self.articles, WORLD, self.derivations), pairs

    def register(self, same=(), apart=()):
        given_, pairs = self.arguments(same, apart)
        return build_register(*given_, **pairs)

    def groups(self, same=(), apart=()):
        found = self.register(same, apart)
        return sorted(sorted(map(self.ids.index, transfer.reports)) for transfer in found)

    def unsure(self, same=(), apart=()):
        given_, pairs = self.arguments(same, apart)
        return [(one.reason.code, {one.one, one.other}) for one in proposals(*given_, **pairs)]


def apart_by_table():
    return Told(story("a", ("Arland gave.", *TOWS)), story("b", ("Belmark gave.", "Belmark", "North Front", "rifles")))


def test_what_people_join_is_one_transfer_whatever_the_table_says_and_tells_who_said_so():
    told = apart_by_table()
    assert told.groups() == [[0], [1]]
    (transfer,) = told.register(same=[(0, 1, "Ana", "Ben")])
    assert [(reason.code, reason.text) for reason in transfer.joined] == [
        ("review.same", "Judged to be one transfer by Ana and Ben.")
    ]
    assert [value.value for value in transfer.supplier] == ["Arland", "Belmark"]


def test_people_join_the_whole_transfers_that_the_two_reports_stand_in():
    told = Told(
        story("a", ("Arland gave.", *TOWS)),
        story("b", ("Missiles came.", *TOWS)),
        story("c", ("Belmark gave.", "Belmark", "North Front", "rifles")),
        story("d", ("Rifles came.", "Belmark", "North Front", "rifles")),
    )
    assert told.groups() == [[0, 1], [2, 3]]
    assert told.groups(same=[(1, 2)]) == [[0, 1, 2, 3]]


def one_statement():
    """Three articles of three days with the same words and slots: one node."""
    days = ("2015-10-20", "2015-10-21", "2015-10-22")
    return Told(*(story(day, ("Missiles came.", *TOWS), published=day) for day in days))


def same_words():
    return Told(
        story("a", (f"Arland gave: {LONG}.", "Arland", "Hill Brigade", "weapons", {"trigger": "dropped"})),
        story("b", (f"It is said {LONG}.", None, "fighters", "weapons", {"trigger": "dropped"})),
    )


def one_text():
    stories = story("a", ("Arland gave guns.", *TOWS)), story("b", ("Guns came.", "Belmark", "fighters", "rifles"))
    return Told(*stories, derivations=[derivation(*stories)])


def headline_and_body():
    made = Story("a", title="Belmark arms the brigade")
    made.says("Belmark arms the brigade", "Belmark", "Hill Brigade", "weapons", headline=True)
    made.says("Arms came.", "Arland", "Hill Brigade", "weapons")
    return Told(made)


def one_article():
    return Told(story("a", ("Arms came.", *TOWS), ("The supplies were poor.", None, None, None)))


@pytest.mark.parametrize("made", [one_statement, same_words, one_text, headline_and_body, one_article])
def test_no_rule_joins_what_people_hold_apart(made):
    told = made()
    assert len(told.groups()) == 1
    for group in told.groups(apart=[(0, 1)]):
        assert not {0, 1} <= set(group)


def test_the_later_of_two_in_one_statement_leaves_and_the_others_stay_with_the_first():
    assert one_statement().groups(apart=[(1, 2)]) == [[0, 1], [2]]


def test_what_is_held_apart_is_not_proposed_again():
    told = Told(
        story("a", ("Asked.", "Arland", "Hill Brigade", "weapons", {"status": "requested"})),
        story("b", ("Came.", "Arland", "Hill Brigade", "weapons")),
    )
    assert [code for code, _ in told.unsure()] == ["review.steps"]
    assert told.unsure(apart=[(0, 1)]) == []
    assert told.unsure(same=[(0, 1)]) == []


def test_a_step_between_two_that_people_hold_apart_joins_neither_and_is_proposed_with_both():
    told = Told(
        story("a", ("Asked.", "Arland", "Hill Brigade", "weapons", {"status": "requested"})),
        story("b", ("Agreed.", "Arland", "Hill Brigade", "weapons", {"status": "agreed"})),
        story("c", ("Came.", "Arland", "Hill Brigade", "weapons")),
    )
    assert told.groups() == [[0, 1, 2]]
    assert told.groups(apart=[(0, 2)]) == [[0], [1], [2]]
    assert {frozenset(pair) for _, pair in told.unsure(apart=[(0, 2)])} == {
        frozenset((told.ids[0], told.ids[1])),
        frozenset((told.ids[1], told.ids[2])),
    }


def three_apart():
    return Told(
        story("a", ("Arland gave.", *TOWS)),
        story("b", ("Belmark gave.", "Belmark", "North Front", "rifles")),
        story("c", ("Cendria gave.", "Cendria", "Black Oath", "Strela rifles")),
    )


def test_where_people_said_both_apart_wins_and_the_weaker_join_is_told():
    told = three_apart()
    said = {"same": [(0, 1, "Ana", "Ben"), (1, 2)], "apart": [(0, 2)]}
    assert told.groups(**said) == [[0, 1], [2]]
    assert told.unsure(**said)[0] == ("review.same-and-apart", {told.ids[1], told.ids[2]})


def test_a_join_that_only_a_rule_brings_into_conflict_is_told_too():
    told = Told(
        story("a", ("Arland gave.", *TOWS)),
        story("b", ("Missiles came.", *TOWS)),
        story("c", ("Belmark gave.", "Belmark", "North Front", "rifles")),
        story("d", ("Rifles came.", "Belmark", "North Front", "rifles")),
    )
    said = {"same": [(0, 2)], "apart": [(1, 3)]}
    assert told.groups(**said) == [[0, 1], [2, 3]]
    assert told.unsure(**said)[0] == ("review.same-and-apart", {told.ids[0], told.ids[2]})


@st.composite
def reviewed_reports(draw):
    reports, articles = collected(written(draw(drawn_reports)))
    ids = [report.id for report in reports]
    pairs = st.lists(
        st.tuples(st.sampled_from(ids), st.sampled_from(ids), st.sampled_from([("Ana",), ("Ana", "Ben")]))
        .filter(lambda drawn: drawn[0] != drawn[1])
        .map(lambda drawn: JudgedPair(*sorted(drawn[:2]), drawn[2])),
        max_size=4,
    )
    return reports, articles, draw(pairs) if len(ids) > 1 else [], draw(pairs) if len(ids) > 1 else []


@given(reviewed_reports(), st.randoms())
@settings(deadline=None)
def test_whatever_people_say_the_register_is_a_partition_keeps_apart_what_is_apart_and_knows_no_order(drawn, chance):
    reports, articles, same, apart = drawn
    found = build_register(reports, articles, WORLD, same=same, apart=apart)
    unsure = proposals(reports, articles, WORLD, same=same, apart=apart)
    home = {report: transfer.id for transfer in found for report in transfer.reports}
    assert sorted(home) == sorted(report.id for report in reports)
    assert all(len(transfer.joined) == len(transfer.reports) - 1 for transfer in found)
    assert all(home[pair.one] != home[pair.other] for pair in apart)
    told = {(one.one, one.other) for one in unsure if one.reason.code == "review.same-and-apart"}
    assert all(home[pair.one] == home[pair.other] or (pair.one, pair.other) in told for pair in same)
    for listed in (reports, same, apart):
        chance.shuffle(listed)
    assert build_register(reports, articles, WORLD, same=same, apart=apart) == found
    assert proposals(reports, articles, WORLD, same=same, apart=apart) == unsure


@given(drawn_reports)
@settings(deadline=None)
def test_to_say_what_the_rules_say_changes_nothing_but_the_reasons(drawn):
    reports, articles = collected(written(drawn))
    found = build_register(reports, articles, WORLD)
    same = [JudgedPair(*sorted(one.reports[:2]), ("Ana",)) for one in found if len(one.reports) > 1]
    again = build_register(reports, articles, WORLD, same=same)
    assert [transfer.reports for transfer in again] == [transfer.reports for transfer in found]
