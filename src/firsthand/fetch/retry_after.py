"""How long a server asks to be left alone (RFC 9110, 10.2.3)."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"[0-9]+")
_LONGEST = 60  # characters of a date
_DIGITS = 9  # of a number; whoever asks for more asks for decades


def seconds_asked(value: str, moment: datetime) -> float:
    """The seconds that a Retry-After header asks for, given as a number or as a date; 0 where it asks for nothing.

    `moment` is when the request was made, UTC. There is no upper bound: the caller sets one.
    """
    value = value.strip()
    if _SECONDS.fullmatch(value):
        return float(value) if len(value) <= _DIGITS else float("9" * _DIGITS)
    try:
        until = parsedate_to_datetime(value) if len(value) <= _LONGEST else moment
    except ValueError:
        return 0.0
    if until.tzinfo is None:  # the form of asctime, which is UTC (RFC 9110, 5.6.7)
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - moment).total_seconds())
