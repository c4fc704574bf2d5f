"""The encoder's weights: one file with two int8 graphs, the word pieces, and what the answers mean."""

import io
import json
import zipfile
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from firsthand.errors import FirsthandError
from firsthand.reports.encoder import Answers, Array, Calibration
from firsthand.reports.word_pieces import Pieces, WordPieces

_SHIPPED = "encoder/encoder-2.zip"


class EncoderWeights:
    """Answers with ONNX Runtime on one thread: the engine runs as many processes as there are cores.

    FirsthandError where the file is missing or damaged.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Load the weights at `path`, or those shipped with the package."""
        if path is None:
            with as_file(files("firsthand.reports") / _SHIPPED) as shipped:
                self._load(shipped)
        else:
            self._load(path)

    def _load(self, path: Path) -> None:
        try:
            with zipfile.ZipFile(path) as file:
                self.about: dict[str, Any] = json.loads(file.read("about.json"))
                self._cutter = WordPieces(Tokenizer.from_str(file.read("tokenizer.json").decode()))
                self._table, self._scale = _array(file, "pieces"), _array(file, "scale")
                self._places, self._kinds = _array(file, "places"), _array(file, "kinds")
                self._lower, self._upper = _session(file.read("lower.onnx")), _session(file.read("upper.onnx"))
        except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
            raise FirsthandError(f"{path}: the encoder's weights cannot be read ({error}); install again") from error

    @property
    def version(self) -> str:
        """Name and version of the weights."""
        return str(self.about["version"])

    @property
    def wordpieces(self) -> WordPieces:
        """What cuts words for these weights."""
        return self._cutter

    @property
    def calibration(self) -> Calibration:
        """What the scores of these weights are worth."""
        return Calibration(**self.about["calibration"])

    def lower(self, pieces: Pieces) -> tuple[Array, Array]:
        """States of the pieces before anything is marked (1, pieces, width), and each word's score as trigger."""
        ids = np.asarray(pieces.ids)
        embedded = self._table[ids].astype(np.float32) * self._scale[ids]
        embedded += self._places[: len(ids)]
        embedded += self._kinds[np.asarray(pieces.kinds)]
        given = {"embedded": embedded[None], "first": np.asarray(pieces.first, dtype=np.int64)}
        states, triggers = self._lower.run(None, given)
        return states, triggers

    def upper(self, states: Array, pieces: Pieces, words: Sequence[int]) -> Answers:
        """One answer for each marked word."""
        marked = np.zeros((len(words), len(pieces.ids)), dtype=np.float32)
        ends = (*pieces.first[1:], len(pieces.ids) - 1)
        for row, word in enumerate(words):
            marked[row, pieces.first[word] : ends[word]] = 1.0
        given = {
            "states": np.repeat(states, len(words), axis=0),
            "marked": marked,
            "first": np.asarray(pieces.first, dtype=np.int64),
            "trigger": np.asarray(words, dtype=np.int64),
        }
        return Answers(*self._upper.run(None, given))


def _array(file: zipfile.ZipFile, name: str) -> NDArray[Any]:
    array: NDArray[Any] = np.load(io.BytesIO(file.read(f"{name}.npy")), allow_pickle=False)
    return array


def _session(graph: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
