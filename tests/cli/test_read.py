"""`firsthand read` shows what an article consists of."""

import gzip
import json

ARTICLE = (
    "Belmark sends rifles to Cendria\n\nPort officials said on Monday that a ship with rifles from Belmark had reached "
    "Cendria, Reuters reported.\n\nThe ship left again on Tuesday.\n\nRead more: What is a rifle?\n"
)


def test_blocks_come_with_offsets_of_the_input(tmp_path, firsthand):
    file = tmp_path / "belmark.txt"
    file.write_text(ARTICLE)
    (form,) = firsthand.json("read", file, "--json")
    assert form["id"] == "belmark.txt"
    words = {block["kind"]: ARTICLE[block["start"] : block["end"]] for block in form["blocks"]}
    assert words["headline"].strip() == "Belmark sends rifles to Cendria"
    assert "reached Cendria" in ARTICLE[form["blocks"][1]["start"] : form["blocks"][-1]["end"]]
    assert form["upstream"] == ["Reuters"]


def test_one_line_an_article(tmp_path, firsthand):
    file = tmp_path / "two.jsonl.gz"
    rows = [{"id": f"a{number}", "text": f"{ARTICLE}\n{number}\n"} for number in range(2)]
    file.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))
    assert [form["id"] for form in firsthand.json("read", file, "--json")] == ["a0", "a1"]


def test_standard_input_is_read(firsthand):
    result = firsthand.alone("read", "-", "--json", stdin=ARTICLE)
    assert json.loads(result.stdout)["upstream"] == ["Reuters"]


def test_people_see_blocks_by_kind(tmp_path, firsthand):
    file = tmp_path / "belmark.txt"
    file.write_text(ARTICLE)
    shown = firsthand("read", file).stdout
    assert "headline" in shown
    assert "upstream: Reuters" in shown


def test_the_outlet_itself_is_not_upstream(tmp_path, firsthand):
    file = tmp_path / "one.jsonl"
    file.write_text(json.dumps({"id": "x", "outlet": "Reuters", "title": "T", "text": ARTICLE}))
    (form,) = firsthand.json("read", file, "--json")
    assert form["upstream"] == []


def test_a_missing_file_is_named(tmp_path, firsthand):
    result = firsthand("read", tmp_path / "none.txt", "--json")
    assert result.exit_code == 1
    assert "none.txt" in result.stderr
    assert len(result.stderr.splitlines()) == 1
