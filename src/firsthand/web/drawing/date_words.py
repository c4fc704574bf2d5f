"""A date of the Extended Date/Time Format (EDTF) in words."""

from datetime import date

from firsthand.web.drawing.day_words import day_said, stretch_said


def span_said(edtf: str | None, earliest: str | None, latest: str | None) -> str | None:
    """ "13 March 2024", "from 1 March 2024 on", "about February 2024", "until 17 April 2024", with days as ISO days.

    A date that states no day stays as it is; None stays None.
    """
    about = "about " if edtf and any(sign in edtf for sign in "~?%") else ""
    if earliest and latest:
        return f"{about}{stretch_said(date.fromisoformat(earliest), date.fromisoformat(latest))}"
    if earliest:
        return f"from {about}{day_said(date.fromisoformat(earliest))} on, the end not stated"
    return f"until {about}{day_said(date.fromisoformat(latest))}, the beginning not stated" if latest else edtf
