"""A page of a PDF file as a picture, with the sentences of its article's reports marked on it."""

from base64 import b64decode
from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from firsthand.export.page_place import lines_touched
from firsthand.export.statement_form import report_sentence
from firsthand.model import Article, PageLine, Report, Span
from firsthand.read.child import GivenUpError, ask
from firsthand.read.limits import PDF_SECONDS
from firsthand.read.pdf_question import question
from firsthand.web.desk import Desk, desk_of
from firsthand.web.errors import NotFoundError
from firsthand.web.rendering import Form, twin
from firsthand.web.security.headers import ASKED_AGAIN

router = APIRouter()

_DRAWING = "1"  # goes up when pages come to be drawn in another way, so that browsers ask for them anew


@router.get("/article/{name:path}/page/{number}.png", include_in_schema=False, response_model=None)
def picture(request: Request, name: str, number: int) -> Response:
    """The page drawn from the kept bytes. Browsers keep it, and ask each time whether they may show it."""
    desk = desk_of(request)
    article = _paged(desk, name)
    tag = f'"{article.original}-{number}-{_DRAWING}"'
    headers = {"ETag": tag, "Cache-Control": ASKED_AGAIN}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    png = b64decode(_asked(desk, article, "pdf-picture", number)["png"])
    return Response(png, media_type="image/png", headers=headers)


@twin(router, "/article/{name:path}/page/{number}", "pdf_page.html", summary="One page of a PDF file with its evidence")
def pdf_page(request: Request, name: str, number: int, report: str | None = None) -> Form:
    """A page (from 1) of the file an article was read from; `report`, an id, chooses the report that is marked.

    Lengths are points; `marks` have their corner at the upper left, as pictures count, `lines` are the page's text.
    """
    desk = desk_of(request)
    article = _paged(desk, name)
    size = _asked(desk, article, "pdf-size", number)
    reports = desk.store.reports(article.id)
    numbers = {one.id: at for at, one in enumerate(reports, 1)}
    if report and report not in numbers:
        raise NotFoundError(f"{report}: this article has no report of this id, or no longer")
    here = {one.id: lines for one in reports if (lines := _lines_of(article, one, number))}
    stand_in = desk.transfers_of(dict.fromkeys(here))
    return {
        "kind": "page",
        "article": article.id,
        "title": article.title,
        "given_id": article.given_id or None,
        "language": article.language,
        "number": number,
        **size,
        "picture": f"/article/{article.id}/page/{number}.png",
        "before": number - 1 or None,
        "after": number + 1 if number < size["pages"] else None,
        "chosen": numbers.get(report or ""),
        "marks": _marks(here, numbers, report, size["height"]),
        "statements": [_statement(article, one, numbers, stand_in, here[one.id]) for one in reports if one.id in here],
        "lines": [article.text[line.start : line.end] for line in article.lines if line.page == number],
    }


def _paged(desk: Desk, name: str) -> Article:
    article = desk.article(name)
    if not article.lines:
        raise NotFoundError(f"{name}: this article has no pages, since it was not read from a PDF file")
    if article.is_excerpt:
        raise NotFoundError(f"{name}: an excerpt was imported, without the file it was read from")
    return article


def _asked(desk: Desk, article: Article, task: str, number: int) -> Any:  # noqa: ANN401 - the task's own JSON
    try:
        return ask(task, question(number, desk.store.original(article.id)), PDF_SECONDS)
    except GivenUpError as fault:
        raise NotFoundError(f"{article.given_id or article.id}: {fault}") from None


def _lines_of(article: Article, report: Report, page: int) -> list[PageLine]:
    """The lines of a page that hold a sentence of the report."""
    sentences = (report.sentence, *(one.sentence for one in report.tellings))
    found = (line for sentence in sentences for line in lines_touched(article, sentence) if line.page == page)
    return list(dict.fromkeys(found))


def _marks(
    here: dict[str, list[PageLine]], numbers: dict[str, int], chosen: str | None, height: float
) -> list[dict[str, Any]]:
    """A box a line, from the top of the text down; `leads` are reports whose first line it is."""
    found: dict[PageLine, list[str]] = {}
    for report, lines in here.items():
        for line in lines:
            found.setdefault(line, []).append(report)
    first = {report: min(lines, key=lambda line: line.start) for report, lines in here.items()}
    return [
        {
            "x": line.left,
            "y": round(height - line.top, 1),
            "width": round(line.right - line.left, 1),
            "height": round(line.top - line.bottom, 1),
            "reports": [numbers[report] for report in found[line]],
            "leads": [numbers[report] for report in found[line] if first[report] == line],
            "strong": chosen is None or chosen in found[line],
        }
        for line in sorted(found, key=lambda line: line.start)
    ]


def _statement(
    article: Article, report: Report, numbers: dict[str, int], stand_in: dict[str, str], lines: Sequence[PageLine]
) -> dict[str, Any]:
    words = _words(article, report.sentence)
    return {
        "number": numbers[report.id],
        "id": report.id,
        "said": report_sentence(report),
        "status": report.status.value,
        "certainty": report.certainty.value,
        "transfer": stand_in.get(report.id),
        "sentence": words,
        "lines": len(lines),
    }


def _words(article: Article, sentence: Span) -> str:
    return " ".join(article.text[sentence.start : sentence.end].split())
