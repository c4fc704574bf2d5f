"""`firsthand show` opens a transfer, a report or an article with the words it rests on."""

import pytest


@pytest.fixture(scope="module")
def most(lines) -> dict:
    """The transfer that most articles speak of."""
    return max(lines, key=lambda line: line["articles"])


def test_a_transfer_shows_values_origins_contradictions_and_chains(most, demo, firsthand):
    result = firsthand("show", most["id"], "--store", demo)
    assert result.exit_code == 0
    for part in ("Values", "Origins", "Contradictions", "Counted once", "supplier", "recipient", "item", " ← "):
        assert part in result.stdout, part
    assert "Labels: the articles' words, not ours" in result.stdout


@pytest.mark.parametrize("columns", ["80", "100"])
def test_no_line_is_wider_than_the_terminal(columns, most, demo, firsthand):
    for name in (most["id"], most["reports"][0]["id"], most["reports"][0]["article"]):
        shown = firsthand("show", name, "--store", demo, COLUMNS=columns).stdout
        assert shown
        assert all(len(line) <= int(columns) for line in shown.splitlines())


def test_the_beginning_of_an_id_is_enough(most, demo, firsthand):
    (whole,) = firsthand.json("show", most["id"], "--store", demo, "--json")
    (found,) = firsthand.json("show", most["id"][:10], "--store", demo, "--json")
    assert found == whole
    assert found["kind"] == "transfer"
    assert found["review"] == "unreviewed"


def test_every_value_stands_in_its_article_at_its_place(most, demo, firsthand):
    (transfer,) = firsthand.json("show", most["id"], "--store", demo, "--json")
    article_of = {report["id"]: report["article"] for report in transfer["reports"]}
    text = {}
    for value in transfer["values"]:
        for use in (use for use in value["uses"] if "part" not in use):
            name = article_of[use["report"]]
            if name not in text:
                (article,) = firsthand.json("show", name, "--store", demo, "--json")
                text[name] = article["text"]
            assert text[name][use["start"] : use["end"]] == use["text"]
    assert len(text) > 1


def test_a_report_is_shown_with_its_sentence_and_its_transfer(most, demo, firsthand):
    report = most["reports"][0]
    result = firsthand("show", report["id"], "--store", demo)
    assert f"[{report['trigger']}]" in result.stdout
    (form,) = firsthand.json("show", report["id"], "--store", demo, "--json")
    assert (form["kind"], form["transfer"]) == ("report", most["id"])


def test_a_report_shows_where_else_its_article_tells_it(tmp_path, firsthand):
    again = "Iran delivered the rockets to Hezbollah by truck, the officials said."
    text = f"Iran sent rockets to Hezbollah on Monday, officials said.\n\n{again}\n"
    (tmp_path / "feed.jsonl").write_text(_line(id="a", text=text, outlet="Herald", date="2024-05-01"))
    firsthand("add", tmp_path / "feed.jsonl", "--store", tmp_path / "s")
    (line,) = firsthand.json("register", "--store", tmp_path / "s", "--format", "json")
    shown = firsthand("show", line["reports"][0]["id"], "--store", tmp_path / "s", COLUMNS="1000").stdout
    assert shown.partition("Told again in this article\n")[2].splitlines()[0] == again.replace(
        "delivered", "[delivered]"
    )


def test_an_article_is_found_by_its_own_id(demo, firsthand):
    result = firsthand("show", "derrin-clearwater.txt", "--store", demo)
    assert result.exit_code == 0
    for part in ("Blocks", "headline", "story", "disclaimer", "Credits", "Torchlight TV", "Terms", "Reports"):
        assert part in result.stdout, part


def test_what_does_not_exist_or_fits_twice_is_misuse(demo, firsthand):
    result = firsthand("show", "zzz", "--store", demo)
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert "no transfer, report or article" in result.stderr
    result = firsthand("show", "", "--store", demo)
    assert result.exit_code == 2
    result = firsthand("show", "0", "--store", demo)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_controls_and_markup_of_an_article_do_not_reach_the_terminal(tmp_path, firsthand):
    title = "[bold]Arms[/bold] \x1b]0;owned\x07\x1b[2J for \u202egnol\u202c"
    text = "Iran sent rockets \x1b[31mred\x1b[0m to Hezbollah through Syria on Monday, officials said.\n"
    feed = tmp_path / "feed.jsonl"
    feed.write_text(_line(id="evil[/bold]\x1b[1m", title=title, text=text, outlet="O\x9b31m", date="2024-05-01"))
    assert firsthand("add", feed, "--store", tmp_path / "s").exit_code == 0
    for args in (["read", feed], ["show", "evil[/bold]\x1b[1m", "--store", tmp_path / "s"]):
        shown = firsthand(*args)
        assert shown.exit_code == 0, shown.stderr
        assert "[bold]Arms[/bold]" in shown.stdout
        for control in "\x1b\x07\x9b\u202e":
            assert control not in shown.stdout


def _line(**fields: str) -> str:
    import json

    return json.dumps(fields) + "\n"
