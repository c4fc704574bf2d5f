"""Before fitting: MiniLM guesses hidden words of unlabelled passages, so that it knows the language of the field.

    cd training
    python -m encoder.masked_words --minilm FOLDER --corpus ARTICLES.jsonl.xz [...] [--left-out PASSAGES.jsonl ...]
        [--epochs 1] [--threads 2] --work FOLDER

Reads what the gate passes of every article, one and a half tenths of the words hidden whole (Gururangan et al. 2020 on
further pretraining in the domain). The result, FOLDER/masked-words.pt, is given to `python -m encoder --start`.
"""

import argparse
import json
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from encoder.annotated import rows
from encoder.losses import MASK, ORDINARY
from encoder.network import PIECES, WIDTH, Encoder
from firsthand.kb import load
from firsthand.read import article_from_text
from firsthand.reports.gate import Gate
from firsthand.reports.windows import passages_of
from firsthand.reports.word_pieces import KINDS, Pieces, WordPieces

HIDDEN = 0.15
LONGEST = 256
TOKENS = 4096
RATE = 4e-4
SEED = 20151020
SPLIT = 3  # makes no difference here: nothing is marked


class Guess(nn.Module):
    """The head that names the hidden piece; its table is the encoder's own."""

    def __init__(self) -> None:
        super().__init__()
        self.dense = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.bias = nn.Parameter(torch.zeros(PIECES))

    def forward(self, states: Tensor, table: Tensor) -> Tensor:
        """States (n, WIDTH) to scores (n, PIECES)."""
        return functional.linear(self.norm(functional.gelu(self.dense(states))), table, self.bias)


def main() -> None:
    """Read, guess, keep the encoder after every epoch."""
    options = _options()
    torch.set_num_threads(options.threads)
    options.work.mkdir(parents=True, exist_ok=True)
    kept, cutter = (
        options.work / "masked-words.pt",
        WordPieces(Tokenizer.from_file(str(options.minilm / "tokenizer.json"))),
    )
    left_out = {article for path in options.left_out for row in rows(path) for article in _articles(row["id"])}
    texts = list(windows(options.corpus, left_out, cutter))
    encoder, guess = Encoder(SPLIT, 1 + len(KINDS)), Guess()
    encoder.load_minilm(options.minilm / "model.safetensors")
    optimiser = torch.optim.AdamW([*encoder.parameters(), *guess.parameters()], lr=RATE, weight_decay=0.01)
    done = 0
    if kept.exists():
        state = torch.load(kept, weights_only=True)
        encoder.load_state_dict(state["encoder"])
        guess.load_state_dict(state["guess"])
        optimiser.load_state_dict(state["optimiser"])
        done = state["epoch"]
    print(json.dumps({"passages": len(texts), "pieces": sum(len(text.ids) for text in texts)}), flush=True)
    started = time.time()
    for epoch in range(done, options.epochs):
        loss = _epoch(texts, encoder, guess, optimiser, (epoch, options.epochs))
        parts = {"encoder": encoder, "guess": guess, "optimiser": optimiser}
        torch.save({"epoch": epoch + 1, **{name: part.state_dict() for name, part in parts.items()}}, f"{kept}.part")
        Path(f"{kept}.part").replace(kept)
        print(json.dumps({"epoch": epoch + 1, "loss": loss, "seconds": round(time.time() - started)}), flush=True)


def windows(corpora: Iterable[Path], left_out: set[str], cutter: WordPieces) -> Iterator[Pieces]:
    """What the gate passes of every article that is not left out, as pieces."""
    kb, gate = load(), Gate()
    for path in corpora:
        for row in rows(path):
            if row["id"] in left_out:
                continue
            for passage in passages_of(article_from_text(row["text"], kb=kb), kb, gate):
                cut = cutter.of(passage, 0, len(passage.tokens))
                if 16 <= len(cut.ids) <= LONGEST:
                    yield cut


def _articles(key: str) -> tuple[str, str]:
    """The articles that an id may name: CORPUS-ARTICLE-NUMBER, or CORPUS-ARTICLE-START-END."""
    rest = key.split("-", 1)[1]
    return rest.rsplit("-", 1)[0], rest.rsplit("-", 2)[0]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Let MiniLM guess hidden words of the field.")
    parser.add_argument("--minilm", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--corpus", nargs="+", type=Path, required=True)
    parser.add_argument("--left-out", nargs="*", type=Path, default=[])
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--work", type=Path, required=True)
    return parser.parse_args()


def _epoch(
    texts: Sequence[Pieces], encoder: Encoder, guess: Guess, optimiser: torch.optim.Optimizer, at: tuple[int, int]
) -> float:
    chance = random.Random(SEED + at[0])
    torch.manual_seed(SEED + at[0])
    order = _batches(texts, chance)
    total = 0.0
    for number, batch in enumerate(order):
        done = (at[0] + number / len(order)) / at[1]
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(done / 0.05, (1 - done) / 0.95) + 1e-7
        loss = _loss(batch, encoder, guess, chance)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        total += float(loss.detach())
        if number % 50 == 49:
            print(
                json.dumps({"batch": number + 1, "of": len(order), "loss": round(total / (number + 1), 3)}), flush=True
            )
    return round(total / len(order), 3)


def _batches(texts: Sequence[Pieces], chance: random.Random) -> list[list[Pieces]]:
    order = list(texts)
    chance.shuffle(order)
    found: list[list[Pieces]] = []
    for start in range(0, len(order), 1000):
        batch: list[Pieces] = []
        for one in sorted(order[start : start + 1000], key=lambda one: len(one.ids)):
            if batch and (len(batch) + 1) * len(one.ids) > TOKENS:
                found.append(batch)
                batch = []
            batch.append(one)
        found.append(batch)
    chance.shuffle(found)
    return found


def _loss(batch: Sequence[Pieces], encoder: Encoder, guess: Guess, chance: random.Random) -> Tensor:
    length = max(len(one.ids) for one in batch)
    pieces, kinds = torch.zeros(len(batch), length, dtype=torch.long), torch.zeros(len(batch), length, dtype=torch.long)
    hidden = torch.zeros(len(batch), length, dtype=torch.bool)
    for row, one in enumerate(batch):
        pieces[row, : len(one.ids)], kinds[row, : len(one.ids)] = torch.tensor(one.ids), torch.tensor(one.kinds)
        ends = (*one.first[1:], len(one.ids) - 1)
        for first, last in zip(one.first, ends, strict=True):
            if chance.random() < HIDDEN:
                hidden[row, first:last] = True
    if not hidden.any():
        hidden[:, 1] = True
    wanted = pieces[hidden]
    fate = torch.rand(pieces.shape)
    shown = pieces.masked_fill(hidden & (fate < 0.8), MASK)
    other = hidden & (fate > 0.9)
    shown[other] = torch.randint(ORDINARY, PIECES, (int(other.sum()),))
    states = encoder.upper(encoder.lower(shown, kinds), torch.zeros(pieces.shape), pieces > 0)
    return functional.cross_entropy(guess(states[hidden], encoder.piece.weight), wanted)


if __name__ == "__main__":
    main()
