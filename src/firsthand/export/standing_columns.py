"""What stands to the right of every line in another data set's columns: on what it rests."""

from firsthand.export.register_form import Entry, published

STANDING = (
    "Basis",
    "Status as reported",
    "Certainty",
    "Origins reporting",
    "Origins only denying",
    "Newsrooms",
    "First published",
    "Last published",
    "Contradictions",
    "Grade",
    "Review",
    "Transfer",
)


def standing(entry: Entry) -> tuple[str | int, ...]:
    """The cells of `STANDING`: origins are counted, never articles; days of publication are none of the transfer.

    Where everybody does nothing but deny a transfer, no origin reports it.
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
        first or "",
        last or "",
        "; ".join(dict.fromkeys(found.kind.value for found in transfer.contradictions)),
        entry.grade,
        entry.review,
        transfer.id,
    )
