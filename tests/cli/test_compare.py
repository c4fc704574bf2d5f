"""`firsthand compare` holds two articles against each other, from a store or from files."""

from pathlib import Path

import pytest

from firsthand.cli.demo import sample_folder

FIELDS = "a b relation direction share_a share_b credit_a credit_b upstream false_credits reason reasons blocks edits"


@pytest.fixture(scope="module")
def stories() -> Path:
    return sample_folder() / "stories"


def test_two_articles_of_a_store_are_shown_side_by_side(demo, firsthand):
    shown = firsthand("compare", "derrin-meridian.txt", "derrin-torchlight.html", "--store", demo)
    assert shown.exit_code == 0, shown.stderr
    for part in ("narration", "quotation", "not shared", "Changed words", "[-", "{+", "credits of B", "taken from A"):
        assert part in shown.stdout, part


def test_two_files_need_no_store(stories, firsthand, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names = (stories / "dhow-continental.txt", stories / "dhow-timrud-post.html")
    (form,) = firsthand.json("compare", *names, "--kb", stories.parent / "kb", "--json")
    assert list(form) == FIELDS.split()
    assert (form["a"], form["b"], form["direction"]) == ("dhow-continental.txt", "dhow-timrud-post.html", "a>b")
    text = names[0].read_text()
    assert all(text[slice(*edit["a"])] == edit["before"] for edit in form["edits"])
    assert not list(tmp_path.iterdir())


def test_turning_the_two_articles_turns_the_direction(stories, firsthand):
    names = (stories / "dhow-timrud-post.html", stories / "dhow-continental.txt")
    (form,) = firsthand.json("compare", *names, "--kb", stories.parent / "kb", "--json")
    assert form["direction"] == "b>a"


def test_one_article_of_a_file_is_named_by_its_id(stories, firsthand):
    feed = stories / "web-collection.jsonl"
    (form,) = firsthand.json("compare", stories / "dhow-continental.txt", f"{feed}#fv-1190", "--json")
    assert form["b"] == "fv-1190"


def test_the_store_of_other_verbs_is_used_where_none_is_named(demo, firsthand, monkeypatch):
    monkeypatch.setenv("FIRSTHAND_STORE", str(demo))
    (form,) = firsthand.json("compare", "derrin-meridian.txt", "derrin-torchlight.html", "--json")
    assert form["a"] == "derrin-meridian.txt"


def test_a_file_is_held_against_an_article_of_the_store(demo, stories, firsthand, tmp_path):
    copy = tmp_path / "mine.txt"
    copy.write_text((stories / "derrin-meridian.txt").read_text())
    (form,) = firsthand.json("compare", "derrin-radio-stellmouth.html", copy, "--store", demo, "--json")
    assert (form["a"], form["b"], form["relation"]) == ("derrin-radio-stellmouth.html", "mine.txt", "copy")


def test_articles_that_share_nothing_are_compared_too(demo, firsthand):
    (form,) = firsthand.json("compare", "derrin-meridian.txt", "it-89041", "--store", demo, "--json")
    assert (form["relation"], form["direction"], form["blocks"]) == ("unrelated", "none", [])


@pytest.mark.parametrize(
    ("b", "said"),
    [
        ("{stories}/none.txt", "no such file"),
        ("{stories}/agency-feed.jsonl", "name one, as in"),
        ("{stories}/agency-feed.jsonl#nope", "has the id nope"),
        ("{stories}/dhow-continental.txt", "one and the same article"),
    ],
)
def test_a_name_that_fits_no_article_or_many_is_misuse(b, said, stories, firsthand):
    shown = firsthand("compare", stories / "dhow-continental.txt", b.format(stories=stories))
    assert (shown.exit_code, shown.stdout, len(shown.stderr.splitlines())) == (2, "", 1)
    assert said in shown.stderr


@pytest.mark.parametrize("columns", ["60", "80", "100", "140"])
def test_no_line_is_wider_than_the_terminal(columns, demo, firsthand):
    names = ("dhow-continental.txt", "fv-1190")
    shown = firsthand("compare", *names, "--store", demo, COLUMNS=columns).stdout
    assert shown
    assert max(map(len, shown.splitlines())) <= int(columns)
