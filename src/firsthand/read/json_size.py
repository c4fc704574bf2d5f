"""How many values a piece of JSON holds, without reading it."""

from firsthand.read.limits import JSON_VALUES

_SMALL = 1 << 20  # bytes that are no danger, whatever they hold
TOO_MANY_VALUES = f"it is JSON of more than {JSON_VALUES:,} values, as no list of articles is; write JSON Lines"


def has_too_many_values(data: bytes) -> bool:
    """Whether it may hold more values than are read: each takes a hundred times the memory of its bytes.

    Counted are the signs before values, those within strings too, so that this is fast and never too low.
    """
    return len(data) > _SMALL and sum(map(data.count, (b",", b"[", b"{"))) > JSON_VALUES
