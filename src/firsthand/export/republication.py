"""What an article's own terms say about passing its text on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from firsthand.model import Article, RightsKind

_LONGEST = 160  # code points of quoted words
_OPEN = re.compile(r"creative ?commons|\bcc[ -](?:by|0)\b", re.IGNORECASE)


class Republication(StrEnum):
    """Whether the stated terms let others publish the whole text."""

    FORBIDDEN = "forbidden"
    RESERVED = "reserved"
    NOT_STATED = "not stated"
    ON_CONDITION = "allowed on a condition"
    ALLOWED = "allowed"


@dataclass(frozen=True, slots=True)
class Stated:
    """What the terms amount to, and the words that say so, empty where nothing is stated."""

    republication: Republication
    words: str = ""


def republication(article: Article) -> Stated:
    """What the stated terms amount to for passing on the whole text.

    A permission outranks a claim of copyright, which owners make beside what they grant. Where both a permission and a
    prohibition are stated, the second limits the first. Of a licence stated beside the text, that of the Creative
    Commons counts as a permission on its conditions, any other words as a claim.
    """
    words = {kind: " ".join(term.words.text.split()) for term in reversed(article.terms) if (kind := term.kind)}
    licence = article.licence or ""
    limits = words.get(RightsKind.CONDITION) or words.get(RightsKind.PROHIBITION)
    if RightsKind.PERMISSION in words:
        allowed = Stated(Republication.ALLOWED, words[RightsKind.PERMISSION])
        return Stated(Republication.ON_CONDITION, limits) if limits else allowed
    if _OPEN.search(licence):
        return Stated(Republication.ON_CONDITION, licence)
    if RightsKind.PROHIBITION in words:
        return Stated(Republication.FORBIDDEN, words[RightsKind.PROHIBITION])
    claim = words.get(RightsKind.COPYRIGHT) or licence
    return Stated(Republication.RESERVED, claim) if claim else Stated(Republication.NOT_STATED)


def notices(articles: Iterable[Article]) -> list[str]:
    """A line for each article whose whole text its terms do not freely allow to pass on, those that forbid it first."""
    found = [(republication(article), article) for article in articles if not article.is_excerpt]
    order = list(Republication)
    found.sort(key=lambda pair: order.index(pair[0].republication))
    return [_notice(stated, article) for stated, article in found if stated.republication is not Republication.ALLOWED]


def _notice(stated: Stated, article: Article) -> str:
    named = f"{article.given_id or article.id}{f' ({article.outlet})' if article.outlet else ''}"
    if stated.republication is Republication.NOT_STATED:
        return f"{named}: states no terms, and so allows nothing"
    quoted = f"“{stated.words[:_LONGEST]}{'…' if len(stated.words) > _LONGEST else ''}”"
    return f"{named}: passing on its text is {stated.republication}: {quoted}"
