"""Fetching for days keeps each day's evidence apart and asks for every robots.txt anew."""

from datetime import UTC, datetime, timedelta

import pytest

from fetch.site import Site, page
from firsthand.fetch import Machine, Policy
from firsthand.pipeline.daily_fetching import DailyFetching
from firsthand.pipeline.fetch_run import FetchRun
from firsthand.pipeline.fetching import Kept
from firsthand.store import Store


@pytest.fixture
def site():
    with Site() as running:
        running.pages["/1"] = page()
        yield running


def test_a_new_day_has_a_new_archive(site, tmp_path):
    now = [datetime(2024, 3, 18, 23, 50, tzinfo=UTC)]
    policy = Policy(allowed_networks=("127.0.0.1/32",), allowed_ports=(site.port,))
    Store.open(tmp_path / "s").close()
    told = []
    run = FetchRun(tmp_path / "s", policy, told.append, machine=Machine(now=lambda: now[0]))
    with DailyFetching(run) as daily:
        for _ in range(3):
            daily.gatherer().answer(f"http://127.0.0.1:{site.port}/1")
            now[0] += timedelta(minutes=8)
    assert [one.archive.name for one in told if isinstance(one, Kept)] == [
        "2024-03-18-1.warc.gz",
        "2024-03-19-1.warc.gz",
    ]
    assert site.paths.count("/robots.txt") == 2


def test_a_watch_that_is_interrupted_still_says_where_the_evidence_is(site, tmp_path):
    policy = Policy(allowed_networks=("127.0.0.1/32",), allowed_ports=(site.port,))
    Store.open(tmp_path / "s").close()
    told = []
    with pytest.raises(KeyboardInterrupt), DailyFetching(FetchRun(tmp_path / "s", policy, told.append)) as daily:
        daily.gatherer().answer(f"http://127.0.0.1:{site.port}/1")
        raise KeyboardInterrupt
    assert isinstance(told[-1], Kept)
