"""Where words of an article stand on the pages of the file it was read from."""

from bisect import bisect_right
from typing import Any

from firsthand.model import Article, PageLine, Part, Span


def lines_touched(article: Article, words: Span) -> tuple[PageLine, ...]:
    """The lines of pages that hold some of the words, in the order of the text; none where there are no pages.

    A line is given whole: where in it a word stands is not kept. Lines of other pages may stand in between, since a
    paragraph that runs on is put together before the footnotes.
    """
    if words.part is not Part.TEXT:
        return ()
    first = max(0, bisect_right(article.lines, words.start, key=lambda line: line.start) - 1)
    last = bisect_right(article.lines, words.end - 1, key=lambda line: line.start)
    return tuple(line for line in article.lines[first:last] if line.start < words.end and line.end > words.start)


def page_place(article: Article, words: Span, report: str | None = None) -> dict[str, Any] | None:
    """`{"page", "label", "address", "boxes"}`: the first page that holds the words, "p. 3" or "pp. 3–4", the page's
    address, with the report to be marked there, and a box for each line touched. None where there are no pages.

    A box is `{"page", "left", "bottom", "right", "top"}` in points from the lower left of the page as it is shown.
    """
    lines = lines_touched(article, words)
    if not lines:
        return None
    pages = sorted({line.page for line in lines})
    chosen = f"?report={report}" if report else ""
    return {
        "page": pages[0],
        "label": f"p. {pages[0]}" if len(pages) == 1 else f"pp. {pages[0]}–{pages[-1]}",
        "address": f"/article/{article.id}/page/{pages[0]}{chosen}",
        "boxes": [box_form(line) for line in lines],
    }


def box_form(line: PageLine) -> dict[str, Any]:
    """The box of a line."""
    return {"page": line.page, "left": line.left, "bottom": line.bottom, "right": line.right, "top": line.top}
