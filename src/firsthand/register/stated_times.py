"""When an article was published and when what it tells is said to have happened."""

import re
from collections.abc import Iterable
from datetime import date

from firsthand.model import Article, PartialDate

_STRETCH = re.compile(r"\b(?:for|over|in)\s+(?:\w+\s+){0,3}(?:months|years|decades)\b", re.I)
_OPENING_STRETCH = re.compile(r"\W*(?:for|over|during)\s+(?:\w+\s+){0,3}(?:months|years?|decades?)\b", re.I)
_LASTING = 180  # days from which on a stretch is a programme and not an occasion


def ordinal(day: str | None) -> int | None:
    """The proleptic ordinal of an ISO day, None where there is none or it is not a calendar day."""
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None


def published(article: Article) -> int | None:
    """The day an article was published, the earliest one its date allows."""
    return ordinal(article.published.earliest) if article.published else None


def happened(times: Iterable[PartialDate], day: int | None) -> tuple[int, int] | None:
    """The stated days as one interval; an open end reaches to the publication day."""
    lows, highs = [], []
    for time in times:
        low, high = ordinal(time.earliest), ordinal(time.latest)
        if low is None and high is None:
            continue
        high = high if high is not None else day if day is not None else low
        low = low if low is not None else high
        if low is not None and high is not None:
            lows.append(min(low, high))
            highs.append(max(low, high))
    return (min(lows), max(highs)) if lows else None


def _is_stretch(time: PartialDate) -> bool:
    """Whether a time is a stretch of months or years ("for two years", "since 2012") and not an occasion."""
    if time.words is not None and _STRETCH.search(time.words.text):
        return True
    low, high = ordinal(time.earliest), ordinal(time.latest)
    return time.edtf is not None and "/" in time.edtf and low is not None and high is not None and high - low > _LASTING


def lasts(times: Iterable[PartialDate], sentence: str) -> bool:
    """Whether a sentence tells of months or years and not of an occasion: by its times or by how it opens."""
    return any(map(_is_stretch, times)) or _OPENING_STRETCH.match(sentence) is not None
