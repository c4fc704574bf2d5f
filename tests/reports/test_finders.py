"""Which finders there are: each opens when it is asked for, and what keeps it from opening is one clear line."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from firsthand.errors import FirsthandError, MisuseError
from firsthand.reports import FinderName, finders, open_finder
from firsthand.reports.baseline import Baseline
from firsthand.reports.encoder import Calibration
from firsthand.reports.finders import check_settings
from reports.chat_stub import KEY, serving

HEAVY = {"onnxruntime", "tokenizers", "pycrfsuite", "httpx"}


class Weights:
    """Stands for weights that load; counts how often that was done."""

    loaded = 0
    version = "encoder-of-tests"
    calibration = Calibration(0.0, 1.0, 1.0, 0.5)

    def __init__(self) -> None:
        Weights.loaded += 1


@pytest.fixture
def fresh() -> Iterator[None]:
    """The encoder is not loaded yet, and what the test loads is forgotten."""
    finders._encoder.cache_clear()
    yield
    finders._encoder.cache_clear()


@pytest.mark.usefixtures("fresh")
def test_the_encoder_reads_unless_another_is_asked_for_and_is_loaded_once(monkeypatch):
    monkeypatch.setattr("firsthand.reports.encoder_weights.EncoderWeights", Weights)
    monkeypatch.setattr(Weights, "loaded", 0)
    assert open_finder() is open_finder(FinderName.ENCODER)
    assert (open_finder().name, Weights.loaded) == ("encoder-of-tests", 1)


def test_the_light_finder_is_loaded_once():
    assert isinstance(open_finder(FinderName.LIGHT), Baseline)
    assert open_finder(FinderName.LIGHT) is open_finder(FinderName("light"))


def nothing(path: Path) -> None:
    """Leave the file out."""


def no_archive(path: Path) -> None:
    path.write_bytes(b"no archive\n" * 100)


def holding(members: dict[str, bytes]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            for name, data in members.items():
                file.writestr(name, data)

    return write


def with_a_damaged_byte(path: Path) -> None:
    holding({"about.json": json.dumps({"version": "encoder-9"}).encode() * 50})(path)
    data = bytearray(path.read_bytes())
    data[45] ^= 0xFF  # in the compressed stream of the first member, behind its header of 40 bytes
    path.write_bytes(data)


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize(
    "write",
    [
        nothing,
        no_archive,
        with_a_damaged_byte,
        holding({}),
        holding({"about.json": b"[1, 2"}),
        holding({"about.json": b"{}", "tokenizer.json": b"{\n}"}),
        holding({"about.json": b"{}", "tokenizer.json": b"\xff"}),
    ],
)
def test_weights_that_are_absent_or_damaged_are_one_line_that_says_what_to_do(write, tmp_path, monkeypatch):
    write(tmp_path / "weights.zip")
    monkeypatch.setattr("firsthand.reports.encoder_weights._SHIPPED", str(tmp_path / "weights.zip"))
    with pytest.raises(FirsthandError, match=r"^\S.* install again, or read with: --finder light$") as caught:
        open_finder(FinderName.ENCODER)
    assert "\n" not in str(caught.value)
    open_finder(FinderName.LIGHT)


@pytest.mark.usefixtures("fresh")
def test_weights_that_do_not_say_what_they_are_count_as_damaged(monkeypatch):
    class Nameless(Weights):
        @property
        def version(self) -> str:
            raise KeyError("version")

    monkeypatch.setattr("firsthand.reports.encoder_weights.EncoderWeights", Nameless)
    with pytest.raises(FirsthandError, match=r"^the encoder cannot be loaded \('version'\); install again"):
        open_finder()


@pytest.mark.usefixtures("fresh")
def test_an_encoder_without_onnx_runtime_is_one_line(monkeypatch):
    monkeypatch.delitem(sys.modules, "firsthand.reports.encoder_weights", raising=False)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(FirsthandError, match=r"^the encoder cannot be loaded \(.*onnxruntime.*\); install again"):
        open_finder()


def test_an_endpoint_is_opened_anew_from_the_environment_and_nothing_is_sent_yet(monkeypatch):
    pytest.importorskip("httpx")
    with serving() as server:
        for name, value in {"URL": server.url, "MODEL": "a-model", "KEY": KEY}.items():
            monkeypatch.setenv(f"FIRSTHAND_ENDPOINT_{name}", value)
        check_settings(FinderName.ENDPOINT)
        one, other = open_finder(FinderName.ENDPOINT), open_finder(FinderName.ENDPOINT)
        assert one.name == "endpoint/1 a-model"
        assert one is not other
        assert KEY not in repr(vars(one))
        assert server.requests == []


@pytest.mark.parametrize("ask", [open_finder, check_settings])
def test_an_endpoint_without_settings_is_misuse(ask, monkeypatch):
    monkeypatch.delenv("FIRSTHAND_ENDPOINT_URL", raising=False)
    with pytest.raises(MisuseError, match=r"^the endpoint finder needs FIRSTHAND_ENDPOINT_URL; set it"):
        ask(FinderName.ENDPOINT)


@pytest.mark.parametrize("name", [FinderName.ENCODER, FinderName.LIGHT])
def test_finders_that_ship_need_no_settings(name):
    check_settings(name)


@pytest.mark.parametrize(
    ("code", "loaded"),
    [
        ("import firsthand.reports, firsthand.pipeline.reading, firsthand.pipeline.updating", set()),
        ("from firsthand.reports import *; open_finder(FinderName.LIGHT)", {"pycrfsuite"}),
        ("from firsthand.reports.finders import *; check_settings(FinderName.ENCODER)", set()),
    ],
)
def test_a_finder_that_is_not_opened_is_not_loaded(code, loaded):
    told = f"import sys\n{code}\nprint(*sorted({HEAVY!r} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert set(shown.stdout.split()) == loaded
