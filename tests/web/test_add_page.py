"""Adding through the page."""

import json
import time

import pytest

from firsthand.web.pages.add import file_name

STORY = (
    "KARVOST, 3 May - The Ministry of Defence of Correnda delivered 40 anti-tank missiles to the Velkaran Liberation "
    "Front on Tuesday, two officials said."
)


def finished(client, answer):
    """What became of the work that a form handed in."""
    assert answer.status_code == 200, answer.text  # the client went where it was sent: to the page of the work
    twin = f"{answer.url.path}.json"
    for _ in range(600):
        found = client.get(twin).json()
        if found["is_over"]:
            return found
        time.sleep(0.1)
    raise AssertionError(f"it did not end: {found}")


def test_a_pasted_text_becomes_an_article_of_the_register(own_client):
    stated = {"title": "Missiles handed over", "outlet": "Karvost Herald", "date": "2024-05-03", "id": "mine"}
    sent = {"text": STORY, **stated}
    found = finished(own_client, own_client.post("/add/text", data=sent))
    assert (found["state"], found["added"], found["rejected"]) == ("done", 1, 0)
    article = own_client.get("/article/mine.json").json()
    assert article["title"] == "Missiles handed over"
    assert found["transfers"] == own_client.get("/register.json").json()["total"]


def test_of_several_files_those_that_cannot_be_read_are_named_and_the_others_kept(own_client):
    files = [
        ("files", ("good.txt", STORY.encode())),
        ("files", ("empty.txt", b"")),
        ("files", ("picture.png", b"\x89PNG\r\n\x1a\n\x00")),
        ("files", ("two.jsonl", json.dumps({"text": STORY, "id": "two"}).encode() + b"\n{broken\n")),
    ]
    found = finished(own_client, own_client.post("/add/files", files=files))
    assert (found["state"], found["added"], found["rejected"]) == ("done", 2, 3)
    assert [one["document"] for one in found["reasons"]] == ["empty.txt", "picture.png", "two.jsonl:2"]
    assert all(one["reason"] for one in found["reasons"])


def test_adding_the_same_again_changes_nothing(own_client):
    files = [("files", ("good.txt", STORY.encode()))]
    assert finished(own_client, own_client.post("/add/files", files=files))["added"] == 1
    again = finished(own_client, own_client.post("/add/files", files=files))
    assert (again["added"], again["unchanged"]) == (0, 1)


@pytest.mark.parametrize(
    ("path", "sent"),
    [("/add/text", {"text": "  \n"}), ("/add/addresses", {"addresses": "https://a.example\n" * 3000})],
)
def test_what_cannot_be_taken_is_refused_in_one_line(own_client, path, sent):
    answer = own_client.post(path, data=sent)
    assert answer.status_code == 400


def test_addresses_are_held_against_the_store(own_client):
    sent = {"text": STORY, "url": "https://herald.example/1", "id": "mine"}
    finished(own_client, own_client.post("/add/text", data=sent))
    wanted = "https://herald.example/1\n\nhttps://nowhere.example/2\nhttps://nowhere.example/2\n"
    assert "1 of 2 addresses held" in own_client.post("/add/addresses", data={"addresses": wanted}).text


def test_two_files_of_one_name_are_both_added(own_client):
    files = [("files", ("a.txt", STORY.encode())), ("files", ("a.txt", STORY.replace("40", "50").encode()))]
    assert finished(own_client, own_client.post("/add/files", files=files))["added"] == 2


def test_a_name_from_the_browser_writes_nowhere_else(own_client):
    files = [("files", ("../../../../tmp/outside.txt", STORY.encode()))]
    assert finished(own_client, own_client.post("/add/files", files=files))["added"] == 1
    assert own_client.get("/article/outside.txt").status_code == 200


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("story.txt", "story.txt"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\win.ini", "win.ini"),
        ("/", "document"),
        ("..", "document"),
        ("a\x00b.txt", "a b.txt"),
        ("safe\u202etxt.exe", "safe txt.exe"),
        ("<img src=x>.html", "img src=x .html"),
        ("x" * 300 + ".jsonl", "x" * 115 + ".jsonl"),
        ("خبر.txt", "خبر.txt"),
    ],
)
def test_a_file_is_kept_under_a_name_that_leads_nowhere(given, expected):
    assert file_name(given) == expected


def test_work_that_is_not_known_is_not_found(own_client):
    assert own_client.get("/add/ffff").status_code == 404
