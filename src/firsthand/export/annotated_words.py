"""Words of an article as the selectors of a W3C Web Annotation."""

from bisect import bisect_right
from hashlib import sha256
from typing import Any

from firsthand.export.quotation import source_of
from firsthand.export.urn import urn
from firsthand.export.web_address import web_address
from firsthand.model import Article, Part, Span

AROUND = 32  # code points of prefix and suffix, as Hypothesis takes them
_PDF_FRAGMENT = "http://tools.ietf.org/rfc/rfc3778"  # as the recommendation's table of fragment specifications has it
_COUNTED_IN = {
    Part.TEXT: "the clean text that Firsthand read, without the page's markup and furniture",
    Part.TITLE: "the title of the article, which came apart from its text",
}


def target_of(article: Article, words: Span) -> dict[str, Any]:
    """The target of an annotation: the article, and where in it the words stand.

    Start and end count in Unicode code points, as the recommendation asks, in the text that `state` names by its
    SHA-256; this is not the text of the page at the address. The source is a name of ours where there is no address.
    """
    source = source_of(article, words.part)
    selectors: list[dict[str, Any]] = [
        {
            "type": "TextQuoteSelector",
            "exact": source[words.start : words.end],
            "prefix": source[max(0, words.start - AROUND) : words.start],
            "suffix": source[words.end : words.end + AROUND],
        },
        {"type": "TextPositionSelector", "start": words.start, "end": words.end},
    ]
    page = _page_of(article, words)
    if page is not None:
        selectors.append({"type": "FragmentSelector", "conformsTo": _PDF_FRAGMENT, "value": f"page={page}"})
    return {
        "type": "SpecificResource",
        "source": web_address(article.url) or urn("article", article.id),
        "selector": selectors,
        "state": state_of(article, words.part),
    }


def state_of(article: Article, part: Part) -> dict[str, str]:
    """The text that offsets count in, by its SHA-256 in UTF-8."""
    source = source_of(article, part)
    digest = sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
    return {
        "id": urn("text", digest),
        "type": "State",
        "countedIn": _COUNTED_IN[part],
        "digest": f"sha256:{digest}",
        "article": urn("article", article.id),
        "original": f"sha256:{article.original}",
    }


def _page_of(article: Article, words: Span) -> int | None:
    """The page (1-based) on which the words begin, None where the article has no pages."""
    if words.part is not Part.TEXT or not article.lines:
        return None
    at = bisect_right(article.lines, words.start, key=lambda line: line.start) - 1
    return article.lines[max(at, 0)].page
