"""What a view of the register was asked for: its filters, as chips to take away and fields to change."""

from collections.abc import Iterable
from urllib.parse import urlencode

from fastapi import Request

from firsthand.catalogue import Catalogue, Facet, Named, Query
from firsthand.web.rendering import Form

_PLAIN = ("q", "since", "until")


def query_of(request: Request) -> Query:
    """The filters in the address; MisuseError where they cannot be."""
    params = request.query_params
    return Query.of({name: params.getlist(name) for name in params})


def address(path: str, query: Query) -> str:
    """The address of a view with these filters."""
    params = urlencode(query.params())
    return f"{path}?{params}" if params else path


def named_form(values: Iterable[Named]) -> list[Form]:
    """Values as the templates' macros take them."""
    return [{"key": one.key, "label": one.label} for one in values]


def asked(catalogue: Catalogue, query: Query, path: str) -> Form:
    """The filters of a view at `path`.

    `chosen` are the facets' values, each with the address without it; `kept` what a search form passes on; `register`
    the same filters in the register; `all` the view without any.
    """
    chosen = [(facet, catalogue.named(facet, key)) for facet, keys in query.chosen.items() for key in keys]
    return {
        "path": path,
        "words": query.words,
        "since": query.since or "",
        "until": query.until or "",
        "chosen": [_chip(path, query, facet, one) for facet, one in chosen],
        "kept": [(name, value) for name, value in query.params() if name not in (*_PLAIN, "start")],
        "any": bool(query.filters()),
        "register": address("/", query.with_(start=0)),
        "all": path,
    }


def _chip(path: str, query: Query, facet: Facet, one: Named) -> Form:
    without = query.without_choice(facet, one.key)
    return {"facet": facet.value, "label": one.label, "address": address(path, without.with_(start=0))}
