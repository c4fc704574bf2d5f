"""A source as an entry of BibTeX, of the classic kind that every program reads."""

import re

from firsthand.export.citation import MONTHS, escaped, plain_url
from firsthand.export.cited_source import CitedSource, family_and_given

_DAY = re.compile(r"(\d{4})(?:-(0\d|1[0-2])(?:-\d\d)?)?")


def source_bibtex(source: CitedSource) -> str:
    """`@article` for an article of the press, `@misc` for a page; the date in `year` and `month`, whole in `date`."""
    where = "howpublished" if source.is_page else "journal"
    edtf = (source.published and source.published.edtf) or ""
    day = _DAY.fullmatch(edtf)
    fields = {
        "author": " and ".join(_name(author) for author in source.authors),
        "title": f"{{{escaped(source.title)}}}" if source.title else "",
        where: escaped(source.outlet or ""),
        "date": edtf if day else "",
        "year": day[1] if day else "",
        "month": MONTHS[int(day[2]) - 1] if day and day[2] else "",
        "url": plain_url(source.url) if source.url else "",
        "language": escaped(source.language or ""),
        "note": escaped(source.note),
    }
    lines = [
        f"  {name} = {value}," if name == "month" else f"  {name} = {{{value}}},"
        for name, value in fields.items()
        if value
    ]
    return "\n".join([f"@{'misc' if source.is_page else 'article'}{{{source.key},", *lines, "}"]) + "\n"


def _name(author: str) -> str:
    """A name whose parts are certain as BibTeX parts it; any other in braces, which keep it whole."""
    parts = family_and_given(author)
    return f"{escaped(parts[0])}, {escaped(parts[1])}" if parts else f"{{{escaped(author)}}}"
