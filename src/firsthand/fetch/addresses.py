"""Reads a web address strictly, so that no two parts of the program can understand it differently."""

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote

from firsthand.fetch.networks import IPAddress, objection
from firsthand.fetch.policy import Policy
from firsthand.fetch.refusal import RefusalError

LONGEST = 8_000  # characters; RFC 9110, 4.1 asks for at least 8,000 octets
PORTS = {"http": 80, "https": 443}
PARTS = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]*):(?://(?P<place>[^/?#]*)(?P<path>[^?#]*)(?P<query>\?[^#]*)?)?", re.I | re.A
)
PLACE = re.compile(r"(?P<host>\[[0-9a-f:.]+\]|[^\[\]:@%]+)(?::(?P<port>[0-9]{1,5}))?", re.I | re.A)
LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")  # as a last label it makes a host an IPv4 address (WHATWG URL, 3.5)
KEPT = "/%:@!$&'()*+,;=-._~?[]|^"  # in a path or query; everything else outside ASCII letters and digits is escaped
# RFC 6761, 6762, 7686, 8375, ICANN's resolution on .internal (2024), and names that sites use for themselves.
LOCAL_ENDS = frozenset("localhost localdomain local internal intranet private corp home lan onion".split())


@dataclass(frozen=True, slots=True)
class Address:
    """A web address in its one form."""

    scheme: str  # http or https
    host: str  # ASCII name in lower case, or the text of an IP address without brackets
    port: int
    target: str  # path and query as sent, ASCII
    ip: IPAddress | None = None  # where the host is one

    @property
    def place(self) -> str:
        """Host and port as the Host header names them; the usual port is left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.place}{self.target}"


def parse(written: str, policy: Policy) -> Address:
    """The address that was written. RefusalError where it is not one that may be asked for; no name is looked up."""
    check_characters(written)
    parts = PARTS.match(written)
    if not parts or parts["scheme"].lower() not in PORTS or parts["place"] is None:
        raise RefusalError("not a web address; write it whole, as http://host/ or https://host/")
    scheme = parts["scheme"].lower()
    if "@" in parts["place"]:
        raise RefusalError("holds a user name or password before the host; leave them out")
    place = PLACE.fullmatch(parts["place"])
    if not place:
        raise RefusalError("the host is not a name or an IP address")
    host, ip = _host(place["host"])
    port = int(place["port"] or PORTS[scheme])
    _check_place(host, ip, port, policy)
    target = quote((parts["path"] or "/") + (parts["query"] or ""), safe=KEPT)
    return Address(scheme, host, port, target, ip)


def check_characters(written: str) -> None:
    """RefusalError where an address holds what programs drop or read differently: spaces, controls, backslashes."""
    if len(written) > LONGEST:
        raise RefusalError(f"longer than {LONGEST:,} characters")
    wrong = next((c for c in written if not c.isprintable() or c.isspace() or c == "\\"), None)
    if wrong is not None:
        raise RefusalError(
            f"holds the character U+{ord(wrong):04X}, which no web address has; write it percent-encoded"
        )


def _host(written: str) -> tuple[str, IPAddress | None]:
    """The host's one form, and its IP address where it is one."""
    if written.startswith("["):
        try:
            ip: IPAddress = IPv6Address(written[1:-1])
        except AddressValueError:
            raise RefusalError("the host is not an IPv6 address") from None
        return str(ip), ip
    name = _ascii(written).lower().removesuffix(".")
    if NUMBER.fullmatch(name.rpartition(".")[2]):
        try:
            ip = IPv4Address(name)
        except AddressValueError:
            raise RefusalError("the host is a number in an unusual form; write four numbers, as 192.0.2.1") from None
        return str(ip), ip
    if len(name) > 253 or not all(LABEL.fullmatch(label) for label in name.split(".")):
        raise RefusalError("the host is not a valid name")
    return name, None


def _ascii(name: str) -> str:
    if name.isascii():
        return name
    import idna  # only for names that need it: its tables are slow to load

    try:
        return idna.encode(name, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise RefusalError("the host is not a valid international name") from None


def _check_place(host: str, ip: IPAddress | None, port: int, policy: Policy) -> None:
    if port not in policy.allowed_ports:
        allowed = ", ".join(map(str, policy.allowed_ports))
        raise RefusalError(f"port {port} is not one of the web's ({allowed})")
    if ip is not None:
        if kind := objection(ip, policy):
            raise RefusalError(f"{ip} is {kind}; only the public internet is read, or networks that you allow")
    elif not policy.allowed_networks and _is_local(host):
        raise RefusalError(f"{host} is a name for a local network; only the public internet is read")


def _is_local(name: str) -> bool:
    return "." not in name or name.endswith(".home.arpa") or name.rpartition(".")[2] in LOCAL_ENDS
