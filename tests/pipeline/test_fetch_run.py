"""A run of fetching keeps its evidence in a file of its own and adds what came."""

from datetime import UTC, date, datetime

import pytest

from fetch.site import STORY, Site, page
from firsthand.errors import MisuseError
from firsthand.fetch import Machine, Policy
from firsthand.pipeline.adding import Result
from firsthand.pipeline.fetch_run import FetchRun, archive_path
from firsthand.pipeline.fetching import Fetched, Held, Kept, Refused
from firsthand.pipeline.updating import update
from firsthand.read.address_list import Listed
from firsthand.read.stated import Stated
from firsthand.reports import FinderName
from firsthand.store import Store


@pytest.fixture
def site():
    with Site() as running:
        running.pages["/1"] = page(STORY)
        yield running


@pytest.fixture
def run(site, tmp_path):
    """Runs, and gives what was told and the outcomes."""

    def go(*paths, add=True, stated=None, **options):
        told, outcomes = [], []
        policy = Policy(allowed_networks=("127.0.0.1/32",), allowed_ports=(site.port,))
        machine = Machine(now=lambda: datetime(2024, 3, 18, 12, tzinfo=UTC))
        fetching = FetchRun(tmp_path / "s", policy, told.append, machine=machine, **options)
        wanted = [Listed(f"http://127.0.0.1:{site.port}{path}", stated or Stated()) for path in paths]
        if not add:
            fetching.keep(wanted)
            return told, []
        fetching.add(
            wanted,
            own=None,
            finder=FinderName.LIGHT,
            jobs=1,
            progress=outcomes.append,
            comparing=lambda _: None,
            building=lambda: None,
        )
        return told, outcomes

    return go


def results(outcomes) -> list[str]:
    return [outcome.result.value for outcome in outcomes]


def test_what_was_fetched_is_kept_read_and_added(site, run, tmp_path):
    told, outcomes = run("/1")
    assert results(outcomes) == ["added"]
    assert told[-1] == Kept(tmp_path / "s" / "fetched" / "2024-03-18-1.warc.gz")
    with Store.open(tmp_path / "s", read_only=True) as store:
        (article,) = store.articles()
        assert store.register()
    assert (article.url, article.given_id) == (f"http://127.0.0.1:{site.port}/1", f"20240318120000/{article.url}")


def test_adding_the_archive_again_changes_nothing(run, tmp_path):
    told, _ = run("/1")
    outcomes = []
    quiet = {"comparing": lambda _: None, "building": lambda: None}
    update(
        [told[-1].archive], tmp_path / "s", own=None, jobs=1, finder=FinderName.LIGHT, progress=outcomes.append, **quiet
    )
    assert {one.result for one in outcomes} == {Result.UNCHANGED, Result.PASSED_OVER}


def test_what_a_list_states_holds_where_the_page_is_silent(run, tmp_path):
    run("/1", stated=Stated(title="From the list", outlet="Hill Wire", date="2024-03-17"))
    with Store.open(tmp_path / "s", read_only=True) as store:
        (article,) = store.articles()
    assert (article.title, article.outlet, article.published.edtf) == ("Convoy seen", "Hill Wire", "2024-03-17")


def test_an_address_that_the_store_holds_is_fetched_only_when_asked(run):
    run("/1")
    told, outcomes = run("/1")
    assert [type(one) for one in told] == [Held]
    assert outcomes == []
    told, outcomes = run("/1", again=True)
    assert [type(one) for one in told] == [Fetched, Kept]
    assert results(outcomes) == ["unchanged"]


def test_a_run_that_got_nothing_leaves_no_archive(run, tmp_path):
    run("/1")
    told, _ = run("/1")
    assert not any(isinstance(one, Kept) for one in told)
    assert [path.name for path in (tmp_path / "s" / "fetched").iterdir()] == ["2024-03-18-1.warc.gz"]


def test_without_adding_no_store_is_made(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told, _ = run("/1", "/none", add=False)
    assert [type(one) for one in told] == [Fetched, Refused, Kept]
    assert [path.name for path in tmp_path.iterdir()] == ["2024-03-18-1.warc.gz"]


def test_an_archive_that_is_no_web_archive_is_left_as_it_is(run, tmp_path, site):
    mine = tmp_path / "notes.txt"
    mine.write_text("mine")
    with pytest.raises(MisuseError, match=r"name another file$"):
        run("/1", archive=mine)
    assert mine.read_text() == "mine"
    assert site.requests == []


def test_a_run_takes_the_first_number_that_is_free(tmp_path):
    (tmp_path / "2024-03-18-1.warc.gz").touch()
    assert archive_path(tmp_path, date(2024, 3, 18)).name == "2024-03-18-2.warc.gz"
