"""Users are kept in one file that never opens the door by being damaged, and let in by their passwords alone."""

import json
import os
import stat
import subprocess
import sys

import pytest
from argon2 import PasswordHasher
from hypothesis import given
from hypothesis import strategies as st

from firsthand.errors import MisuseError, StoreError
from firsthand.web.security.passwords import LONGEST, Passwords
from firsthand.web.security.roles import Role
from firsthand.web.security.user import key_of, usable_name
from firsthand.web.security.users import Users

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PHRASE = "four words of ours"


@pytest.fixture
def users(tmp_path):
    return Users(tmp_path, Passwords(CHEAP))


@pytest.fixture
def anna(users):
    return users.add("Anna", Role.REVIEWER, PHRASE)


def test_a_role_includes_those_below_it():
    assert Role.READER < Role.REVIEWER < Role.ADMIN
    assert sorted(Role, reverse=True) == [Role.ADMIN, Role.REVIEWER, Role.READER]
    assert Role.ADMIN >= Role.ADMIN > Role.READER <= Role.READER


@pytest.mark.parametrize("compare", ["__lt__", "__le__", "__gt__", "__ge__"])
def test_a_role_is_not_compared_with_plain_letters(compare):
    with pytest.raises(TypeError):
        getattr(Role.ADMIN, compare)("reader")


def test_a_user_is_let_in_with_the_password_and_with_nothing_else(users, anna):
    assert users.check("Anna", PHRASE) == anna
    assert users.check("Anna", PHRASE + "s") is None
    assert users.check("Anna", "") is None
    assert users.check("Bruno", PHRASE) is None


@pytest.mark.parametrize("spelled", ["anna", " ANNA ", "\uff21\uff4e\uff4e\uff41"])
def test_a_name_is_one_however_it_is_spelled(users, anna, spelled):
    assert users.get(spelled) == anna
    with pytest.raises(MisuseError, match="already"):
        users.add(spelled, Role.READER, PHRASE)


@pytest.mark.parametrize(
    "name",
    ["", " ", "...", "a" * 65, "a\x00b", "a\nb", "a\tb", "a\u202eb", "\u2066a", "a\u200bb", "a\ud800", "a\u0085b"],
)
def test_what_cannot_be_a_name_is_refused(users, name):
    with pytest.raises(MisuseError, match="name"):
        users.add(name, Role.READER, PHRASE)
    assert users.check(name, PHRASE) is None


@given(st.text(max_size=70))
def test_a_usable_name_is_stable_and_prints_on_one_line(text):
    try:
        name = usable_name(text)
    except MisuseError:
        return
    assert usable_name(name) == name
    assert name.isprintable()
    assert 1 <= len(name) <= 64


@given(st.text(max_size=30))
def test_the_key_of_a_name_is_its_own_key(text):
    assert key_of(key_of(text)) == key_of(text)


@pytest.mark.parametrize(
    "password", ["", "short", "eleven char", "x" * (LONGEST + 1), "with\x00null bytes", "a\ud800" * 9]
)
def test_what_cannot_be_a_password_is_refused_and_lets_nobody_in(users, anna, password):
    with pytest.raises(MisuseError, match="password"):
        users.set_password("Anna", password)
    assert users.check("Anna", password) is None


def test_the_longest_password_counts_to_its_last_letter(users):
    users.add("Bo", Role.READER, "x" * LONGEST)
    assert users.check("Bo", "x" * LONGEST)
    assert users.check("Bo", "x" * (LONGEST - 1)) is None


def test_a_password_typed_with_composed_or_separate_accents_is_one(users):
    users.add("Bo", Role.READER, "déjà vu déjà vu")
    assert users.check("Bo", "de\u0301ja\u0300 vu de\u0301ja\u0300 vu")


def test_a_name_that_nobody_has_costs_as_many_hashes_as_one_that_somebody_has(tmp_path):
    class Counting(PasswordHasher):
        checked = 0

        def verify(self, *args):
            self.checked += 1
            return super().verify(*args)

    hasher = Counting(time_cost=1, memory_cost=8, parallelism=1)
    users = Users(tmp_path, Passwords(hasher))
    users.add("Anna", Role.READER, PHRASE)
    costs = []
    for name in ("Anna", "Bruno", "\x00", "x" * 1000):
        before = hasher.checked
        users.check(name, "a wrong pass phrase")
        costs.append(hasher.checked - before)
    assert costs == [1, 1, 1, 1]


def test_the_usual_hash_is_argon2id_with_the_parameters_of_the_rfc(tmp_path):
    hashed = Passwords().hashed(PHRASE)
    assert hashed.startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_a_hash_of_older_parameters_is_made_anew_at_the_next_sign_in(users, anna, tmp_path):
    dearer = Passwords(PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
    renewed = Users(tmp_path, dearer).check("Anna", PHRASE)
    assert renewed == users.get("Anna")
    assert renewed.hash != anna.hash
    assert "t=2" in renewed.hash
    assert users.check("Anna", PHRASE)


def test_a_password_that_was_right_lets_in_where_the_new_hash_cannot_be_written(users, anna, tmp_path, monkeypatch):
    def refuse(*_):
        raise StoreError("no space left")

    monkeypatch.setattr("firsthand.web.security.users_file.UsersFile.write", refuse)
    dearer = Passwords(PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
    assert Users(tmp_path, dearer).check("Anna", PHRASE) == anna


def test_the_file_is_for_its_owner_alone_and_holds_no_password(users, anna, tmp_path):
    file = tmp_path / "users.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert PHRASE not in file.read_text()
    assert anna.hash not in repr(anna)


def test_a_change_by_another_process_counts_at_once(users, anna, tmp_path):
    other = Users(tmp_path, Passwords(CHEAP))
    assert other.get("Anna") == anna
    users.set_role("Anna", Role.ADMIN)
    assert other.get("Anna").role is Role.ADMIN
    users.remove("Anna")
    assert other.all() == ()
    assert other.check("Anna", PHRASE) is None


def test_a_change_in_place_that_keeps_the_size_counts_too(users, anna, tmp_path):
    file = tmp_path / "users.json"
    times = file.stat()
    text = file.read_text()
    assert users.get("Anna")
    with file.open("r+") as opened:
        opened.write(text.replace("Anna", "Inga"))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert users.get("Anna") is None


@pytest.mark.parametrize("change", ["remove", "set_role", "set_password"])
def test_a_user_who_is_not_there_cannot_be_changed(users, anna, change):
    more = {"remove": (), "set_role": (Role.ADMIN,), "set_password": (PHRASE,)}[change]
    with pytest.raises(MisuseError, match="no user has this name"):
        getattr(users, change)("Bruno", *more)
    assert users.all() == (anna,)


ENTRY = {"name": "Anna", "role": "admin", "hash": "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g"}
DAMAGED = {
    "empty": b"",
    "cut off": b'{"format": 1, "users": [{"na',
    "no object": b"[]",
    "null": b"null",
    "no users": b'{"format": 1}',
    "users are no list": b'{"format": 1, "users": ""}',
    "users are an object": b'{"format": 1, "users": {}}',
    "no UTF-8": b'{"format": 1, "users": ["\xff"]}',
    "deep": b"[" * 100_000,
    "unknown role": json.dumps({"format": 1, "users": [ENTRY | {"role": "root"}]}).encode(),
    "plain password": json.dumps({"format": 1, "users": [ENTRY | {"hash": "four words of ours"}]}).encode(),
    "empty hash": json.dumps({"format": 1, "users": [ENTRY | {"hash": ""}]}).encode(),
    "name twice": json.dumps({"format": 1, "users": [ENTRY, ENTRY | {"name": "ANNA"}]}).encode(),
    "control in a name": json.dumps({"format": 1, "users": [ENTRY | {"name": "a\nb"}]}).encode(),
    "a later format": b'{"format": 2, "users": []}',
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_file_is_an_error_of_one_line_and_never_an_empty_list(users, tmp_path, data):
    (tmp_path / "users.json").write_bytes(data)
    for call in (users.all, lambda: users.get("Anna"), lambda: users.check("Anna", PHRASE)):
        with pytest.raises(StoreError) as caught:
            call()
        assert len(str(caught.value).splitlines()) == 1
    with pytest.raises(StoreError):
        users.add("Bruno", Role.ADMIN, PHRASE)
    assert (tmp_path / "users.json").read_bytes() == data


def test_a_hash_that_is_damaged_is_an_error_and_no_way_in(users, anna, tmp_path):
    file = tmp_path / "users.json"
    file.write_text(file.read_text().replace(anna.hash, anna.hash[:20]))
    with pytest.raises(StoreError):
        users.check("Anna", PHRASE)


def test_a_file_that_cannot_be_opened_is_an_error(users, tmp_path):
    (tmp_path / "users.json").mkdir()
    with pytest.raises(StoreError):
        users.all()


def test_what_a_killed_writer_left_beside_is_passed_over(users, anna, tmp_path):
    (tmp_path / "users.json.new").write_text("half a li")
    users.set_role("Anna", Role.READER)
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["users.json", "users.lock"]


ADDING = """
import sys
from argon2 import PasswordHasher
from firsthand.web.security.passwords import Passwords
from firsthand.web.security.roles import Role
from firsthand.web.security.users import Users
from pathlib import Path
users = Users(Path(sys.argv[1]), Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)))
for number in range(10):
    users.add(f"{sys.argv[2]}{number}", Role.READER, "four words of ours")
"""


def test_processes_that_add_users_at_the_same_time_lose_none(users, tmp_path):
    command = [sys.executable, "-c", ADDING, str(tmp_path)]
    running = [subprocess.Popen([*command, letter]) for letter in "abc"]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    assert {user.name for user in users.all()} == {f"{letter}{number}" for letter in "abc" for number in range(10)}
