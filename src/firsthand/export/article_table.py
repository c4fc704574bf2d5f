"""Articles as a table: what each says of itself."""

from firsthand.model import Article, PartialDate

ARTICLE_COLUMNS = (
    "article",
    "title",
    "outlet",
    "published",
    "modified",
    "authors",
    "language",
    "licence",
    "terms",
    "content_hash",
    "url",
)


def article_row(article: Article) -> tuple[str, ...]:
    """An article as a row of `ARTICLE_COLUMNS`; `terms` are those it states for its reuse, in its own words, quoted."""
    return (
        article.given_id or article.id,
        article.title or "",
        article.outlet or "",
        _edtf(article.published),
        _edtf(article.modified),
        "; ".join(article.authors),
        article.language or "",
        article.licence or "",
        "; ".join(f"“{' '.join(term.words.text.split())}” ({term.kind.value})" for term in article.terms),
        article.id,
        article.url or "",
    )


def _edtf(date: PartialDate | None) -> str:
    return (date and date.edtf) or ""
