"""When a transfer is said to have happened: the one date that all its dates agree with, or what they span."""

from dataclasses import dataclass

from firsthand.export.register_form import Entry
from firsthand.model import PartialDate


@dataclass(frozen=True, slots=True)
class StatedTime:
    """ISO days that bound what is said, None where open; `edtf` is the date where all dates agree with one, else None.

    `words` are those of every date. `is_day` holds where one certain day is stated.
    """

    earliest: str | None
    latest: str | None
    edtf: str | None
    words: tuple[str, ...]

    @property
    def is_day(self) -> bool:
        """Whether the date is one day and not marked as approximate or uncertain."""
        return self.edtf is not None and self.edtf == self.earliest == self.latest


def stated_time(entry: Entry) -> StatedTime | None:
    """The time that the entry's reports state; None where none states any.

    Of dates that lie within each other the narrowest one is the transfer's; dates that do not agree bound it together.
    """
    dates = [date for name in entry.transfer.reports for date in entry.reports[name].time]
    words = tuple(dict.fromkeys(" ".join(date.words.text.split()) for date in dates if date.words))
    dated = [date for date in dates if date.earliest or date.latest]
    if not dates:
        return None
    one = next((date for date in dated if all(_within(date, other) for other in dated)), None)
    if one is not None:
        return StatedTime(one.earliest, one.latest, one.edtf, words)
    first, last = [date.earliest for date in dated], [date.latest for date in dated]
    return StatedTime(
        None if not dated or None in first else min(day for day in first if day),
        None if not dated or None in last else max(day for day in last if day),
        None,
        words,
    )


def _within(date: PartialDate, other: PartialDate) -> bool:
    begins = other.earliest is None or (date.earliest is not None and date.earliest >= other.earliest)
    return begins and (other.latest is None or (date.latest is not None and date.latest <= other.latest))
