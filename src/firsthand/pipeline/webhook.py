"""Sends JSON to an address on the web, under the same guard as `fetch`."""

import ssl

import httpcore

from firsthand.fetch import Machine, Policy
from firsthand.fetch.addresses import Address, parse
from firsthand.fetch.refusal import RefusalError
from firsthand.fetch.resolving import resolve
from firsthand.fetch.stopwatch import Stopwatch
from firsthand.fetch.wire import PinnedBackend, Wire


class NotSentError(Exception):
    """An alert did not arrive. The message is for people; of the address it names the host only, as the rest may be
    a secret. `for_good` where trying again would not help.
    """

    def __init__(self, line: str, for_good: bool) -> None:
        super().__init__(line)
        self.for_good = for_good


def place_of(address: str, policy: Policy) -> str:
    """The host of an address. NotSentError where it may not be asked for at all."""
    return _parsed(address, policy).place


def post(address: str, body: bytes, policy: Policy, machine: Machine) -> None:
    """Send a body; NotSentError where it was not taken. Redirects are not followed.

    The name is looked up once and every IP address checked, and the connection goes to these, as `fetch` does.
    """
    target = _parsed(address, policy)
    try:
        status = _status(target, body, policy, machine)
    except RefusalError as error:
        raise NotSentError(f"{target.place}: {error.reason}", for_good=False) from None
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError):
        raise NotSentError(f"{target.place}: it cannot be reached, or does not answer", for_good=False) from None
    if not 200 <= status < 300:
        again = status == 429 or status >= 500
        raise NotSentError(f"{target.place}: it answered with status {status}", for_good=not again)


def _parsed(address: str, policy: Policy) -> Address:
    try:
        return parse(address, policy)
    except RefusalError as error:
        raise NotSentError(f"the address for alerts is refused: {error.reason}", for_good=True) from None


def _status(target: Address, body: bytes, policy: Policy, machine: Machine) -> int:
    watch = Stopwatch(machine.clock, policy.seconds)
    pinned = resolve(target, policy, machine.resolver, policy.silence_seconds)
    wire = Wire(policy, watch)
    origin = httpcore.Origin(target.scheme.encode(), target.host.encode(), target.port)
    context = _tls(policy) if target.scheme == "https" else None
    with httpcore.HTTPConnection(origin, context, network_backend=PinnedBackend(pinned, wire)) as connection:
        return connection.handle_request(_request(target, body, policy)).status


def _tls(policy: Policy) -> ssl.SSLContext:
    if policy.certificates:
        return ssl.create_default_context(cafile=str(policy.certificates))
    return httpcore.default_ssl_context()


def _request(target: Address, body: bytes, policy: Policy) -> httpcore.Request:
    headers = {
        "Host": target.place,
        "User-Agent": policy.user_agent,
        "Content-Type": "application/json; charset=utf-8",
        "Content-Length": str(len(body)),
        "Connection": "close",
    }
    url = httpcore.URL(
        scheme=target.scheme.encode(), host=target.host.encode(), port=target.port, target=target.target.encode("ascii")
    )
    return httpcore.Request("POST", url, headers=list(headers.items()), content=body)
