"""Asks for one address after another, each checked, connected to where it was checked, and kept as evidence."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.fetch.addresses import Address
from firsthand.fetch.answers import Exchange
from firsthand.fetch.archive import Archive
from firsthand.fetch.machine import Errand, Machine
from firsthand.fetch.redirects import redirected
from firsthand.fetch.refusal import RefusalError
from firsthand.fetch.resolving import resolve

if TYPE_CHECKING:
    from ssl import SSLContext


class Visitor:
    """Everything that goes out to the network goes through here. Cookies are neither sent nor kept."""

    def __init__(self, machine: Machine, archive: Archive | None, certificates: Path | None) -> None:
        self._machine = machine
        self._archive = archive
        self._certificates = certificates

    def visit(self, start: Address, errand: Errand) -> Exchange:
        """The response at the end of the redirects.

        RefusalError where any address on the way is refused, or its response is not whole.
        """
        address = start
        for _ in range(errand.policy.redirects + 1):
            answer = self._answer_at(address, start, errand)
            following = redirected(answer, errand.policy)
            if following is None:
                return answer
            address = following
        raise RefusalError(f"redirects more than {errand.policy.redirects} times")

    def _answer_at(self, address: Address, start: Address, errand: Errand) -> Exchange:
        try:
            errand.before(address)
            return self._exchanged(address, errand)
        except RefusalError as error:
            if address is start:
                raise
            raise RefusalError(f"redirects to {address}: {error.reason}") from None

    def _exchanged(self, address: Address, errand: Errand) -> Exchange:
        from firsthand.fetch.exchange import exchange  # httpcore takes 0.1 s to load

        seconds = min(errand.watch.left(), errand.policy.silence_seconds)
        pinned = resolve(address, errand.policy, self._machine.resolver, seconds)
        tls = self._tls if address.scheme == "https" else None  # the authorities take 30 ms to load
        answer = exchange(address, pinned, errand, tls, self._machine.now())
        if self._archive and answer.received:
            self._archive.keep(answer)
        if answer.fault:
            raise RefusalError(answer.fault)
        return answer

    @cached_property
    def _tls(self) -> "SSLContext":
        """Certificates and names are checked, always."""
        import ssl

        from httpcore import default_ssl_context

        if self._certificates:
            return ssl.create_default_context(cafile=str(self._certificates))
        return default_ssl_context()
