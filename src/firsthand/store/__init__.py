"""What is kept: records, originals and the audit chain."""

from firsthand.store.counts import Counts
from firsthand.store.problem import Problem
from firsthand.store.store import Store

__all__ = ["Counts", "Problem", "Store"]
