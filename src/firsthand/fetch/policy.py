"""What `fetch` may reach, and how much and how long it reads."""

from dataclasses import dataclass
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path

from firsthand import __version__
from firsthand.errors import MisuseError

KIBIBYTE = 1024
MEBIBYTE = 1024 * KIBIBYTE
PRODUCT = "Firsthand"  # the name that robots.txt may address


@dataclass(frozen=True, slots=True)
class Policy:
    """Limits of every fetch. The defaults read the public web only. MisuseError where a value cannot be used."""

    allowed_networks: tuple[str, ...] = ()  # reached although not public: "10.1.0.0/16"; with any, local names too
    allowed_ports: tuple[int, ...] = (80, 443, 8080, 8443)
    redirects: int = 5
    seconds: float = 30.0  # a whole fetch with its redirects; robots.txt and its pauses apart
    robots_seconds: float = 10.0  # reading one robots.txt
    silence_seconds: float = 10.0  # to connect, and until more bytes come
    longest_pause: float = 10.0  # seconds between two pages of a site, where its robots.txt asks for a pause
    head_bytes: int = 64 * KIBIBYTE  # status line and headers
    received_bytes: int = 16 * MEBIBYTE  # one response as it comes over the wire
    body_bytes: int = 16 * MEBIBYTE  # one document, unpacked; as much as is read of any document
    contact: str = ""  # a page or address that tells sites who reads them; sent in User-Agent
    certificates: Path | None = None  # PEM file of the authorities trusted, instead of the usual ones

    def __post_init__(self) -> None:
        networks(self.allowed_networks)
        if not (self.contact.isascii() and self.contact.isprintable()):
            raise MisuseError("the contact for User-Agent is not plain ASCII; give a page or mail address")

    @property
    def user_agent(self) -> str:
        """What requests say of the program: `Firsthand/0.1.0 (+https://desk.example/reading)`."""
        return f"{PRODUCT}/{__version__}" + (f" (+{self.contact})" if self.contact else "")


@cache
def networks(written: tuple[str, ...]) -> tuple[IPv4Network | IPv6Network, ...]:
    """The networks written in CIDR form. MisuseError where one is not."""
    try:
        return tuple(ip_network(one) for one in written)
    except ValueError as error:
        raise MisuseError(f"not a network: {error}; write it like 10.1.0.0/16") from error
