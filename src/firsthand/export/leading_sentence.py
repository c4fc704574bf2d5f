"""A transfer in one plain sentence of its leading values, with what is not reported and who denies it."""

from dataclasses import replace

from firsthand.export.known_name import known_name
from firsthand.export.leading_values import leading
from firsthand.export.listed_items import listed_items
from firsthand.export.plain_sentence import plain_sentence
from firsthand.export.register_form import Entry
from firsthand.export.status_words import denial_words
from firsthand.export.told_as import as_listed, is_told_as_delivered
from firsthand.kb import KnowledgeBase
from firsthand.model import Certainty, ClaimedValue


def leading_statement(own: Entry, kb: KnowledgeBase, certainty: Certainty | None = None) -> str:
    """The one sentence that every export has for a transfer: "An agreed transfer of … is reported."

    `own` is the entry without what only republishers say. Of the parties those stand in it that `leading` puts first:
    what is told of another stage, or only denied, is no part of it. What only a republisher names is no part of it
    either, but is not said to be missing. `certainty` is told in place of its own.
    """
    told = replace(
        own.transfer,
        certainty=certainty or own.transfer.certainty,
        supplier=_claimed(own, "supplier", kb),
        recipient=_claimed(own, "recipient", kb),
        item=tuple(item.value for item in listed_items(own, kb) if item.value),
    )
    return plain_sentence(told, [slot for slot in ("supplier", "recipient") if _is_named(own, slot)])


def leading_sentence(own: Entry, kb: KnowledgeBase) -> str:
    """The statement with what is not reported: "… is reported. No delivery is reported. Not verified."."""
    delivered = is_told_as_delivered(own.transfer)
    pieces = ["" if delivered else "No delivery is reported", denial_words(own.transfer), "Not verified"]
    return f"{leading_statement(own, kb)} {'. '.join(piece for piece in pieces if piece)}."


def _is_named(own: Entry, slot: str) -> bool:
    """Whether some report names a party that tells the transfer as it is listed, be it in words of a republisher."""
    listed = set(as_listed(own).transfer.reports)
    return any(not listed.isdisjoint(value.reports) for value in getattr(own.transfer, slot))


def _claimed(own: Entry, slot: str, kb: KnowledgeBase) -> tuple[ClaimedValue, ...]:
    """The leading values by their names in the knowledge base; words stay words, which the sentence quotes."""
    return tuple(
        ClaimedValue(known_name(one.value, one.entity, kb) if one.entity else one.value, one.entity, one.reports)
        for one in leading(own, slot).first
    )
