"""One fetched document."""

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.credit import Credit
from firsthand.model.link import Link
from firsthand.model.page_line import PageLine
from firsthand.model.partial_date import PartialDate
from firsthand.model.rights import Term
from firsthand.model.span import Span


class BlockKind(StrEnum):
    """What a stretch of an article is. Only `story` and `headline` (and `summary`) are read for reports."""

    STORY = "story"
    HEADLINE = "headline"
    BYLINE = "byline"
    CREDIT = "credit"
    CAPTION = "caption"
    DISCLAIMER = "disclaimer"
    TERMS = "terms"
    CONTACT = "contact"
    RELATED = "related"
    PROMO = "promo"
    COMMENTS = "comments"
    COOKIE = "cookie"
    BIO = "bio"
    SUMMARY = "summary"
    UPDATE = "update"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Block:
    """A typed stretch of the clean text, `start` inclusive and `end` exclusive, in code points."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """Clean text with typed blocks and what the document says about itself.

    `id` is the content hash of what was read; `given_id` the input's own name for it. `original` is the SHA-256 of the
    kept bytes. `title` is the headline, whether it came apart from the text or is its headline block. What the document
    does not state is None. `blocks` are sorted, do not overlap, and together hold every non-blank character of `text`.
    `modified` is the last change that it states, `based_on` the addresses it says it was made from, `licence` the
    licence stated beside the text, an address or words. `lines` are those of a paged document's pages. Of an excerpt
    only the words that records quote are kept, in their places, and not its original.
    """

    id: str
    given_id: str
    original: str
    text: str
    title: str | None
    blocks: tuple[Block, ...]
    outlet: str | None
    outlet_link: Link
    published: PartialDate | None
    language: str | None
    url: str | None
    authors: tuple[str, ...]
    credits: tuple[Credit, ...]
    terms: tuple[Term, ...]
    modified: PartialDate | None = None
    based_on: tuple[str, ...] = ()
    licence: str | None = None
    lines: tuple[PageLine, ...] = ()
    is_excerpt: bool = False

    def words(self, block: Block) -> Span:
        """The block as a span of the clean text."""
        return Span(block.start, block.end, self.text[block.start : block.end])
