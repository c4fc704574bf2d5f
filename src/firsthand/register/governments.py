"""Which state "the government" or "the administration" is, where its words name none."""

from collections.abc import Collection

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Mention, Part
from firsthand.register.party_words import is_unnamed_government


def government_meant(mention: Mention, article: Article, givers: Collection[str], kb: KnowledgeBase) -> str | None:
    """The state that an unnamed government is one of: of the `givers` the one that the text named last before it.

    `givers` are the entities that the article's reports name as suppliers. None where the words are no unnamed
    government, and where the text names none of these states before them.
    """
    if not is_unnamed_government(mention.words.text):
        return None
    states = {giver for giver in givers if giver.startswith("state/")}
    before = article.text[: mention.words.start] if states and mention.words.part is Part.TEXT else ""
    for name in reversed(kb.scan(before)):
        named = states.intersection(candidate.entity for candidate in name.candidates)
        if named:
            return named.pop() if len(named) == 1 else None
    return None
