"""An article's blocks and the newsrooms it credits, as JSON."""

from collections.abc import Iterable
from typing import Any

from firsthand.export.report_form import report_form
from firsthand.export.span_form import span_form
from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Report
from firsthand.read import upstream
from firsthand.reports.languages import unread_language


def article_form(article: Article, kb: KnowledgeBase) -> dict[str, Any]:
    """`{"id", "blocks": [{"kind", "start", "end"}], "upstream": [newsrooms]}`.

    `id` is the input's own where it has one. Offsets are code points of the article's clean text, which for plain text
    and JSON Lines is the input's own text.
    """
    return {
        "id": article.given_id or article.id,
        "blocks": [{"kind": block.kind.value, "start": block.start, "end": block.end} for block in article.blocks],
        "upstream": list(upstream(article.credits, kb)),
    }


def whole_article_form(article: Article, reports: Iterable[Report], kb: KnowledgeBase) -> dict[str, Any]:
    """The blocks and upstream newsrooms with all else that the article says about itself, and its reports.

    `not_read` is its language where reports are not read in that, and then there are none.
    """
    return {
        "kind": "article",
        **article_form(article, kb),
        "article": article.id,
        "original": article.original,
        "title": article.title,
        "outlet": {"name": article.outlet, "entity": article.outlet_link.entity},
        "published": article.published.edtf if article.published else None,
        "modified": article.modified.edtf if article.modified else None,
        "language": article.language,
        "not_read": unread_language(article),
        "url": article.url,
        "authors": list(article.authors),
        "based_on": list(article.based_on),
        "licence": article.licence,
        "is_excerpt": article.is_excerpt,
        "credits": [
            {"kind": credit.kind.value, **span_form(credit.words), "newsroom": span_form(credit.newsroom)}
            for credit in article.credits
        ],
        "terms": [{"kind": term.kind.value, **span_form(term.words)} for term in article.terms],
        "text": article.text,
        "reports": [{"id": report.id, **report_form(report)} for report in reports],
    }
