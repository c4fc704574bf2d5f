"""Make the encoder that ships, from annotated passages to one file.

    cd training
    python -m encoder --minilm FOLDER --passages REAL.passages.jsonl [...] [--placed PLACES.jsonl CORPUS.jsonl.xz]
        [--start masked-words.pt] [--seeds 1 2] [--epochs 4] [--again 2] [--threads 2] --work FOLDER [--output FILE]
        [--measure DEV.passages.jsonl] [--design pointing|scoring] [--split 2] [--share 0.5] [--written NAME ...]

Own-written passages of `training/sentences` are read whole unless `--written` names some. A run that was cut goes on
after its last whole epoch. Seeds draw the order of the passages; their networks start alike, and their average is what
ships; runs of single seeds in one `--work` folder may go side by side before the run that averages them. `--measure`
prints how well each seed and the average read before their weights are rounded. Other designs and parts of the data
are there to be compared: what they make is measured and not written.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer

from encoder.annotated import Annotated, passages, placed
from encoder.calibration import calibrated
from encoder.examples import MOST_PIECES, Example, example_of
from encoder.export import export
from encoder.fit import Settings, fit, make_reader
from encoder.kept import drawn_by, is_kept
from encoder.network import Reader
from encoder.own_writing import own_writing
from encoder.roles import DESIGNS
from encoder.samples import Sample
from encoder.swapping import Swapper
from encoder.torch_network import TorchNetwork
from firsthand.kb import KnowledgeBase, load
from firsthand.pipeline.evaluation import evaluate
from firsthand.reports.encoder import Calibration, Encoder
from firsthand.reports.passage import passage_of_text
from firsthand.reports.word_pieces import WordPieces

VERSION = "encoder-2"
OUTPUT = Path(__file__).parents[2] / "src" / "firsthand" / "reports" / "encoder" / f"{VERSION}.zip"
DEFAULTS = Settings()
VARIANTS = 2  # of each passage, with other names


@dataclass(frozen=True, slots=True)
class Held:
    """The real passages that only calibrate, and what reads them."""

    passages: tuple[Annotated, ...]
    cutter: WordPieces
    kb: KnowledgeBase

    def calibration(self, reader: Reader) -> Calibration:
        """What the scores of a network are worth."""
        examples = _examples(self.passages, self.kb, self.cutter)
        return calibrated(TorchNetwork(reader, self.cutter), self.passages, examples, self.kb)


def main() -> None:
    """Fit, average, calibrate and export."""
    options = _options()
    torch.set_num_threads(options.threads)
    options.work.mkdir(parents=True, exist_ok=True)
    kb, tokenizer = load(), (options.minilm / "tokenizer.json").read_text(encoding="utf-8")
    cutter = WordPieces(Tokenizer.from_str(tokenizer))
    real = [one for path in options.passages for one in passages(path)]
    real += list(placed(*options.placed)) if options.placed else []
    fitted = [one for one in real if not is_kept(one.article) and drawn_by(one.article)[1] < options.share]
    written = [one for path in own_writing(options.written) for one in passages(path)]
    held = Held(tuple(one for one in real if is_kept(one.article)), cutter, kb)
    data = [*_samples(fitted, kb, cutter), *_samples(written, kb, cutter)]
    readers = []
    for seed in options.seeds:
        readers.append(_fitted(data, replace(_settings(options), seed=seed), options))
        _tell(readers[-1], f"seed {seed}", held, options.measure)
    reader = averaged(readers)
    about = {
        "version": VERSION,
        "settings": asdict(_settings(options)),
        "seeds": options.seeds,
        "passages": {"real": len(fitted), "written": len(written), "held": len(held.passages)},
        "calibration": asdict(held.calibration(reader)),
    }
    if len(readers) > 1:
        _tell(reader, "average", held, options.measure)
    if _ships(options):
        options.output.parent.mkdir(parents=True, exist_ok=True)
        export(reader, tokenizer, about, options.output)
    print(json.dumps(about))


def _ships(options: argparse.Namespace) -> bool:
    """Whether the run follows the recipe that ships; any other is only measured, so that it never replaces weights."""
    as_shipped = options.design == DEFAULTS.design and options.split == DEFAULTS.split
    return as_shipped and options.share == 1 and options.written is None


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
    parser.add_argument("--again", type=int, default=DEFAULTS.again, help="epochs at half the rate after these")
    parser.add_argument("--design", choices=sorted(DESIGNS), default=DEFAULTS.design)
    parser.add_argument("--split", type=int, default=DEFAULTS.split, help="layers that read a passage before any mark")
    parser.add_argument("--measure", type=Path, help="passages with labels beside them, never fitted to")
    parser.add_argument("--share", type=float, default=1.0, help="of the real articles, to see what more would bring")
    parser.add_argument("--written", nargs="*", help="names of sets of own writing; none if empty")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    return parser.parse_args()


def _settings(options: argparse.Namespace) -> Settings:
    return Settings(design=options.design, split=options.split, epochs=options.epochs, again=options.again)


def _fitted(data: Sequence[Sample], settings: Settings, options: argparse.Namespace) -> Reader:
    reader = make_reader(settings)
    if options.start:
        reader.encoder.load_state_dict(torch.load(options.start, weights_only=True)["encoder"])
    else:
        reader.encoder.load_minilm(options.minilm / "model.safetensors")
    return fit(data, reader, settings, options.work / f"{VERSION}-{settings.seed}-{_recipe(settings, options)}.pt")


def _recipe(settings: Settings, options: argparse.Namespace) -> str:
    """Eight signs for everything that a run depends on, so that a checkpoint is never taken for another run's."""
    given = (options.passages, options.placed, options.start, options.share, options.written)
    return hashlib.blake2b(repr((settings, given)).encode(), digest_size=4).hexdigest()


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


def _tell(reader: Reader, name: str, held: Held, passages: Path | None) -> None:
    """Print what a network reads right, if there are passages to measure it on."""
    if passages:
        network = TorchNetwork(reader, held.cutter, held.calibration(reader))
        print(json.dumps({name: _measured(network, passages)}), flush=True)


def _measured(network: TorchNetwork, passages: Path) -> dict[str, float]:
    """Main figures of the finder that would ship, with the rules, on passages with their labels beside them."""
    labels = Path(str(passages).replace(".passages.", ".labels."))
    scores = evaluate(passages, labels, finder=Encoder(network)).scores
    return {
        "report": scores.report.f1,
        "core slots": scores.core.f1,
        "whole report": scores.whole.f1,
        "speaker": scores.slots["speaker"].f1,
        "status": scores.status_accuracy,
        "certainty": scores.certainty_accuracy,
    }


if __name__ == "__main__":
    main()
