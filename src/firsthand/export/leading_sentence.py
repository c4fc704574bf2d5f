"""A transfer in one plain sentence of its leading values, with what is not reported and who denies it."""

from dataclasses import replace

from firsthand.export.known_name import known_name
from firsthand.export.leading_values import leading
from firsthand.export.listed_items import listed_items
from firsthand.export.plain_sentence import plain_sentence
from firsthand.export.register_form import Entry
from firsthand.export.status_words import denial_words
from firsthand.export.told_as import is_told_as_delivered
from firsthand.kb import KnowledgeBase
from firsthand.model import ClaimedValue


def leading_sentence(entry: Entry, kb: KnowledgeBase) -> str:
    """What is reported, in sentences: "An agreed transfer is reported. No delivery is reported. Not verified."."""
    told = replace(
        entry.transfer,
        supplier=_claimed(entry, "supplier", kb),
        recipient=_claimed(entry, "recipient", kb),
        item=tuple(item.value for item in listed_items(entry, kb) if item.value),
    )
    delivered = is_told_as_delivered(entry.transfer)
    pieces = ["" if delivered else "No delivery is reported", denial_words(entry.transfer), "Not verified"]
    return f"{plain_sentence(told)} {'. '.join(piece for piece in pieces if piece)}."


def _claimed(entry: Entry, slot: str, kb: KnowledgeBase) -> tuple[ClaimedValue, ...]:
    """The leading values by their names in the knowledge base; words stay words, which the sentence quotes."""
    return tuple(
        ClaimedValue(known_name(one.value, one.entity, kb) if one.entity else one.value, one.entity, one.reports)
        for one in leading(entry, slot).first
    )
