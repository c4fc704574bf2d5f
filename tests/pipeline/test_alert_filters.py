"""Saved filters are read whole, or refused with one line on what is wrong where."""

from pathlib import Path

import pytest

from firsthand.errors import MisuseError
from firsthand.pipeline.alert_filters import AlertFilter, destination, read_filters
from firsthand.pipeline.selection import Selection


def written(folder: Path, text: str) -> Path:
    file = folder / "alerts.toml"
    file.write_text(text)
    return file


def test_each_table_is_a_filter(tmp_path):
    text = '[filter.coast]\nsupplier = "Lothmar"\nmin_origins = 2\nto = "file:coast.jsonl"\n[filter.all]\n'
    assert read_filters(written(tmp_path, text)) == (
        AlertFilter("coast", Selection(supplier="Lothmar", min_origins=2), tmp_path / "coast.jsonl"),
        AlertFilter("all", Selection(), "-"),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it holds no filter; write each as [filter.NAME]"),
        ("[filters.a]", "'filters' is not known there; write each filter as [filter.NAME]"),
        ("filter = 3", "it holds no filter"),
        ("[filter]\na = 3", "[filter.a]: it is no table"),
        ("[filter.a", "it is not TOML: "),
        ("[filter.a]\nsuplier = 'x'", "[filter.a]: 'suplier' is not known; known are supplier, recipient, item"),
        ("[filter.a]\nmin_origins = '2'", "[filter.a]: min_origins must be a whole number"),
        ("[filter.a]\nmin_origins = true", "[filter.a]: min_origins must be a whole number"),
        ("[filter.a]\nmin_origins = -1", "[filter.a]: min_origins must not be less than 0"),
        ("[filter.a]\nsupplier = 2", "[filter.a]: supplier must be text in quotation marks"),
        ("[filter.a]\nsupplier = ' '", "[filter.a]: supplier is empty; leave the line out"),
        ("[filter.a]\nsince = 'May'", "[filter.a]: --since May: give a year"),
        ("[filter.a]\nto = 'ftp://x/'", "[filter.a]: 'ftp://x/': alerts go to"),
        ("[filter.a]\nto = 'file:nowhere/x'", "alerts cannot be written there"),
        ("[filter.a]\nto = '.'", "alerts go to"),
    ],
)
def test_what_is_wrong_is_one_line(tmp_path, text, said):
    with pytest.raises(MisuseError) as error:
        read_filters(written(tmp_path, text))
    assert str(error.value).startswith(f"{tmp_path / 'alerts.toml'}: ")
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_missing_is_one_line(tmp_path):
    with pytest.raises(MisuseError, match="cannot be read: No such file"):
        read_filters(tmp_path / "none.toml")


@pytest.mark.parametrize("to", ["-", "https://hook.example/x?y=1", "HTTP://hook.example/"])
def test_standard_output_and_addresses_stay_as_written(to):
    assert destination(to) == to
