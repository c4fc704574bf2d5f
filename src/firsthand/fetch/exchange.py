"""One request and its response, within the limits. Redirects are not followed here."""

import ssl
from collections.abc import Iterable, Sequence
from datetime import datetime

import httpcore

from firsthand.fetch.addresses import PORTS, Address
from firsthand.fetch.answers import WITH_DOCUMENT, Exchange, media_type, shown
from firsthand.fetch.machine import Errand
from firsthand.fetch.networks import IPAddress
from firsthand.fetch.policy import Policy
from firsthand.fetch.refusal import RefusalError
from firsthand.fetch.wire import PinnedBackend, Wire, too_long

BROKEN = {
    httpcore.ConnectTimeout: ("does not answer; try again later", "time"),
    httpcore.ConnectError: ("cannot be connected to", "disconnect"),
    httpcore.TimeoutException: ("stopped sending; try again later", "time"),
    httpcore.ProtocolError: ("does not answer as a web server should", "disconnect"),
    httpcore.NetworkError: ("broke the connection off; try again later", "disconnect"),
}


def exchange(
    address: Address, pinned: Sequence[IPAddress], errand: Errand, context: ssl.SSLContext | None, moment: datetime
) -> Exchange:
    """What came of asking for an address at the first of the pinned IP addresses that takes the connection.

    A response that breaks off or passes a limit is no error here: see `Exchange.fault`.
    """
    wire = Wire(errand.policy, errand.watch)
    told = _Told()
    fault = truncated = ""
    conditions = errand.validators.headers_for(address) if errand.validators else ()
    origin = httpcore.Origin(address.scheme.encode(), address.host.encode(), address.port)
    with httpcore.HTTPConnection(origin, context, network_backend=PinnedBackend(pinned, wire)) as connection:
        try:
            told.hear(connection.handle_request(_request(address, errand.policy, conditions)), wire, errand)
        except RefusalError as error:
            fault, truncated = error.reason, error.truncated
        except tuple(BROKEN) as error:
            fault, truncated = _in_words(address, error)
    return Exchange(
        address=address,
        peer=wire.peer,
        moment=moment,
        sent=bytes(wire.sent),
        received=bytes(wire.received),
        status=told.status,
        headers=told.headers,
        body=bytes(told.body),
        fault=fault,
        truncated=truncated,
        validators=errand.validators if conditions else None,
    )


class _Told:
    """What a response has said so far."""

    def __init__(self) -> None:
        self.status = 0
        self.headers: tuple[tuple[str, str], ...] = ()
        self.body = bytearray()

    def hear(self, response: httpcore.Response, wire: Wire, errand: Errand) -> None:
        """Takes in the head, judges it, and reads the body."""
        wire.in_head = False
        self.status = response.status
        self.headers = tuple((name.decode("latin-1").lower(), _text(value)) for name, value in response.headers)
        headers = dict(reversed(self.headers))
        _check_type(self.status, headers.get("content-type", ""), errand)
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length[:20]) > errand.policy.received_bytes:
            raise too_long(errand.policy)
        stream = response.stream
        assert isinstance(stream, Iterable)
        for chunk in stream:
            self.body += chunk


def _request(address: Address, policy: Policy, conditions: tuple[tuple[str, str], ...]) -> httpcore.Request:
    url = httpcore.URL(
        scheme=address.scheme.encode(),
        host=address.host.encode(),
        port=None if address.port == PORTS[address.scheme] else address.port,
        target=address.target.encode("ascii"),
    )
    headers = {
        "Host": address.place,
        "User-Agent": policy.user_agent,
        "Accept": "text/html, application/xhtml+xml, application/pdf, */*;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    return httpcore.Request("GET", url, headers=[*headers.items(), *conditions])


def _check_type(status: int, content_type: str, errand: Errand) -> None:
    kind = media_type(content_type)
    if status in WITH_DOCUMENT and errand.types is not None and kind not in errand.types:
        said = f"is of the type {shown(kind)!r}" if kind else "does not say its type"
        raise RefusalError(f"{said}; read are HTML, PDF, plain text, feeds and JSON")


def _in_words(address: Address, error: Exception) -> tuple[str, str]:
    words, truncated = next(words for kind, words in BROKEN.items() if isinstance(error, kind))
    cause = error.__cause__ or error
    if isinstance(cause, ssl.SSLCertVerificationError):
        words = f"has no valid certificate ({cause.verify_message})"
    return f"{address.place} {words}", truncated


def _text(value: bytes) -> str:
    """A header's value. UTF-8 is not allowed there but common in Location; anything else is Latin-1 (RFC 9110, 5.5)."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
