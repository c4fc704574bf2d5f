"""Dates as far as the text states them."""

from dataclasses import dataclass

from firsthand.model.span import Span


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of stated precision in EDTF (`2015-10`, `2015-10-12/2015-10-19`, `2015-10~`).

    `edtf` is None while words such as "last week" have no date to count from. `earliest` and `latest` are the ISO days
    that bound it (None where open or unresolved). `words` are the article's own; `anchor` is the ISO day a relative
    date was counted from.
    """

    edtf: str | None
    earliest: str | None = None
    latest: str | None = None
    words: Span | None = None
    anchor: str | None = None
