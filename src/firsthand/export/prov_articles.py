"""Articles and what they take from each other, as PROV."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from firsthand.export.register_form import Entry
from firsthand.export.urn import urn, urn_of
from firsthand.export.web_address import web_address
from firsthand.kb import KnowledgeBase
from firsthand.lineage.taking import Taking, takings
from firsthand.model import Article, Credit, Derivation, Direction, Relation

Form = dict[str, Any]

_TAKEN = frozenset({Relation.COPY, Relation.REWORDED, Relation.PARTIAL, Relation.QUOTES})


def organisation(name: str, entity: str | None, kb: KnowledgeBase) -> Form:
    """A newsroom or outlet as an agent: by its entry in the knowledge base, else by its name alone."""
    known = entity or kb.outlet(name).entity
    node = urn("entity", known) if known else urn_of("newsroom", name.casefold())
    return {
        "id": node,
        "type": ["Agent", "Organization"],
        "label": kb.entity(known).name if known and known in kb else name,
    }


def article_form(article: Article, kb: KnowledgeBase) -> Form:
    """The article as it was read, attributed to the outlet that ran it where that is stated."""
    outlet = organisation(article.outlet, article.outlet_link.entity, kb) if article.outlet else None
    return {
        "id": urn("article", article.id),
        "type": ["Entity", "Article"],
        "label": f"Article {article.given_id or article.id}",
        "sha256": article.original,
        **({"title": article.title} if article.title else {}),
        **({"identifier": article.given_id} if article.given_id else {}),
        **({"issued": article.published.edtf} if article.published and article.published.edtf else {}),
        **({"language": article.language} if article.language else {}),
        **({"seeAlso": web_address(article.url)} if web_address(article.url) else {}),
        **({"qualifiedAttribution": attribution(outlet, "outlet"), "wasAttributedTo": outlet["id"]} if outlet else {}),
    }


def attribution(agent: Form, part: str) -> Form:
    """A qualified attribution: in which part an agent bears on something."""
    return {"type": "Attribution", "agent": agent, "label": part}


def false_credits(entry: Entry, derivations: Iterable[Derivation]) -> dict[str, set[Credit]]:
    """The credits that the text contradicts, by the article that gives them."""
    found = dict[str, set[Credit]]()
    for one in derivations:
        for name, used in ((one.a, one.credit_a), (one.b, one.credit_b)):
            own = {*entry.articles[name].credits, *used}
            found.setdefault(name, set()).update(credit for credit in one.false_credits if credit in own)
    return found


def credit_forms(entry: Entry, false: Mapping[str, Collection[Credit]], kb: KnowledgeBase) -> Iterator[Form]:
    """What the articles credit for their whole text: an attribution only where the register follows the credit.

    A credit that the text contradicts is marked as false, and is no attribution; any other is only given in its words.
    """
    for name, article in entry.articles.items():
        told = (one.id for one in entry.reports.values() if one.article == name)
        rooms = [organisation(room, None, kb)["id"] for room in {entry.newsrooms.get(one, "") for one in told}]
        against = false.get(name, ())
        for credit in sorted({*article.credits, *against}, key=lambda one: (one.words.start, one.words.end)):
            yield from _credit(name, credit, credit in against, rooms, kb)


def _credit(name: str, credit: Credit, is_false: bool, rooms: Collection[str], kb: KnowledgeBase) -> Iterator[Form]:
    told = credit.words if credit.whole_article else credit.newsroom  # "Reuters reported" brings its whole sentence
    article, words = urn("article", name), " ".join(told.text.split())
    if is_false:
        yield {"id": article, "falseCredit": words}
        return
    yield {"id": article, "credit": words}
    agent = organisation(credit.newsroom.text, credit.link.entity, kb)
    if credit.whole_article and agent["id"] in rooms:
        attributed = attribution(agent, "newsroom credited for the text")
        yield {"id": article, "wasAttributedTo": agent["id"], "qualifiedAttribution": attributed}


def derivation_forms(derivation: Derivation) -> Iterator[Form]:
    """Who took from whom where the direction is known; without one, only that the two share text.

    What both took from another text is not said here, see `UpstreamTexts`.
    """
    if derivation.relation not in _TAKEN or derivation.direction is Direction.COMMON:
        return
    if derivation.direction is Direction.UNKNOWN:
        a, b = urn("article", derivation.a), urn("article", derivation.b)
        yield {"id": a, "sharesTextWith": b}
        yield {"id": b, "sharesTextWith": a}
        return
    yield from (_taken(one) for one in takings(derivation) if one.is_directed)


def _taken(taking: Taking) -> Form:
    relation, other = taking.derivation.relation, urn("article", taking.other)
    kind, link = ("Revision", "wasRevisionOf") if relation is Relation.REWORDED else ("Quotation", "wasQuotedFrom")
    return {
        "id": urn("article", taking.taker),
        "wasDerivedFrom": other,
        link: other,
        "qualifiedDerivation": {
            "type": ["Derivation", kind],
            "entity": other,
            "relation": relation.value,
            "sharedOfTaker": round(taking.share, 4),
        },
    }
