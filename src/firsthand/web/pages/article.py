"""An article: its text with the evidence in place, what was cut from it, and where it comes from."""

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from firsthand.export.article_form import whole_article_form
from firsthand.export.headline_form import headline_form
from firsthand.export.original_form import original_form
from firsthand.export.page_place import page_place
from firsthand.export.relative_form import relative_form
from firsthand.export.sheet_form import sheet_form
from firsthand.export.statement_form import statement_form
from firsthand.lineage.houses import newsroom_of
from firsthand.model import Article, Report, Transfer
from firsthand.store.audit import Action
from firsthand.web.desk import Desk, desk_of
from firsthand.web.errors import NotFoundError
from firsthand.web.rendering import Form, twin

router = APIRouter()

_RELATIVES = 30  # listed; the story lists all
_RIGHTS = {
    "permission": "permits",
    "condition": "on condition",
    "prohibition": "forbids",
    "copyright": "copyright",
    "contact": "whom to ask",
    "notice": "notice",
}
_CREDITS = {
    "reported": "says that it reported this",
    "tag": "agency tag",
    "byline": "byline",
    "source": "source line",
    "contributed": "says that it contributed",
}


@router.get("/article/{name:path}/original/bytes", include_in_schema=False, response_model=None)
def download(request: Request, name: str) -> Response:
    """The bytes as they came, to be saved and never opened by the browser itself."""
    desk = desk_of(request)
    article = desk.article(name)
    headers = {
        "Content-Disposition": f'attachment; filename="{article.original}.bin"',
        "X-Content-Type-Options": "nosniff",
    }
    return Response(_original(desk, article), media_type="application/octet-stream", headers=headers)


@twin(router, "/article/{name:path}/original", "article.html", summary="One article with the original it was read from")
def original(request: Request, name: str) -> Form:
    """As the article, with `original`: the kept bytes as text."""
    desk = desk_of(request)
    article = desk.article(name)
    return _form(desk, article, None) | {"original_text": original_form(_original(desk, article))}


@twin(router, "/article/{name:path}", "article.html", summary="One article with its reports and their evidence")
def article(request: Request, name: str, report: str | None = None) -> Form:
    """An article by its id or given id. `report`, an id, chooses the report whose evidence is marked strongly."""
    desk = desk_of(request)
    return _form(desk, desk.article(name), report)


def _original(desk: Desk, article: Article) -> bytes:
    if article.is_excerpt:
        raise NotFoundError(f"{article.id}: an excerpt was imported, without the original it was read from")
    return desk.store.original(article.id)


def _form(desk: Desk, article: Article, chosen: str | None) -> Form:
    reports = desk.store.reports(article.id)
    numbers = {report.id: number for number, report in enumerate(reports, 1)}
    if chosen and chosen not in numbers:
        raise NotFoundError(f"{chosen}: this article has no report of this id, or no longer")
    stand_in = desk.transfers_of(dict.fromkeys(numbers))
    return whole_article_form(article, reports, desk.kb) | {
        "newsroom": newsroom_of(article, desk.kb).name,
        "chosen": chosen and numbers[chosen],
        "sheet": sheet_form(article, reports, numbers.get(chosen or "")),
        "statements": [_statement(article, report, numbers[report.id], stand_in, chosen) for report in reports],
        "headline": headline_form(article, reports, _transfers(desk, stand_in)),
        "rights": [{"means": _RIGHTS[term.kind.value], "text": term.words.text} for term in article.terms],
        "credited": [
            {"means": _CREDITS[one.kind.value], "newsroom": one.newsroom.text, "text": one.words.text}
            for one in article.credits
        ],
        "custody": _custody(desk, article),
        **_relatives(desk, article),
        "first_page": article.lines[0].page if article.lines and not article.is_excerpt else None,
        "original_text": None,
    }


def _statement(
    article: Article, report: Report, number: int, stand_in: dict[str, str], chosen: str | None
) -> dict[str, Any]:
    form = statement_form(report, number, stand_in.get(report.id), chosen=report.id == chosen)
    return form | {"place": page_place(article, report.sentence, report.id)}


def _transfers(desk: Desk, stand_in: dict[str, str]) -> list[Transfer]:
    found = (desk.store.transfer(one) for one in dict.fromkeys(stand_in.values()))
    return [transfer for transfer in found if transfer is not None]


def _custody(desk: Desk, article: Article) -> dict[str, Any]:
    """Where the article comes from and since when it is kept; times are instants in UTC, to the second."""
    changes = desk.store.history([article.id])
    taken_in = [change for change in changes if change.action is Action.ARTICLE]
    readings = [change for change in changes if change.action is Action.READING]
    return {
        "sha256": article.original,
        "given_id": article.given_id or None,
        "taken_in": _instant(taken_in[0].made_at) if taken_in else None,
        "read": _instant(readings[-1].made_at) if readings else None,
        "entry": readings[-1].number if readings else None,
        "entry_hash": readings[-1].hash if readings else None,
        "earlier_readings": max(0, len(readings) - 1),
    }


def _instant(made_at: str) -> str:
    return f"{made_at[:10]} {made_at[11:19]} UTC"


def _relatives(desk: Desk, article: Article) -> dict[str, Any]:
    found = [one for one in desk.store.derivations(article.id) if one.is_dependent]
    other = {(one.a, one.b): one.b if one.a == article.id else one.a for one in found}
    found.sort(key=lambda one: -max(one.share_a, one.share_b))
    shown = found[:_RELATIVES]
    articles = {one.id: one for one in desk.store.articles([other[one.a, one.b] for one in shown])}
    forms = [
        relative_form(article.id, articles[name], newsroom_of(articles[name], desk.kb).name, one)
        for one in shown
        if (name := other[one.a, one.b]) in articles
    ]
    forms.sort(key=lambda form: (not form["is_source"], -form["share"], form["article"]["published"] or ""))
    return {"relatives": forms, "more_relatives": len(found) - len(shown)}
