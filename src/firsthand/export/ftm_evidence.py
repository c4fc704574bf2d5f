"""Articles as documents of FollowTheMoney, and what each of them is evidence of."""

from collections.abc import Iterator

from firsthand.export.ftm_party import Form, ftm_entity, outlet_form
from firsthand.export.ftm_values import STRING_LENGTH, date_prefix, language_code
from firsthand.export.headline_only import stands_in_headline
from firsthand.export.origin_articles import OriginArticles
from firsthand.export.read_as import read_as
from firsthand.export.register_form import Entry
from firsthand.export.source_words import denies
from firsthand.export.web_address import web_address
from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Outlet
from firsthand.model import Article, Report, content_id

_QUOTED = 5  # sentences of an article that are quoted of one transfer
_MARKS = ('"', "“")


def article_id(name: str) -> str:
    """The name of an article's entity, by the article's id."""
    return f"firsthand-article-{name}"


def article_forms(article: Article, kb: KnowledgeBase) -> Iterator[Form]:
    """The article, and the outlet that ran it with a link between them where it is known; no word of the text."""
    name = article_id(article.id)
    yield ftm_entity(
        name,
        "Article",
        {
            "title": article.title and " ".join(article.title.split())[:STRING_LENGTH],
            "publisher": article.outlet and article.outlet[:STRING_LENGTH],
            "author": tuple(author[:STRING_LENGTH] for author in article.authors),
            "publishedAt": date_prefix(article.published),
            "modifiedAt": date_prefix(article.modified),
            "sourceUrl": web_address(article.url),
            "language": language_code(article.language),
            "fileName": (article.given_id or article.id)[:STRING_LENGTH],  # its caption where it has no title
            "notes": f"SHA-256 of what was read: {article.original}",
        },
    )
    entity = article.outlet_link.entity
    outlet = kb.entity(entity) if entity and entity in kb else None
    if isinstance(outlet, Outlet):
        form = outlet_form(outlet)
        link = f"firsthand-ran-{content_id('ftm', article.id, outlet.id)}"
        role = {"document": name, "entity": form["id"], "role": "ran the article"}
        yield from (form, ftm_entity(link, "Documentation", role))


def evidence_form(entry: Entry, origin: OriginArticles, name: str, event: str) -> Form:
    """The link from an article to the event: whether it reports or denies it, in which words, and as which origin."""
    article = entry.articles[name]
    told = [entry.reports[one] for one in origin.origin.reports if entry.reports[one].article == name]
    return ftm_entity(
        f"firsthand-evidence-{content_id('ftm', entry.transfer.id, name, str(origin.origin.number))}",
        "Documentation",
        {
            "document": article_id(name),
            "entity": event,
            "role": _role(entry, origin, name),
            "status": tuple(dict.fromkeys(read_as(one, entry.transfer) for one in told)),
            "summary": tuple(dict.fromkeys(_quoted(one, entry) for one in told))[:_QUOTED],
            "date": date_prefix(article.published),
        },
    )


def _quoted(report: Report, entry: Entry) -> str:
    """The sentence with what it is read as, so that no denial or plan is taken for a delivery."""
    told = " ".join(report.sentence.text.split())
    words = told if told.startswith(_MARKS) else f"“{told}”"
    place = "Headline: " if stands_in_headline(entry, report.id) else ""
    return f"{place}{words} ({read_as(report, entry.transfer)}.)"


def _role(entry: Entry, origin: OriginArticles, name: str) -> str:
    said, number = "denies it" if denies(entry, name) else "reports it", origin.origin.number
    if name == origin.first:
        return f"{said} (origin {number} of {len(entry.transfer.origins)})"
    return f"{said}, but is no further source: it belongs to origin {number}"
