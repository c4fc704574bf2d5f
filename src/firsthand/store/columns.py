"""The values of a record that stand in columns of their own, so that they can be asked for."""

from typing import TypeAlias

from firsthand.model import Article, Derivation, Judgement, Rejected, Report, Transfer, content_id

Columns: TypeAlias = dict[str, str | int | float | None]
_LONGEST = 500  # code points; PostgreSQL refuses index entries of more than about 2,700 bytes


def column_text(value: str) -> str:
    """Return text as a column holds it: cut to 500 code points and without NUL, which PostgreSQL cannot store."""
    return value[:_LONGEST].replace("\0", "\ufffd")


def _optional(value: str | None) -> str | None:
    return None if value is None else column_text(value)


def article_columns(article: Article) -> Columns:
    """Identity, outlet, publication bounds (ISO days), language and address of an article."""
    published = article.published
    return {
        "id": article.id,
        "given_id": column_text(article.given_id),
        "original": article.original,
        "outlet": _optional(article.outlet),
        "outlet_entity": _optional(article.outlet_link.entity),
        "published_earliest": published.earliest if published else None,
        "published_latest": published.latest if published else None,
        "language": _optional(article.language),
        "url": _optional(article.url),
    }


def report_columns(report: Report) -> Columns:
    """Identity, status, certainty, confidence and finder of a report."""
    return {
        "id": report.id,
        "status": report.status.value,
        "certainty": report.certainty.value,
        "confidence": float(report.confidence),
        "finder": column_text(report.finder),
    }


def rejection_id(rejected: Rejected) -> str:
    """Return the content hash that tells one rejection from another."""
    return content_id(rejected.document, rejected.stage, rejected.reason)


def rejection_columns(rejected: Rejected) -> Columns:
    """Identity, document and stage of a rejection."""
    return {
        "id": rejection_id(rejected),
        "document": column_text(rejected.document),
        "stage": column_text(rejected.stage),
    }


def judgement_columns(judgement: Judgement) -> Columns:
    """Identity, subject, verdict, author and time of a judgement."""
    return {
        "id": column_text(judgement.id),
        "subject": column_text(judgement.subject),
        "verdict": judgement.verdict.value,
        "made_by": column_text(judgement.made_by),
        "made_at": column_text(judgement.made_at),
    }


def transfer_columns(transfer: Transfer) -> Columns:
    """Identity, status, certainty and the three figures of a transfer."""
    return {
        "id": transfer.id,
        "status": transfer.status.value,
        "certainty": transfer.certainty.value,
        "articles": len(transfer.articles),
        "newsrooms": len(transfer.newsrooms),
        "origins": len(transfer.origins),
    }


def derivation_columns(derivation: Derivation) -> Columns:
    """The two articles, relation and direction of a derivation."""
    return {
        "a": derivation.a,
        "b": derivation.b,
        "relation": derivation.relation.value,
        "direction": derivation.direction.value,
    }
