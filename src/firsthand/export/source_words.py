"""On how many sources a transfer rests: independent origins, never articles, and denials apart."""

from firsthand.export.citation import origins_said
from firsthand.export.credited_only import credited_only
from firsthand.export.register_form import Entry
from firsthand.export.why_origins import rooms_of
from firsthand.kb import KnowledgeBase
from firsthand.model import Origin, Transfer


def affirming(transfer: Transfer) -> tuple[Origin, ...]:
    """The origins that do more than deny it; none where everybody only denies it."""
    return tuple(origin for origin in transfer.origins if not origin.only_denies)


def denying(transfer: Transfer) -> tuple[Origin, ...]:
    """The origins that only deny it, be they all there are."""
    return tuple(origin for origin in transfer.origins if origin.only_denies)


def source_words(entry: Entry, kb: KnowledgeBase) -> str:
    """ "2 independent origins report it, 1 only denies it (Hill Wire, Marsh Post; denied: Arland Herald)".

    A newsroom that ran none of the articles is told apart: "credited only: Reuters".
    """
    transfer = entry.transfer
    reported, denied = affirming(transfer), denying(transfer)
    said = origins_said(len(reported), len(denied))
    unread = credited_only(entry, kb)
    read = ([room for room in rooms_of(origins) if room not in unread] for origins in (reported, denied))
    kinds = zip(("", "denied: ", "credited only: "), (*read, unread), strict=True)
    named = "; ".join(words + ", ".join(rooms) for words, rooms in kinds if rooms)
    return f"{said} ({named})"


def denies(entry: Entry, article: str) -> bool:
    """Whether all that an article, by id, says of the transfer is that it is not so."""
    told = [report for report in entry.reports.values() if report.article == article]
    return bool(told) and all(report.certainty.value == "denied" for report in told)
