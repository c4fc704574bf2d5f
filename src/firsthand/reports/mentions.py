"""Slot fillers: exact words, a cleaned value beside them, and a link."""

import re

from firsthand.kb import Kind, KnowledgeBase
from firsthand.model import Mention, Span

_PARTIES = (Kind.STATE, Kind.GROUP)
LINKED_TO = {
    "supplier": _PARTIES,
    "recipient": _PARTIES,
    "item": (Kind.WEAPON, Kind.TERM),
    "maker": _PARTIES,
    "via": (Kind.STATE, Kind.GROUP, Kind.PLACE),
    "place": (Kind.STATE, Kind.PLACE),
    "speaker": _PARTIES,
    "reported_by": (Kind.OUTLET,),
}
# "new" only in small letters: "New York" keeps it.
_LEADING = re.compile(r"^(?:(?i:the|a|an|some|more|its|their|his|her|our)|new)\s+")
_BLANKS = re.compile(r"\s+")


def mention(words: Span, slot: str, kb: KnowledgeBase, on: str | None) -> Mention:
    """The filler of `slot` that stands at `words`; `on` is the ISO day that dated names are read at."""
    return Mention(words, clean_value(words.text), kb.link(words.text, LINKED_TO[slot], on))


def clean_value(written: str) -> str:
    """The words without a leading article, possessive or "new", and blanks as one space."""
    text = _BLANKS.sub(" ", written).strip(" \"“”'‘’,;")
    return _LEADING.sub("", text) or text
