"""Which of two articles leans on which, said in a sentence."""

from firsthand.model import Direction


def direction_sentence(direction: Direction, a: str, b: str, upstream: str | None) -> str:
    """Say it with the names by which the two articles, and the newsroom of the shared text if any, are to be called."""
    return {
        Direction.A_TO_B: f"B ({b}) was taken from A ({a})",
        Direction.B_TO_A: f"A ({a}) was taken from B ({b})",
        Direction.COMMON: f"both were taken from another text{f' of {upstream}' if upstream else ''}",
        Direction.UNKNOWN: "which was taken from which is not known",
        Direction.NONE: "neither was taken from the other",
    }[direction]
