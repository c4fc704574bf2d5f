"""From a name to the IP addresses that may be connected to.

Every answer must be allowed: a name with one public and one private address is refused. The connection then goes to
these addresses and the name is not looked up again, so that it cannot lead elsewhere in between (DNS rebinding).
"""

import socket
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread

from firsthand.fetch.addresses import Address
from firsthand.fetch.networks import IPAddress, objection
from firsthand.fetch.policy import Policy
from firsthand.fetch.refusal import RefusalError

Resolver = Callable[[str, int], Sequence[str]]  # host and port -> IP addresses as text, best first; OSError

MOST_TRIED = 4  # IP addresses of one name


def system_resolver(host: str, port: int) -> list[str]:
    """The IP addresses of a name, as this machine looks names up."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def resolve(address: Address, policy: Policy, resolver: Resolver, seconds: float) -> tuple[IPAddress, ...]:
    """The IP addresses to connect to, at least one, each once. RefusalError where there is none or one is refused."""
    if address.ip is not None:
        return (address.ip,)
    try:
        ips = dict.fromkeys(ip_address(text) for text in _asked(resolver, address, seconds))
    except (OSError, UnicodeError, ValueError):
        raise RefusalError(f"{address.host} has no IP address; check the name and the connection") from None
    for ip in ips:
        if kind := objection(ip, policy):
            raise RefusalError(f"{address.host} leads to {ip}, {kind}; only the public internet is read")
    if not ips:
        raise RefusalError(f"{address.host} has no IP address; check the name")
    return tuple(ips)[:MOST_TRIED]


def _asked(resolver: Resolver, address: Address, seconds: float) -> Sequence[str]:
    """The resolver's answer. The system's own has no time limit, so it is asked in a thread that may be left behind."""
    answers: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolver(address.host, address.port))
        except Exception as error:  # raised again in the thread that waits
            answers.put(error)

    Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        raise RefusalError(f"looking up {address.host} took longer than {seconds:.0f} s; try again later") from None
    if isinstance(answer, Exception):
        raise answer
    return answer
