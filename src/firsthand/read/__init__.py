"""From bytes to an Article: text, typed blocks, byline, date, outlet, credits and rights."""

from firsthand.read.article import article_from_text, passage_of_article
from firsthand.read.credits import upstream
from firsthand.read.documents import split
from firsthand.read.raw import Media, RawDocument
from firsthand.read.reading import read_article, words_at_a_glance

__all__ = [
    "Media",
    "RawDocument",
    "article_from_text",
    "passage_of_article",
    "read_article",
    "split",
    "upstream",
    "words_at_a_glance",
]
