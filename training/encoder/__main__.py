"""Make the encoder that ships, from annotated passages to one file.

    cd training
    python -m encoder --minilm FOLDER --passages REAL.passages.jsonl [...] [--placed PLACES.jsonl CORPUS.jsonl.xz]
        [--start masked-words.pt] [--seeds 1 2] [--epochs 6] [--threads 2] --work FOLDER [--output FILE]
        [--measure DEV.passages.jsonl] [--design pointing|scoring]

Own-written passages of `training/sentences` are always read. A run that was cut goes on after its last whole epoch.
Seeds draw the order of the passages; their networks start alike, and their average is what ships. `--measure` prints
how well the network reads before its weights are rounded. Designs other than tagging are there to be compared: what
they make is measured and not written.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer

from encoder.annotated import Annotated, passages, placed
from encoder.calibration import calibrated
from encoder.examples import MOST_PIECES, Example, example_of
from encoder.export import export
from encoder.fit import Settings, fit, make_reader
from encoder.network import Reader
from encoder.roles import DESIGNS
from encoder.samples import Sample
from encoder.swapping import Swapper
from encoder.torch_network import TorchNetwork
from firsthand.kb import KnowledgeBase, load
from firsthand.pipeline.evaluation import evaluate
from firsthand.reports.encoder import Calibration, Encoder
from firsthand.reports.passage import passage_of_text
from firsthand.reports.word_pieces import WordPieces

VERSION = "encoder-1"
WRITTEN = Path(__file__).parents[1] / "sentences"
OUTPUT = Path(__file__).parents[2] / "src" / "firsthand" / "reports" / "encoder" / f"{VERSION}.zip"
HELD = 18 / 256  # share of the real articles that only calibrate
DEFAULTS = Settings()
VARIANTS = 2  # of each passage, with other names
THRESHOLD = 0.35  # best report F1 on the real articles kept from fitting


def main() -> None:
    """Fit, average, calibrate and export."""
    options = _options()
    torch.set_num_threads(options.threads)
    options.work.mkdir(parents=True, exist_ok=True)
    kb, tokenizer = load(), (options.minilm / "tokenizer.json").read_text(encoding="utf-8")
    cutter = WordPieces(Tokenizer.from_str(tokenizer))
    real = [one for path in options.passages for one in passages(path)]
    real += list(placed(*options.placed)) if options.placed else []
    written = [one for path in sorted(WRITTEN.glob("*.passages.jsonl")) for one in passages(path)]
    held = [example for one in real if is_held(one.article) for example in _examples([one], kb, cutter)]
    data = list(_samples([*(one for one in real if not is_held(one.article)), *written], kb, cutter))
    readers = [_fitted(data, replace(_settings(options), seed=seed), options) for seed in options.seeds]
    reader = averaged(readers)
    about = {
        "version": VERSION,
        "settings": asdict(_settings(options)),
        "seeds": options.seeds,
        "passages": {"real": len(real) - len(held), "written": len(written), "held": len(held)},
        "calibration": _calibration(reader, cutter, held),
    }
    if options.measure:
        print(json.dumps(_measured(TorchNetwork(reader, cutter, Calibration(**about["calibration"])), options.measure)))
    if options.design == DEFAULTS.design:
        options.output.parent.mkdir(parents=True, exist_ok=True)
        export(reader, tokenizer, about, options.output)
    print(json.dumps(about))


def is_held(article: str) -> bool:
    """Whether an article's passages are kept from fitting, by a hash of its id."""
    return hashlib.blake2b(article.encode(), digest_size=2).digest()[0] < HELD * 256


def averaged(readers: Sequence[Reader]) -> Reader:
    """The network whose weights are the mean of those given (Wortsman et al. 2022, model soups)."""
    states = [reader.state_dict() for reader in readers]
    readers[0].load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    return readers[0]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the encoder that ships.")
    parser.add_argument("--minilm", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--passages", nargs="*", type=Path, default=[])
    parser.add_argument("--placed", nargs=2, type=Path)
    parser.add_argument("--start", type=Path, help="what encoder.masked_words made; MiniLM as published if not given")
    parser.add_argument("--seeds", nargs="+", type=int, default=[1])
    parser.add_argument("--epochs", type=int, default=DEFAULTS.epochs)
    parser.add_argument("--design", choices=sorted(DESIGNS), default=DEFAULTS.design)
    parser.add_argument("--measure", type=Path, help="passages with labels beside them, never fitted to")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    return parser.parse_args()


def _settings(options: argparse.Namespace) -> Settings:
    return Settings(design=options.design, epochs=options.epochs)


def _fitted(data: Sequence[Sample], settings: Settings, options: argparse.Namespace) -> Reader:
    reader = make_reader(settings)
    if options.start:
        reader.encoder.load_state_dict(torch.load(options.start, weights_only=True)["encoder"])
    else:
        reader.encoder.load_minilm(options.minilm / "model.safetensors")
    return fit(data, reader, settings, options.work / f"{VERSION}-{settings.design}-{settings.seed}.pt")


def _examples(chosen: Iterable[Annotated], kb: KnowledgeBase, cutter: WordPieces) -> Iterator[Example]:
    for one in chosen:
        example = example_of(one.id, passage_of_text(one.text, kb), one.reports, cutter)
        if len(example.pieces.ids) <= MOST_PIECES:
            yield example


def _samples(chosen: Iterable[Annotated], kb: KnowledgeBase, cutter: WordPieces) -> Iterator[Sample]:
    """Each passage with copies in which other names stand."""
    swapper = Swapper(kb, seed=1)
    for one in chosen:
        for example in _examples([one], kb, cutter):
            others = (swapper.swapped(one.text, one.reports) for _ in range(VARIANTS))
            copies = [
                replace(one, id=f"{one.id}~{number}", text=other[0], reports=tuple(other[1]))
                for number, other in enumerate(others)
                if other
            ]
            same = [copy for copy in _examples(copies, kb, cutter) if len(copy.targets) == len(example.targets)]
            yield Sample(example, tuple(same))


def _measured(network: TorchNetwork, passages: Path) -> dict[str, float]:
    """Main figures of the finder that would ship, with the rules, on passages with their labels beside them."""
    labels = Path(str(passages).replace(".passages.", ".labels."))
    scores = evaluate(passages, labels, finder=Encoder(network)).scores
    return {
        "report": scores.report.f1,
        "core slots": scores.core.f1,
        "whole report": scores.whole.f1,
        "status": scores.status_accuracy,
        "certainty": scores.certainty_accuracy,
    }


def _calibration(reader: Reader, cutter: WordPieces, held: Sequence[Example]) -> dict[str, float]:
    constant, trigger, report = calibrated(TorchNetwork(reader, cutter), held)
    return {"constant": constant, "trigger": trigger, "report": report, "threshold": THRESHOLD}


if __name__ == "__main__":
    main()
