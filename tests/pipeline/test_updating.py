"""A store and its register are brought up to date together."""

from pathlib import Path

import msgspec
import pytest

from firsthand.errors import KnowledgeBaseError
from firsthand.pipeline.adding import Outcome, Result
from firsthand.pipeline.updating import update
from firsthand.store import Store

TEXT = "Convoy seen\n\nIran delivered rockets to Hezbollah through Syria in May, two officials said on Monday.\n"


def bring(paths: list, location: Path, own: Path | None = None) -> tuple:
    """Update with one process; the outcomes come after what `update` returns."""
    outcomes: list[Outcome] = []
    totals, transfers = update(
        paths,
        location,
        own=own,
        jobs=1,
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
