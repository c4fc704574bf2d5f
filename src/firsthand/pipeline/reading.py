"""One document, from its bytes to its reports. This is the function that runs in every worker."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from firsthand.errors import FirsthandError
from firsthand.kb import KnowledgeBase, load
from firsthand.model import Article, PassedOver, Rejected, Report
from firsthand.read import RawDocument, read_article, split, words_at_a_glance
from firsthand.read.language import language_of
from firsthand.reports import Failure, Finder, FinderName, find_reports, open_finder
from firsthand.reports.finder import take_failures
from firsthand.reports.languages import READ, unread_language
from firsthand.reports.on_topic import speaks_of_arms


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading needs, loaded once a process: the knowledge base and the finder of reports.

    With `every_page` pages of web archives are read that speak of no arms, as other articles are in any case.
    """

    kb: KnowledgeBase
    finder: Finder
    every_page: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """An article, the bytes it was read from, and its reports in text order. `source` names it in messages.

    `unread` are the passages that the finder could not read: what they tell is missing from the reports. `not_read` is
    the language of an article that nothing was looked for in, because reports are not read in it.
    """

    source: str
    article: Article
    original: bytes
    reports: tuple[Report, ...]
    unread: tuple[Failure, ...] = ()
    not_read: str | None = None


def open_reader(kb_folder: Path | None, finder: FinderName = FinderName.ENCODER, *, every_page: bool = False) -> Reader:
    """Load the shipped knowledge base, with the user's folder on top where there is one, and a finder."""
    return Reader(load(kb_folder), open_finder(finder), every_page)


def read_document(reader: Reader, raw: RawDocument | Rejected | PassedOver) -> Found | Rejected | PassedOver:
    """Read an article and find its reports. What cannot be read comes back as Rejected.

    A page of a web archive is only looked at where it speaks of no arms, and comes back as PassedOver.
    FirsthandError only where the finder can read nothing more: a server that is gone would reject all that follows.
    """
    if not isinstance(raw, RawDocument):
        return raw
    if raw.archived and not reader.every_page and _is_off_topic(raw, reader.kb):
        return PassedOver(raw.source, "it speaks of no arms")
    article = article_of(reader.kb, raw)
    if not isinstance(article, Article):
        return article
    try:
        reports, unread = reports_of(reader, article)
        return Found(raw.source, article, raw.data, reports, unread, unread_language(article))
    except FirsthandError:
        raise
    except Exception as error:  # one document must not end the reading of all others
        return _failed(raw.source, "reports", error)


def _is_off_topic(raw: RawDocument, kb: KnowledgeBase) -> bool:
    """Whether a glance shows that a page is in a language that is read and holds no sentence worth reading.

    Pages in other languages are read all the same: shared text is found in them, and that they were not read for
    reports is said.
    """
    try:
        words = words_at_a_glance(raw)
        return words is not None and not speaks_of_arms(words, kb) and language_of(words) in (None, *READ)
    except Exception:  # the full reading says what is wrong, if anything
        return False


def reports_of(reader: Reader, article: Article) -> tuple[tuple[Report, ...], tuple[Failure, ...]]:
    """The reports of an article in text order, and the passages of it that the finder could not read.

    There are none where the article is in a language in which reports are not read; see `unread_language`.
    """
    if unread_language(article) is not None:
        return (), ()
    take_failures(reader.finder)  # what is left of an article whose reading broke off
    found = find_reports(article, reader.kb, reader.finder)
    return found, take_failures(reader.finder)


def articles_of(path: Path | None, kb: KnowledgeBase) -> Iterator[Article | Rejected | PassedOver]:
    """Read every article of a file or folder (None is standard input), in order, without looking for reports."""
    return (article_of(kb, raw) for raw in split(path))


def article_of(kb: KnowledgeBase, raw: RawDocument | Rejected | PassedOver) -> Article | Rejected | PassedOver:
    """Read an article without looking for reports. What cannot be read comes back as Rejected; nothing is raised."""
    if not isinstance(raw, RawDocument):
        return raw
    try:
        return read_article(raw, kb)
    except Exception as error:  # one document must not end the reading of all others
        return _failed(raw.source, "read", error)


def _failed(source: str, stage: str, error: Exception) -> Rejected:
    return Rejected(source, stage, f"unexpected {type(error).__name__}, please report this: {error}")
