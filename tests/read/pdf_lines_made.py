"""Lines of PDF pages written short."""

from firsthand.read.pdf_lines import PdfLine

LEFT, RIGHT, SIZE = 50, 300, 10.0


def line(text: str, y: float, *, page: int = 1, left: float = LEFT, right: float = RIGHT, **more: float) -> PdfLine:
    """A line with its foot at height y; full width, in the body's type, unless told else."""
    size = more.get("size", SIZE)
    return PdfLine(page, text, left, y, right, y + size, size, int(more.get("region", 0)))


def column(*texts: str, top: float = 700, page: int = 1, **more: float) -> list[PdfLine]:
    """Lines of full width below each other."""
    return [line(text, top - 12 * at, page=page, **more) for at, text in enumerate(texts)]
