"""Moments in the form that linked data takes."""

from datetime import UTC, datetime


def instant(moment: str) -> str | None:
    """An ISO 8601 instant as an `xsd:dateTime` in UTC with a Z, None where it is none; a fraction of a second stays."""
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return None
    return read.astimezone(UTC).isoformat().replace("+00:00", "Z") if read.tzinfo else None
