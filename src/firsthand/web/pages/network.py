"""The network: between whom transfers are reported, through whom, and how they are told, weighed by origins."""

from collections.abc import Sequence
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi import Query as Parameter

from firsthand.catalogue import NOT_STATED, Facet, Flow, Named, Query
from firsthand.web.asked import address, asked, query_of
from firsthand.web.desk import desk_of
from firsthand.web.drawing.told_words import TOLD, choosing, told_form
from firsthand.web.rendering import Form, counted, joined, twin

router = APIRouter()

_USUAL = 30
_MOST = 300
_ENDS = ((Facet.SUPPLIER, "supplier"), (Facet.VIA, "intermediary"), (Facet.RECIPIENT, "recipient"))


@twin(router, "/network", "network.html", summary="Suppliers, intermediaries and recipients, weighed by origins")
def network(request: Request, most: Annotated[int, Parameter(ge=1, le=_MOST)] = _USUAL) -> Form:
    """The flows of the transfers that the register's filters keep, those of most independent origins first.

    The filters are those of `/register.json`. A flow is a supplier, an intermediary (`via`) and a recipient, each null
    where the reports state none, and how the transfer is told: `done` (delivered, ongoing, diverted), `announced`
    (agreed, planned, requested), `stopped` (refused, intercepted), or `denied`, which takes in all that is only denied
    or hypothetical. Each transfer is in one flow, between the parties that its line names first, so that no origin
    counts twice. `origins` are those of its transfers together. `address` leads to all transfers that are told so and
    in which these parties are named, be it beside others, and none where none is stated.
    """
    desk, query = desk_of(request), query_of(request).with_(start=0)
    catalogue = desk.catalogue
    rows = catalogue.select(query)
    flows, left_out = catalogue.flows(rows, most)
    return {
        "kind": "network",
        "total": len(rows),
        "of": catalogue.size,
        "asked": asked(catalogue, query, "/network"),
        "said": _said(flows, left_out),
        "told": told_form(catalogue, query, rows),
        "flows": [_flow(query, flow) for flow in flows],
        "flows_left_out": left_out,
        "more": _more(query, most) if left_out and most < _MOST else None,
    }


def _said(flows: Sequence[Flow], left_out: int) -> list[str]:
    """How many flows there are, how many are not drawn, and in how many a party is not stated."""
    whole = len(flows) + left_out
    sentences = [f"{counted(whole, 'flow')}, each between the same parties and told in one way."]
    if left_out:
        sentences = [
            f"{len(flows):,} of {whole:,} flows, those of most independent origins; {left_out:,} are left out."
        ]
    unstated = [(said, sum(getattr(flow, end.value) is None for flow in flows)) for end, said in _ENDS]
    parts = [f"no {said} in {number:,}" for said, number in unstated if number]
    if parts:
        sentences.append(f"The reports state {joined(parts)}{' of those shown' if left_out else ''}.")
    return sentences


def _flow(query: Query, flow: Flow) -> Form:
    narrowed = query
    for facet, _ in _ENDS:
        named = getattr(flow, facet.value) or NOT_STATED
        narrowed = narrowed.without(facet).with_choice(facet, named.key)
    return {
        **{facet.value: _party(query, facet, getattr(flow, facet.value)) for facet, _ in _ENDS},
        "told": flow.told.value,
        "told_words": TOLD[flow.told][0],
        "transfers": flow.transfers,
        "origins": flow.origins,
        "address": address("/", choosing(narrowed, flow.told)),
    }


def _party(query: Query, facet: Facet, named: Named | None) -> Form | None:
    """A party with the address of its transfers; `quoted` says that the knowledge base does not have it."""
    if named is None:
        return None
    return {
        "key": named.key,
        "label": named.label,
        "quoted": named.key.startswith("words:"),
        "address": address("/", query.without(facet).with_choice(facet, named.key)),
    }


def _more(query: Query, most: int) -> Form:
    number = min(_MOST, most * 2)
    return {"most": number, "address": f"/network?{urlencode([*query.params(), ('most', number)])}"}
