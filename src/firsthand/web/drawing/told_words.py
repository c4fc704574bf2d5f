"""How transfers are told, in words, and as filters of the register."""

from typing import Any, Final

from firsthand.catalogue import Catalogue, Facet, Query, Rows, Told
from firsthand.catalogue.told import certainties, statuses
from firsthand.web.asked import address

# what stands beside a flow, and what it takes in
TOLD: Final = {
    Told.DONE: ("gone or going", "Said to be delivered, ongoing or diverted."),
    Told.ANNOUNCED: ("announced", "Said to be agreed, planned or requested; not said to have gone."),
    Told.STOPPED: ("stopped", "Said to be refused or intercepted; not said to have arrived."),
    Told.DENIED: ("denied or hypothetical", "Denied, or spoken of as possible only, whatever its status."),
}


def choosing(query: Query, how: Told) -> Query:
    """The query narrowed to what is told so, by status and certainty, and within what it asked for of these."""
    chosen = dict(query.chosen)
    for facet, keys in ((Facet.STATUS, statuses(how)), (Facet.CERTAINTY, certainties(how))):
        before = chosen.get(facet, ())
        chosen[facet] = tuple(key for key in keys if key in before) or keys or before
    return query.with_(chosen=chosen)


def told_form(catalogue: Catalogue, query: Query, rows: Rows) -> list[dict[str, Any]]:
    """`[{"key", "label", "explained", "transfers", "address"}]`: each way of telling, with its transfers among `rows`.

    `address` leads to them in the register, and is None where there are none.
    """
    counts = catalogue.told(rows)
    return [
        {
            "key": how.value,
            "label": label,
            "explained": explained,
            "transfers": counts.get(how, 0),
            "address": address("/", choosing(query, how)) if counts.get(how) else None,
        }
        for how, (label, explained) in TOLD.items()
    ]
