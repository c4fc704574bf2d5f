"""The lines themselves, as JSON, one after the other in a file."""

from array import array
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np

from firsthand.catalogue.arrays import load, save
from firsthand.catalogue.line import Line

_FILE = "lines.jsonl"
_OFFSETS = "lines.offsets"


class LineFile:
    """Reads lines by row."""

    def __init__(self, folder: Path) -> None:
        self._offsets = load(folder, _OFFSETS)
        file = folder / _FILE
        self._bytes = np.memmap(file, np.uint8, "r") if self._offsets[-1] else np.zeros(0, np.uint8)
        self._decoder = msgspec.json.Decoder(Line)
        if len(self._bytes) != self._offsets[-1]:
            raise ValueError(f"{file} is cut off")

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def read(self, rows: Iterable[int]) -> list[Line]:
        """Return the lines of these rows."""
        ends = self._offsets
        return [self._decoder.decode(self._bytes[ends[row] : ends[row + 1]].tobytes()) for row in rows]


class LineWriter:
    """Writes one line after the other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = (folder / _FILE).open("wb")
        self._offsets = array("q", [0])
        self._encoder = msgspec.json.Encoder()

    def add(self, line: Line) -> None:
        """Append a line without its evidence."""
        data = self._encoder.encode(replace(line, evidence="")) + b"\n"
        self._file.write(data)
        self._offsets.append(self._offsets[-1] + len(data))

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def save(self) -> None:
        """Finish the file and write where in it each line stands."""
        self.close()
        save(self._folder, {_OFFSETS: np.array(self._offsets, np.int64)})
