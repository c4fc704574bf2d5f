"""From reports to transfers: same-transfer test, origins and contradictions."""

from firsthand.register.grouping import Unsure
from firsthand.register.transfers import build_register, gathered_by, proposals

__all__ = ["Unsure", "build_register", "gathered_by", "proposals"]
