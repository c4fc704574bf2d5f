"""Every figure of `README.md` that the data at hand allows.

    make benchmark DATA=FOLDER

FOLDER holds `gold/`, `lineage/`, `stories/` and `corpora/`; their texts belong to their outlets and are not part of the
project.
Without it nothing can be measured, and this says so.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def commands(data: Path) -> list[list[str]]:
    """The measurements, one command each."""
    gold, stories = data / "gold", data / "stories"
    return [
        [
            *("reading.py", f"{gold}/dev.passages.jsonl", f"{gold}/dev.labels.jsonl"),
            *("--scorer", f"{gold}/score.py", "--floors", "dev"),
        ],
        ["reliability.py", f"{gold}/dev.passages.jsonl", f"{gold}/dev.labels.jsonl"],
        ["alone.py", f"{gold}/dev.passages.jsonl", f"{gold}/dev.labels.jsonl"],
        ["verb_patterns.py", f"{gold}/dev.passages.jsonl", f"{gold}/dev.labels.jsonl"],
        ["verb_patterns.py", f"{gold}/dev.passages.jsonl", f"{gold}/dev.labels.jsonl", "--alone"],
        ["blocks.py", f"{data}/corpora", "--split", "dev"],
        ["blocks.py", f"{data}/corpora", "--split", "test"],
        ["page_blocks.py", f"{data}/corpora", "--split", "held", "--floors", "pages"],
        ["stories.py", f"{stories}/dev.jsonl", f"{data}/corpora", "--scorer", f"{stories}/score.py"],
        [
            *("pairs.py", f"{data}/lineage/dev.jsonl", f"{data}/corpora"),
            *("--scorer", f"{data}/lineage/score.py", "--floors", "lineage"),
        ],
        ["lineage_speed.py", f"{data}/corpora", "--sizes", "10000", "--tools", "firsthand", "rensa"],
        ["speed.py", f"{data}/corpora/allsides.jsonl.xz"],
    ]


def main() -> None:
    """Run them all, go on after a failure, and end with status 1 if there was one."""
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("name the folder that holds gold/, lineage/, stories/ and corpora/: make benchmark DATA=FOLDER")
    failed = 0
    for name, *words in commands(Path(sys.argv[1])):
        print(f"\n## {name} {' '.join(words[:1])}", flush=True)
        failed += subprocess.run([sys.executable, str(HERE / name), *words], check=False).returncode != 0
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
