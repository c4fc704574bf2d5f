"""What a value is called: by the knowledge base, or in the articles' own words between quotation marks."""

from firsthand.kb import KnowledgeBase


def known_name(words: str, entity: str | None, kb: KnowledgeBase) -> str:
    """The name of the linked thing; where nothing is linked the words, quoted, since they may be a label."""
    if entity is not None and entity in kb:
        return kb.entity(entity).name
    told = " ".join(words.split())
    return told if entity is not None else f"“{told}”"
