"""The encoder: MiniLM whose last layers read a passage again for each trigger, with a head a task.

Shapes: B passages of N word pieces, W words at most; M readings, each of one passage with one marked trigger.
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, DEPTH, HEADS, INNER, PIECES, PLACES = 384, 6, 12, 1536, 30522, 512
EPSILON = 1e-12


class Layer(nn.Module):
    """One transformer layer, as in BERT: attention, then two dense layers, each normalised after its residual."""

    def __init__(self) -> None:
        super().__init__()
        self.attention_in = nn.Linear(WIDTH, 3 * WIDTH)
        self.attention_out = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """(B, N, WIDTH) to the same; `mask` (B, 1, 1, N) is true where there is a piece."""
        batch, length, width = states.shape
        parts = self.attention_in(states).view(batch, length, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], attn_mask=mask)
        states = self.attention_norm(states + self.attention_out(seen.transpose(1, 2).reshape(batch, length, width)))
        return self.norm(states + self.outer(functional.gelu(self.inner(states))))


class Encoder(nn.Module):
    """MiniLM cut in two: `lower` reads a passage once, `upper` once for each marked trigger."""

    def __init__(self, split: int, kinds: int) -> None:
        """Cut after `split` layers; `kinds` of known names are told to the model beside the pieces."""
        super().__init__()
        self.piece = nn.Embedding(PIECES, WIDTH)
        self.place = nn.Embedding(PLACES, WIDTH)
        self.kind = nn.Embedding(kinds, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.mark = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.layers = nn.ModuleList(Layer() for _ in range(DEPTH))
        self.split = split
        nn.init.zeros_(self.kind.weight)

    def lower(self, pieces: Tensor, kinds: Tensor) -> Tensor:
        """Pieces and kinds (B, N) to states (B, N, WIDTH)."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.norm(self.piece(pieces) + self.place(places) + self.kind(kinds))
        mask = (pieces > 0)[:, None, None, :]
        for layer in self.layers[: self.split]:
            states = layer(states, mask)
        return states

    def upper(self, states: Tensor, marked: Tensor, there: Tensor) -> Tensor:
        """States (M, N, WIDTH), with 1.0 at the pieces of the marked trigger and truth where pieces are (M, N)."""
        states = states + marked[:, :, None] * self.mark
        mask = there[:, None, None, :]
        for layer in self.layers[self.split :]:
            states = layer(states, mask)
        return states

    def load_minilm(self, weights: Path) -> None:
        """Take over the published weights (a safetensors file in BERT's names)."""
        given = load_file(weights)
        own = self.state_dict()
        own["piece.weight"] = given["embeddings.word_embeddings.weight"]
        own["place.weight"] = (
            given["embeddings.position_embeddings.weight"] + given["embeddings.token_type_embeddings.weight"][0]
        )
        for end in ("weight", "bias"):
            own[f"norm.{end}"] = given[f"embeddings.LayerNorm.{end}"]
            for number in range(DEPTH):
                bert, layer = f"encoder.layer.{number}", f"layers.{number}"
                own[f"{layer}.attention_in.{end}"] = torch.cat(
                    [given[f"{bert}.attention.self.{part}.{end}"] for part in ("query", "key", "value")]
                )
                own[f"{layer}.attention_out.{end}"] = given[f"{bert}.attention.output.dense.{end}"]
                own[f"{layer}.attention_norm.{end}"] = given[f"{bert}.attention.output.LayerNorm.{end}"]
                own[f"{layer}.inner.{end}"] = given[f"{bert}.intermediate.dense.{end}"]
                own[f"{layer}.outer.{end}"] = given[f"{bert}.output.dense.{end}"]
                own[f"{layer}.norm.{end}"] = given[f"{bert}.output.LayerNorm.{end}"]
        self.load_state_dict(own)


@dataclass(frozen=True, slots=True)
class Batch:
    """Passages, and readings of them."""

    pieces: Tensor  # (B, N) ids, 0 where there is none
    kinds: Tensor  # (B, N) kind of known name, 0 for none
    first: Tensor  # (B, W) place of each word's first piece, 0 where there is none
    passage: Tensor  # (M,) which passage each reading is of
    marked: Tensor  # (M, N) 1.0 at the pieces of the marked trigger
    trigger: Tensor  # (M,) the marked word


class Reader(nn.Module):
    """Encoder with heads. The head of the roles is one of the designs in `roles.py`.

    Triggers are told from the lower layers alone, so that a passage in which nothing looks like one costs half.
    """

    def __init__(self, split: int, kinds: int, roles: nn.Module, statuses: int, certainties: int) -> None:
        super().__init__()
        self.encoder = Encoder(split, kinds)
        self.triggers_in = nn.Linear(WIDTH, WIDTH)
        self.triggers_out = nn.Linear(WIDTH, 1)
        nn.init.constant_(self.triggers_out.bias, -4.0)
        self.roles = roles
        self.standing_in = nn.Linear(2 * WIDTH, WIDTH)
        self.standing_out = nn.Linear(WIDTH, statuses + certainties + 1)
        self.drop = nn.Dropout(0.1)

    def triggers(self, words: Tensor) -> Tensor:
        """Whether a word tells a transfer, as a score: lower states (..., WIDTH) to (...)."""
        return self.triggers_out(self.drop(functional.gelu(self.triggers_in(words))))[..., 0]

    def trigger_scores(self, states: Tensor, first: Tensor) -> Tensor:
        """Lower states (B, N, WIDTH) and first pieces (B, W) to a score a word (B, W)."""
        return self.triggers(self.drop(states.gather(1, first[:, :, None].expand(-1, -1, WIDTH))))

    def words(self, states: Tensor, batch: Batch) -> Tensor:
        """Upper states of the first pieces of all words, that of the whole passage before them: (M, 1 + W, WIDTH)."""
        pieces, first = batch.pieces[batch.passage], batch.first[batch.passage]
        upper = self.encoder.upper(states[batch.passage], batch.marked, pieces > 0)
        first = torch.cat([torch.zeros_like(first[:, :1]), first], dim=1)
        return self.drop(upper.gather(1, first[:, :, None].expand(-1, -1, WIDTH)))

    def standing(self, words: Tensor, trigger: Tensor) -> Tensor:
        """Status, certainty and whether it is a report at all, as scores (M, statuses + certainties + 1)."""
        at = words[torch.arange(len(words)), trigger + 1]
        joined = torch.cat([at, words[:, 0]], dim=-1)
        return self.standing_out(self.drop(functional.gelu(self.standing_in(joined))))
