"""From reports to transfers: same-transfer test, origins, contradictions, grades and what people judged."""

from firsthand.register.grade import Grade, grade
from firsthand.register.grouping import Unsure
from firsthand.register.review import JudgedPair, State, Verdicts, standing, state_of, state_of_transfer
from firsthand.register.transfers import build_register, build_with_proposals, gathered_by, proposals

__all__ = [
    "Grade",
    "JudgedPair",
    "State",
    "Unsure",
    "Verdicts",
    "build_register",
    "build_with_proposals",
    "gathered_by",
    "grade",
    "proposals",
    "standing",
    "state_of",
    "state_of_transfer",
]
