"""What a fetch uses of the machine it runs on, and what one visit is bound by."""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from firsthand.fetch.addresses import Address
from firsthand.fetch.policy import Policy
from firsthand.fetch.resolving import Resolver, system_resolver
from firsthand.fetch.stopwatch import Stopwatch, utc_now
from firsthand.fetch.validators import Validators


@dataclass(frozen=True, slots=True)
class Machine:
    """Names, clocks and waiting. The defaults are the machine's own."""

    resolver: Resolver = system_resolver
    clock: Callable[[], float] = time.monotonic  # seconds, for limits
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = utc_now  # for records


@dataclass(frozen=True, slots=True)
class Errand:
    """What one visit, with its redirects, is bound by."""

    policy: Policy
    watch: Stopwatch
    types: Collection[str] | None = None  # content types whose documents are read to the end; None: any
    before: Callable[[Address], None] = lambda _: None  # asked ahead of each request; may raise RefusalError
    validators: Validators | None = None  # sent to the address that gave them, should the visit come by it
