"""The sources of the register and its transfers as CSL-JSON, for Zotero and other programs that cite."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from firsthand.export.citation import csl_json
from firsthand.export.cited_entry import cited_entry
from firsthand.export.cited_source import CitedSource, add_sources
from firsthand.export.holdings import Holdings
from firsthand.export.json_line import json_line
from firsthand.export.source_item import source_item
from firsthand.export.weighed_entry import weighed_entry


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write one list, an item for each transfer, then one for each article; return how many transfers there are."""
    sources: dict[str, CitedSource] = {}
    written, between = 0, "[\n"
    for item in _transfers(holdings, sources):
        target.write(f"{between}{json_line(item)}".encode())
        written, between = written + 1, ",\n"
    for source in sources.values():
        target.write(f"{between}{json_line(source_item(source))}".encode())
    target.write(b"\n]\n" if written else b"[]\n")
    return written


def _transfers(holdings: Holdings, sources: dict[str, CitedSource]) -> Iterator[dict[str, Any]]:
    for found in (weighed_entry(entry, holdings) for entry in holdings.entries()):
        add_sources(sources, found, holdings.kb)
        yield from csl_json(cited_entry(found, holdings.version))
