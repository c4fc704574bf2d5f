"""The kinds of an article's blocks, in words that people know."""

from typing import Final

from firsthand.model import BlockKind

READ: Final = frozenset((BlockKind.STORY, BlockKind.HEADLINE, BlockKind.SUMMARY))
BLOCK: Final = {
    BlockKind.STORY: "story",
    BlockKind.HEADLINE: "headline",
    BlockKind.BYLINE: "who wrote it and when",
    BlockKind.CREDIT: "credit to a source",
    BlockKind.CAPTION: "picture caption",
    BlockKind.DISCLAIMER: "disclaimer",
    BlockKind.TERMS: "terms of use",
    BlockKind.CONTACT: "contact details",
    BlockKind.RELATED: "links to other articles",
    BlockKind.PROMO: "advertising for the site",
    BlockKind.COMMENTS: "readers' comments",
    BlockKind.COOKIE: "notice on cookies",
    BlockKind.BIO: "about the author",
    BlockKind.SUMMARY: "summary",
    BlockKind.UPDATE: "note of an update",
    BlockKind.OTHER: "other parts of the page",
}
