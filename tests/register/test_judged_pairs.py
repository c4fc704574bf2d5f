"""People's pairs are made to agree with one another before any rule sees them."""

from hypothesis import given
from hypothesis import strategies as st
from world import WORLD, collected, story

from firsthand.register.claim import claims
from firsthand.register.judged_pairs import judged_pairs
from firsthand.register.review import JudgedPair

REPORTS, ARTICLES = collected([story(name, (f"{name} came.", "Arland", None, "TOWs")) for name in "abcde"])
CLAIMS = claims(REPORTS, ARTICLES, WORLD)
A, B, C, D, E = sorted(report.id for report in REPORTS)


def pair(one, other, *by):
    return JudgedPair(*sorted((one, other)), by or ("Ana",))


def test_a_join_that_runs_against_what_is_held_apart_is_left_out():
    made = judged_pairs(CLAIMS, [pair(A, B)], [pair(A, B, "Ben")])
    assert (made.joins, made.left_out) == ((), (pair(A, B),))


def test_of_two_joins_that_cannot_both_hold_the_one_that_fewer_people_made_is_left_out():
    weaker, stronger = pair(A, B), pair(B, C, "Ana", "Ben")
    made = judged_pairs(CLAIMS, [weaker, stronger], [pair(A, C)])
    assert (made.joins, made.left_out) == ((stronger,), (weaker,))


def test_a_join_is_left_out_too_where_it_would_close_a_chain():
    chain = [pair(A, B, "Ana", "Ben"), pair(B, C, "Ana", "Ben"), pair(C, D)]
    made = judged_pairs(CLAIMS, chain, [pair(A, D)])
    assert made.left_out == (pair(C, D),)


def test_what_is_joined_with_one_is_held_apart_from_the_other():
    made = judged_pairs(CLAIMS, [pair(A, B), pair(C, D)], [pair(B, C)])
    assert made.foes == {A: {C, D}, B: {C, D}, C: {A, B}, D: {A, B}}


def test_pairs_of_reports_that_are_not_there_count_for_nothing():
    made = judged_pairs(CLAIMS, [pair(A, "gone")], [pair("gone", B)])
    assert (made.joins, made.foes, made.left_out) == ((), {}, ())


some_pairs = st.lists(
    st.tuples(st.sampled_from([A, B, C, D, E]), st.sampled_from([A, B, C, D, E]), st.sampled_from(["Ana", "Ben"]))
    .map(lambda drawn: pair(*drawn))
    .filter(lambda drawn: drawn.one != drawn.other),
    max_size=8,
)


@given(some_pairs, some_pairs, st.randoms())
def test_what_is_kept_agrees_whatever_people_said_and_in_any_order(same, apart, chance):
    made = judged_pairs(CLAIMS, same, apart)
    assert set(made.joins) | set(made.left_out) == set(same)
    for kept in made.joins:
        assert kept.other not in made.foes.get(kept.one, ())
    for held in apart:
        assert held.other in made.foes[held.one]
    chance.shuffle(same)
    chance.shuffle(apart)
    assert judged_pairs(CLAIMS, same, apart) == made
