"""From a fitted network to the one file that ships: two int8 graphs, the word pieces, and what the answers mean."""

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from encoder.network import WIDTH, Reader

_STAMP = (1980, 1, 1, 0, 0, 0)  # the same weights give the same file


class _Lower(nn.Module):
    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, embedded: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        encoder = self.reader.encoder
        states = encoder.norm(embedded)
        for layer in encoder.layers[: encoder.split]:
            states = layer(states, None)
        return states, self.reader.triggers(states.index_select(1, first))[0]


class _Upper(nn.Module):
    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, states: Tensor, marked: Tensor, first: Tensor, trigger: Tensor) -> tuple[Tensor, Tensor]:
        encoder = self.reader.encoder
        states = states + marked[:, :, None] * encoder.mark
        for layer in encoder.layers[encoder.split :]:
            states = layer(states, None)
        words = states.index_select(1, first)
        rows = torch.arange(words.shape[0])
        joined = torch.cat([words[rows, trigger], states[:, 0]], dim=-1)
        standing = self.reader.standing_out(torch.nn.functional.gelu(self.reader.standing_in(joined)))
        return self.reader.roles(words, trigger), standing


def export(reader: Reader, tokenizer: str, about: Mapping[str, Any], path: Path) -> None:
    """Write the weights as int8 with the tokenizer's JSON and `about`, which names version, labels and calibration."""
    reader.eval()
    encoder = reader.encoder
    table = encoder.piece.weight.detach().numpy()
    scale = np.abs(table).max(axis=1, keepdims=True) / 127
    arrays = {
        "pieces": np.round(table / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
        "places": encoder.place.weight.detach().numpy().astype(np.float16),
        "kinds": encoder.kind.weight.detach().numpy().astype(np.float16),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as file:
        _put(file, "about.json", json.dumps(about, indent=1, sort_keys=True).encode())
        _put(file, "tokenizer.json", tokenizer.encode(), zipfile.ZIP_DEFLATED)
        for name, array in arrays.items():
            data = io.BytesIO()
            np.save(data, array)
            _put(file, f"{name}.npy", data.getvalue())
        for name, graph in _graphs(reader).items():
            _put(file, f"{name}.onnx", graph)


def _put(file: zipfile.ZipFile, name: str, data: bytes, how: int = zipfile.ZIP_STORED) -> None:
    entry = zipfile.ZipInfo(name, _STAMP)
    entry.compress_type = how
    file.writestr(entry, data)


def _graphs(reader: Reader) -> dict[str, bytes]:
    states = torch.randn(2, 20, WIDTH)
    marked, first, trigger = torch.zeros(2, 20), torch.arange(1, 15), torch.tensor([1, 2])
    lower = _graph(
        _Lower(reader),
        (states[:1], first),
        ["embedded", "first"],
        ["states", "triggers"],
        {"embedded": {1: "pieces"}, "first": {0: "words"}},
    )
    axes = {"states": {0: "readings", 1: "pieces"}, "marked": {0: "readings", 1: "pieces"}, "first": {0: "words"}}
    upper = _graph(
        _Upper(reader),
        (states, marked, first, trigger),
        ["states", "marked", "first", "trigger"],
        ["roles", "standing"],
        {**axes, "trigger": {0: "readings"}},
    )
    return {"lower": lower, "upper": upper}


def _graph(
    module: nn.Module, given: tuple[Tensor, ...], names: list[str], answers: list[str], axes: dict[str, dict[int, str]]
) -> bytes:
    with TemporaryDirectory() as folder:
        plain, small = Path(folder) / "plain.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            module.eval(),
            given,
            str(plain),
            input_names=names,
            output_names=answers,
            dynamic_axes=axes,
            dynamo=False,
            opset_version=17,
        )
        onnx.checker.check_model(str(plain))
        quantize_dynamic(str(plain), str(small), weight_type=QuantType.QInt8, per_channel=True)
        return small.read_bytes()
