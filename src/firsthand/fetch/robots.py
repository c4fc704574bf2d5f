"""What a site's robots.txt allows (RFC 9309), and the pauses it asks for."""

from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.fetch.addresses import Address
from firsthand.fetch.inflating import inflated
from firsthand.fetch.machine import Errand, Machine
from firsthand.fetch.policy import KIBIBYTE, PRODUCT, Policy
from firsthand.fetch.refusal import RefusalError
from firsthand.fetch.stopwatch import Stopwatch
from firsthand.fetch.visiting import Visitor

if TYPE_CHECKING:
    from protego import Protego

ROBOTS_BYTES = 512 * KIBIBYTE  # RFC 9309, 2.5 asks for at least 500
FAULT_SECONDS = 600.0  # before a site whose robots.txt could not be read is asked for it again


class Robots:
    """The robots.txt of each site met, read once, or again where it could not be read.

    Sites are told apart by scheme, host and port.
    """

    def __init__(self, visitor: Visitor, policy: Policy, machine: Machine) -> None:
        self._visitor = visitor
        self._policy = replace(policy, received_bytes=ROBOTS_BYTES, body_bytes=ROBOTS_BYTES)
        self._machine = machine
        self._rules: dict[str, Protego | str] = {}
        self._failed: dict[str, float] = {}  # when those could not be read that are a line on why
        self._visited: dict[str, float] = {}  # when each site was last asked for a page

    def admit(self, address: Address, watch: Stopwatch) -> None:
        """Waits as long as the site asks between two pages. RefusalError where it asks not to be read.

        The pause counts neither for the watch, nor beyond the policy's longest.
        """
        site = f"{address.scheme}://{address.place}"
        rules = self._rules_of(site, address)
        if isinstance(rules, str):
            raise RefusalError(f"robots.txt cannot be read: {rules}")
        if not rules.can_fetch(str(address), PRODUCT):
            raise RefusalError(f"{site}/robots.txt asks programs not to read this page; ask the site's owner")
        self._wait(site, rules.crawl_delay(PRODUCT) or 0.0, watch)

    def _rules_of(self, site: str, address: Address) -> "Protego | str":
        failed = self._failed.get(site)
        if site not in self._rules or (failed is not None and self._machine.clock() - failed >= FAULT_SECONDS):
            found = self._rules[site] = self._read(replace(address, target="/robots.txt"))
            self._failed.pop(site, None)
            if isinstance(found, str):
                self._failed[site] = self._machine.clock()
        return self._rules[site]

    def _read(self, address: Address) -> "Protego | str":
        """The rules; none where the site has none (4xx); a line on why they cannot be known (2.3.1 of the RFC)."""
        from protego import Protego

        watch = Stopwatch(self._machine.clock, self._policy.robots_seconds)
        try:
            answer = self._visitor.visit(address, Errand(self._policy, watch))
            if 400 <= answer.status < 500:
                return Protego.parse("")
            if answer.status != 200:
                return f"it answered {answer.status}; try again later"
            text = inflated(answer.body, answer.header("content-encoding"), ROBOTS_BYTES)
        except RefusalError as error:
            return error.reason
        return Protego.parse(text.decode("utf-8-sig", "replace"))

    def _wait(self, site: str, delay: float, watch: Stopwatch) -> None:
        now = self._machine.clock()
        pause = min(self._visited.get(site, now - delay) + delay - now, self._policy.longest_pause)
        if pause > 0:
            self._machine.sleep(pause)
            watch.pause(pause)
        self._visited[site] = self._machine.clock()
