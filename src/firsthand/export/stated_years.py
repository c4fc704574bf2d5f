"""The years in which reports say that something happened; the year of publication is none of them."""

from firsthand.export.register_form import Entry
from firsthand.model import PartialDate

_FROM = "from "


def stated_years(entry: Entry) -> tuple[str, ...]:
    """The years that the entry's reports state, in order, each once: "2015", "2014-2016", "from 2013".

    What lies within a year stands under it, however vague its day, and "from 2013" gives way to a stated year that it
    takes in. A date without a beginning, such as "recently", tells no year: all that bounds it may be the day of
    publication. Nor does a date that begins after its article was published, since it is no date of what has happened.
    """
    reports = [entry.reports[name] for name in entry.transfer.reports]
    dates = [(date, entry.articles[report.article].published) for report in reports for date in report.time]
    found = {_years(date) for date, published in dates if not _is_ahead(date, published)} - {""}
    last = max((year[-4:] for year in found if not year.startswith(_FROM)), default="")
    return tuple(sorted(year for year in found if not year.startswith(_FROM) or year[-4:] > last))


def _is_ahead(date: PartialDate, published: PartialDate | None) -> bool:
    day = published.latest if published else None
    return day is not None and date.earliest is not None and date.earliest > day


def _years(date: PartialDate) -> str:
    first, last = (bound[:4] if bound else "" for bound in (date.earliest, date.latest))
    if not first or first == last:
        return first
    return f"{first}-{last}" if last else f"{_FROM}{first}"
