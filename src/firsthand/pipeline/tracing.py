"""The family of an article in a store."""

from pathlib import Path

from firsthand.errors import MisuseError
from firsthand.export.family_form import Family
from firsthand.kb import KnowledgeBase
from firsthand.lineage.houses import newsroom_of
from firsthand.model import Article, Derivation
from firsthand.pipeline.family import family
from firsthand.pipeline.knowledge import knowledge
from firsthand.store import Store

_SHOWN = 5


def family_in(location: Path, name: str) -> tuple[Article, Family]:
    """The article with this id, or the only one whose id begins so, and its family in the store.

    MisuseError where no article or more than one fits, StoreError where there is no store.
    """
    kb = knowledge(location)
    with Store.open(location, read_only=True) as store:
        article = article_in(store, name)
        return article, family_of(article, store, kb)


def family_of(article: Article, store: Store, kb: KnowledgeBase) -> Family:
    """The family of an article of an open store."""
    derivations = _around(article.id, store)
    names = {article.id} | {name for one in derivations for name in (one.a, one.b)}
    articles = {one.id: one for one in store.articles(names)}
    newsrooms = {name: newsroom_of(one, kb) for name, one in articles.items()}
    return family(article.id, derivations, articles, newsrooms)


def article_in(store: Store, name: str) -> Article:
    """The article with this given id, or the only one whose own id begins so; MisuseError where none or many fit."""
    found = store.find(name) if name else ()
    if len(found) == 1:
        return found[0]
    if not found:
        raise MisuseError(f"{name or 'an empty id'}: no article has this id or begins with it")
    shown = ", ".join(article.id for article in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    raise MisuseError(f"{name}: more than one article fits ({shown}{more}); type more of the id")


def _around(article_id: str, store: Store) -> list[Derivation]:
    """Every dependent derivation of the articles that hang together with one."""
    found: dict[tuple[str, str], Derivation] = {}
    seen, waiting = {article_id}, {article_id}
    while waiting:
        near = [one for one in store.derivations(waiting) if one.is_dependent]
        found |= {(one.a, one.b): one for one in near}
        waiting = {name for one in near for name in (one.a, one.b)} - seen
        seen |= waiting
    return list(found.values())
