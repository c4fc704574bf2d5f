"""A small file of weights in the names of the published MiniLM, and the tokenizer beside it."""

import torch
from encoder import network
from safetensors.torch import save_file

from training.written import TOKENIZER

LAYER = {
    "attention.self.query": ("WIDTH", "WIDTH"),
    "attention.self.key": ("WIDTH", "WIDTH"),
    "attention.self.value": ("WIDTH", "WIDTH"),
    "attention.output.dense": ("WIDTH", "WIDTH"),
    "attention.output.LayerNorm": ("WIDTH",),
    "intermediate.dense": ("INNER", "WIDTH"),
    "output.dense": ("WIDTH", "INNER"),
    "output.LayerNorm": ("WIDTH",),
}


def minilm(folder):
    """Weights drawn by chance, of the size that networks have just now, written to the folder and given back."""
    torch.manual_seed(3)
    found = {
        "embeddings.word_embeddings.weight": _drawn("PIECES", "WIDTH"),
        "embeddings.position_embeddings.weight": _drawn("PLACES", "WIDTH"),
        "embeddings.token_type_embeddings.weight": torch.randn(2, network.WIDTH),
        "embeddings.LayerNorm.weight": _drawn("WIDTH"),
        "embeddings.LayerNorm.bias": _drawn("WIDTH"),
    }
    for number in range(network.DEPTH):
        for part, sizes in LAYER.items():
            found[f"encoder.layer.{number}.{part}.weight"] = _drawn(*sizes)
            found[f"encoder.layer.{number}.{part}.bias"] = _drawn(sizes[0])
    save_file(found, folder / "model.safetensors")
    (folder / "tokenizer.json").write_text(TOKENIZER, encoding="utf-8")
    return found


def _drawn(*sizes):
    return torch.randn([getattr(network, size) for size in sizes]) * 0.2
