"""The languages in which reports are found."""

from firsthand.model import Article

READ = frozenset(("en",))


def unread_language(article: Article) -> str | None:
    """The ISO 639-1 code of an article's language where its reports are not read, None where they are.

    An article whose language is not known, for want of text, is read.
    """
    return None if article.language in (None, *READ) else article.language
