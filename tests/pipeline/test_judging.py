"""Judgements are appended to a store, and the register built anew follows them."""

import json
import shutil
from datetime import UTC, datetime

import pytest

from firsthand.errors import MisuseError
from firsthand.model import Verdict
from firsthand.pipeline.current import Shelf, open_register
from firsthand.pipeline.judging import (
    agreement_in,
    as_corrected,
    judge,
    reviewed,
    settled_readings,
    undo,
    verdicts,
)
from firsthand.pipeline.queue_file import build_with_queue
from firsthand.pipeline.updating import update
from firsthand.reports import FinderName
from firsthand.store import Store

TOLD = {
    "a": "Iran delivered rockets to Hezbollah in May, two officials said on Monday.",
    "b": "Iran delivered rockets to Hezbollah through Syria, a third official said on Tuesday.",
    "c": "Turkey sold armoured vehicles to Kenya in March, a newspaper said.",
}
NOON = datetime(2031, 4, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A store of three articles with one report each, by the article's letter."""
    folder = tmp_path_factory.mktemp("judged")
    lines = (
        json.dumps({"id": name, "date": "2031-06-10", "outlet": name, "text": text}) for name, text in TOLD.items()
    )
    (folder / "in.jsonl").write_text("\n".join(lines))
    update(
        [folder / "in.jsonl"],
        folder / "store",
        own=None,
        jobs=1,
        finder=FinderName.LIGHT,
        progress=lambda _: None,
        comparing=lambda _: None,
        building=lambda: None,
    )
    return folder / "store"


@pytest.fixture
def location(made, tmp_path):
    """A copy of the store to judge in."""
    return shutil.copytree(made, tmp_path / "store")


@pytest.fixture
def store(location):
    with Store.open(location) as opened:
        yield opened


def ids(store):
    """The id of the report of each article, by the article's letter."""
    named = {article.id: article.given_id for article in store.articles()}
    found = {named[report.article]: report.id for report in store.reports()}
    assert found.keys() == TOLD.keys()
    return found


def read(store, kb):
    return reviewed(store, store.reports(), {article.id: article for article in store.articles()}, kb)


@pytest.fixture
def built(store, location, kb):
    """Builds the register anew."""
    return lambda: build_with_queue(location, store, kb)


def grouped(store, built):
    """The register as the letters of the articles of each transfer."""
    letter = {report: name for name, report in ids(store).items()}
    return sorted(sorted(letter[report] for report in transfer.reports) for transfer in built())


def test_a_judgement_is_kept_with_who_and_when_and_makes_the_register_out_of_date(store):
    assert store.register() is not None
    said = judge(store, ids(store)["a"], Verdict.REJECTED, by="Ana", at=NOON, note="It is about shelling.")
    assert store.judgements() == (said,)
    assert (said.made_by, said.made_at, said.note) == ("Ana", "2031-04-01T12:00:00.000000Z", "It is about shelling.")
    assert store.register() is None


def test_a_judgement_that_could_not_be_followed_is_misuse_and_not_kept(store):
    with pytest.raises(MisuseError, match="status is one of"):
        judge(store, "r1", Verdict.CORRECTED, by="Ana", slot="status", value="sold")
    assert store.judgements() == ()


def test_undoing_goes_back_step_by_step_through_ones_own_judgements(store):
    first, second = (judge(store, "r1", verdict, by="Ana") for verdict in (Verdict.ACCEPTED, Verdict.REJECTED))
    judge(store, "r1", Verdict.ACCEPTED, by="Ben")
    assert [undo(store, "Ana"), undo(store, "Ana"), undo(store, "Ana")] == [(second,), (first,), ()]
    assert verdicts(store).of_report("r1") == {"Ben": Verdict.ACCEPTED}
    assert len(store.judgements()) == 5


def test_what_was_judged_in_one_moment_is_undone_together(store):
    for report in ("r1", "r2"):
        judge(store, report, Verdict.REJECTED, by="Ana", at=NOON)
    assert [one.subject for one in undo(store, "Ana")] == ["r1", "r2"]
    assert verdicts(store).of_report("r1") == verdicts(store).of_report("r2") == {}


def test_what_was_undone_can_be_judged_the_same_again(store):
    for _ in range(2):
        judge(store, "r1", Verdict.ACCEPTED, by="Ana")
        undo(store, "Ana")
    judge(store, "r1", Verdict.ACCEPTED, by="Ana")
    assert verdicts(store).of_report("r1") == {"Ana": Verdict.ACCEPTED}


def test_without_judgements_the_reports_are_those_of_the_store(store, kb):
    made = read(store, kb)
    assert (made.reports, made.same, made.apart, made.ignored) == (store.reports(), (), (), ())


@pytest.mark.parametrize("verdict", [Verdict.REJECTED, Verdict.NOT_A_TRANSFER])
def test_a_rejected_report_is_not_in_the_register(store, built, verdict):
    assert grouped(store, built) == [["a", "b"], ["c"]]
    judge(store, ids(store)["c"], verdict, by="Ana")
    assert grouped(store, built) == [["a", "b"]]
    undo(store, "Ana")
    assert grouped(store, built) == [["a", "b"], ["c"]]


def test_a_disputed_report_keeps_the_machines_reading(store, kb):
    judge(store, ids(store)["c"], Verdict.REJECTED, by="Ana")
    judge(store, ids(store)["c"], Verdict.CORRECTED, by="Ben", slot="status", value="agreed")
    assert read(store, kb).reports == store.reports()


def test_a_corrected_slot_is_read_as_corrected_and_the_machines_reading_stays_in_the_store(store, built):
    before = store.reports()
    value = json.dumps([{"text": "newspaper", "start": TOLD["c"].index("newspaper"), "end": TOLD["c"].index(" said.")}])
    judge(store, ids(store)["c"], Verdict.CORRECTED, by="Ana", slot="supplier", value=value)
    (transfer,) = [one for one in built() if ids(store)["c"] in one.reports]
    assert [claimed.value for claimed in transfer.supplier] == ["newspaper"]
    assert store.reports() == before


def test_a_correction_that_does_not_fit_the_text_is_told_and_the_rest_is_followed(store, kb):
    report = ids(store)["c"]
    judge(store, report, Verdict.CORRECTED, by="Ana", slot="item", value='[{"text": "tanks", "start": 0, "end": 5}]')
    judge(store, report, Verdict.CORRECTED, by="Ana", slot="status", value="agreed")
    made = read(store, kb)
    assert [(one.report, one.correction.slot) for one in made.ignored] == [(report, "item")]
    (left,) = [one for one in made.reports if one.id == report]
    (kept,) = [one for one in store.reports() if one.id == report]
    assert (left.status, left.item) == ("agreed", kept.item)


def test_pairs_that_people_judged_are_joined_and_kept_apart(store, built):
    found = ids(store)
    judge(store, found["a"], Verdict.DIFFERENT_TRANSFER, by="Ana", other=found["b"])
    judge(store, found["c"], Verdict.SAME_TRANSFER, by="Ana", other=found["b"])
    assert grouped(store, built) == [["a"], ["b", "c"]]


def test_the_states_of_transfers_follow_their_reports(store, kb):
    found, register = ids(store), store.register()
    judge(store, found["a"], Verdict.ACCEPTED, by="Ana")
    judge(store, found["c"], Verdict.CORRECTED, by="Ana", slot="status", value="agreed")
    shelf = Shelf(store, kb, register)
    assert {transfer.id: shelf.review(transfer) for transfer in register} == {
        transfer.id: "corrected" if found["c"] in transfer.reports else "partly" for transfer in register
    }


def test_a_report_of_a_page_is_shown_as_corrected_also_before_the_register_is_built_anew(store, kb):
    (report,) = [one for one in store.reports() if one.id == ids(store)["c"]]
    judge(store, report.id, Verdict.CORRECTED, by="Ana", slot="status", value="agreed")
    article = store.article(report.article)
    assert as_corrected(report, article, kb, verdicts(store)).status == "agreed"


def test_settled_are_the_reports_on_which_all_agree_and_whose_corrections_fit(store, kb):
    report = next(one for one in store.reports() if one.id == ids(store)["c"])
    article = store.article(report.article)

    def settled():
        return settled_readings([report], article, kb, verdicts(store))

    assert settled() == {}
    judge(store, report.id, Verdict.ACCEPTED, by="Ana")
    assert settled() == {report.id: report}
    judge(store, report.id, Verdict.REJECTED, by="Ana")
    assert settled() == {report.id: None}
    judge(store, report.id, Verdict.ACCEPTED, by="Ben")
    assert settled() == {}
    undo(store, "Ben")
    judge(store, report.id, Verdict.CORRECTED, by="Ana", slot="item", value='[{"text": "x", "start": 0, "end": 1}]')
    assert settled() == {}


def test_agreement_is_counted_over_the_reports_that_two_people_judged(store):
    for report, *said in (("a", "accepted", "accepted"), ("b", "accepted", "rejected"), ("c", "rejected")):
        for person, verdict in zip(("Ana", "Ben"), said, strict=False):
            judge(store, ids(store)[report], Verdict(verdict), by=person)
    found = agreement_in(store)
    assert (found.judged, found.by_two, found.agreed) == (3, 2, 1)
    assert found.differing == (("accepted", "rejected", 1),)


def test_an_open_register_is_built_anew_after_a_judgement(location):
    with Store.open(location) as store:
        judge(store, ids(store)["c"], Verdict.REJECTED, by="Ana")
    with open_register(location) as shelf:
        assert [len(transfer.reports) for transfer in shelf.transfers] == [2]
