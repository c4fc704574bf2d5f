"""An article with its reports on the way into the store, and what the store already holds of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Self

from sqlalchemy import Connection, select

from firsthand.errors import MisuseError
from firsthand.model import Article, Report
from firsthand.store.audit import Action
from firsthand.store.codec import array, digest, encode
from firsthand.store.columns import article_columns, column_text, report_columns
from firsthand.store.draft import Draft
from firsthand.store.pages import in_pages
from firsthand.store.schema import article as article_table
from firsthand.store.schema import audit, reading
from firsthand.store.schema import report as report_table


class Step(Enum):
    """What an addition changes: nothing, the reports of a known article, or the article itself."""

    NOTHING = auto()
    REPORTS = auto()
    ARTICLE = auto()


@dataclass(frozen=True, slots=True)
class Content:
    """What tells one reading of an article from another: where it came from and the digests of what was read."""

    given_id: str
    original: str
    article: str
    reports: str

    def step_from(self, known: "Content | None") -> Step:
        """Compare with what is known. The same article from another source is known already, and changes nothing."""
        if known is None:
            return Step.ARTICLE
        if (known.given_id, known.original) != (self.given_id, self.original):
            return Step.NOTHING
        if known.article != self.article:
            return Step.ARTICLE
        return Step.NOTHING if known.reports == self.reports else Step.REPORTS


@dataclass(frozen=True, slots=True)
class Standing:
    """The current reading of one article in the store: the numbers of its two rows, and its content."""

    article: int
    reading: int
    content: Content


@dataclass(frozen=True, slots=True)
class Addition:
    """One call of `add`, encoded."""

    article: Article
    original: bytes | None
    reports: tuple[Report, ...]
    record: bytes
    report_records: tuple[bytes, ...]
    content: Content

    @classmethod
    def of(cls, article: Article, original: bytes | None, reports: Sequence[Report]) -> Self:
        """Encode, and check that the three belong together; MisuseError where they do not."""
        if (original is None) is not article.is_excerpt:
            raise MisuseError(f"article {article.id}: an excerpt comes without its original, any other one with it")
        if original is not None and digest(original) != article.original:
            raise MisuseError(f"article {article.id}: the original given with it has another SHA-256 than it names")
        for report in reports:
            if report.article != article.id:
                raise MisuseError(f"report {report.id} is of article {report.article}, not of {article.id}")
        record, report_records = encode(article), tuple(encode(report) for report in reports)
        given_id = column_text(article.given_id)
        content = Content(given_id, article.original, digest(record), digest(array(report_records)))
        return cls(article, original, tuple(reports), record, report_records, content)

    @property
    def size(self) -> int:
        """Bytes of the original and the records."""
        return len(self.record) + len(self.original or b"") + sum(map(len, self.report_records))

    def enter(self, draft: Draft, standing: Standing | None) -> Standing | None:
        """Put what is new into the draft and return how the article stands then."""
        step = self.content.step_from(standing.content if standing else None)
        if step is Step.NOTHING:
            return standing
        number = standing.article if standing else 0
        if step is Step.ARTICLE:
            number = self._enter_article(draft, standing)
        return Standing(number, self._enter_reading(draft, number, standing), self.content)

    def _enter_article(self, draft: Draft, standing: Standing | None) -> int:
        number = draft.log(Action.ARTICLE, self.article.id, self.content.article)
        if standing:
            draft.supersede(article_table, standing.article, number)
        columns = article_columns(self.article)
        draft.row(article_table, sequence=number, superseded_by=None, record=self.record.decode(), **columns)
        return number

    def _enter_reading(self, draft: Draft, article: int, standing: Standing | None) -> int:
        number = draft.log(Action.READING, self.article.id, self.content.reports)
        if standing:
            draft.supersede(reading, standing.reading, number)
        draft.row(reading, sequence=number, superseded_by=None, article=article)
        for position, (report, record) in enumerate(zip(self.reports, self.report_records, strict=True)):
            columns = report_columns(report)
            draft.row(report_table, reading=number, position=position, record=record.decode(), **columns)
        return number


_of_article, _of_reading = audit.alias(), audit.alias()
_STANDING = (
    select(
        article_table.c.id,
        article_table.c.sequence,
        reading.c.sequence,
        article_table.c.given_id,
        article_table.c.original,
        _of_article.c.digest,
        _of_reading.c.digest,
    )
    .join(_of_article, _of_article.c.sequence == article_table.c.sequence)
    .join(reading, reading.c.article == article_table.c.sequence)
    .join(_of_reading, _of_reading.c.sequence == reading.c.sequence)
    .where(article_table.c.superseded_by.is_(None), reading.c.superseded_by.is_(None))
)


def standings(connection: Connection, ids: Collection[str]) -> dict[str, Standing]:
    """Return, by article id, how those of the articles stand that the store holds."""
    found = {}
    for some in in_pages(ids):
        for article_id, article, current, *content in connection.execute(_STANDING.where(article_table.c.id.in_(some))):
            found[article_id] = Standing(article, current, Content(*content))
    return found
