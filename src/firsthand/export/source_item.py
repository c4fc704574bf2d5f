"""A source as an item of CSL-JSON, by the schema of the Citation Style Language 1.0.2 (`csl-data.json`)."""

import re
from typing import Any

from firsthand.export.cited_source import CitedSource, family_and_given
from firsthand.model import PartialDate

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%])?")
_SEASONS = {21: 1, 22: 2, 23: 3, 24: 4}  # EDTF's months 21 to 24 are spring to winter, CSL's seasons 1 to 4


def source_item(source: CitedSource) -> dict[str, Any]:
    """The item, without the members that are not known; no day of reading, for nobody opened the page."""
    item = {
        "id": source.key,
        "type": "webpage" if source.is_page else "article-newspaper",
        "title": _line(source.title),
        "container-title": _line(source.outlet),
        "author": [_name(author) for author in source.authors],
        "issued": csl_date(source.published),
        "URL": source.url,
        "language": source.language,
        "note": source.note,
    }
    return {name: value for name, value in item.items() if value}


def csl_date(date: PartialDate | None) -> dict[str, Any] | None:
    """A date of the stated precision: parts, a range, a season; `circa` where it is approximate or uncertain.

    What CSL cannot tell, such as an open interval, is a `literal`; None where no date is stated.
    """
    if date is None or not date.edtf:
        return None
    ends = [_PLAIN.fullmatch(end) for end in date.edtf.split("/")]
    parts = [[int(part) for part in end.groups()[:3] if part] for end in ends if end]
    if len(parts) < len(ends):
        return {"literal": date.edtf}
    about = {"circa": True} if any(end and end[4] for end in ends) else {}
    if any(len(end) > 1 and end[1] > 12 for end in parts):
        return _season(parts, date.edtf) | about
    return {"date-parts": parts} | about


def _season(parts: list[list[int]], edtf: str) -> dict[str, Any]:
    if len(parts) == 1 and parts[0][1] in _SEASONS:
        return {"date-parts": [parts[0][:1]], "season": _SEASONS[parts[0][1]]}
    return {"literal": edtf}


def _name(author: str) -> dict[str, str]:
    parts = family_and_given(author)
    return {"family": parts[0], "given": parts[1]} if parts else {"literal": " ".join(author.split())}


def _line(text: str | None) -> str:
    return " ".join((text or "").split())
