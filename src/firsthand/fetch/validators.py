"""What a server gives with a document so that it is sent again only where it has changed (RFC 9110, 8.8 and 13.1)."""

import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Self

from firsthand.fetch.addresses import Address

# RFC 9110, 8.8.3, ASCII only. The quotes are asked for: a bare * would mean any document whatever.
_ETAG = re.compile(r'(?:W/)?"[\x21\x23-\x7e]{0,500}"')
_DATE = re.compile(r"[A-Za-z0-9,:+ -]{1,60}")


@dataclass(frozen=True, slots=True)
class Validators:
    """The validators of one document, for the address that gave them and no other.

    Both values come from a server, and are sent back as they came, so they are checked here, whoever makes the record:
    ValueError where one is not what a header may hold, or there is neither. Empty is a value that was not given.
    """

    address: str  # whose answer they came with, after redirects
    etag: str
    last_modified: str
    moment: datetime  # when that answer was asked for, UTC; names its record in the archive

    def __post_init__(self) -> None:
        if self.etag and not _ETAG.fullmatch(self.etag):
            raise ValueError("not an entity tag")
        if self.last_modified and not _is_date(self.last_modified):
            raise ValueError("not a date of HTTP")
        if not (self.etag or self.last_modified):
            raise ValueError("no validators")

    @classmethod
    def of(cls, address: str, etag: str, last_modified: str, moment: datetime) -> Self | None:
        """What of two headers can be used; None where nothing can."""
        etag = etag if _ETAG.fullmatch(etag) else ""
        last_modified = last_modified if _is_date(last_modified) else ""
        return cls(address, etag, last_modified, moment) if etag or last_modified else None

    def headers_for(self, address: Address) -> tuple[tuple[str, str], ...]:
        """The headers of a request for an address: none where the validators are another one's."""
        if str(address) != self.address:
            return ()
        headers = (("If-None-Match", self.etag), ("If-Modified-Since", self.last_modified))
        return tuple((name, value) for name, value in headers if value)


def _is_date(value: str) -> bool:
    """Whether a header holds a date. It is kept as written: some servers compare the letters, not the moment."""
    try:
        return bool(_DATE.fullmatch(value) and parsedate_to_datetime(value))
    except ValueError:
        return False
