"""Draw how far the confidence of readings can be trusted: a reliability diagram for each annotated set.

    python benchmarks/reliability.py PASSAGES LABELS [PASSAGES LABELS ...] [--name NAME ...] [--finder light]
        [--output docs/pictures/reliability.svg]

Reads the passages as `firsthand evaluate` does. For each band of confidence that holds reports it prints, and draws
where `--output` is given, the share of them that was right against their mean confidence, with the 95 % interval of
that share (Wilson 1927, "Probable Inference, the Law of Succession, and Statistical Inference").

The expected calibration error (Guo et al. 2017, "On Calibration of Modern Neural Networks") is above 0 in every sample,
most so in a small one, even where each confidence is exactly the chance of being right. So the error of such a finder
is printed beside it: outcomes are drawn many times with the confidences that were read as their chances, after the
consistency resampling of Bröcker and Smith 2007, "Increasing the Reliability of Reliability Diagrams". They draw the
forecasts anew as well; here the confidences stay as read. Reports of one passage are drawn as if they had nothing to
do with one another; where they are right or wrong together, chance makes a larger error than is printed.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from pathlib import Path
from random import Random
from statistics import NormalDist, fmean
from typing import TYPE_CHECKING, Any

from firsthand.evaluation.agreement import Match
from firsthand.evaluation.calibration import Bin, Calibration, calibration
from firsthand.evaluation.case import all_matches
from firsthand.pipeline.evaluation import evaluate
from firsthand.reports import Finder, FinderName, open_finder

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SAMPLES, SEED = 2000, 20070
SHARE = 0.95  # of intervals and samples
DIAGONAL, POINT = "#999999", "#0b5fa5"
STYLE: dict[Any, Any] = {"svg.hashsalt": "firsthand", "svg.fonttype": "none", "font.size": 9}
WIDTH, HEIGHT = 3.6, 3.9  # of a panel, in inches


@dataclass(frozen=True, slots=True)
class Chance:
    """Expected calibration error of perfectly calibrated confidences: its mean, and the most in 95 % of samples."""

    mean: float
    most: float


@dataclass(frozen=True, slots=True)
class Panel:
    """One annotated set; `chance` is None where nothing was read."""

    name: str
    calibration: Calibration
    chance: Chance | None

    @property
    def bands(self) -> tuple[Bin, ...]:
        """The bands of confidence that hold reports, lowest first."""
        return tuple(band for band in self.calibration.bins if band.readings)

    @property
    def reports(self) -> int:
        """How many reports were read."""
        return sum(band.readings for band in self.bands)


def main() -> None:
    """Read every set, print its table, and draw all of them where asked."""
    parser = argparse.ArgumentParser(description="How far the confidence of readings can be trusted.")
    parser.add_argument("files", nargs="+", type=Path, metavar="PASSAGES LABELS")
    parser.add_argument("--name", nargs="+", help="names of the sets, in their order")
    parser.add_argument("--finder", choices=["encoder", "light"], default="encoder")
    parser.add_argument("--output", type=Path, help="SVG file to write")
    options = parser.parse_args()
    sets = list(zip(options.files[::2], options.files[1::2], strict=False))
    names = options.name or [passages.name.split(".")[0] for passages, _ in sets]
    if len(options.files) % 2 or len(names) != len(sets):
        parser.error("each set needs a file of passages, one of labels, and a name if any has one")
    finder = open_finder(FinderName(options.finder))
    panels = [panel(name, read(*files, finder)) for name, files in zip(names, sets, strict=True)]
    print("\n\n".join("\n".join(table(one)) for one in panels))
    if options.output:
        draw(panels, options.output)


def read(passages: Path, labels: Path, finder: Finder) -> Iterator[Match]:
    """The reports of an annotated set as `finder` reads it; SystemExit with its problems where it has any."""
    found = evaluate(passages, labels, finder=finder)
    if found.problems:
        sys.exit("\n".join(map(str, found.problems)))
    return all_matches(found.cases)


def panel(name: str, found: Iterable[Match]) -> Panel:
    """What is drawn of one set; reports that were missed, or read without a confidence, do not count."""
    confident = [match for match in found if match.read is not None and match.read.confidence is not None]
    return Panel(name, calibration(confident), by_chance(confident) if confident else None)


def by_chance(found: Sequence[Match], samples: int = SAMPLES, seed: int = SEED) -> Chance:
    """The error that chance alone makes of the confidences of these readings, at least one; the same for a seed."""
    draw_of = Random(seed).random
    errors = sorted(
        calibration(Match(match.read if draw_of() < _confidence(match) else None, match.read) for match in found).error
        or 0.0
        for _ in range(samples)
    )
    return Chance(fmean(errors), errors[ceil(SHARE * samples) - 1])


def _confidence(match: Match) -> float:
    if match.read is None or match.read.confidence is None:
        raise ValueError("only what was read with a confidence can be drawn anew")
    return match.read.confidence


def wilson(share: float, count: int) -> tuple[float, float]:
    """The ends of the 95 % interval of a share that was seen in `count` cases, at least one; both lie in 0 to 1."""
    z = NormalDist().inv_cdf((1 + SHARE) / 2)
    middle = share + z * z / (2 * count)
    reach = z * sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    whole = 1 + z * z / count
    return max(0.0, (middle - reach) / whole), min(1.0, (middle + reach) / whole)


def points(shown: Panel) -> Iterator[tuple[Bin, float, float, float, float]]:
    """Each band with its mean confidence, the share that was right, and the two ends of that share's interval."""
    for band in shown.bands:
        if band.confidence is not None and band.right is not None:
            yield (band, band.confidence, band.right, *wilson(band.right, band.readings))


def title(shown: Panel) -> str:
    """The name of a set, its expected calibration error and the reports that this was measured on."""
    error = shown.calibration.error
    if error is None:
        return f"{shown.name}\nnothing was read"
    return f"{shown.name}\nexpected calibration error {error:.3f}, {shown.reports} reports"


def table(shown: Panel) -> Iterator[str]:
    """The lines that are printed of a set."""
    yield title(shown).replace("\n", ": ")
    if shown.chance:
        yield (
            f"perfectly calibrated, by chance: {shown.chance.mean:.3f} on average, "
            f"at most {shown.chance.most:.3f} in {100 * SHARE:.0f} % of {SAMPLES} samples"
        )
        yield "confidence  reports  mean  right  95 % interval"
    for band, confidence, right, low, high in points(shown):
        counted = f"{band.readings:>7}  {confidence:>4.2f}  {right:>5.2f}"
        yield f"{band.low:.1f} to {band.high:.1f}  {counted}  {low:.2f} to {high:.2f}"


def draw(panels: Sequence[Panel], output: Path) -> None:
    """Write the panels side by side as SVG; the same panels make the same file with one version of matplotlib."""
    import matplotlib as mpl  # only the picture needs it, and only the `benchmarks` extra brings it
    from matplotlib.figure import Figure

    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(WIDTH * len(panels), HEIGHT), facecolor="white", layout="constrained")
        axes = figure.subplots(1, len(panels), squeeze=False, sharey=True)[0]
        for axis, shown in zip(axes, panels, strict=True):
            _draw_panel(axis, shown)
        axes[0].set_ylabel("share that was right")
        told = {"Title": "Confidence of readings and share that was right", "Date": None, "Creator": None}
        figure.savefig(output, format="svg", metadata=told)


def _draw_panel(axis: "Axes", shown: Panel) -> None:
    axis.plot((0, 1), (0, 1), color=DIAGONAL, linestyle="--", linewidth=1, zorder=1)
    for band, confidence, right, low, high in points(shown):
        axis.vlines(confidence, low, high, color=POINT, linewidth=1.2, zorder=2)
        axis.plot(confidence, right, "o", color=POINT, markersize=4.5, zorder=3)
        # Above the interval: to its right a long count would run into the next band.
        axis.annotate(
            str(band.readings), (confidence, high), (0, 4), textcoords="offset points", ha="center", fontsize=7
        )
    axis.set_title(title(shown), fontsize=9)
    axis.set_xlabel("mean confidence")
    ticks = [place / 5 for place in range(6)]
    axis.set(xlim=(0, 1.05), ylim=(-0.03, 1.1), xticks=ticks, yticks=ticks, aspect="equal")
    axis.spines[["top", "right"]].set_visible(False)


if __name__ == "__main__":
    main()
