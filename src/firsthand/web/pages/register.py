"""The register: one line a transfer, with facets, search and downloads."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

import msgspec
from fastapi import APIRouter, Request

from firsthand.catalogue import Catalogue, Facet, FacetCount, Line, Query, Sort
from firsthand.web.asked import address, asked, query_of
from firsthand.web.desk import desk_of
from firsthand.web.drawing.day_words import day_said, stretch_said
from firsthand.web.rendering import Form, twin
from firsthand.web.security.roles import Role

router = APIRouter()

_FACETS = {
    Facet.SUPPLIER: "Supplier",
    Facet.RECIPIENT: "Recipient",
    Facet.ITEM: "Kind of item",
    Facet.STATUS: "Status",
    Facet.CERTAINTY: "Certainty",
    Facet.ORIGINS: "Independent origins",
    Facet.YEAR: "Year",
    Facet.PLACE: "Place",
    Facet.OUTLET: "Outlet",
    Facet.CONTRADICTION: "Contradiction",
    Facet.REVIEW: "Review",
}
_SORTS = {
    Sort.DATE: "date",
    Sort.ORIGINS: "independent origins",
    Sort.ARTICLES: "articles",
    Sort.SUPPLIER: "supplier",
    Sort.RECIPIENT: "recipient",
    Sort.ITEM: "item",
}
_AGAINST = {
    "denial": "denied",
    "headline": "headline differs from its article",
    "number": "amounts differ",
    "party": "parties differ",
}
_REVIEWED = {"partly": "partly reviewed"}
_LABELS = {Facet.CONTRADICTION: _AGAINST, Facet.REVIEW: _REVIEWED}
_FALLS = (Sort.DATE, Sort.ORIGINS, Sort.ARTICLES)  # what is read from the newest or the most down
_MOST_SHOWN = 300  # values of a facet
_DOWNLOADS = {"CSV": "/export/csv", "Excel": "/export/xlsx", "JSON Lines": "/register.jsonl"}


@twin(router, "/", "register.html", summary="The register, filtered and sorted", json_path="/register.json")
def register(request: Request) -> Form:
    """One line a transfer.

    Filters may be given more than once, and then either will do: `supplier`, `recipient`, `item`, `status`,
    `certainty`, `origins`, `year`, `place`, `outlet`, `contradiction`, `review`, `via`. `q` are words of the evidence,
    `since` and `until` days, months or years, `sort` one of date, origins, articles, supplier, recipient, item, with a
    `-` before it the other way round; `start` and `size` choose a part. `show` names a facet whose values are wanted
    beyond the most frequent ones.
    """
    desk, query = desk_of(request), query_of(request)
    catalogue = desk.catalogue
    rows = catalogue.select(query)
    lines = catalogue.lines(rows[query.start : query.start + query.size])
    counts, more = _offered(catalogue, query, request.query_params.get("show", ""))
    return {
        "kind": "register",
        "total": len(rows),
        "of": catalogue.size,
        "asked": asked(catalogue, query, "/"),
        "facets": [_facet(query, facet, counts[facet], more[facet]) for facet in _FACETS],
        "sorts": [_sort(query, sort) for sort in _SORTS],
        "lines": [line_form(line) for line in lines],
        "part": _part(query, len(rows), len(lines)),
        "downloads": {name: address(path, query.with_()) for name, path in _DOWNLOADS.items()},
        "formats": address("/formats", query.with_()),
        "views": {path: address(f"/{path}", query.with_()) for path in ("network", "map", "timeline")},
        "stale": desk.is_stale,
        "may_build": request.state.user.role >= Role.REVIEWER,
    }


def line_form(line: Line) -> dict[str, Any]:
    """A line as JSON, with what a page says of it."""
    form: dict[str, Any] = msgspec.to_builtins(line)
    del form["evidence"], form["reports"]
    against = [_AGAINST.get(kind, kind) for kind in line.contradictions]
    for stated in form["stated"]:
        stated["said"] = _said(stated["earliest"], stated["latest"])
    return form | {"against": against, "reviewed": _REVIEWED.get(line.review, line.review)}


def _said(earliest: str | None, latest: str | None) -> str | None:
    """The days that a stated date may mean, in words; None where it gives none."""
    first, last = (date.fromisoformat(day) if day else None for day in (earliest, latest))
    if first and last:
        return stretch_said(first, last)
    if first:
        return f"from {day_said(first)} on"
    return f"until {day_said(last)}" if last else None


def _offered(
    catalogue: Catalogue, query: Query, show: str
) -> tuple[dict[Facet, tuple[FacetCount, ...]], dict[Facet, int]]:
    """The most frequent values of each facet, of the facet `show` very many, and how many more there are."""
    counts, more = dict(catalogue.counts(query)), dict(catalogue.more(query))
    for facet in _FACETS:
        if facet.value == show:
            counts[facet] = catalogue.counts(query, _MOST_SHOWN)[facet]
            more[facet] = catalogue.more(query, _MOST_SHOWN)[facet]
    return counts, more


def _facet(query: Query, facet: Facet, values: tuple[FacetCount, ...], more: int) -> Form:
    others, order = urlencode(query.filters()), urlencode(query.with_().params()[len(query.filters()) :])
    return {
        "name": facet.value,
        "title": _FACETS[facet],
        "more": more,
        "show": address("/", query.with_()) + ("&" if query.with_().params() else "?") + f"show={facet.value}",
        "chosen": any(one.chosen for one in values),
        "values": [
            {
                "key": one.key,
                "label": _LABELS.get(facet, {}).get(one.key, one.label),
                "count": one.count,
                "chosen": one.chosen,
                "address": address("/", query.without_choice(facet, one.key))
                if one.chosen
                else "/?" + "&".join(filter(None, (others, urlencode({facet.value: one.key}), order))),
            }
            for one in values
        ],
    }


def _sort(query: Query, sort: Sort) -> Form:
    is_current = query.sort is sort
    falls = not query.descending if is_current else sort in _FALLS
    return {
        "key": sort.value,
        "label": _SORTS[sort],
        "current": is_current,
        "descending": query.descending if is_current else falls,
        "address": address("/", query.with_(sort=sort, descending=falls)),
    }


def _part(query: Query, total: int, shown: int) -> Form:
    before = max(0, query.start - query.size)
    after = query.start + query.size
    return {
        "first": query.start + 1 if shown else 0,
        "last": query.start + shown,
        "before": address("/", query.with_(start=before)) if query.start else None,
        "after": address("/", query.with_(start=after)) if after < total else None,
    }
