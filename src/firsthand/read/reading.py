"""From an unread document to an Article."""

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Rejected
from firsthand.read.article import build_article
from firsthand.read.article_size import TooLongError, check_size
from firsthand.read.decoding import UndecodableError, decode_html, decode_text
from firsthand.read.html import NoPageError, extract_page, glance
from firsthand.read.json_article import NoArticleError, parse_article
from firsthand.read.limits import TAKEN_OUT_LETTERS
from firsthand.read.pdf import NoPdfError, read_pdf
from firsthand.read.raw import Media, RawDocument
from firsthand.read.stated import Stated

_STAGE = "read"


def read_article(raw: RawDocument, kb: KnowledgeBase) -> Article | Rejected:
    """Read a document: the same bytes give the same Article. What cannot be read is Rejected, with the reason."""
    try:
        match raw.media:
            case Media.JSON:
                return _from_json(raw, kb)
            case Media.HTML:
                return _from_html(raw, kb)
            case Media.PDF:
                return _from_pdf(raw, kb)
        return _from_text(raw, kb)
    except (UndecodableError, NoArticleError, NoPageError, NoPdfError, TooLongError) as fault:
        return Rejected(raw.source, _STAGE, str(fault))


def words_at_a_glance(raw: RawDocument) -> str | None:
    """All words of a page, menus too; None where `read_article` has to say what is wrong with it, or it is no page."""
    if raw.media is not Media.HTML:
        return None
    try:
        return glance(decode_html(raw.data, raw.charset))
    except (UndecodableError, NoPageError):
        return None


def _from_text(raw: RawDocument, kb: KnowledgeBase) -> Article | Rejected:
    text = decode_html(raw.data, raw.charset) if raw.charset else decode_text(raw.data)
    if not text.strip():
        return Rejected(raw.source, _STAGE, "it is empty")
    return build_article(check_size(text), Stated(raw.given_id).over(raw.beside), kb, raw.data, "")


def _from_json(raw: RawDocument, kb: KnowledgeBase) -> Article:
    text, stated = parse_article(raw.data)
    identity = stated.given_id
    stated = stated.over(raw.beside).over(Stated(raw.given_id))
    return build_article(check_size(text), stated, kb, raw.data, identity)


def _from_html(raw: RawDocument, kb: KnowledgeBase) -> Article:
    page = extract_page(decode_html(raw.data, raw.charset))
    stated = Stated(raw.given_id).over(page.stated).over(raw.beside)
    return build_article(check_size(page.text, TAKEN_OUT_LETTERS), stated, kb, raw.data, "", layout=page.layout)


def _from_pdf(raw: RawDocument, kb: KnowledgeBase) -> Article:
    pdf = read_pdf(raw.data)
    stated = Stated(raw.given_id).over(pdf.stated).over(raw.beside)
    return build_article(check_size(pdf.text, TAKEN_OUT_LETTERS), stated, kb, raw.data, "", lines=pdf.lines)
