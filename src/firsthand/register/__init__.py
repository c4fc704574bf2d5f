"""From reports to transfers: same-transfer test, origins and contradictions."""

from firsthand.register.grouping import Unsure
from firsthand.register.transfers import build_register, proposals

__all__ = ["Unsure", "build_register", "proposals"]
