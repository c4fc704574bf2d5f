"""Rules that say of two articles that the one, the taker, took its text from the other, the giver.

Each rule returns its reason, or None where it says nothing. None of them looks at dates.
"""

from firsthand.lineage.bearing import Bearing, Reach
from firsthand.lineage.side import Side
from firsthand.model import Reason, Span

_CREDITED = (Reach.WHOLE, Reach.FRAME, Reach.CONTRIBUTED, Reach.GATHERED, Reach.CITED)  # strongest first
_SET_OFF = 0.35  # how much more of the shared text, as a share of it, the taker sets off than the giver
_NARRATED = 0.25  # share of it that an article may set off and still tell it in its own voice


def states_basis(taker: Side, giver: Side) -> Reason | None:
    """The taker's page states the address of the giver as what it is based on."""
    address = giver.article.url
    if address is None or _page_of(address) not in map(_page_of, taker.article.based_on):
        return None
    return Reason("direction.stated-basis", "The page of one states the address of the other as what it is based on.")


def _page_of(address: str) -> str:
    """An address without what does not tell one page from another: scheme, "www.", fragment and closing slash."""
    bare = address.casefold().partition("#")[0].partition("://")[2]
    return bare.removeprefix("www.").rstrip("/")


def credits_outlet(taker: Side, giver: Side) -> tuple[int, Reason] | None:
    """The taker, or the shared text in it, credits the giver's outlet; with the rank of the credit, 0 the strongest."""
    for rank, reach in enumerate(_CREDITED):
        found = [each for each in taker.on(reach) if giver.is_of(each.newsroom)]
        if found:
            own_page = giver.agency and reach is not Reach.FRAME
            code = "direction.own-page" if own_page else "direction.credits-outlet"
            return rank, Reason(code, f"{_HOW[reach]} {found[0].newsroom.name}, {_PAGE}.", _spans(found))
    return None


_PAGE = "whose page the other article is"
_HOW = {
    Reach.WHOLE: "The whole text is credited to",
    Reach.FRAME: "Words beside the shared text credit",
    Reach.CONTRIBUTED: "A contribution is credited to",
    Reach.GATHERED: "The shared text says that it was told to or seen by",
    Reach.CITED: "The shared text cites",
}


def stands_on_agency_page(taker: Side, giver: Side) -> Reason | None:
    """The giver is an agency's own page, the taker is not, and credits no other agency for the text."""
    if giver.agency is None or taker.agency is not None:
        return None
    if any(found.newsroom.is_agency for found in taker.on(Reach.WHOLE, Reach.CONTRIBUTED, Reach.GATHERED)):
        return None
    text = f"The text stands on the page of {giver.agency.name}, a news agency; the other article credits no other one."
    return Reason("direction.own-page", text)


def sets_off(taker: Side, giver: Side) -> Reason | None:
    """The taker quotes or sets off in blocks what the giver tells in its own voice."""
    if giver.set_off > _NARRATED or taker.set_off - giver.set_off < _SET_OFF:
        return None
    text = "One article sets the shared text off as quoted; in the other it is the article's own narration."
    return Reason("direction.quoted", text)


def credits_unnamed_outlet(taker: Side, giver: Side) -> Reason | None:
    """The taker credits, beside the shared text, one newsroom that the giver does not, whose outlet is unknown.

    The giver is then most likely that newsroom's page: nobody else tells the same words and credits nobody.
    """
    if giver.own or giver.set_off > _NARRATED:
        return None
    theirs = {each.newsroom.key for each in giver.bearings}
    credited = [each for each in taker.on(Reach.WHOLE, Reach.FRAME) if each.newsroom.key not in theirs]
    found = [each for each in credited if not each.newsroom.is_agency]
    if len({each.newsroom.key for each in found}) != 1:
        return None
    name = found[0].newsroom.name
    text = f"Words beside the shared text credit {name}, which the other article, of no known outlet, does not."
    return Reason("direction.credits-unnamed-outlet", text, _spans(found))


def credits_outlet_elsewhere(taker: Side, giver: Side) -> Reason | None:
    """The taker credits the giver's outlet for something else in the text."""
    found = [each for each in taker.on(Reach.ELSEWHERE) if giver.is_of(each.newsroom)]
    if not found:
        return None
    text = f"Another passage of the article credits {found[0].newsroom.name}, {_PAGE}."
    return Reason("direction.credits-outlet", text, _spans(found))


def _spans(found: list[Bearing]) -> tuple[Span, ...]:
    return tuple(each.words for each in found[:3])
