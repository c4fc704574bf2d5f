"""The one file that ships, read by the code that ships."""

import json
import zipfile

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import torch
from encoder.export import export
from encoder.fit import Settings, make_reader
from encoder.torch_network import TorchNetwork

from firsthand.errors import FirsthandError
from firsthand.reports.encoder import Calibration
from firsthand.reports.encoder_weights import EncoderWeights
from training.written import CUTTER, TOKENIZER, example

pytestmark = pytest.mark.filterwarnings(  # of torch, about how it writes graphs
    "ignore::DeprecationWarning:torch", "ignore::DeprecationWarning:encoder", "ignore:Exporting aten"
)
ABOUT = {
    "version": "encoder-of-tests",
    "calibration": {"constant": -1.0, "trigger": 2.0, "report": 0.5, "threshold": 0.3},
}
TEXTS = [
    "Arland sent rockets to Borland.",
    "Mines.",
    "Iran, so a clerk of the harbour said, had sold forty old mines to the rebels of Syria before it fell silent.",
]


@pytest.fixture
def reader(small):
    """A network in which names, marks and words weigh enough to be seen."""
    reader = make_reader(Settings(split=1)).eval()
    for weight in (reader.encoder.piece.weight, reader.encoder.kind.weight, reader.encoder.mark):
        torch.nn.init.normal_(weight, std=0.5)
    return reader


@pytest.fixture
def path(reader, tmp_path):
    export(reader, TOKENIZER, ABOUT, tmp_path / "weights.zip")
    return tmp_path / "weights.zip"


def near(one, other):
    """Within a tenth of how far the scores differ among themselves, which is what eight bits leave."""
    assert one.shape == other.shape
    return np.abs(one - other).max() < 0.1 * max(other.std(), 0.1)


@pytest.mark.parametrize("text", TEXTS)
def test_the_file_answers_as_the_network_does(kb, reader, path, text):
    pieces = example(kb, text).pieces
    network, weights = TorchNetwork(reader, CUTTER), EncoderWeights(path)
    states, triggers = network.lower(pieces)
    own_states, own_triggers = weights.lower(pieces)
    assert near(own_states, states)
    assert near(own_triggers, triggers)
    words = sorted({0, len(pieces.first) // 2, len(pieces.first) - 1})
    wanted, found = network.upper(states, pieces, words), weights.upper(own_states, pieces, words)
    assert near(found.roles, wanted.roles)
    assert near(found.standing, wanted.standing)


def test_a_mark_changes_what_the_file_answers(kb, path):
    pieces = example(kb, TEXTS[0]).pieces
    weights = EncoderWeights(path)
    answers = weights.upper(weights.lower(pieces)[0], pieces, [1, 2])
    assert np.abs(answers.roles[0] - answers.roles[1]).max() > 0.01
    assert np.abs(answers.standing[0] - answers.standing[1]).max() > 0.01


def test_many_marks_at_once_give_what_each_gives_alone(kb, path):
    pieces = example(kb, TEXTS[2]).pieces
    weights = EncoderWeights(path)
    states, _ = weights.lower(pieces)
    together = weights.upper(states, pieces, [3, 9, 14])
    for row, word in enumerate([3, 9, 14]):
        alone = weights.upper(states, pieces, [word])
        assert near(alone.roles[0], together.roles[row])
        assert near(alone.standing[0], together.standing[row])


def test_the_file_tells_its_version_its_calibration_and_how_words_are_cut(kb, path):
    weights, passage = EncoderWeights(path), example(kb, TEXTS[2]).passage
    assert weights.version == "encoder-of-tests"
    assert weights.calibration == Calibration(-1.0, 2.0, 0.5, 0.3)
    count = len(passage.tokens)
    assert weights.wordpieces.of(passage, 0, count) == CUTTER.of(passage, 0, count)


def test_the_same_weights_give_the_same_file(reader, path, tmp_path):
    export(reader, TOKENIZER, ABOUT, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == path.read_bytes()


def test_a_file_without_one_of_its_parts_is_an_error(path, tmp_path):
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(tmp_path / "part.zip", "w") as part:
        assert json.loads(whole.read("about.json")) == ABOUT
        for name in set(whole.namelist()) - {"upper.onnx"}:
            part.writestr(name, whole.read(name))
    with pytest.raises(FirsthandError, match="cannot be read"):
        EncoderWeights(tmp_path / "part.zip")
