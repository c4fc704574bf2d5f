"""What holds for every format: the same bytes, no article whole, an empty register, and files that are whole or not."""

import gzip
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from firsthand.errors import FirsthandError, MisuseError
from firsthand.export.excerpt import spans_of, stretches_of
from firsthand.export.formats import FORMATS
from firsthand.export.formats.format import Format
from firsthand.export.holdings import Holdings
from firsthand.model import Article
from firsthand.pipeline.current import Shelf
from firsthand.pipeline.exporting import Wanted, export, holdings_of

_TELLING = 100  # code points in a row that no excerpt around a quotation holds


def texts(data: bytes) -> str:
    """All that can be read in an export, be it packed or not."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as book:
            return "\n".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())
    if data.startswith(b"PAR1"):
        import pyarrow.parquet

        return str(pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist())
    return (gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data).decode()


def left_out(shelf: Shelf) -> list[str]:
    """The longer lines of the articles' texts that no record of any article quotes."""
    sides = [side for transfer in shelf.transfers for one in transfer.contradictions for side in (one.one, one.other)]
    quoted, lines = list[str](), list[str]()
    for article in shelf.store.articles():
        words = [side.words for side in sides if side.article == article.id]
        place = 0
        for start, told in (
            *stretches_of(article, [*spans_of(shelf.store.reports(article.id)), *words]),
            _end(article),
        ):
            lines += [line for line in article.text[place:start].splitlines() if len(line) > _TELLING]
            quoted.append(told)
            place = start + len(told)
    return [line for line in lines if not any(line in told for told in quoted)]


def _end(article: Article) -> tuple[int, str]:
    return len(article.text), ""


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_register_gives_the_same_bytes(written: Callable[[str], bytes], name: str):
    first = written(name)
    assert first and first == written(name)


@pytest.mark.parametrize("name", FORMATS)
def test_no_stretch_that_is_no_evidence_leaves(written: Callable[[str], bytes], shelf: Shelf, name: str):
    text = texts(written(name))
    lines = left_out(shelf)
    assert len(lines) > 20
    assert [line for line in lines if line in text] == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_register_without_transfers_is_written_too(holdings: Holdings, name: str):
    target = BytesIO()
    assert FORMATS[name].write(replace(holdings, entries=lambda: iter(())), target) == 0
    texts(target.getvalue())


@pytest.mark.parametrize("name", FORMATS)
def test_the_number_of_transfers_is_told(holdings: Holdings, shelf: Shelf, name: str):
    assert FORMATS[name].write(holdings, BytesIO()) == len(shelf.transfers)


def test_every_format_has_a_page_of_docs_and_a_line_in_the_list():
    docs = Path(__file__).parents[3] / "docs/formats"
    listed = (docs / "README.md").read_text(encoding="utf-8")
    for name in set(FORMATS) - {"bibtex"}:  # told with CSL-JSON
        assert (docs / f"{name}.md").is_file() and f"[{name}]({name}.md)" in listed


def test_a_file_takes_the_place_of_another_only_when_it_is_whole(holdings: Holdings, tmp_path: Path):
    path = tmp_path / "register.csv"
    path.write_text("kept")

    def broken() -> Iterator[object]:
        raise FirsthandError("the store is gone")

    with pytest.raises(FirsthandError, match="the store is gone"):
        export(replace(holdings, entries=broken), FORMATS["csv"], path, BytesIO())  # type: ignore[arg-type]
    assert path.read_text() == "kept" and list(tmp_path.iterdir()) == [path]
    export(holdings, FORMATS["csv"], path, BytesIO())
    assert path.read_text().startswith("id,") and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("path", "line"), [("", "it is a folder"), ("nowhere/x.csv", "cannot be written")])
def test_a_file_that_cannot_be_written_is_one_clear_line(holdings: Holdings, tmp_path: Path, path: str, line: str):
    with pytest.raises(FirsthandError, match=line):
        export(holdings, FORMATS["csv"], tmp_path / path, BytesIO())


def test_a_transfer_is_asked_for_by_the_beginning_of_its_id(shelf: Shelf):
    chosen = holdings_of(shelf, Wanted((shelf.transfers[3].id[:12],)))
    assert [entry.transfer.id for entry in chosen.entries()] == [shelf.transfers[3].id]
    with pytest.raises(MisuseError, match="no transfer with this id"):
        holdings_of(shelf, Wanted(("nothing",)))


def test_formats_name_what_they_are(written: Callable[[str], bytes]):
    assert all(isinstance(one, Format) and one.about and one.ending.isalnum() for one in FORMATS.values())
