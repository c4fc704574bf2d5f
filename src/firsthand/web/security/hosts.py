"""Which names a request may call this server by, so that no foreign name can be bent to its address (DNS rebinding)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

from firsthand.errors import MisuseError

_HOST = re.compile(r"(?P<name>\[[0-9a-f:.]{2,45}\]|[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?)(:(?P<port>[0-9]{1,5}))?")
_ANY = ("0.0.0.0", "::")
_PORTS = {"http": "80", "https": "443"}


@dataclass(frozen=True, slots=True)
class Hosts:
    """The names that are answered. With `any_address` every IP address is one: an address cannot be bent."""

    names: frozenset[str]
    any_address: bool
    loopback_only: bool

    @classmethod
    def of(cls, bind: str, allowed: Iterable[str] = ()) -> "Hosts":
        """The names of a server that listens at `bind`, an address or name, and those that it is given beside.

        MisuseError where a given name cannot be the name of a host. Given names have no port.
        """
        given = frozenset(_usable(name) for name in allowed)
        if bind in _ANY:
            return cls(given | {"localhost"}, any_address=True, loopback_only=False)
        local = is_loopback(bind)
        return cls(given | ({"localhost"} if local else {_usable(bind)}), False, local and all(map(is_loopback, given)))

    def answer_to(self, host: str) -> bool:
        """Whether a Host header, `name` or `name:port`, names this server."""
        found = _HOST.fullmatch(host.lower())
        if not found:
            return False
        name = found["name"]
        return name in self.names or (is_loopback(name) and "localhost" in self.names) or self._takes_address(name)

    def _takes_address(self, name: str) -> bool:
        return self.any_address and _address(name) is not None


def is_loopback(name: str) -> bool:
    """Whether a name or address can only mean this machine."""
    address = _address(name)
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped.is_loopback
    return name.lower() == "localhost" if address is None else address.is_loopback


def is_loopback_origin(origin: str) -> bool:
    """Whether an Origin header names a page that this machine itself serves, at any port."""
    try:
        parts = urlsplit(origin.lower())
    except ValueError:
        return False
    found = _HOST.fullmatch(parts.netloc)
    if not found or parts.scheme not in _PORTS or origin.lower() != f"{parts.scheme}://{parts.netloc}":
        return False
    return is_loopback(found["name"])


def is_same_origin(origin: str, scheme: str, host: str) -> bool:
    """Whether an Origin header names the server that the request called `host` by `scheme`.

    A proxy that ends TLS may call by http what the browser called by https, never the other way round.
    """
    try:
        parts = urlsplit(origin.lower())
    except ValueError:
        return False
    if parts.scheme not in (scheme, "https") or origin.lower() != f"{parts.scheme}://{parts.netloc}":
        return False
    return _with_port(parts.netloc, parts.scheme) == _with_port(host.lower(), parts.scheme)


def _with_port(host: str, scheme: str) -> tuple[str, str] | None:
    found = _HOST.fullmatch(host)
    return (found["name"], found["port"] or _PORTS.get(scheme, "")) if found else None


def _usable(name: str) -> str:
    address = _address(name)  # browsers write an address in its shortest form, as str() does
    bare = f"[{address}]" if isinstance(address, IPv6Address) else name.lower()
    found = _HOST.fullmatch(bare)
    if not found or found["port"]:
        raise MisuseError(f"{name}: not the name of a host; give it without http:// and without a port")
    return found["name"]


def _address(name: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(name.strip("[]"))
    except ValueError:
        return None
