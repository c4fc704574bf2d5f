"""What was changed behind the store's back is found and named, one line a place."""

import re
import sqlite3
from dataclasses import replace

import pytest
from generated import article, reports

from firsthand.errors import FirsthandError
from firsthand.model import Certainty, Judgement, Rejected, Status, Transfer, Verdict
from firsthand.store import Store

TRANSFER = Transfer("t1", ("r1",), (), (), (), Status.DELIVERED, Certainty.STATED, ("a1",), (), ())
ARTICLE = article(1)[0]
REREAD = article(2)[0]
ORIGINAL = article(1)[0].original


@pytest.fixture
def filled(folder):
    """A store with every kind of row: article 2 was read three times, the last time with another text."""
    with Store.open(folder) as store:
        for number, finder, language in (
            (1, "rules/1", "en"),
            (2, "rules/1", "en"),
            (2, "rules/2", "en"),
            (2, "3", "fr"),
        ):
            made, original = article(number)
            store.add(replace(made, language=language), original, reports(made, count=2, finder=finder))
        store.reject(Rejected("a.pdf", "read", "not an article; leave it out"))
        store.judge(Judgement("j1", "t1", Verdict.ACCEPTED, "A. Reviewer", "2031-04-01T10:00:00Z"))
        store.save_register([replace(TRANSFER, id="t0")])
        store.save_register([TRANSFER, replace(TRANSFER, id="t2")])
    return folder


def tamper(folder, *statements):
    with sqlite3.connect(folder / "register.db") as connection:
        for statement in statements:
            assert connection.execute(statement).rowcount != 0, statement
    connection.close()


def problems(folder, **options):
    with Store.open(folder, read_only=True) as store:
        return [str(problem) for problem in store.verify(**options)]


def test_an_undisturbed_store_has_no_problems(filled):
    assert problems(filled) == []


FIRST = f"WHERE id = '{ARTICLE.id}'"
TAMPERED = {
    "an article's text": (
        f"UPDATE article SET record = replace(record, 'Velmora', 'Istra') {FIRST}",
        [f"article {ARTICLE.id}: was changed after it was added"],
    ),
    "an article's outlet column": (
        f"UPDATE article SET outlet = 'Other' {FIRST}",
        [f"article {ARTICLE.id}: column outlet differs from the record"],
    ),
    "an article's date column": (
        f"UPDATE article SET published_earliest = NULL {FIRST}",
        [f"article {ARTICLE.id}: column published_earliest differs from the record"],
    ),
    "an article's record that no longer reads": (
        f"UPDATE article SET record = '[' {FIRST}",
        [f"article {ARTICLE.id}: Article in the store does not read", "was changed after it was added"],
    ),
    "a report's record and column": (
        "UPDATE report SET status = 'planned', record = replace(record, 'delivered', 'planned') WHERE reading = 2",
        [f"reading 2 (reports of {ARTICLE.id}): was changed after it was added"],
    ),
    "a superseded report": (
        "UPDATE report SET record = replace(record, 'Velmora', 'Istra') WHERE reading = 4",
        [f"reading 4 (reports of {REREAD.id}): was changed after it was added"],
    ),
    "a report's confidence column": (
        "UPDATE report SET confidence = 0.9 WHERE reading = 2 AND position = 0",
        [f"report {reports(ARTICLE)[0].id}: column confidence differs from the record"],
    ),
    "a removed report": (
        "DELETE FROM report WHERE reading = 2 AND position = 1",
        [f"reading 2 (reports of {ARTICLE.id}): was changed after it was added"],
    ),
    "the order of reports": (
        "UPDATE report SET position = position + 10 WHERE reading = 2 AND position = 0",
        [f"reading 2 (reports of {ARTICLE.id}): was changed after it was added"],
    ),
    "a reading made current again": (
        "UPDATE reading SET superseded_by = NULL WHERE sequence = 4",
        [f"reading of article {REREAD.id}: which of its versions is the current one was changed"],
    ),
    "an article hidden as superseded": (
        f"UPDATE article SET superseded_by = 1 {FIRST}",
        [f"article {ARTICLE.id}: which of its versions is the current one was changed"],
    ),
    "a removed rejection": ("DELETE FROM rejection", ["rejection .*: is gone, though audit entry 8 speaks of it"]),
    "a rejection's document column": (
        "UPDATE rejection SET document = 'b.pdf'",
        ["rejection .*: column document differs from the record"],
    ),
    "a judgement turned round": (
        "UPDATE judgement SET verdict = 'rejected', record = replace(record, 'accepted', 'rejected')",
        ["judgement j1: was changed after it was added"],
    ),
    "a removed judgement": ("DELETE FROM judgement", ["judgement j1: is gone, though audit entry 9 speaks of it"]),
    "a removed transfer": (
        "DELETE FROM transfer WHERE id = 't2'",
        ["register 11 .*: was changed after it was added"],
    ),
    "a transfer's number of origins": (
        "UPDATE transfer SET origins = 5 WHERE id = 't1'",
        ["transfer t1: column origins differs from the record"],
    ),
    "what a register was built from": (
        "UPDATE register SET built_from = 99 WHERE sequence = 11",
        ["register 11 .*: the audit entry of that number does not speak of it"],
    ),
    "the time of an audit entry": (
        "UPDATE audit SET made_at = '2030-01-01T00:00:00+00:00' WHERE sequence = 3",
        ["audit entry 3: was changed after it was made"],
    ),
    "a digest in the audit log": (
        "UPDATE audit SET digest = substr(digest, 2) || '0' WHERE sequence = 1",
        ["audit entry 1: was changed", f"article {ARTICLE.id}: was changed after it was added"],
    ),
    "a removed audit entry": (
        "DELETE FROM audit WHERE sequence = 8",
        [
            "database|rejection row 8: refers to a row of audit that is gone",
            "audit entry 9: entry 8 before it is missing",
            "rejection .*: audit entry 8 does not speak of it",
        ],
    ),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_what_was_changed_is_named_and_nothing_else(filled, what):
    statement, expected = TAMPERED[what]
    tamper(filled, statement)
    found = problems(filled)
    assert len(found) == len(expected)
    for line, pattern in zip(found, expected, strict=True):
        assert re.match(pattern if ".*" in pattern or "|" in pattern else f".*{re.escape(pattern)}", line), found
        assert "\n" not in line


def test_a_whole_article_removed_is_named(filled):
    tamper(
        filled,
        "DELETE FROM report WHERE reading = 2",
        "DELETE FROM reading WHERE sequence = 2",
        f"DELETE FROM article {FIRST}",
    )
    assert problems(filled) == [
        f"article {ARTICLE.id}: is gone, though audit entry 1 speaks of it",
        f"reading {ARTICLE.id}: is gone, though audit entry 2 speaks of it",
    ]


def test_changed_and_missing_originals_are_named(filled):
    path = filled / "originals" / ORIGINAL[:2] / ORIGINAL[2:]
    path.write_bytes(b"something else")
    assert problems(filled) == [
        f"original {ORIGINAL} (of article {ARTICLE.id}): was changed: its bytes have another SHA-256"
    ]
    path.unlink()
    assert problems(filled) == [
        f"original {ORIGINAL} (of article {ARTICLE.id}): cannot be read: No such file or directory"
    ]


def test_entries_cut_off_at_the_end_are_found_by_a_hash_noted_before(filled):
    with Store.open(filled) as store:
        noted = store.head()
    assert problems(filled, head=noted) == []
    tamper(
        filled,
        "DELETE FROM transfer",
        "DELETE FROM register WHERE sequence = 11",
        "DELETE FROM audit WHERE sequence = 11",
    )
    assert f"audit entry with hash {noted}: is gone: entries at the end were removed or rewritten" in problems(
        filled, head=noted
    )


def test_any_damaged_page_of_the_database_gives_problems_or_one_clear_line(filled):
    file = filled / "register.db"
    data = file.read_bytes()
    for start in range(0, len(data), 4096):
        file.write_bytes(data[:start] + b"\xa5" * 4096 + data[start + 4096 :])
        try:
            found = problems(filled)
        except FirsthandError as error:
            found = [str(error)]
        assert found, f"page {start // 4096 + 1}"
        assert all("\n" not in line for line in found)
