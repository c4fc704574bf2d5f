"""Long work, one piece after the other, in a process of its own."""

import pytest

from firsthand.errors import MisuseError, StoreError
from firsthand.model import Rejected
from firsthand.pipeline.adding import Outcome, Result
from firsthand.web import work
from firsthand.web.work import Bench, Event, Work


def test_what_is_told_adds_up():
    found = Work("add", 3)
    for event in (
        Event(stage="reading"),
        Event(outcome=Outcome(Result.ADDED, "a", 2)),
        Event(outcome=Outcome(Result.REJECTED, "b", rejected=Rejected("b", "read", "empty"))),
        Event(stage="comparing", done=1, pairs=4),
    ):
        found.take(event)
    form = found.form()
    assert (form["state"], form["added"], form["rejected"], form["reports"]) == ("comparing", 1, 1, 2)
    assert form["reasons"] == [{"document": "b", "stage": "read", "reason": "empty"}]
    assert (form["compared"], form["pairs"], form["is_over"]) == (1, 4, False)


def test_of_very_many_rejected_documents_some_are_named_and_all_counted():
    found = Work("add")
    for number in range(2000):
        found.take(Event(outcome=Outcome(Result.REJECTED, "x", rejected=Rejected(str(number), "read", "empty"))))
    form = found.form()
    assert (form["rejected"], len(form["reasons"])) == (2000, 500)


def tells_and_ends(tell):
    tell(Event(stage="building"))
    tell(Event(stage="done", transfers=7))


def fails(tell):
    raise StoreError("disk\nfull")


def dies(tell):
    raise SystemExit(3)


@pytest.mark.parametrize(
    ("task", "state", "error"),
    [
        (tells_and_ends, "done", None),
        (fails, "failed", "disk full"),
        (dies, "failed", "it ended before it was done; hand it in again, what is kept stays"),
    ],
)
def test_how_a_process_ends_is_told(tmp_path, task, state, error):
    bench, found = Bench(tmp_path), Work("build")
    bench._run(found, task)
    assert (found.state, found.error) == (state, error)


def test_a_folder_of_documents_is_deleted_when_they_were_read(tmp_path):
    bench, folder = Bench(tmp_path / "store"), tmp_path / "sent"
    folder.mkdir()
    found = bench._hand_in(Work("add"), tells_and_ends, folder)
    bench._queue.put(None)
    bench._thread.join(30)
    assert found.state == "done"
    assert not folder.exists()


def test_more_work_than_may_wait_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(work, "_WAITING", 1)
    bench = Bench(tmp_path)
    bench._thread = object()  # nobody takes anything from the queue
    bench.build()
    with pytest.raises(MisuseError, match="wait already"):
        bench.build()


def test_work_that_could_not_be_started_fails_and_what_waits_behind_it_is_done(tmp_path, monkeypatch):
    bench = Bench(tmp_path)
    run, tried = bench._run, []

    def scarce(work, task):
        tried.append(work)
        if len(tried) == 1:
            raise OSError(11, "Resource temporarily unavailable")
        run(work, task)

    monkeypatch.setattr(bench, "_run", scarce)
    first, second = (bench._hand_in(Work("build"), tells_and_ends, None) for _ in range(2))
    bench._queue.put(None)
    bench._thread.join(30)
    assert (first.state, second.state) == ("failed", "done")
    assert first.error == "no process could be started for it: Resource temporarily unavailable"
