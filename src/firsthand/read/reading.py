"""From an unread document to an Article."""

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Rejected
from firsthand.read.article import Stated, build_article
from firsthand.read.decoding import UndecodableError, decode_html, decode_text
from firsthand.read.html import NoPageError, extract_page
from firsthand.read.json_article import NoArticleError, parse_article
from firsthand.read.raw import Media, RawDocument

_STAGE = "read"


def read_article(raw: RawDocument, kb: KnowledgeBase) -> Article | Rejected:
    """Read a document: the same bytes give the same Article. What cannot be read is Rejected, with the reason."""
    try:
        match raw.media:
            case Media.JSON:
                return _from_json(raw, kb)
            case Media.HTML:
                return _from_html(raw, kb)
        return _from_text(raw, kb)
    except (UndecodableError, NoArticleError, NoPageError) as fault:
        return Rejected(raw.source, _STAGE, str(fault))


def _from_text(raw: RawDocument, kb: KnowledgeBase) -> Article | Rejected:
    text = decode_text(raw.data)
    if not text.strip():
        return Rejected(raw.source, _STAGE, "it is empty")
    return build_article(text, Stated(raw.given_id), kb, raw.data, "")


def _from_json(raw: RawDocument, kb: KnowledgeBase) -> Article:
    text, stated = parse_article(raw.data)
    identity = stated.given_id
    if not identity:
        stated = Stated(raw.given_id, stated.title, stated.outlet, stated.date, stated.url)
    return build_article(text, stated, kb, raw.data, identity)


def _from_html(raw: RawDocument, kb: KnowledgeBase) -> Article:
    page = extract_page(decode_html(raw.data))
    stated = Stated(raw.given_id, page.title, page.outlet, page.date, page.url, page.authors)
    return build_article(page.text, stated, kb, raw.data, "")
