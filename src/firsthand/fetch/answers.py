"""What a fetch gives back, and what goes on between its parts."""

from dataclasses import dataclass
from datetime import datetime

from firsthand.fetch.addresses import Address
from firsthand.fetch.validators import Validators

WITH_DOCUMENT = (200, 203)  # the statuses whose body is the document asked for
NOT_MODIFIED = 304
LONGEST_SHOWN = 200  # characters of an address in a line for people


def shown(address: str) -> str:
    """An address that cannot break a line or reorder a terminal: other characters escaped, and cut where very long."""
    cut = address if len(address) <= LONGEST_SHOWN else address[:LONGEST_SHOWN] + "…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in cut)


def media_type(content_type: str) -> str:
    """The type that a Content-Type header names, in lower case, without its parameters."""
    return content_type.partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document from the web."""

    address: str  # as asked
    final: str  # where it was found, after redirects; without fragment
    content_type: str  # lower case, without parameters: "text/html"
    charset: str | None  # as declared by the server
    data: bytes  # unpacked
    moment: datetime  # when it was asked for, UTC
    peer: str  # the IP address that sent it
    validators: Validators | None = None  # with which to ask later whether it has changed


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A document that the server says is still as it was when its validators were given."""

    address: str  # as asked


@dataclass(frozen=True, slots=True)
class Refused:
    """An address that was not read, and why."""

    address: str  # as asked
    reason: str  # one line
    retry_after: float = 0.0  # seconds that the server asks to be left alone, without bound; 0 where it does not ask

    @property
    def line(self) -> str:
        """One line for people: what, and why."""
        return f"{shown(self.address)}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its response, whole or cut short."""

    address: Address
    peer: str  # the IP address that was connected to; empty where none was
    moment: datetime  # when the request was made, UTC
    sent: bytes
    received: bytes  # the response as it came: head, and body with its chunks and compression
    status: int  # 0 where no head came
    headers: tuple[tuple[str, str], ...]  # names in lower case
    body: bytes  # without chunks, compression kept
    fault: str = ""  # why it was cut short, one line; empty where it is whole
    truncated: str = ""  # the same as WARC-Truncated says it: length, time, disconnect or unspecified
    validators: Validators | None = None  # those that the request named

    @property
    def unchanged(self) -> bool:
        """Whether the server says, as it was asked, that the document is still the one of the validators."""
        return self.status == NOT_MODIFIED and self.validators is not None and not self.fault

    def header(self, name: str) -> str:
        """The first value of a header (name in lower case), or nothing."""
        return next((value for key, value in self.headers if key == name), "")
