"""What stands to the right of every line in another data set's columns: on what it rests."""

from firsthand.export.credited_only import credited_only
from firsthand.export.register_form import Entry, published
from firsthand.export.web_address import web_address
from firsthand.kb import KnowledgeBase

STANDING = (
    "Basis",
    "Status as reported",
    "Certainty",
    "Origins reporting",
    "Origins only denying",
    "Newsrooms",
    "Credited only",
    "First published",
    "Last published",
    "Contradictions",
    "Grade",
    "Review",
    "Transfer",
    "Articles",
)


def standing(entry: Entry, kb: KnowledgeBase) -> tuple[str | int, ...]:
    """The cells of `STANDING`: origins are counted, never articles; days of publication are none of the transfer.

    Where everybody does nothing but deny a transfer, no origin reports it. Articles stand by their addresses, else by
    their names.
    """
    transfer, (first, last) = entry.transfer, published(entry)
    denying = sum(origin.only_denies for origin in transfer.origins)
    return (
        "reported, not verified",
        transfer.status.value,
        transfer.certainty.value,
        len(transfer.origins) - denying,
        denying,
        "; ".join(transfer.newsrooms),
        "; ".join(credited_only(entry, kb)),
        first or "",
        last or "",
        "; ".join(dict.fromkeys(found.kind.value for found in transfer.contradictions)),
        entry.grade,
        entry.review,
        transfer.id,
        "; ".join(article_addresses(entry)),
    )


def article_addresses(entry: Entry) -> tuple[str, ...]:
    """Where the transfer's articles are found: their web addresses, else their names in the store."""
    return tuple(web_address(entry.articles[one].url) or entry.article_name(one) for one in entry.transfer.articles)
