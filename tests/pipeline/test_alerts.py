"""A transfer is news where none of its reports was known, or a further origin reports or denies it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from firsthand.model import Certainty
from firsthand.pipeline.alerts import News, alert_form, change_of, changes, touched
from firsthand.pipeline.current import open_register
from firsthand.pipeline.updating import update
from firsthand.pipeline.weighing import weighed_entries
from firsthand.reports import FinderName

STORY = (
    "Two lorries with army plates left the port of Latakia before dawn on Monday and took the coast road north. "
    "Iran delivered rockets to Hezbollah through Syria in May, the port's chief clerk told a parliamentary inquiry. "
    "The clerk said he had counted ninety crates himself and had kept a copy of every single waybill."
)
OWN = "Rockets were delivered by Iran to Hezbollah in May, a diplomat told this newspaper over coffee in Vienna."
DENIAL = "Iran denied on Thursday that it had delivered rockets to Hezbollah in May, its foreign ministry said."
OTHER = "Russia delivered 20 tanks to Syria in March, officials in Moscow said on Friday."


def article(outlet: str, text: str, day: str = "2024-06-04") -> dict:
    url = f"http://{outlet.partition(' ')[0].lower()}.example/1"
    return {"id": outlet, "outlet": outlet, "date": day, "title": "Crates counted", "text": text, "url": url}


FIRST = article("Hill Wire", STORY, "2024-06-03")


@pytest.fixture
def arrive(tmp_path):
    """Adds articles to a store and gives what changed, with the alerts as a filter's owner gets them."""
    location = tmp_path / "s"
    known: set[str] = set()

    def come(*articles: dict) -> list[dict]:
        add(location, articles)
        with open_register(location) as shelf:
            before = frozenset(known)
            known.update(name for transfer in shelf.transfers for name in transfer.reports)
            fresh = weighed_entries(shelf, shelf.entries(touched(shelf.transfers, before)))
            return [alert_form(change, "mine") for change in changes(fresh, before)]

    return come


def add(location: Path, articles) -> None:
    file = location.with_name("in.jsonl")
    file.write_text("".join(json.dumps(one) + "\n" for one in articles))
    quiet = {"progress": lambda _: None, "comparing": lambda _: None, "building": lambda: None}
    update([file], location, own=None, jobs=1, finder=FinderName.LIGHT, **quiet)


def news(alerts: list[dict]) -> list[list[str]]:
    return [alert["news"] for alert in alerts]


def test_everything_is_new_to_an_empty_register(arrive):
    assert news(arrive(FIRST)) == [["new transfer"]]


def test_a_copy_of_a_known_story_is_no_news(arrive):
    arrive(FIRST)
    assert arrive(article("Valley Gazette", STORY)) == []


def test_an_earlier_copy_is_no_news_though_the_id_of_the_transfer_changes(arrive):
    (first,) = arrive(FIRST)
    assert arrive(article("Valley Gazette", STORY, "2024-06-01")) == []
    (denied,) = arrive(article("Coast Times", DENIAL, "2024-06-06"))
    assert denied["id"] != first["id"]


def test_a_further_origin_is_news_and_a_copy_of_it_is_not(arrive):
    arrive(FIRST)
    (alert,) = arrive(article("Valley Gazette", OWN))
    assert (alert["news"], alert["origins"], alert["denying"]) == (["reported by a further origin"], 2, 0)
    assert arrive(article("Third Post", OWN, "2024-06-07")) == []


def test_a_denial_of_a_known_transfer_is_news_and_counts_as_no_origin_that_reports_it(arrive):
    arrive(FIRST)
    (alert,) = arrive(article("Coast Times", DENIAL))
    assert (alert["news"], alert["origins"], alert["denying"]) == (["denied by a further origin"], 1, 1)
    assert [report["certainty"] for report in alert["new"]] == ["denied"]


def test_a_transfer_that_is_only_denied_has_no_origin_that_reports_it(arrive):
    (alert,) = arrive(article("Coast Times", DENIAL))
    assert (alert["news"], alert["origins"], alert["denying"]) == (["new transfer"], 0, 1)
    assert alert["statement"].endswith("is denied.")


def test_only_the_transfer_that_is_new_is_told(arrive):
    arrive(FIRST)
    (alert,) = arrive(article("Coast Times", OTHER))
    assert [value["entity"] for value in alert["supplier"]] == ["state/ru"]


def test_an_alert_says_what_is_new_in_its_own_words_and_where_it_stands(arrive):
    arrive(FIRST)
    (alert,) = arrive(article("Valley Gazette", OWN) | {"url": "javascript:alert(1)"})
    assert (alert["kind"], alert["filter"]) == ("alert", "mine")
    assert [report["sentence"] for report in alert["new"]] == [OWN]
    assert {one["id"]: one["url"] for one in alert["articles"]} == {
        "Hill Wire": "http://hill.example/1",
        "Valley Gazette": None,
    }
    json.dumps(alert)


def test_an_origin_that_now_denies_what_it_reported_is_news(arrive, tmp_path):
    arrive(FIRST)
    with open_register(tmp_path / "s") as shelf:
        (found,) = weighed_entries(shelf, shelf.entries())
    (first,) = found.entry.transfer.reports
    later = with_report(found, first, "later", Certainty.DENIED)
    assert change_of(later, frozenset([first])).news == (News.TURNED,)
    again = with_report(later, "later", "copy of it", Certainty.DENIED)
    assert change_of(again, frozenset([first, "later"])) is None


def with_report(found, like: str, name: str, certainty: Certainty):
    """The weighed entry with one more report in its only origin."""
    entry = found.entry
    (origin,) = entry.transfer.origins
    reports = (*entry.transfer.reports, name)
    transfer = replace(entry.transfer, reports=reports, origins=(replace(origin, reports=reports),))
    report = replace(entry.reports[like], id=name, certainty=certainty)
    return replace(found, entry=replace(entry, transfer=transfer, reports={**entry.reports, name: report}))
