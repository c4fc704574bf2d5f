"""What the body of an article says against its headline, as JSON."""

from collections.abc import Iterable
from typing import Any

from firsthand.export.span_form import span_form
from firsthand.model import Article, Contradiction, ContradictionKind, Report, Side, Transfer
from firsthand.register.headlines import headline_of


def headline_form(article: Article, reports: Iterable[Report], transfers: Iterable[Transfer]) -> dict[str, Any]:
    """`{"headline", "checked", "found"}`.

    `transfers` are those that the article's reports stand in; `checked` says that there is a headline and a report to
    check it by. Each of `found` is `{"transfer", "reason", "one", "other"}`, a side being its words and report.
    """
    headline = headline_of(article)
    found = [
        {"transfer": transfer.id, "reason": one.reason.text, "one": _side(one.one), "other": _side(one.other)}
        for transfer in transfers
        for one in transfer.contradictions
        if one.kind is ContradictionKind.HEADLINE and _is_of(one, article)
    ]
    return {
        "headline": headline.text.strip() if headline else None,
        "checked": headline is not None and any(True for _ in reports),
        "found": found,
    }


def _is_of(contradiction: Contradiction, article: Article) -> bool:
    return article.id in (contradiction.one.article, contradiction.other.article)


def _side(side: Side) -> dict[str, Any]:
    return {"report": side.report, **span_form(side.words)}
