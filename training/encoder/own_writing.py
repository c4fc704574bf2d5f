"""Which sets of `training/sentences/` the encoder is fitted to."""

from collections.abc import Sequence
from pathlib import Path

SENTENCES = Path(__file__).parents[1] / "sentences"
# Sets that brought nothing on dev or on the kept passages: docs/encoder.md. They are read where they are named.
LEFT_OUT = frozenset("speakers-m twins-n triggers-o status-p parties-q lists-r uspress-s worldwire-t".split())


def own_writing(names: Sequence[str] | None) -> list[Path]:
    """The files of passages with these names, all but LEFT_OUT if none are given; SystemExit for an unknown name."""
    known = {path.name.split(".")[0]: path for path in sorted(SENTENCES.glob("*.passages.jsonl"))}
    unknown = sorted(set(names or ()) - known.keys())
    if unknown:
        raise SystemExit(f"--written: no set named {', '.join(unknown)} in {SENTENCES}; there are {', '.join(known)}")
    chosen = known.keys() - LEFT_OUT if names is None else set(names)
    return [path for name, path in known.items() if name in chosen]
