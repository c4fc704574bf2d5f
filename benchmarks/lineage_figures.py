"""The tables of README.md about finding and aligning, and the picture of growth, from what `lineage_speed.py` measured.

python benchmarks/lineage_figures.py [RESULTS.json] [--svg GROWTH.svg]
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from math import ceil, floor, log10
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OWN = "firsthand"
DRAWN = {"firsthand": "#0b5fa5", "rensa": "#b3541e", "join": "#4a7c2c", "datasketch": "#8a4b9c"}
PANELS = (("documents a CPU-second", "documents_per_cpu_second", 1.0), ("peak memory, GB", "peak_mb", 1 / 1024))
WIDTH, HEIGHT, LEFT, TOP, PANEL = 900, 340, 60, 50, 270

Row = dict[str, Any]
Point = tuple[float, float]


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def in_order(rows: Iterable[Row]) -> list[Row]:
    """This project's rows first, then the others by key."""
    return sorted(rows, key=lambda row: (row["key"] != OWN, row["key"]))


def recall_table(rows: Sequence[Row]) -> str:
    """Share of planted pairs found, by kind, for the tools of one size."""
    kinds = list(rows[0]["recall"])
    head = ["", *kinds, "story in one piece", "pairs", "pairs by the footer"]
    lines = (
        [
            *(row["tool"], *(f"{row['recall'][kind]:.3f}" for kind in kinds), f"{row['story']:.2f}"),
            *(f"{row['pairs']:,}", f"{row['footer_pairs']:,}"),
        ]
        for row in in_order(rows)
    )
    return table(head, lines)


def speed_table(rows: Sequence[Row]) -> str:
    """Speed and memory of every tool and size, as ratios to this project's at that size."""
    own = {row["size"]: row for row in rows if row["key"] == OWN}
    lines = []
    for row in sorted(rows, key=lambda row: (row["size"], row["key"] != OWN, row["key"])):
        base = own.get(row["size"])
        faster = base["documents_per_cpu_second"] / row["documents_per_cpu_second"] if base else None
        lines.append(
            [
                *(f"{row['size']:,}", row["tool"], f"{row['documents_per_cpu_second']:,.0f}"),
                *(f"{faster:.1f}" if faster else "", f"{row['peak_mb'] / 1024:.2f}", f"{row['own_mb'] / 1024:.2f}"),
            ]
        )
    head = ["documents", "", "documents a CPU-second", "firsthand is faster by", "peak GB", "of it beside the texts"]
    return table(head, lines)


def stage_table(rows: Sequence[Row]) -> str:
    """CPU-seconds of this project's stages at every size."""
    own = sorted((row for row in rows if row["key"] == OWN), key=lambda row: row["size"])
    stages = [*own[0]["stages"]] if own else []
    lines = (
        [f"{row['size']:,}", *(f"{row['stages'][each]:.1f}" for each in stages), f"{row['cpu_seconds']:.1f}"]
        for row in own
    )
    return table(["documents", *stages, "all"], lines)


def aligner_table(rows: Sequence[Row]) -> str:
    """Pairs a CPU-second and the words found, both as they are and as ratios to difflib."""
    base = next(row for row in rows if row["key"] == "difflib")
    lines = (
        [
            *(row["tool"], f"{row['pairs_per_cpu_second']:,.0f}"),
            f"{row['pairs_per_cpu_second'] / base['pairs_per_cpu_second']:.0f}",
            f"{row['words_found'] / base['words_found']:.3f}",
        ]
        for row in rows
    )
    return table(["", "pairs a CPU-second", "times difflib", "words found, of difflib's"], lines)


def axis(values: Sequence[float]) -> tuple[int, int]:
    """The powers of ten around some values."""
    return floor(log10(min(values))), max(ceil(log10(max(values))), floor(log10(min(values))) + 1)


def short(value: float) -> str:
    """A number in few characters."""
    return f"{value:g}" if value < 1000 else f"{value / 1000:g}k"


def panel(rows: Sequence[Row], number: int) -> Iterator[str]:
    """One graph of the picture, both axes logarithmic, with a line for each tool."""
    title, field, scale = PANELS[number]
    left = LEFT + number * (WIDTH // 2)
    low_x, high_x = (log10(end) for end in (min(row["size"] for row in rows), max(row["size"] for row in rows)))
    low_y, high_y = axis([row[field] * scale for row in rows])

    def at(row: Row) -> Point:
        across = (log10(row["size"]) - low_x) / max(high_x - low_x, 1e-9)
        up = (log10(row[field] * scale) - low_y) / (high_y - low_y)
        return left + PANEL * across, TOP + 240 * (1 - up)

    yield f'<text x="{left}" y="{TOP - 22}" font-weight="bold">{title}</text>'
    for power in range(low_y, high_y + 1):
        height = TOP + 240 * (1 - (power - low_y) / (high_y - low_y))
        yield f'<line x1="{left}" x2="{left + PANEL}" y1="{height:.1f}" y2="{height:.1f}" stroke="#ddd"/>'
        yield f'<text x="{left - 8}" y="{height + 4:.1f}" text-anchor="end">{short(10.0**power)}</text>'
    for size in sorted({row["size"] for row in rows}):
        across = left + PANEL * (log10(size) - low_x) / max(high_x - low_x, 1e-9)
        yield f'<text x="{across:.1f}" y="{TOP + 262}" text-anchor="middle">{short(size)}</text>'
    ends: list[tuple[float, str, str]] = []
    for key, colour in DRAWN.items():
        points = [at(row) for row in sorted(rows, key=lambda row: row["size"]) if row["key"] == key]
        if points:
            line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
            yield f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
            yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points)
            ends.append((points[-1][1], key, colour))
    lowest = 0.0
    for height, key, colour in sorted(ends):
        lowest = max(height, lowest + 15)
        yield f'<text x="{left + PANEL + 10}" y="{lowest + 4:.1f}" fill="{colour}">{key}</text>'


def picture(rows: Sequence[Row]) -> str:
    """The picture of growth, as SVG."""
    drawn = [row for row in rows if row["key"] in DRAWN]
    parts = [part for number in range(len(PANELS)) for part in panel(drawn, number)]
    box = f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {box}>'
    below = f'<text x="{WIDTH // 2}" y="{HEIGHT - 8}" text-anchor="middle">documents in the collection</text>'
    return "\n".join([head, '<rect width="100%" height="100%" fill="#fff"/>', *parts, below, "</svg>", ""])


def main() -> None:
    """Print the tables and write the picture."""
    parser = argparse.ArgumentParser(description="Tables and picture of finding and aligning.")
    parser.add_argument("results", type=Path, nargs="?", default=HERE / "results" / "lineage-speed.json")
    parser.add_argument("--svg", type=Path, default=HERE / "lineage-growth.svg")
    options = parser.parse_args()
    known = json.loads(options.results.read_text(encoding="utf-8"))
    rows = known["tools"]
    for size in sorted({row["size"] for row in rows}):
        print(f"{size:,} documents\n\n{recall_table([row for row in rows if row['size'] == size])}\n")
    print(f"{speed_table(rows)}\n\n{stage_table(rows)}\n\n{aligner_table(known.get('aligners', []))}")
    options.svg.write_text(picture(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
