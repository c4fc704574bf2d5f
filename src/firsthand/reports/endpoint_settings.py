"""Where a model's endpoint is and how it is asked, from the environment only."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

from firsthand.errors import MisuseError


@dataclass(frozen=True, slots=True)
class EndpointSettings:
    """Where the endpoint is and how it is asked; the key never shows in `repr`. MisuseError where a value cannot be.

    `url` is the base, without /chat/completions. `timeout_s` bounds, in seconds, each wait for the server and the whole
    of an answer's body; `attempts` is how often one passage is sent at most.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout_s: float = 60.0
    attempts: int = 3

    def __post_init__(self) -> None:
        _check_url(self.url, bool(self.key))
        if not self.model.isprintable() or self.model != self.model.strip() or not 0 < len(self.model) <= 200:
            raise MisuseError("FIRSTHAND_ENDPOINT_MODEL must be the name of a model, on one line")
        if self.key is not None and not (self.key.isascii() and self.key.isprintable() and " " not in self.key):
            raise MisuseError("FIRSTHAND_ENDPOINT_KEY holds blanks, line ends or letters that no key has")
        if not 0 < self.timeout_s <= 600:
            raise MisuseError("FIRSTHAND_ENDPOINT_TIMEOUT must be a number of seconds up to 600")
        if not 1 <= self.attempts <= 10:
            raise MisuseError("FIRSTHAND_ENDPOINT_ATTEMPTS must be a number from 1 to 10")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "EndpointSettings":
        """Settings from FIRSTHAND_ENDPOINT_URL, _MODEL, _KEY, _TIMEOUT (seconds) and _ATTEMPTS; blank is not set."""
        given = {
            name: value
            for name in ("URL", "MODEL", "KEY", "TIMEOUT", "ATTEMPTS")
            if (value := environment.get(f"FIRSTHAND_ENDPOINT_{name}", "").strip())
        }
        for name, example in (("URL", "http://localhost:11434/v1"), ("MODEL", "the name the server knows it by")):
            if name not in given:
                raise MisuseError(
                    f"the endpoint finder needs FIRSTHAND_ENDPOINT_{name}; set it, for example: {example}"
                )
        return cls(
            given["URL"],
            given["MODEL"],
            given.get("KEY"),
            number_of(given.get("TIMEOUT", "60")),
            int(number_of(given.get("ATTEMPTS", "3"))),
        )


def _check_url(url: str, has_key: bool) -> None:
    """MisuseError unless the URL can be a base and a key sent to it is not readable on the way."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https") or not url.isascii() or " " in url or not url.isprintable():
        raise MisuseError("FIRSTHAND_ENDPOINT_URL must look like https://host/v1 or http://localhost:11434/v1")
    if parts.username is not None or parts.query or parts.fragment:
        raise MisuseError("FIRSTHAND_ENDPOINT_URL must hold no user, ? or #; a key goes in FIRSTHAND_ENDPOINT_KEY")
    if has_key and parts.scheme == "http" and not _is_this_machine(host):
        raise MisuseError("FIRSTHAND_ENDPOINT_KEY would travel unencrypted; use https, or leave the key out")


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def number_of(written: str) -> float:
    """The number that is written, or one that no setting allows."""
    try:
        return float(written) if float(written) < 1e6 else -1.0
    except ValueError:
        return -1.0
