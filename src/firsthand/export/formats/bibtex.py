"""The sources of the register and its transfers as BibTeX."""

from typing import BinaryIO

from firsthand.export.citation import bibtex
from firsthand.export.cited_entry import cited_entry
from firsthand.export.cited_source import CitedSource, add_sources
from firsthand.export.holdings import Holdings
from firsthand.export.source_bibtex import source_bibtex
from firsthand.export.weighed_entry import weighed_entry


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write an entry for each transfer, then one for each article, in UTF-8; return how many transfers there are."""
    sources: dict[str, CitedSource] = {}
    written = 0
    for found in (weighed_entry(entry, holdings) for entry in holdings.entries()):
        add_sources(sources, found, holdings.kb)
        target.write(_encoded(bibtex(cited_entry(found, holdings.version))))
        written += 1
    for source in sources.values():
        target.write(_encoded(source_bibtex(source)))
    return written


def _encoded(entry: str) -> bytes:
    return f"{entry}\n".encode("utf-8", "replace")
