"""Fit the network to annotated passages."""

import json
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from encoder.examples import CERTAINTIES, STATUSES
from encoder.losses import FalseAlarms, losses, readings
from encoder.network import WIDTH, Reader
from encoder.roles import DESIGNS
from encoder.samples import Sample, Shares, batches, drawn
from firsthand.reports.word_pieces import KINDS

START = 20151020


@dataclass(frozen=True, slots=True)
class Settings:
    """How to fit. `tokens` bounds the pieces of one batch; rates are for the pretrained layers and the new heads.

    After `epochs` at these rates the averaged weights are fitted `again` for some epochs at half the rates (a warm
    restart, Loshchilov & Hutter 2017); what comes out is the mean of both averages.

    `masked`, `swap`, `join`, `alone` and `decoys` are shares: of hidden pieces, of passages with other names, of
    passages joined with another, of passages cut to one sentence, and of passages without a false alarm in which a word
    of the trigger list is marked that is none.
    """

    design: str = "tagging"
    split: int = 3
    epochs: int = 4
    again: int = 2
    tokens: int = 2048
    rate: float = 3e-4
    head_rate: float = 1e-3
    warm: float = 0.08
    masked: float = 0.05
    swap: float = 0.3
    join: float = 0.1
    alone: float = 0.1
    decoys: float = 0.3
    averaged: float = 0.99
    seed: int = 1


def make_reader(settings: Settings) -> Reader:
    """A network of that design, its heads drawn by chance, the same for every seed: only so can they be averaged."""
    torch.manual_seed(START)
    return Reader(settings.split, 1 + len(KINDS), DESIGNS[settings.design](WIDTH), len(STATUSES), len(CERTAINTIES))


def fit(data: Sequence[Sample], reader: Reader, settings: Settings, checkpoint: Path | None = None) -> Reader:
    """Fit to the samples and return the averaged weights; goes on from `checkpoint` if there is one."""
    run = _Run(reader, settings)
    done = run.resumed(checkpoint)
    started = time.time()
    for epoch in range(done, settings.epochs + settings.again):
        if epoch == settings.epochs:
            run.restart()
        told = run.epoch(data, epoch)
        print(json.dumps({"epoch": epoch + 1, **told, "seconds": round(time.time() - started)}), flush=True)
        if checkpoint:
            run.save(checkpoint, epoch + 1)
    return run.result()


class _Run:
    """The network with what fitting it needs to remember."""

    def __init__(self, reader: Reader, settings: Settings) -> None:
        heads = [p for name, p in reader.named_parameters() if not name.startswith("encoder.")]
        self.reader, self.settings = reader, settings
        self.optimiser = torch.optim.AdamW(
            [{"params": list(reader.encoder.parameters())}, {"params": heads}], lr=settings.rate, weight_decay=0.01
        )
        self.average = AveragedModel(reader, multi_avg_fn=get_ema_multi_avg_fn(settings.averaged))
        self.alarms = FalseAlarms()
        self.before: dict[str, Tensor] = {}

    def restart(self) -> None:
        """Go on from the averaged weights, with nothing else remembered of the steps that led there."""
        self.before = {name: value.clone() for name, value in self.average.module.state_dict().items()}
        self.reader.load_state_dict(self.average.module.state_dict())
        self.optimiser.state.clear()
        self.alarms.found.clear()
        self.average = AveragedModel(self.reader, multi_avg_fn=get_ema_multi_avg_fn(self.settings.averaged))

    def epoch(self, data: Sequence[Sample], epoch: int) -> dict[str, float]:
        """Read everything once; return the mean of each loss."""
        settings = self.settings
        chance = random.Random(settings.seed * 1000 + epoch)
        torch.manual_seed(settings.seed * 1000 + epoch)
        self.reader.train()
        shares = Shares(settings.swap, settings.join, settings.alone)
        order = batches(list(drawn(data, shares, chance)), settings.tokens, chance)
        sums: dict[str, float] = {}
        for number, batch in enumerate(order):
            self._rates(epoch, number / len(order))
            read = list(readings(batch, self.alarms, settings.decoys, chance))
            parts = losses(self.reader, batch, read, settings.masked, self.alarms)
            self._step(torch.stack(list(parts.values())).sum())
            for name, part in parts.items():
                sums[name] = sums.get(name, 0.0) + float(part.detach()) / len(order)
        return {name: round(value, 3) for name, value in sums.items()}

    def _rates(self, epoch: int, share: float) -> None:
        """Rise to the full rates over the first share of the run, then fall to nothing; the same once more, halved."""
        settings, again = self.settings, epoch >= self.settings.epochs
        start, length, height = (settings.epochs, settings.again, 0.5) if again else (0, settings.epochs, 1.0)
        done = (epoch - start + share) / length
        slope = height * min(done / settings.warm, (1 - done) / (1 - settings.warm))
        for group, rate in zip(self.optimiser.param_groups, (settings.rate, settings.head_rate), strict=True):
            group["lr"] = rate * slope + 1e-7

    def _step(self, loss: Tensor) -> None:
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.average.update_parameters(self.reader)

    def result(self) -> Reader:
        """The running average of the weights; where they were fitted again, the mean of that before and that after."""
        reader = self.average.module
        if self.before:
            after = reader.state_dict()
            reader.load_state_dict({name: (value + self.before[name]) / 2 for name, value in after.items()})
        return reader

    def save(self, checkpoint: Path, epochs: int) -> None:
        """Keep everything that the next epoch needs, in one step, so that a cut never leaves half a file."""
        parts = {"reader": self.reader, "optimiser": self.optimiser, "average": self.average}
        state = {name: part.state_dict() for name, part in parts.items()}
        torch.save({"epoch": epochs, "alarms": self.alarms.found, "before": self.before, **state}, f"{checkpoint}.part")
        Path(f"{checkpoint}.part").replace(checkpoint)

    def resumed(self, checkpoint: Path | None) -> int:
        """The number of epochs done, with everything as it was then."""
        if not checkpoint or not checkpoint.exists():
            return 0
        state = torch.load(checkpoint, weights_only=True)
        self.reader.load_state_dict(state["reader"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.average.load_state_dict(state["average"])
        self.alarms.found.update(state["alarms"])
        self.before = state["before"]
        return int(state["epoch"])
