"""`firsthand user` says who may use the pages of a store."""

import errno
import os
import pty
import sys

import pytest

PHRASE = "four words of ours"


@pytest.fixture
def store(tmp_path):
    """A folder that passes for a store: `firsthand user` looks for the register's file and leaves it alone."""
    (tmp_path / "register.db").write_bytes(b"")
    return tmp_path


@pytest.fixture
def user(firsthand, store):
    def run(*args, stdin=f"{PHRASE}\n"):
        return firsthand("user", *args, "--store", store, stdin=stdin)

    return run


def test_a_user_is_added_listed_changed_and_removed(user, firsthand, store):
    assert user("add", "Anna", "--role", "reviewer").stdout == "Anna: added as reviewer\n"
    assert user("add", "Bruno").stdout == "Bruno: added as reader\n"
    assert user("role", "BRUNO", "admin").stdout == "Bruno: is admin now\n"
    assert user("list").stdout == "reviewer  Anna\nadmin     Bruno\n"
    assert firsthand.json("user", "list", "--json", "--store", store) == [
        {"name": "Anna", "role": "reviewer"},
        {"name": "Bruno", "role": "admin"},
    ]
    assert user("remove", "anna").stdout == "Anna: removed\n"
    assert user("list").stdout == "admin     Bruno\n"


def test_the_password_that_was_given_lets_in(user, store):
    from firsthand.web.security.users import Users

    user("add", "Anna")
    assert Users(store).check("Anna", PHRASE)
    user("password", "Anna", stdin="other words of ours")
    assert Users(store).check("Anna", "other words of ours")
    assert Users(store).check("Anna", PHRASE) is None


def test_without_users_the_list_says_what_that_means(user):
    result = user("list")
    assert (result.exit_code, result.stdout.count("\n")) == (0, 1)
    assert "no users" in result.stdout


def test_removing_the_last_user_says_what_that_means(user):
    user("add", "Anna")
    assert "No user is left" in user("remove", "Anna").stdout


REFUSED = [
    (("add", "Anna"), f"{PHRASE}\n", "already"),
    (("add", "ANNA"), f"{PHRASE}\n", "already"),
    (("add", "Bo"), "short\n", "at least 12"),
    (("add", "Bo"), "", "no password"),
    (("add", "Bo"), f"{PHRASE}\n{PHRASE}\n", "more than one line"),
    (("add", "Bo"), "x" * 100_000, "at most 1,024"),
    (("add", "Bo"), "null\x00bytes in it\n", "control"),
    (("add", "B\no"), f"{PHRASE}\n", "name"),
    (("add", ""), f"{PHRASE}\n", "name"),
    (("add", "B" * 65), f"{PHRASE}\n", "name"),
    (("add", "Bo", "--role", "root"), f"{PHRASE}\n", "root"),
    (("role", "Anna", "root"), "", "root"),
    (("role", "Bo", "admin"), "", "no user has this name"),
    (("password", "Bo"), f"{PHRASE}\n", "no user has this name"),
    (("remove", "Bo"), "", "no user has this name"),
    (("remove",), "", "see: firsthand user remove --help"),
]


@pytest.mark.parametrize(("args", "stdin", "said"), REFUSED)
def test_what_cannot_be_done_is_told_in_one_line_and_changes_nothing(user, store, args, stdin, said):
    user("add", "Anna")
    before = (store / "users.json").read_bytes()
    result = user(*args, stdin=stdin)
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert said in result.stderr
    assert (store / "users.json").read_bytes() == before


@pytest.mark.parametrize("args", [("list",), ("add", "Bo"), ("remove", "Anna"), ("role", "Anna", "reader")])
def test_a_damaged_file_is_told_in_one_line_and_stays(user, store, args):
    (store / "users.json").write_text('{"format": 1, "users"')
    result = user(*args)
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert "damaged" in result.stderr
    assert (store / "users.json").read_text() == '{"format": 1, "users"'


def test_a_folder_without_a_store_gets_no_users(firsthand, tmp_path):
    result = firsthand("user", "add", "Anna", "--store", tmp_path, stdin=PHRASE)
    assert result.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def typed(store, *lines: str) -> tuple[int, str]:
    """What a person in a terminal sees who adds Anna and types these lines; the exit status before it."""
    process, terminal = pty.fork()
    if process == 0:
        command = "from firsthand.cli import main; main()"
        os.execv(sys.executable, [sys.executable, "-c", command, "user", "add", "Anna", "--store", str(store)])
    seen = b""
    for line in lines:
        while not seen.endswith(b": "):
            seen += os.read(terminal, 1000)
        os.write(terminal, f"{line}\n".encode())
        seen += b"\n"
    try:
        while more := os.read(terminal, 1000):
            seen += more
    except OSError as error:  # how Linux tells that the other side has closed
        assert error.errno == errno.EIO
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), seen.decode()


def test_in_a_terminal_the_password_is_typed_twice_and_not_shown(store, ends):
    status, seen = typed(store, PHRASE, PHRASE)
    assert status == 0
    assert "Anna: added as reader" in seen
    assert PHRASE not in seen


def test_in_a_terminal_two_passwords_that_differ_add_nobody(store, ends):
    status, seen = typed(store, PHRASE, f"{PHRASE}s")
    assert status == 2
    assert "the two passwords differ" in seen
    assert not (store / "users.json").exists()
