"""A store and its register are brought up to date together."""

from pathlib import Path

import msgspec
import pytest

from firsthand.errors import FirsthandError, KnowledgeBaseError, MisuseError
from firsthand.pipeline.adding import Outcome, Result
from firsthand.pipeline.updating import update
from firsthand.reports import FinderName
from firsthand.store import Store
from reports.chat_stub import DELIVERY, KEY, environment, sends, serving, tells_the_delivery_but_refuses

TEXT = "Convoy seen\n\nIran delivered rockets to Hezbollah through Syria in May, two officials said on Monday.\n"


def bring(
    paths: list, location: Path, own: Path | None = None, finder: FinderName = FinderName.LIGHT, jobs: int = 1
) -> tuple:
    """Update; the outcomes come after what `update` returns."""
    outcomes: list[Outcome] = []
    totals, transfers = update(
        paths,
        location,
        own=own,
        finder=finder,
        jobs=jobs,
        progress=outcomes.append,
        comparing=lambda _: None,
        building=lambda: None,
    )
    return totals, transfers, outcomes


def test_outcomes_come_in_input_order_and_add_up(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "c.txt").write_text(TEXT.replace("rockets", "rifles"))
    totals, transfers, outcomes = bring(
        [tmp_path / name for name in ("a.txt", "b.txt", "c.txt", "a.txt")], tmp_path / "s"
    )
    assert [outcome.result for outcome in outcomes] == [Result.ADDED, Result.REJECTED, Result.ADDED, Result.UNCHANGED]
    assert outcomes[1].source == str(tmp_path / "b.txt")
    assert (totals.added, totals.rejected, totals.unchanged) == (2, 1, 1)
    with Store.open(tmp_path / "s", read_only=True) as store:
        assert len(store.register() or ()) == transfers == 2


def test_a_register_that_nothing_changed_is_not_built_again(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    bring([tmp_path / "a.txt"], tmp_path / "s")
    with Store.open(tmp_path / "s", read_only=True) as store:
        before = store.counts()
    bring([tmp_path / "a.txt"], tmp_path / "s")
    with Store.open(tmp_path / "s", read_only=True) as store:
        assert store.counts() == before


SHARED = (
    "Two lorries with army plates left the port of Latakia before dawn on Monday and took the coast road north. "
    "Iran delivered rockets to Hezbollah through Syria in May, the port's chief clerk told a parliamentary inquiry. "
    "The clerk said he had counted ninety crates himself and had kept a copy of every single waybill."
)
TOLD = "Iran delivered rockets to Hezbollah through Syria in May, the port's chief clerk told a parliamentary inquiry"
REWORDED = SHARED.replace(TOLD, "Rockets were delivered by Iran to Hezbollah in May, it emerged at an inquiry")
OWN = "Rockets were delivered by Iran to Hezbollah in May, a diplomat told this newspaper over coffee in Vienna."


@pytest.mark.parametrize(("text", "origins"), [(REWORDED, 1), (OWN, 2)])
def test_a_story_taken_from_another_adds_no_origin(tmp_path, text, origins):
    stories = [("Hill Wire", "2024-06-03", SHARED), ("Valley Gazette", "2024-06-04", text)]
    lines = [
        msgspec.json.encode({"id": outlet, "outlet": outlet, "date": day, "title": "Crates counted", "text": words})
        for outlet, day, words in stories
    ]
    (tmp_path / "stories.jsonl").write_bytes(b"\n".join(lines))
    bring([tmp_path / "stories.jsonl"], tmp_path / "s")
    with Store.open(tmp_path / "s", read_only=True) as store:
        (transfer,) = store.register() or ()
    assert (len(transfer.articles), len(transfer.origins)) == (2, origins)


@pytest.mark.parametrize("name", ["none", "broken"])
def test_a_knowledge_base_that_does_not_load_makes_no_store(name, tmp_path):
    (tmp_path / "broken" / "states").mkdir(parents=True)
    (tmp_path / "broken" / "states" / "xz.yaml").write_text("name: 5\n")
    with pytest.raises(KnowledgeBaseError):
        bring([], tmp_path / "s", own=tmp_path / name)
    assert not (tmp_path / "s").exists()


@pytest.fixture
def stub(monkeypatch):
    pytest.importorskip("httpx")
    with serving() as server:
        server.behaviours = [tells_the_delivery_but_refuses("storm")]
        for name, value in environment(server.url).items():
            monkeypatch.setenv(name, value)
        yield server


def stories(folder: Path, *words: str) -> list[Path]:
    """One story for each of the words, told by a file of its own."""
    paths = [folder / f"{number}.txt" for number in range(len(words))]
    for path, word in zip(paths, words, strict=True):
        path.write_text(f"Convoy {path.stem} is seen\n\n{DELIVERY} It was seen in {word}.\n")
    return paths


def kept(location: Path) -> dict[str, list[str]]:
    """The finders of the reports of each article that the store holds, by its given id."""
    with Store.open(location, read_only=True) as store:
        return {
            article.given_id: [report.finder for report in store.reports(article.id)] for article in store.articles()
        }


def test_passages_that_were_not_read_come_with_their_documents_and_the_rest_is_kept(tmp_path, stub):
    paths = stories(tmp_path, "rain", "a storm", "sun", "a storm")
    totals, transfers, outcomes = bring(paths, tmp_path / "s", finder=FinderName.ENDPOINT)
    assert [len(outcome.unread) for outcome in outcomes] == [0, 1, 0, 1]
    assert (totals.added, totals.reports, totals.unread, totals.rejected) == (4, 2, 2, 0)
    assert transfers >= 1
    told = ["endpoint/1 a-model"]
    assert kept(tmp_path / "s") == {"0.txt": told, "1.txt": [], "2.txt": told, "3.txt": []}


def test_what_was_not_read_is_read_when_the_same_is_added_again(tmp_path, stub):
    paths = stories(tmp_path, "rain", "a storm")
    bring(paths, tmp_path / "s", finder=FinderName.ENDPOINT)
    again, _, _ = bring(paths, tmp_path / "s", finder=FinderName.ENDPOINT)
    assert (again.added, again.unchanged, again.unread) == (0, 2, 1)
    stub.behaviours = [tells_the_delivery_but_refuses("no such words")]
    totals, _, _ = bring(paths, tmp_path / "s", finder=FinderName.ENDPOINT)
    assert (totals.added, totals.unchanged, totals.unread) == (1, 1, 0)
    assert set(map(len, kept(tmp_path / "s").values())) == {1}


def test_a_later_reading_takes_the_place_of_the_earlier_one_also_where_less_was_read(tmp_path, stub):
    paths = stories(tmp_path, "a storm")
    bring(paths, tmp_path / "s", finder=FinderName.LIGHT)
    bring(paths, tmp_path / "s", finder=FinderName.ENDPOINT)
    assert kept(tmp_path / "s") == {"0.txt": []}
    with Store.open(tmp_path / "s", read_only=True) as store:
        (article,) = store.articles()
        assert [len(reports) for reports in store.readings(article.id)] == [1, 0]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_server_that_gives_up_ends_the_run_and_what_was_read_before_is_kept(tmp_path, stub, jobs):
    stub.behaviours = [*[tells_the_delivery_but_refuses("storm")] * 3, sends(b"{}", 401)]
    paths = stories(tmp_path, *["rain"] * 40)
    with pytest.raises(FirsthandError, match=r"5 passages in a row without an answer.*FIRSTHAND_ENDPOINT_KEY$"):
        bring(paths, tmp_path / "s", finder=FinderName.ENDPOINT, jobs=jobs)
    found = kept(tmp_path / "s")
    assert 3 <= len(found) < 40
    assert sum(map(len, found.values())) == 3


def test_the_key_is_in_no_file_of_the_store(tmp_path, stub):
    bring(stories(tmp_path, "rain", "a storm"), tmp_path / "s", finder=FinderName.ENDPOINT)
    assert stub.requests[0][1]["Authorization"] == f"Bearer {KEY}"
    files = [path for path in (tmp_path / "s").rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if KEY.encode() in path.read_bytes()] == []


def test_settings_that_are_missing_make_no_store(tmp_path, monkeypatch):
    monkeypatch.delenv("FIRSTHAND_ENDPOINT_URL", raising=False)
    with pytest.raises(MisuseError, match=r"^the endpoint finder needs FIRSTHAND_ENDPOINT_URL"):
        bring(stories(tmp_path, "rain"), tmp_path / "s", finder=FinderName.ENDPOINT)
    assert not (tmp_path / "s").exists()
