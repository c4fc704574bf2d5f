"""Transfers as rows for spreadsheets, with what only copies say and what is told otherwise in columns of their own."""

from collections.abc import Iterable, Iterator

from firsthand.export.item_amounts import item_amounts
from firsthand.export.listed_values import in_words, listed_values, only_in_copies, told_otherwise
from firsthand.export.register_form import published
from firsthand.export.source_words import affirming, denying
from firsthand.export.standing_columns import article_addresses
from firsthand.export.told_as import as_listed
from firsthand.export.values import Value
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.export.why_origins import why_origins
from firsthand.kb import KnowledgeBase
from firsthand.model import ClaimedValue

_NAMED = ("supplier", "via", "recipient", "place")
TRANSFER_COLUMNS = (
    "id",
    "statement",
    "supplier",
    "via",
    "recipient",
    "item",
    "quantity",
    "place",
    "time",
    "status",
    "certainty",
    "articles",
    "newsrooms",
    "origins",
    "denying",
    "grade",
    "review",
    "first",
    "last",
    "contradictions",
    "newsroom_names",
    "article_ids",
    "only_in_copies",
    "told_otherwise",
    "why",
    "credited_only",
    "found_at",
)


def transfer_row(found: WeighedEntry, kb: KnowledgeBase) -> tuple[str | int, ...]:
    """A transfer as a row of `TRANSFER_COLUMNS`; several values are joined by "; ", words that link to nothing quoted.

    The slots hold what reports claim that tell the transfer as it is listed, in the sources' own words: a number that
    a copy changed, and a party that is only named in a denial, stand in columns that say so. `origins` are the
    independent ones that do more than deny the transfer, 0 where all deny it, `denying` the others; `grade` is proposed
    unless a person set it.
    """
    entry, transfer = found.entry, found.entry.transfer
    first, last = published(entry)
    items = listed_values(found.own, "item", kb)
    slots = {slot: in_words(listed_values(found.own, slot, kb), kb) for slot in _NAMED}
    return (
        transfer.id,
        found.statement,
        slots["supplier"],
        slots["via"],
        slots["recipient"],
        "; ".join(one.value if one.entity else f"“{one.value}”" for one in items),
        "; ".join(_amounts(found, items)),
        slots["place"],
        "; ".join(dict.fromkeys(one.value for one in listed_values(found.own, "time", kb))),
        transfer.status.value,
        transfer.certainty.value,
        len(transfer.articles),
        len(transfer.newsrooms),
        len(affirming(transfer)),
        len(denying(transfer)),
        entry.grade,
        entry.review,
        first or "",
        last or "",
        "; ".join(dict.fromkeys(one.kind.value for one in transfer.contradictions)),
        "; ".join(transfer.newsrooms),
        "; ".join(entry.article_name(article) for article in transfer.articles),
        _parts(only_in_copies(found, kb)),
        _parts(told_otherwise(found.own, kb)),
        why_origins(entry),
        "; ".join(found.credited),
        "; ".join(article_addresses(entry)),
    )


def _amounts(found: WeighedEntry, items: Iterable[Value]) -> Iterator[str]:
    """What is said of each item, which is named where there are several: "radars: 4"."""
    listed, several = as_listed(found.own), list(items)
    if not several:
        yield from item_amounts(listed, None)
    for one in several:
        name = f"{one.value}: " if len(several) > 1 else ""
        amounts = item_amounts(listed, ClaimedValue(one.value, one.entity, one.reports))
        yield from (f"{name}{amount}" for amount in amounts)


def _parts(told: Iterable[tuple[str, str]]) -> str:
    """ "recipient: Ashen Covenant; quantity: 500 t"."""
    return "; ".join(f"{slot}: {words}" for slot, words in told)
