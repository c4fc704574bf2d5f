"""Which real articles are kept from fitting, and their passages as files to measure on.

    cd training && python -m encoder.kept --passages REAL.passages.jsonl [...] --output FOLDER

Writes `kept.passages.jsonl` and `kept.labels.jsonl`, as `firsthand evaluate` takes them. Their texts belong to their
outlets: keep FOLDER out of the repository.
"""

import argparse
import hashlib
import json
from pathlib import Path

from encoder.annotated import passages

SHARE = 18 / 256  # of the real articles


def is_kept(article: str) -> bool:
    """Whether an article's passages are kept from fitting, by a hash of its id."""
    return drawn_by(article)[0] < SHARE


def drawn_by(article: str) -> tuple[float, float]:
    """Two numbers from 0 up to 1 drawn by an article's id."""
    first, second = hashlib.blake2b(article.encode(), digest_size=2).digest()
    return first / 256, second / 256


def main() -> None:
    """Write the passages that are kept."""
    parser = argparse.ArgumentParser(description="Write the passages that are kept from fitting.")
    parser.add_argument("--passages", nargs="+", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True, help="folder, made if it is not there")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    kept = [one for path in options.passages for one in passages(path) if is_kept(one.article)]
    _write(options.output / "kept.passages.jsonl", [{"id": one.id, "text": one.text} for one in kept])
    _write(options.output / "kept.labels.jsonl", [{"id": one.id, "reports": one.reports} for one in kept])
    print(json.dumps({"passages": len(kept), "reports": sum(len(one.reports) for one in kept)}))


def _write(path: Path, rows: list[dict[str, object]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
