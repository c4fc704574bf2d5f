"""The review page: the queue, one report with its text and slots, and what its forms keep."""

import json
import re
from datetime import UTC, datetime

import pytest

from firsthand.model import Verdict
from firsthand.pipeline.judging import judge
from firsthand.store import Store


def shown(client, address="/review"):
    path, _, query = address.partition("?")
    return client.get(f"{path}.json?{query}").json()


def page_of(client, report):
    """The page as people see it, its spaces made single."""
    answer = client.get(report["address"])
    assert answer.status_code == 200
    return " ".join(answer.text.split())


def send(client, verdict, report, **fields):
    form = {"report": report["id"], "verdict": verdict, **fields}
    return client.post("/review/judge", data=form, follow_redirects=False)


def judged_by_another(store, report, verdict, **said):
    with Store.open(store) as opened:
        judge(opened, report["id"], verdict, by="B. Reviewer", at=datetime.now(UTC), **said)


def slot(report, name):
    return next(one for one in report["slots"] if one["name"] == name)


def words(report, name):
    return [one["text"] for one in slot(report, name)["words"]]


def machine(report, name):
    read = slot(report, name)["machine"]
    return None if read is None else [one["text"] for one in read]


def article_text(client, report):
    return client.get(f"/article/{report['article']['id']}.json").json()


def every_piece(report):
    text = report["text"]
    paragraphs = [*(text["title"] or ()), *text["before"], *text["near"], *text["after"]]
    return [piece for paragraph in paragraphs for piece in paragraph["pieces"]]


def with_text(client, **wanted):
    """A report whose sentence stands in the text, with so many fillers or more of each slot that is named."""
    found = shown(client)
    for _ in range(found["progress"]["of"]):
        report = found["report"]
        if not report["this"]["sentence"].get("part") and all(len(words(report, n)) >= c for n, c in wanted.items()):
            return report
        found = shown(client, found["next"])
    raise AssertionError("the sample stories hold no such report")


def test_the_machine_is_less_sure_of_the_first_report_than_of_the_last(client):
    first = shown(client)
    form = first
    for _ in range(first["progress"]["of"] - 1):
        form = shown(client, form["next"])
    assert first["report"]["confidence"] < form["report"]["confidence"]


@pytest.mark.parametrize("by", ["doubt", "importance", "outlet"])
def test_each_order_holds_every_report_once(client, by):
    form = shown(client, f"/review?by={by}")
    seen = []
    while form["next"] and form["report"]["id"] not in seen:
        seen.append(form["report"]["id"])
        form = shown(client, form["next"])
    assert len(set(seen)) == form["progress"]["of"]


def test_an_unknown_order_is_said_to_be_one(client):
    answer = client.get("/review.json?by=chance")
    assert (answer.status_code, answer.json()["error"]) == (
        400,
        "by 'chance': the queue is ordered by doubt, importance, outlet",
    )


def test_an_outlet_has_only_its_own_reports(client):
    form = shown(client, "/review?by=outlet&outlet=Free+Velkara")
    assert form["report"]["article"]["outlet"] == "Free Velkara"
    assert form["progress"]["of"] == next(one["reports"] for one in form["outlets"] if one["name"] == "Free Velkara")


def test_a_transfer_has_only_its_own_reports(client):
    line = client.get("/register.json?sort=-origins").json()["lines"][0]
    form = shown(client, f"/review?transfer={line['id']}")
    assert form["report"]["transfer"]["id"] == form["transfer"]["id"] == line["id"]
    assert form["progress"]["of"] == form["report"]["transfer"]["reports"]


def test_before_and_after_lead_back(client):
    first = shown(client)
    second = shown(client, first["next"])
    assert shown(client, second["previous"])["report"]["id"] == first["report"]["id"]


def test_an_unknown_report_is_not_found(client):
    assert client.get("/review/0123456789abcdef0123456789abcdef").status_code == 404


def test_the_page_holds_every_character_of_the_article_at_its_place(client):
    report = with_text(client)
    text = article_text(client, report)["text"]
    found = {}
    for piece in every_piece(report):
        found |= {piece["start"] + at: character for at, character in enumerate(piece["text"])}
    assert all(text[at] == character for at, character in found.items())
    assert [at for at, character in enumerate(text) if character.strip() and at not in found] == []


def test_the_leaves_of_the_page_are_the_pieces_of_its_twin(client):
    form = shown(client)
    page = client.get("/review").text
    leaves = re.findall(r'<span data-start="(\d+)"[^>]*>([^<]*)</span>', page)
    assert [int(start) for start, _ in leaves] == [piece["start"] for piece in every_piece(form["report"])]


def test_an_accepted_report_gives_way_to_the_next_and_is_said_to_be_kept(own_client):
    first = shown(own_client)
    answer = send(own_client, "accepted", first["report"])
    assert answer.status_code == 303
    after = shown(own_client, answer.headers["location"])
    assert after["report"]["id"] == shown(own_client, first["next"])["report"]["id"]
    assert after["told"]["judgements"][0]["said"] == "accepted"
    assert after["progress"]["judged"] == 1
    assert f"1 of {after['progress']['of']} judged by you" in own_client.get(answer.headers["location"]).text


def test_a_judgement_keeps_who_and_when_in_utc(own_client, own_store):
    send(own_client, "accepted", shown(own_client)["report"])
    with Store.open(own_store, read_only=True) as store:
        made = store.judgements()[0]
    assert made.made_by
    assert (datetime.now(UTC) - datetime.fromisoformat(made.made_at)).total_seconds() < 600
    assert made.made_at.endswith("Z")


def test_a_rejection_keeps_the_reason_from_the_list_and_in_own_words(own_client, own_store):
    form = shown(own_client)
    send(own_client, "rejected", form["report"], reason=form["reasons"][0], note="it is a film title")
    with Store.open(own_store, read_only=True) as store:
        assert store.judgements()[0].note == "The sentence says something else. it is a film title"


def test_words_chosen_by_offsets_take_the_place_of_the_machines_which_stay(own_client):
    report = with_text(own_client, supplier=1)
    read, here = words(report, "supplier"), report["this"]["sentence"]
    chosen = [{"text": here["text"][:5], "start": here["start"], "end": here["start"] + 5}]
    send(own_client, "corrected", report, **{"spans-supplier": json.dumps(chosen)})
    again = shown(own_client, report["address"])["report"]
    assert words(again, "supplier") == [here["text"][:5].strip()]
    assert machine(again, "supplier") == read
    assert f'the machine read</span> <del><q dir="auto">{read[0]}</q>' in page_of(own_client, report)
    assert [one["said"] for one in again["mine"]] == [f"supplier put right: “{here['text'][:5].strip()}”"]


def test_offsets_that_point_at_other_words_are_refused(own_client, own_store):
    report = with_text(own_client)
    answer = send(own_client, "corrected", report, **{"spans-item": '[{"text": "missiles", "start": 0, "end": 8}]'})
    assert answer.status_code == 400
    assert "other words stand at that place" in answer.text
    with Store.open(own_store, read_only=True) as store:
        assert store.judgements() == ()


def test_an_emptied_slot_is_kept_as_empty(own_client):
    report = with_text(own_client, supplier=1)
    send(own_client, "corrected", report, **{"spans-supplier": "[]"})
    again = shown(own_client, report["address"])["report"]
    assert (words(again, "supplier"), again["mine"][0]["said"]) == ([], "supplier emptied")
    assert "supplier emptied" in page_of(own_client, report)


def test_without_a_script_typed_words_are_found_in_the_sentence(own_client):
    report = with_text(own_client)
    sentence = report["this"]["sentence"]
    typed = " ".join(sentence["text"].split()[1:3])
    send(own_client, "corrected", report, **{"words-place": typed})
    again = shown(own_client, report["address"])["report"]
    found = slot(again, "place")["words"][0]
    assert found["text"] == typed
    assert sentence["start"] <= found["start"] < sentence["end"]


def test_several_slots_are_put_right_together_and_taken_back_together(own_client):
    report = with_text(own_client, item=1)
    status = next(one for one in report["choices"] if one["name"] == "status")
    other = next(one["value"] for one in status["options"] if one["value"] != status["value"])
    kept = send(own_client, "corrected", report, status=other, **{"spans-item": "[]"})
    assert len(shown(own_client, kept.headers["location"])["told"]["judgements"]) == 2
    back = own_client.post("/review/undo", follow_redirects=False)
    form = shown(own_client, back.headers["location"])
    assert form["report"]["id"] == report["id"]
    assert form["report"]["mine"] == []
    assert form["told"]["undone"]


def test_sending_the_form_as_it_is_judges_nothing(own_client):
    report = with_text(own_client, item=1)
    same = {f"words-{one['name']}": one["typed"] for one in report["slots"]}
    answer = send(own_client, "corrected", report, **same)
    assert answer.status_code == 400
    assert "no slot differs" in answer.text


def test_undo_goes_back_through_everything_and_then_says_so(own_client):
    first = shown(own_client)["report"]
    send(own_client, "accepted", first)
    second = shown(own_client)["report"]
    send(own_client, "not-a-transfer", second)
    gone = [own_client.post("/review/undo", follow_redirects=False).headers["location"] for _ in range(2)]
    assert [shown(own_client, where)["report"]["id"] for where in gone] == [second["id"], first["id"]]
    assert shown(own_client)["undo"] is None
    assert own_client.post("/review/undo").status_code == 400


def test_what_others_judged_is_shown_only_after_judging_oneself(own_client, own_store):
    report = shown(own_client)["report"]
    judged_by_another(own_store, report, Verdict.REJECTED, note="said twice")
    before = own_client.get(report["address"])
    assert "B. Reviewer" not in before.text
    assert shown(own_client, report["address"])["report"]["others"] is None
    send(own_client, "accepted", report)
    after = shown(own_client, report["address"])["report"]
    assert [one["said"] for one in after["others"]] == ["rejected: said twice"]
    assert after["state"] == "disputed"
    assert "B. Reviewer" in page_of(own_client, report)


def test_what_others_put_right_does_not_change_the_reading_that_one_judges(own_client, own_store):
    report = with_text(own_client, supplier=1)
    judged_by_another(own_store, report, Verdict.CORRECTED, slot="supplier", value="[]")
    assert words(shown(own_client, report["address"])["report"], "supplier") == words(report, "supplier")


def with_partner(client):
    form = shown(client)
    while not form["report"]["partners"]:
        form = shown(client, form["next"])
    return form["report"], form["report"]["partners"][0]


def test_a_judged_pair_leaves_the_report_to_be_judged(own_client):
    report, partner = with_partner(own_client)
    answer = send(own_client, "different-transfer", report, other=partner["id"])
    form = shown(own_client, answer.headers["location"])
    assert form["report"]["id"] == report["id"]
    own = next(one for one in form["report"]["partners"] if one["id"] == partner["id"])["mine"]
    assert own["verdict"] == "different-transfer"
    assert "You: the two reports judged to be different transfers" in page_of(own_client, report)
    assert form["progress"]["judged"] == 0


def test_the_register_shows_the_review_state_at_once(own_client):
    line = next(one for one in own_client.get("/register.json").json()["lines"] if one["articles"] == 1)
    report = shown(own_client, f"/review?transfer={line['id']}")
    while report["report"]:
        answer = send(own_client, "accepted", report["report"], transfer=line["id"])
        report = shown(own_client, answer.headers["location"])
    after = own_client.get("/register.json?review=accepted").json()
    assert [one["id"] for one in after["lines"]] == [line["id"]]


def test_a_grade_is_kept_and_shown_at_once_and_can_be_taken_back(own_client):
    line = own_client.get("/register.json").json()["lines"][0]
    form = {"transfer": line["id"], "source": "b", "information": "2", "note": "long known"}
    answer = own_client.post("/review/grade", data=form, follow_redirects=False)
    assert answer.headers["location"] == f"/transfer/{line['id']}"
    graded = own_client.get("/register.json").json()["lines"][0]
    assert (graded["grade"], graded["grade_is_set"]) == ("B2", True)
    own_client.post("/review/undo")
    assert own_client.get("/register.json").json()["lines"][0]["grade"] == line["grade"]


@pytest.mark.parametrize(
    ("back", "goes"), [("/register", "/register"), ("//evil.example", None), ("https://evil.example", None)]
)
def test_a_grade_leads_back_within_these_pages_only(own_client, back, goes):
    line = own_client.get("/register.json").json()["lines"][0]
    form = {"transfer": line["id"], "source": "B", "information": "2", "back": back}
    answer = own_client.post("/review/grade", data=form, follow_redirects=False)
    assert answer.headers["location"] == (goes or f"/transfer/{line['id']}")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"verdict": "graded"}, "a report is accepted"),
        ({"verdict": "corrected", "spans-item": "nonsense"}, "list of text, start and end"),
        ({"verdict": "corrected", "spans-trigger": "[]"}, "what happened is one stretch of words"),
        ({"verdict": "corrected", "status": "done"}, "status is one of"),
        ({"verdict": "same-transfer", "other": "nowhere"}, "no report has this id"),
        ({"verdict": "rejected", "note": "x" * 2001}, "at most 2,000"),
    ],
)
def test_what_cannot_be_kept_is_told_in_one_line(own_client, own_store, fields, said):
    answer = own_client.post("/review/judge", data={"report": with_text(own_client)["id"], **fields})
    assert answer.status_code in (400, 404)
    assert said in answer.text
    with Store.open(own_store, read_only=True) as store:
        assert store.judgements() == ()


def test_without_the_token_nothing_is_judged(own_client, own_store):
    report = shown(own_client)["report"]
    del own_client.headers["X-CSRF-Token"]
    assert send(own_client, "accepted", report).status_code == 403
    with Store.open(own_store, read_only=True) as store:
        assert store.judgements() == ()


def test_while_another_process_writes_one_line_says_so(own_client, own_store, monkeypatch):
    import sqlite3

    monkeypatch.setattr("firsthand.web.reviewing._WAIT_S", 0.1)
    report = shown(own_client)["report"]
    busy = sqlite3.connect(own_store / "register.db", isolation_level=None)
    busy.execute("BEGIN IMMEDIATE")
    answer = send(own_client, "accepted", report)
    busy.execute("ROLLBACK")
    busy.close()
    assert answer.status_code == 503
    assert "another process is writing" in answer.text
    assert send(own_client, "accepted", report).status_code == 303
