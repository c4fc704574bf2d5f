"""Where the headline of an article is."""

from firsthand.model import Article, BlockKind, Part, Span


def in_headline(words: Span, article: Article) -> bool:
    """Whether words stand in the title or a headline block."""
    if words.part == Part.TITLE:
        return True
    return any(
        block.kind == BlockKind.HEADLINE and block.start <= words.start and words.end <= block.end
        for block in article.blocks
    )


def headline_of(article: Article) -> Span | None:
    """The headline block's words, else the title that came apart from the text."""
    for block in article.blocks:
        if block.kind == BlockKind.HEADLINE:
            return article.words(block)
    return Span(0, len(article.title), article.title, Part.TITLE) if article.title else None
