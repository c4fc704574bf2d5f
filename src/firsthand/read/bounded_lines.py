"""Lines of any length, in bounded memory."""

from collections.abc import Iterable, Iterator


def bounded_lines(pieces: Iterable[bytes], longest: int) -> Iterator[bytes | None]:
    """The lines of a byte stream without their ends; None for each of more than `longest` bytes, which is skipped."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        first, *others = piece.split(b"\n")
        size += len(first)
        if size <= longest:
            held.append(first)
        else:
            held.clear()
        if not others:
            continue
        yield b"".join(held) if size <= longest else None
        yield from (line if len(line) <= longest else None for line in others[:-1])
        held, size = [others[-1]], len(others[-1])
    if size:
        yield b"".join(held) if size <= longest else None
