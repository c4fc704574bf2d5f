"""A session stands for one sign-in: it ends by time, by signing out, and as soon as its user is another one."""

from dataclasses import replace

import pytest

from firsthand.web.security.roles import Role
from firsthand.web.security.sessions import ABSOLUTE_S, IDLE_S, Sessions
from firsthand.web.security.user import User

ANNA = User("Anna", Role.REVIEWER, "$argon2-a")
BRUNO = User("Bruno", Role.READER, "$argon2-b")


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def sessions(clock):
    return Sessions(clock)


def known(*users):
    return {user.name: user for user in users}.get


def test_a_session_is_found_by_its_token_alone(sessions):
    session = sessions.start(ANNA)
    assert sessions.find(session.token, known(ANNA)).user == ANNA
    for token in ("", session.token[:-1], session.token.upper(), session.csrf, "x" * 43, "\ud800", "\x00"):
        assert sessions.find(token, known(ANNA)) is None


def test_a_token_has_256_bits_and_no_two_are_the_same(sessions):
    tokens = {sessions.start(ANNA).token for _ in range(100)}
    assert len(tokens) == 100
    assert {len(token) for token in tokens} == {43}


def test_no_token_stands_in_what_a_log_may_show(sessions):
    session = sessions.start(ANNA)
    shown = repr(session) + repr(vars(sessions))
    assert session.token not in shown
    assert session.csrf not in shown


@pytest.mark.parametrize(("waited", "stands"), [(IDLE_S, True), (IDLE_S + 1, False)])
def test_a_session_ends_eight_hours_after_the_last_request(sessions, clock, waited, stands):
    session = sessions.start(ANNA)
    clock.now += waited
    assert bool(sessions.find(session.token, known(ANNA))) is stands


def test_a_session_in_use_ends_after_24_hours(sessions, clock):
    session = sessions.start(ANNA)
    for _ in range(24):
        clock.now += ABSOLUTE_S / 24
        assert sessions.find(session.token, known(ANNA))
    clock.now += 1
    assert sessions.find(session.token, known(ANNA)) is None


def test_a_session_that_ended_does_not_come_back(sessions, clock):
    session = sessions.start(ANNA)
    assert sessions.find(session.token, known()) is None
    assert sessions.find(session.token, known(ANNA)) is None
    assert len(sessions) == 0


@pytest.mark.parametrize("change", [{"role": Role.ADMIN}, {"role": Role.READER}, {"hash": "$argon2-other"}])
def test_another_role_or_password_ends_the_sessions_of_a_user(sessions, change):
    mine, other = sessions.start(ANNA), sessions.start(BRUNO)
    now = known(replace(ANNA, **change), BRUNO)
    assert sessions.find(mine.token, now) is None
    assert sessions.find(other.token, now)


def test_a_session_that_was_ended_is_gone_and_others_stay(sessions):
    first, second = sessions.start(ANNA), sessions.start(ANNA)
    sessions.end(first.token)
    sessions.end("no such token")
    assert sessions.find(first.token, known(ANNA)) is None
    assert sessions.find(second.token, known(ANNA))


def test_the_session_that_was_seen_longest_ago_goes_when_there_are_too_many(clock):
    sessions = Sessions(clock, most=3)
    first, second, third = (sessions.start(ANNA) for _ in range(3))
    sessions.find(first.token, known(ANNA))
    fourth = sessions.start(ANNA)
    assert len(sessions) == 3
    assert sessions.find(second.token, known(ANNA)) is None
    assert all(sessions.find(one.token, known(ANNA)) for one in (first, third, fourth))


def test_a_session_vouches_for_its_own_forms_only(sessions):
    mine, other = sessions.start(ANNA), sessions.start(ANNA)
    assert mine.vouches_for(mine.csrf)
    for csrf in (other.csrf, "", mine.csrf[:-1], mine.csrf + "0", mine.token, "\ud800", "é"):
        assert not mine.vouches_for(csrf)


def test_a_server_started_anew_takes_no_form_of_the_one_before(clock):
    token = "t" * 43
    assert not Sessions(clock).visit(token).vouches_for(Sessions(clock).visit(token).csrf)


def test_a_visitor_keeps_the_token_and_nothing_is_kept_for_visitors(sessions):
    visit = sessions.visit(None)
    assert sessions.visit(visit.token) == visit
    assert visit.user is None
    assert len(sessions) == 0
    assert sessions.find(visit.token, known(ANNA)) is None


@pytest.mark.parametrize("token", ["", "short", "x" * 44, "x" * 42 + "\n", "x" * 42 + "é", "x" * 42 + ";"])
def test_a_token_that_no_server_gave_is_not_taken_over(sessions, token):
    assert sessions.visit(token).token != token


def test_the_only_user_has_one_session_that_no_cookie_can_name(sessions):
    local = User("local", Role.ADMIN, "")
    session = sessions.only(local)
    assert session == sessions.only(local)
    assert session.user == local
    assert not sessions.visit(session.token).vouches_for(session.csrf)
    assert sessions.find(session.token, known(local)) is None
