"""One JSON object with a long list in it, written bit by bit."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, BinaryIO

from firsthand.export.json_line import json_line


def write_document(
    target: BinaryIO,
    head: Mapping[str, Any],
    name: str,
    items: Iterable[object],
    tail: Callable[[], Mapping[str, Any]] = dict,
) -> None:
    """Write the members of `head`, the list `name` with an item a line, and the members of `tail`, called last.

    UTF-8; nothing is kept in memory but the item that is written.
    """
    opening = json_line({**head, name: []})[:-2]
    target.write(opening.encode())
    between = "\n"
    for item in items:
        target.write(f"{between}{json_line(item)}".encode())
        between = ",\n"
    closing = json_line(dict(tail()))[1:]
    target.write(f"\n]{', ' if closing != '}' else ''}{closing}\n".encode())
