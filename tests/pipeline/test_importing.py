"""A complete export makes a store with an identical register, and a damaged one leaves nothing behind."""

import gzip
import json
from datetime import UTC, datetime
from io import BytesIO

import pytest

from firsthand.errors import FirsthandError, MisuseError
from firsthand.export.formats import FORMATS
from firsthand.model import Judgement, Verdict
from firsthand.pipeline.current import open_register
from firsthand.pipeline.exporting import Wanted, holdings_of
from firsthand.pipeline.importing import import_store
from firsthand.store import Store

AT = datetime(2024, 5, 1, tzinfo=UTC)


def exported(location, full_text=False, wanted=Wanted()):  # noqa: B008 - a frozen record
    target = BytesIO()
    with open_register(location) as shelf:
        FORMATS["jsonl"].write(holdings_of(shelf, wanted, full_text=full_text), target)
    return target.getvalue()


@pytest.fixture(scope="module")
def data(demo_store):
    return exported(demo_store)


def imported(data, tmp_path, name="new"):
    (tmp_path / "export.jsonl").write_bytes(data)
    return import_store(tmp_path / "export.jsonl", tmp_path / name, lambda _: None)


@pytest.mark.parametrize("full_text", [False, True])
def test_what_was_exported_and_imported_is_exported_again_byte_for_byte(demo_store, tmp_path, full_text):
    before = exported(demo_store, full_text)
    imported(before, tmp_path)
    assert exported(tmp_path / "new", full_text) == before
    with open_register(demo_store) as one, open_register(tmp_path / "new") as other:
        assert one.transfers == other.transfers
        assert [entry.newsrooms for entry in one.entries()] == [entry.newsrooms for entry in other.entries()]
        assert not list(other.store.verify())


def test_judgements_and_what_follows_from_them_come_along(own_store, tmp_path):
    with open_register(own_store) as shelf:
        first = shelf.transfers[0]
    with Store.open(own_store) as store:
        store.judge(Judgement.made(first.reports[0], Verdict.REJECTED, by="A. Reviewer", at=AT))
    before = exported(own_store)
    counts = imported(before, tmp_path)
    assert counts.judgements == 1
    assert exported(tmp_path / "new") == before


def test_of_an_excerpt_there_is_no_original(data, tmp_path):
    counts = imported(data, tmp_path)
    assert counts.excerpts == counts.articles > 0
    with Store.open(tmp_path / "new", read_only=True) as store:
        assert store.counts().originals == 0
        with pytest.raises(FirsthandError, match="no original"):
            store.original(store.ids()[0])


def test_a_compressed_export_is_imported_too(data, tmp_path):
    assert imported(gzip.compress(data), tmp_path).transfers > 0


def test_part_of_a_register_is_imported_with_what_belongs_to_it(demo_store, tmp_path):
    with open_register(demo_store) as shelf:
        wanted = Wanted((shelf.transfers[0].id,))
    part = exported(demo_store, wanted=wanted)
    assert imported(part, tmp_path).transfers == 1
    assert exported(tmp_path / "new") == part


def changed(data, kind, change):
    lines = [json.loads(line) for line in data.splitlines()]
    change(next(line for line in lines if line["kind"] == kind and line.get("reports", True)))
    return b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in lines)


def moved(line):
    line["reports"][0]["sentence"]["start"] += 1


DAMAGED = {
    "nothing": (lambda data: b"", "cut off"),
    "no export": (lambda data: b'{"id": "a", "text": "b"}\n', 'not a JSON object with a "kind"'),
    "no JSON": (lambda data: b"PK\x03\x04", "not JSON of this form"),
    "no head": (lambda data: data.split(b"\n", 1)[1], "must begin with one head"),
    "cut off": (lambda data: data.rsplit(b"\n", 2)[0] + b"\n", "cut off"),
    "cut within a line": (lambda data: data[:-20], "not JSON of this form"),
    "a line taken out": (
        lambda data: b"\n".join(data.split(b"\n")[:-4] + data.split(b"\n")[-3:]),
        "lines of it are missing",
    ),
    "another form": (lambda data: data.replace(b'"form": 1', b'"form": 99', 1), "form 99"),
    "words moved": (lambda data: changed(data, "article", moved), "are not those named"),
    "a traversing name": (
        lambda data: changed(data, "knowledge", lambda line: line.update(name="../../x.yaml")),
        "no name of a knowledge base file",
    ),
    "an endless text": (lambda data: changed(data, "article", lambda line: line.update(length=10**15)), "not JSON"),
    "an unknown article": (
        lambda data: changed(data, "derivation", lambda line: line.update(a="0" * 32)),
        "does not stand before it",
    ),
    "half of a gzip": (lambda data: gzip.compress(data)[:-500], "ends early"),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_export_is_one_clear_line_and_leaves_no_store(data, tmp_path, damage):
    change, line = DAMAGED[damage]
    with pytest.raises(FirsthandError, match=line) as error:
        imported(change(data), tmp_path)
    assert "\n" not in str(error.value)
    assert not (tmp_path / "new").exists()


def test_nothing_is_imported_into_a_folder_that_holds_something(data, own_store, tmp_path):
    (tmp_path / "export.jsonl").write_bytes(data)
    with pytest.raises(MisuseError, match="new folder"):
        import_store(tmp_path / "export.jsonl", own_store, lambda _: None)
