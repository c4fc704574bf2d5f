"""A store and its register are brought up to date together."""

from pathlib import Path

import pytest

from firsthand.errors import KnowledgeBaseError
from firsthand.pipeline.adding import Outcome, Result
from firsthand.pipeline.updating import update
from firsthand.store import Store

TEXT = "Convoy seen\n\nIran delivered rockets to Hezbollah through Syria in May, two officials said on Monday.\n"


def bring(paths: list, location: Path, own: Path | None = None) -> tuple:
    """Update with one process; the outcomes come after what `update` returns."""
    outcomes: list[Outcome] = []
    totals, transfers = update(paths, location, own=own, jobs=1, progress=outcomes.append, building=lambda: None)
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


@pytest.mark.parametrize("name", ["none", "broken"])
def test_a_knowledge_base_that_does_not_load_makes_no_store(name, tmp_path):
    (tmp_path / "broken" / "states").mkdir(parents=True)
    (tmp_path / "broken" / "states" / "xz.yaml").write_text("name: 5\n")
    with pytest.raises(KnowledgeBaseError):
        bring([], tmp_path / "s", own=tmp_path / name)
    assert not (tmp_path / "s").exists()
