"""What verification finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not hold: what it concerns and, in one line, what is wrong with it."""

    subject: str
    text: str

    def __str__(self) -> str:
        """The problem in one line."""
        return f"{self.subject}: {self.text}"
