"""The outlets of a store, and what one of them republishes, from whom, and how it rewords it."""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import Annotated

from fastapi import APIRouter, Query, Request

from firsthand.errors import MisuseError
from firsthand.export.outlet_form import OutletLineage
from firsthand.export.republications_form import outlets_form, republications_form
from firsthand.pipeline.outlets import Outlets
from firsthand.pipeline.republications import names_near, outlet_named, republications_of
from firsthand.web.desk import Desk, desk_of
from firsthand.web.errors import NotFoundError
from firsthand.web.rendering import Form, segment, twin

router = APIRouter()

_KEPT = 32  # outlets whose sums are remembered
_SIZE = 100  # articles of a page about one newsroom
_LISTED = 500  # outlets of a page


@dataclass(slots=True)
class _Shelf:
    """What was found out about the outlets of a desk's store, for as long as the store stays as it is."""

    outlets: Outlets
    sums: OrderedDict[tuple[str, int], OutletLineage] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def lineage(self, name: str, desk: Desk) -> OutletLineage:
        """What the outlet of this name republishes; NotFoundError where the store has none."""
        try:
            outlet = outlet_named(name, self.outlets, desk.store)
        except MisuseError as error:
            near = names_near(name, self.outlets, desk.store)
            raise NotFoundError(str(error), [(f"/outlet/{segment(one)}", one) for one in near]) from error
        key = (outlet.key, desk.store.position())
        with self.lock:
            if key not in self.sums:
                self.sums[key] = republications_of(outlet, self.outlets, desk.store)
                if len(self.sums) > _KEPT:
                    self.sums.popitem(last=False)
            self.sums.move_to_end(key)
            return self.sums[key]


@twin(router, "/outlets", "outlets.html", summary="The outlets of the store")
def outlets(request: Request, start: Annotated[int, Query(ge=0)] = 0) -> Form:
    """Each with the number of its articles, most first, from `start` on."""
    desk = desk_of(request)
    rooms = _shelf(request, desk).outlets.newsrooms(desk.store)
    named = [(room.name, count) for room, count in rooms.values() if not room.key.startswith("article:")]
    nameless = sum(count for _, count in rooms.values()) - sum(count for _, count in named)
    after = start + _LISTED
    return {
        "kind": "outlets",
        **outlets_form(named[start:after], nameless),
        "total": len(named),
        "articles": nameless + sum(count for _, count in named),
        "before": f"/outlets?start={max(0, start - _LISTED)}" if start else None,
        "after": f"/outlets?start={after}" if after < len(named) else None,
    }


@twin(router, "/outlet/{name:path}", "outlet.html", summary="What an outlet republishes and how it rewords it")
def outlet(request: Request, name: str, source: str | None = None, start: Annotated[int, Query(ge=0)] = 0) -> Form:
    """`source` is the name of the one newsroom whose texts are wanted, a part of its articles from `start` on.

    Without it each newsroom is given with the first of its articles.
    """
    desk = desk_of(request)
    found = _shelf(request, desk).lineage(name, desk)
    if source is not None and source not in [one.name for one in found.sources]:
        raise NotFoundError(f"{found.name} holds no text of {source[:200]!r} that is known here")
    parts = {"source": source, "start": start, "size": _SIZE} if source else {}
    form = republications_form(found, **parts)  # type: ignore[arg-type]
    here = f"/outlet/{segment(found.name)}"
    total = sum(one["articles"] for one in form["sources"])
    one_source = f"{here}?source={segment(source)}" if source else ""
    return {
        "kind": "outlet",
        **form,
        "source": source,
        "address": here,
        "before": f"{one_source}&start={max(0, start - _SIZE)}" if source and start else None,
        "after": f"{one_source}&start={start + _SIZE}" if source and start + _SIZE < total else None,
    }


def _shelf(request: Request, desk: Desk) -> _Shelf:
    state = request.app.state
    if getattr(state, "outlets", None) is None:
        state.outlets = _Shelf(Outlets(desk.kb))
    found = state.outlets
    assert isinstance(found, _Shelf)
    return found
