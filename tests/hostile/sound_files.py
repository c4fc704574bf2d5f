"""Sound articles, one of each form, that must be read in whatever company."""

import json

from hostile_registry import SAID, STORY, page, sound
from hostile_warcs import packed, record

from written_pdf import Sheet, paragraph, written_pdf

_HTML = f"<article><h1>Missiles by night</h1><p>{STORY.replace(chr(10) * 2, '</p><p>')}</p></article>"


@sound("sound-text.txt")
def _text():
    """A text."""
    return f"Missiles by night\n\n{STORY}".encode()


@sound("sound-page.html")
def _page():
    """A page."""
    return page(_HTML)


@sound("sound-lines.jsonl")
def _lines():
    """Two lines of JSON."""
    return b"\n".join(json.dumps({"id": f"sound-{n}", "text": f"{STORY} Page {n}."}).encode() for n in range(2))


@sound("sound-archive.warc.gz")
def _archive():
    """A web archive."""
    return packed(record(address="http://sound.example/archive"))


@sound("sound-paper.pdf")
def _paper():
    """A PDF file."""
    return written_pdf([Sheet(paragraph(72, 750, 400, STORY + SAID))])


@sound("sound-feed.rss")
def _feed():
    """A feed with a whole article."""
    story = f"<description>{STORY} {SAID * 20}</description>"
    item = f"<item><guid>sound-entry</guid><title>Missiles by night</title>{story}</item>"
    return f"<rss version='2.0'><channel><title>Meridian Wire</title>{item}</channel></rss>".encode()


@sound("sound-saved.mhtml")
def _saved():
    """A saved page."""
    head = 'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
    return f"{head}Content-Type: text/html\r\n\r\n".encode() + page(f"{_HTML}<p>{SAID}</p>") + b"\r\n--b--\r\n"
