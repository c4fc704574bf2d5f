"""Which news organisation a name or an article belongs to."""

import re
from dataclasses import dataclass

from firsthand.kb import KnowledgeBase, Outlet
from firsthand.kb.fold import keyed
from firsthand.model import Article, Credit

_ARTICLE = re.compile(r"^the\s+", re.I)
_AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A news organisation: `key` tells it from others (its entity id where it has one), `name` is for people."""

    key: str
    name: str
    is_agency: bool


def newsroom_named(name: str, entity: str | None, kb: KnowledgeBase) -> Newsroom | None:
    """The newsroom of a written name and its entity, if any; None for a name that names none ("the newspaper").

    Names without an entity are the same newsroom where they differ only in case, accents, marks and article.
    """
    entity = entity or kb.outlet(name).entity
    if entity is not None:
        return newsroom_of_entity(entity, kb)
    plain = _ARTICLE.sub("", " ".join(name.split()))
    if not any(sign.isupper() or sign.isdigit() for sign in plain) and "." not in plain:
        return None
    return Newsroom(f"name:{keyed(plain)}", plain, False)


def newsroom_of_entity(entity: str, kb: KnowledgeBase) -> Newsroom:
    """The newsroom of an entity id; KeyError where the knowledge base does not hold it."""
    thing = kb.entity(entity)
    return Newsroom(entity, thing.name, isinstance(thing, Outlet) and thing.kind == _AGENCY)


def outlet_of(article: Article, kb: KnowledgeBase) -> Newsroom | None:
    """The newsroom that the article states as its outlet; None where it states none."""
    if article.outlet is None or not any(sign.isalnum() for sign in article.outlet):
        return None
    return newsroom_named(article.outlet, article.outlet_link.entity, kb)


def credited_newsroom(credit: Credit, kb: KnowledgeBase) -> Newsroom | None:
    """The newsroom that a credit names."""
    return newsroom_named(credit.newsroom.text, credit.link.entity, kb)
