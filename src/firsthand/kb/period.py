"""Dates of the knowledge base: a year, a month or a day, compared with an ISO day."""


def holds_on(since: str | None, until: str | None, on: str) -> bool:
    """Whether the ISO day `on` lies between two dates of any precision, each inclusive; None is an open end.

    A date stands for all its days: `until="2017"` still holds on 2017-12-31. `on` may itself be a year or a month, and
    then one shared day is enough.
    """
    begun = since is None or on[: len(since)] >= since[: len(on)]
    return begun and (until is None or on[: len(until)] <= until[: len(on)])
