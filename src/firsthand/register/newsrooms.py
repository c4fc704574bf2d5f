"""Which news organisation gathered a statement, and which ones it leans on."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Credit, CreditKind, Report, Station

_ARTICLE = re.compile(r"^the\s+", re.I)


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A news organisation: `key` tells it from others, `name` is for people."""

    key: str
    name: str


def newsroom_named(name: str, entity: str | None, kb: KnowledgeBase) -> Newsroom:
    """The newsroom of a written name and its link; an unknown one is told apart by its name, case and "the" aside."""
    if entity is not None:
        return Newsroom(entity, kb.entity(entity).name)
    known = kb.outlet(name).entity
    if known is not None:
        return Newsroom(known, kb.entity(known).name)
    plain = _ARTICLE.sub("", " ".join(name.split()))
    return Newsroom(f"name:{plain.casefold()}", plain)


def outlet_of(article: Article, kb: KnowledgeBase) -> Newsroom:
    """The newsroom that ran the article; one that is not named (or only by "?") is taken for a newsroom of its own."""
    if article.outlet is None or not any(sign.isalnum() for sign in article.outlet):
        return Newsroom(f"article:{article.id}", f"(not named: {article.given_id or article.id[:12]})")
    return newsroom_named(article.outlet, article.outlet_link.entity, kb)


def credited(
    report: Report, article: Article, kb: KnowledgeBase, false: Collection[Credit] = ()
) -> tuple[Newsroom, ...]:
    """The newsrooms credited for a statement, innermost first; `false` credits are passed over.

    Those of its chain come first, then those credited for the article as a whole; within these a report credited in
    the text ("Reuters reported") stands further in than a by-line, and "contributed to this report" names a helper and
    comes last.
    """
    wrong = {credit.newsroom for credit in false}
    found = [
        newsroom_named(link.name, link.link.entity, kb)
        for link in reversed(report.attribution)
        if link.station in (Station.NEWSROOM, Station.REPUBLISHER) and link.words not in wrong
    ]
    named = (mention for mention in report.reported_by if mention.words not in wrong)
    found += [newsroom_named(mention.value, mention.link.entity, kb) for mention in named]
    whole = sorted(
        (credit for credit in article.credits if credit.whole_article and credit not in false),
        key=lambda credit: (credit.kind == CreditKind.CONTRIBUTED, credit.kind != CreditKind.REPORTED),
    )
    found += [_of_credit(credit, kb) for credit in whole]
    first = dict[str, Newsroom]()
    for newsroom in found:
        if _is_name(newsroom):
            first.setdefault(newsroom.key, newsroom)
    return tuple(first.values())


def _is_name(newsroom: Newsroom) -> bool:
    """Whether it names an organisation: "the newspaper" and "state media" point at one and name none."""
    return not newsroom.key.startswith("name:") or any(sign.isupper() for sign in newsroom.name)


def all_credited(article: Article, kb: KnowledgeBase, false: Collection[Credit] = ()) -> frozenset[Newsroom]:
    """Every newsroom that an article credits as a source of something it tells; `false` credits are passed over."""
    return frozenset(
        _of_credit(credit, kb)
        for credit in article.credits
        if credit.kind != CreditKind.CONTRIBUTED and credit not in false
    )


def _of_credit(credit: Credit, kb: KnowledgeBase) -> Newsroom:
    return newsroom_named(credit.newsroom.text, credit.link.entity, kb)


def gatherer(report: Report, article: Article, kb: KnowledgeBase, false: Collection[Credit] = ()) -> Newsroom:
    """The newsroom that gathered a statement: the innermost one credited for it, else the article's own outlet."""
    helpers = {
        _of_credit(credit, kb).key
        for credit in article.credits
        if credit.whole_article and credit.kind == CreditKind.CONTRIBUTED
    }
    named = {newsroom_named(mention.value, mention.link.entity, kb).key for mention in report.reported_by}
    for newsroom in credited(report, article, kb, false):
        if newsroom.key in named or newsroom.key not in helpers:
            return newsroom
    return outlet_of(article, kb)
