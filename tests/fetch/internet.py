"""A small internet for tests of `fetch`: one public address leads to a site on loopback, all others to a secret one."""

import httpcore

from fetch.site import Site
from firsthand.fetch import Fetcher, Machine, Policy

PUBLIC = "93.184.215.14"
CONNECT = httpcore.SyncBackend.connect_tcp


class Internet:
    """Names, the sites at public addresses, and a secret site that every other address leads to."""

    def __init__(self, site: Site, secret: Site) -> None:
        self.site = site
        self.secret = secret
        self.names: dict[str, list[str]] = {"news.example": [PUBLIC]}
        self.asked: list[str] = []
        self.dialled: list[str] = []
        self.slept: list[float] = []

    def resolver(self, host: str, port: int) -> list[str]:
        self.asked.append(host)
        if host not in self.names:
            raise OSError("no such name")
        return self.names[host]

    def connect(self, backend, host, port, timeout=None, **_):
        self.dialled.append(host)
        target = self.site if host == PUBLIC else self.secret
        return CONNECT(backend, "127.0.0.1", target.port, timeout=timeout)

    def fetcher(self, policy: Policy | None = None, archive=None, **machine) -> Fetcher:
        mine = {"resolver": self.resolver, "sleep": self.slept.append, **machine}
        return Fetcher(policy, archive, Machine(**mine))
