"""What was judged last is named, and what was put right in one copy is offered for the others."""

import pytest

SENTENCE = "The separatists, who left the so-called Liberation Front"  # stands in two articles of the sample stories


def shown(client, address="/review"):
    path, _, query = address.partition("?")
    return client.get(f"{path}.json?{query}").json()


def send(client, verdict, report, **fields):
    form = {"report": report["id"], "verdict": verdict, **fields}
    return client.post("/review/judge", data=form, follow_redirects=False).headers["location"]


def words(report, name):
    return [one["text"] for one in next(one for one in report["slots"] if one["name"] == name)["words"]]


@pytest.fixture(scope="module")
def copied(client):
    """A report of which another article has a copy, read alike."""
    form = shown(client)
    for _ in range(form["progress"]["of"]):
        report = form["report"]
        if report["this"]["sentence"]["text"].startswith(SENTENCE) and words(report, "quantity") == ["40"]:
            return report
        form = shown(client, form["next"])
    raise AssertionError("the sample stories hold no such report")


def put_right(client, report, typed="The separatists"):
    return shown(client, send(client, "corrected", report, **{"words-recipient": typed}))


def test_undo_names_what_it_takes_back_and_of_which_report(own_client):
    report = shown(own_client)["report"]
    send(own_client, "accepted", report)
    undo = shown(own_client)["undo"]
    assert undo["said"] == "accepted"
    assert report["this"]["sentence"]["text"].startswith(undo["of"].removesuffix("…")[:20])
    assert "Undo: <bdi>accepted</bdi>" in own_client.get("/review").text


def test_a_grade_to_be_taken_back_is_named_with_its_transfer(own_client):
    line = own_client.get("/register.json").json()["lines"][0]
    own_client.post("/review/grade", data={"transfer": line["id"], "source": "B", "information": "2"})
    undo = shown(own_client)["undo"]
    assert undo["said"] == "grade B2"
    assert line["statement"].startswith(undo["of"].removesuffix("…"))


def test_a_correction_is_offered_for_the_copy_and_kept_there_at_its_own_place(own_client, copied):
    offer = put_right(own_client, copied)["told"]["copies"]
    assert offer["asked"] == "1 copy says the same; put right there too?"
    [copy] = offer["found"]
    assert copy["id"] != copied["id"]
    answer = own_client.post("/review/copies", data={"report": copied["id"]}, follow_redirects=False)
    assert answer.status_code == 303
    there = shown(own_client, copy["address"])["report"]
    assert words(there, "recipient") == ["The separatists"]
    text = own_client.get(f"/article/{there['article']['id']}.json").json()["text"]
    span = next(one for one in there["slots"] if one["name"] == "recipient")["words"][0]
    assert text[span["start"] : span["end"]] == "The separatists"
    assert shown(own_client, copied["address"])["copies"] is None


def test_the_offer_stays_on_the_reports_own_page_until_it_is_taken(own_client, copied):
    assert shown(own_client, copied["address"])["copies"] is None
    put_right(own_client, copied)
    assert shown(own_client, copied["address"])["copies"]["found"]
    assert "1 copy says the same; put right there too?" in own_client.get(copied["address"]).text


def test_what_was_kept_in_copies_is_said_and_taken_back_together(own_client, copied):
    put_right(own_client, copied)
    answer = own_client.post("/review/copies", data={"report": copied["id"]}, follow_redirects=False)
    assert shown(own_client, answer.headers["location"])["told"]["said"] == (
        "Kept in 1 copy too: recipient put right: “The separatists”."
    )
    back = own_client.post("/review/undo", follow_redirects=False).headers["location"]
    assert shown(own_client, back)["told"]["said"] == "Taken back: recipient put right: “The separatists”."
    again = shown(own_client, copied["address"])
    assert len(again["copies"]["found"]) == 1
    assert words(again["report"], "recipient") == ["The separatists"]


def test_copies_are_put_right_once(own_client, copied):
    put_right(own_client, copied)
    first, second = (own_client.post("/review/copies", data={"report": copied["id"]}) for _ in range(2))
    assert (first.status_code, second.status_code) == (200, 400)
    assert "no copy of this report is left" in second.text


def test_an_accepted_report_offers_no_copies(own_client, copied):
    form = shown(own_client, send(own_client, "accepted", copied))
    assert form["told"]["copies"] is None


def test_without_the_token_no_copy_is_put_right(own_client, copied):
    put_right(own_client, copied)
    del own_client.headers["X-CSRF-Token"]
    assert own_client.post("/review/copies", data={"report": copied["id"]}).status_code == 403


@pytest.mark.parametrize("made_up", ["kept=2031-01-01T00:00:00Z&of=nowhere", "undone=x&of=y", "kept=x", "copied=x&of="])
def test_an_address_that_names_no_judgement_tells_of_none(client, made_up):
    assert shown(client, f"/review?{made_up}")["told"] is None
