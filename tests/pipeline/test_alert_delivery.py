"""An alert arrives where its filter says, or is kept."""

import json

import pytest

from fetch.site import page
from firsthand.fetch import Machine, Policy
from firsthand.pipeline.alert_delivery import PAUSES, Delivery
from firsthand.pipeline.alert_filters import AlertFilter
from firsthand.pipeline.selection import Selection
from pipeline.hook import Hook

ALERT = {"kind": "alert", "statement": "A delivery of “rockets”\u2028 is reported."}


class Desk:
    """Delivers the alert, and notes what was written, said and waited."""

    def __init__(self, folder, site: Hook) -> None:
        self.folder, self.site = folder, site
        self.written, self.said, self.slept = [], [], []

    def deliver(self, to) -> None:
        policy = Policy(allowed_networks=("127.0.0.1/32",), allowed_ports=(self.site.port,))
        machine = Machine(sleep=self.slept.append)
        unsent = self.folder / "watched" / "unsent.jsonl"
        delivery = Delivery(policy, machine, unsent, self.written.append, self.said.append)
        delivery.deliver(ALERT, AlertFilter("coast", Selection(), to))

    @property
    def unsent(self) -> list[dict]:
        file = self.folder / "watched" / "unsent.jsonl"
        return [json.loads(line) for line in file.read_text().split("\n")[:-1]] if file.exists() else []

    @property
    def hook(self) -> str:
        return f"http://127.0.0.1:{self.site.port}/s3cret"


@pytest.fixture
def desk(tmp_path):
    with Hook() as site:
        yield Desk(tmp_path, site)


def test_standard_output_gets_one_line(desk):
    desk.deliver("-")
    assert [json.loads(line) for line in desk.written] == [ALERT]
    assert "\u2028" not in desk.written[0]


def test_a_file_is_added_to(desk, tmp_path):
    (tmp_path / "a.jsonl").write_text("{}\n")
    desk.deliver(tmp_path / "a.jsonl")
    desk.deliver(tmp_path / "a.jsonl")
    assert [json.loads(line) for line in (tmp_path / "a.jsonl").read_text().split("\n")[:-1]] == [{}, ALERT, ALERT]


def test_a_webhook_that_takes_it_is_asked_once(desk):
    desk.site.pages["/s3cret"] = page()
    desk.deliver(desk.hook)
    assert (desk.site.paths, desk.slept, desk.said, desk.unsent) == (["/s3cret"], [], [], [])


def test_a_webhook_that_fails_for_now_is_tried_again_and_the_alert_kept(desk):
    desk.site.pages["/s3cret"] = page(b"", "503 Busy")
    desk.deliver(desk.hook)
    assert (len(desk.site.requests), desk.slept) == (1 + len(PAUSES), list(PAUSES))
    assert desk.unsent == [ALERT]
    (line,) = desk.said
    assert line.startswith(
        f"alert of filter coast not delivered: 127.0.0.1:{desk.site.port}: it answered with status 503"
    )
    assert "s3cret" not in line


def test_a_webhook_that_comes_back_gets_it(desk):
    desk.site.pages["/s3cret"] = page(b"", "503 Busy")
    wait = desk.slept.append
    desk.slept = type("Slept", (), {"append": lambda _, s: (wait(s), desk.site.pages.update({"/s3cret": page()}))})()
    desk.deliver(desk.hook)
    assert (len(desk.site.requests), desk.said, desk.unsent) == (2, [], [])


def test_a_webhook_that_refuses_for_good_is_not_asked_again(desk):
    desk.deliver(desk.hook)
    assert (len(desk.site.requests), desk.slept, desk.unsent) == (1, [], [ALERT])


def test_a_file_that_cannot_be_written_loses_nothing(desk, tmp_path):
    (tmp_path / "there").mkdir()
    desk.deliver(tmp_path / "there")
    assert desk.unsent == [ALERT]
    assert "not delivered: Is a directory; it is kept in" in desk.said[0]
