"""The formats there are, and how each is written."""

from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO

from firsthand.export.holdings import Holdings


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, its media type, the ending of its files, and what it is in a few words."""

    name: str
    media_type: str
    ending: str
    about: str

    def write(self, holdings: Holdings, target: BinaryIO) -> int:
        """Write the bytes and return how many transfers they hold; the same register gives the same bytes."""
        written: int = import_module(f"firsthand.export.formats.{self.name}").write(holdings, target)
        return written


_JSON, _LINES, _CSV = "application/json", "application/jsonl; charset=utf-8", "text/csv; charset=utf-8"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

FORMATS = {
    one.name: one
    for one in (
        Format("jsonl", _LINES, "jsonl", "JSON Lines: everything, to be imported again"),
        Format("csv", _CSV, "csv", "comma-separated values, a line a transfer"),
        Format("xlsx", _XLSX, "xlsx", "a workbook"),
        Format("parquet", "application/vnd.apache.parquet", "parquet", "Parquet, for data frames"),
        Format("sipri", _CSV, "csv", "a trade register in the manner of SIPRI"),
        Format("att", _CSV, "csv", "imports and exports by category of the UN Register and the Arms Trade Treaty"),
        Format("acled", _CSV, "csv", "a flat file of events in the manner of ACLED"),
        Format("ftm", _LINES, "json", "FollowTheMoney entities, for Aleph and OpenSanctions' tools"),
        Format("annotations", "application/ld+json", "jsonld", "W3C Web Annotations: the evidence in its place"),
        Format("prov", "application/ld+json", "jsonld", "W3C PROV: who took what from whom, and who judged it"),
        Format("geojson", "application/geo+json", "geojson", "GeoJSON, for maps"),
        Format("schema", "application/ld+json", "jsonld", "schema.org claims"),
        Format("csl", "application/vnd.citationstyles.csl+json", "json", "citations for Zotero and other programs"),
        Format("bibtex", "application/x-bibtex; charset=utf-8", "bib", "citations for LaTeX"),
        Format("html", "text/html; charset=utf-8", "html", "a report to read and print"),
        Format("plover", _LINES, "jsonl", "event records in the manner of PLOVER and CAMEO"),
    )
}
