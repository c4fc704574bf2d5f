"""Finding and aligning reused text, side by side with peers: what is found, how fast, in how much memory.

    python benchmarks/lineage_speed.py CORPORA [--sizes 10000 30000] [--tools firsthand rensa] [--out FILE.json]
    python benchmarks/lineage_speed.py CORPORA --aligners difflib align

Collections come from `planted.py` and are kept in --folder. Every tool runs on every size in a process of its own, on
one core. Results are added to --out, in place of earlier ones of the same tool and size. What carries from machine to
machine are the ratios between tools of one run; seconds do not.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from process_cost import cpu, forget_peak, memory

HERE = Path(__file__).parent
ONE_CORE = dict.fromkeys(
    ("OMP_NUM_THREADS", "NUMBA_NUM_THREADS", "RAYON_NUM_THREADS", "OPENBLAS_NUM_THREADS", "ARROW_NUM_THREADS"), "1"
)
WARMING = [
    "The quick brown fox jumps over the lazy dog while the harbour clerk counts nine red barrels on the quay tonight.",
    "The quick brown fox jumps over the lazy dog while the harbour clerk counts nine red barrels, one outlet adds.",
    "Nothing at all is shared between this one text, whoever may have written it, and the other two of them above.",
] * 7
SIZES = (10_000, 30_000, 100_000, 300_000)

Result = dict[str, object]


def measure(name: str, path: Path) -> Result:
    """Run one tool on one collection, in this process: recall by kind, pairs, time and memory."""
    from planted import read
    from reuse_score import score
    from reuse_tools import TOOLS

    TOOLS[name]().pairs(WARMING)  # imports, compiles
    collection = read(path)
    texts = [text for _, text in collection.articles]
    tool = TOOLS[name]()
    forget_peak()
    before, start, wall = memory("VmRSS"), cpu(), time.perf_counter()
    pairs = tool.pairs(texts)
    seconds, wall, peak = cpu() - start, time.perf_counter() - wall, memory("VmHWM")
    return {
        "tool": tool.name,
        "key": name,
        "size": len(texts),
        **score(collection, pairs),
        "cpu_seconds": round(seconds, 2),
        "wall_seconds": round(wall, 2),
        "stages": {stage: round(used, 2) for stage, used in tool.seconds.items()},
        "documents_per_cpu_second": round(len(texts) / seconds, 1),
        "texts_mb": round(before),
        "peak_mb": round(peak),
        "own_mb": round(peak - before),
    }


def measure_aligner(name: str, path: Path) -> Result:
    """Run one aligner on the planted pairs of one collection, in this process, again until it took a second."""
    from aligners import ALIGNERS
    from planted import read

    ALIGNERS[name]().words(WARMING, np.array([[0, 1], [1, 2]]))
    collection = read(path)
    place = {article: number for number, (article, _) in enumerate(collection.articles)}
    family = sorted(place[each] for each in collection.story)
    planted = [(place[each.source], place[each.derivative]) for each in collection.truth]
    pairs = np.array(sorted(planted + list(zip(family, family[1:] + family[:1], strict=True))))
    kept = sorted({int(number) for number in pairs.ravel()})
    row = {number: at for at, number in enumerate(kept)}
    texts = [collection.articles[number][1] for number in kept]
    aligner = ALIGNERS[name]()
    times = 0
    while aligner.seconds.get("align", 0.0) < 1:
        shared = aligner.words(texts, np.vectorize(row.__getitem__)(pairs))
        times += 1
    seconds = {stage: round(used / times, 4) for stage, used in aligner.seconds.items()}
    rate = times * len(pairs) / aligner.seconds["align"]
    return {
        "tool": aligner.name,
        "key": name,
        "size": len(pairs),
        "words_found": shared,
        "stages": seconds,
        "pairs_per_cpu_second": round(rate, 1),
    }


def collection_of(corpora: Path, size: int, seed: int, folder: Path) -> Path:
    """The collection's file, made in another process if it is not there, so that this one stays small."""
    path = folder / f"planted-{size}-{seed}.arrow"
    if not path.exists():
        words = [str(corpora), str(size), str(path), "--seed", str(seed)]
        subprocess.run([sys.executable, str(HERE / "planted.py"), *words], check=True)
    return path


def in_its_own_process(mode: str, name: str, path: Path, limit: float) -> Result | None:
    """What `measure` or `measure_aligner` returns, or nothing where the tool fails or takes longer than the limit."""
    words = [sys.executable, __file__, f"--{mode}", name, str(path)]
    try:
        done = subprocess.run(
            words, env=os.environ | ONE_CORE, capture_output=True, text=True, timeout=limit, check=True
        )
    except subprocess.TimeoutExpired:
        print(f"{name}: stopped after {limit:.0f} seconds", flush=True)
        return None
    except subprocess.CalledProcessError as error:
        print(f"{name}: {error.stderr.strip().splitlines()[-1:]}", flush=True)
        return None
    return json.loads(done.stdout.splitlines()[-1])  # type: ignore[no-any-return]


def add(result: Result, out: Path, part: str) -> None:
    """Put a result into the file, in place of an earlier one of the same tool and size."""
    known = json.loads(out.read_text(encoding="utf-8")) if out.exists() else {}
    rows = [row for row in known.get(part, []) if (row["key"], row["size"]) != (result["key"], result["size"])]
    known[part] = sorted([*rows, result], key=lambda row: (row["size"], row["key"]))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Measure, print a line for each result, and keep them."""
    parser = argparse.ArgumentParser(description="Finding and aligning reused text, beside peers.")
    parser.add_argument("corpora", type=Path, nargs="?")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--tools", nargs="*", default=[])
    parser.add_argument("--aligners", nargs="*", default=[])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--limit", type=float, default=3600, help="seconds for one tool on one size")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "planted")
    parser.add_argument("--out", type=Path, default=HERE / "results" / "lineage-speed.json")
    parser.add_argument("--tool", nargs=2, metavar=("TOOL", "COLLECTION"), help=argparse.SUPPRESS)
    parser.add_argument("--aligner", nargs=2, metavar=("ALIGNER", "COLLECTION"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.tool:
        print(json.dumps(measure(options.tool[0], Path(options.tool[1]))))
        return
    if options.aligner:
        print(json.dumps(measure_aligner(options.aligner[0], Path(options.aligner[1]))))
        return
    options.folder.mkdir(parents=True, exist_ok=True)
    for size in options.sizes:
        path = collection_of(options.corpora, size, options.seed, options.folder)
        for mode, names in (("tool", options.tools), ("aligner", options.aligners)):
            for name in names:
                if result := in_its_own_process(mode, name, path, options.limit):
                    add(result, options.out, f"{mode}s")
                    print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
