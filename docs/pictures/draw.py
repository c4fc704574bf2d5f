"""Draw the README's picture: what the terminal shows for a transfer of the demo.

    python docs/pictures/draw.py STORE

STORE is a store made by `firsthand demo`; the transfer with the most origins and a contradiction is shown.
"""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

WIDTH, LINES = 100, 34
_FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)  # the picture loads nothing from elsewhere
OUTPUT = Path(__file__).with_name("show.svg")


def command(*words: str) -> str:
    """What `firsthand` prints, with colour."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    return subprocess.run(["firsthand", *words], env=environment, capture_output=True, text=True, check=True).stdout


def telling(store: str) -> str:
    """The id of the transfer that shows most: contradicted, then most origins, then most articles."""
    rows = [json.loads(line) for line in command("register", "--store", store, "--json").splitlines()]
    return max(rows, key=lambda row: (bool(row["contradictions"]), row["origins"], row["articles"]))["id"]


def main() -> None:
    """Write the picture."""
    store = sys.argv[1]
    register = command("register", "--store", store).splitlines()[:14]
    shown = command("show", telling(store), "--store", store).splitlines()[:LINES]
    lines = ["$ firsthand register", *register, "  ...", "", "$ firsthand show ID", *shown, "  ..."]
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print(Text.from_ansi("\n".join(lines)))
    picture = console.export_svg(title="firsthand")
    OUTPUT.write_text(_FONT_FACE.sub("", picture), encoding="utf-8")


if __name__ == "__main__":
    main()
