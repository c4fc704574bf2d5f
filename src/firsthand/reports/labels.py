"""Words that take a side, found and recorded as data."""

from firsthand.kb import KnowledgeBase, LabelEntry, Name
from firsthand.model import Label, Span
from firsthand.reports.passage import Passage


def labels_in(passage: Passage, sentence: Span, kb: KnowledgeBase) -> tuple[Label, ...]:
    """Labels for parties in one sentence of the passage, in text order."""
    found = []
    for _, _, name in passage.names:
        words = passage.words(name.start, name.end)
        if sentence.covers(words):
            found += [Label(words, entry.id, entry.kind) for entry in _entries(name, kb)][:1]
    return tuple(found)


def _entries(name: Name, kb: KnowledgeBase) -> list[LabelEntry]:
    entries = (kb.entity(candidate.entity) for candidate in name.candidates)
    return [entry for entry in entries if isinstance(entry, LabelEntry)]
