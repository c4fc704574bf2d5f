"""Failed sign-ins: who has to wait, and how long, before trying again.

After five failures for a name or from an address within 15 minutes the next try waits 30 seconds, then twice as long
each time, 15 minutes at most. A name that nobody has waits like any other. All this is in memory.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from threading import Lock

from firsthand.web.security.user import key_of

FREE = 5
WINDOW_S = 15 * 60
FIRST_WAIT_S = 30
MOST = 10_000


@dataclass(frozen=True, slots=True)
class _Failures:
    number: int
    last: float


class Attempts:
    """Counts by name and by address. `clock` gives seconds. Safe to use from several threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, most: int = MOST) -> None:
        self._clock = clock
        self._most = most
        self._failed: OrderedDict[tuple[str, str], _Failures] = OrderedDict()  # what failed longest ago comes first
        self._lock = Lock()

    def begin(self, name: str, address: str) -> int:
        """The whole seconds to wait; 0 lets the attempt go on, and counts it as failed until `succeed`.

        Counting at the start leaves nothing to gain from many attempts at once.
        """
        now, keys = self._clock(), _keys(name, address)
        with self._lock:
            wait = max(self._wait(key, now) for key in keys)
            if wait <= 0:
                for key in keys:
                    self._count(key, now)
            return max(0, ceil(wait))

    def succeed(self, name: str, address: str) -> None:
        """Forget the failures of a name whose user signed in, and this one attempt of the address.

        The address's other failures stay, or its owner could guess at others' passwords between own sign-ins.
        """
        of_name, of_address = _keys(name, address)
        with self._lock:
            self._failed.pop(of_name, None)
            counted = self._failed.get(of_address)
            if counted:
                self._failed[of_address] = _Failures(counted.number - 1, counted.last)

    def __len__(self) -> int:
        return len(self._failed)

    def _wait(self, key: tuple[str, str], now: float) -> float:
        counted = self._failed.get(key)
        if counted is None or counted.number < FREE:
            return 0
        doubled = min(counted.number - FREE, 10)  # more would only pass the longest wait further
        return counted.last + min(WINDOW_S, FIRST_WAIT_S << doubled) - now

    def _count(self, key: tuple[str, str], now: float) -> None:
        counted = self._failed.pop(key, None)
        recent = counted.number if counted and now - counted.last < WINDOW_S else 0
        self._failed[key] = _Failures(recent + 1, now)
        while len(self._failed) > self._most:
            self._failed.popitem(last=False)


def _keys(name: str, address: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("name", key_of(name)[:64]), ("address", _network(address))


def _network(address: str) -> str:
    """The address, or the /64 network of an IPv6 address: whoever has one of its addresses has them all."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((parsed, 64), strict=False)) if isinstance(parsed, IPv6Address) else str(parsed)
