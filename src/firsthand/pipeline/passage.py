"""Reports of a text that came without a document around it."""

from firsthand.model import Part, Report
from firsthand.pipeline.reading import Reader, reports_of
from firsthand.read import article_from_text, passage_of_article
from firsthand.reports import Failure

MOST_CHARACTERS = 2500  # a longer text is taken as a whole article, with lines that are no story


def reports_of_text(
    reader: Reader,
    text: str,
    *,
    given_id: str = "",
    title: str | None = None,
    outlet: str | None = None,
    date: str | None = None,
) -> tuple[tuple[Report, ...], tuple[Failure, ...]]:
    """The reports of `text`, and the passages of it that could not be read; offsets are code points of the text.

    Reports of the title are not given. A text of up to 2,500 characters is a passage that somebody chose, and all of it
    is read. In a longer one only what reads as headline, story, caption or update is.
    """
    article = article_from_text(text, kb=reader.kb, given_id=given_id, title=title, outlet=outlet, date=date)
    if len(text) <= MOST_CHARACTERS:
        article = passage_of_article(article)
    found, unread = reports_of(reader, article)
    return (
        tuple(report for report in found if report.sentence.part is Part.TEXT),
        tuple(failure for failure in unread if failure.passage.part is Part.TEXT),
    )
