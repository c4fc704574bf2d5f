"""Words that belong to a picture, video or chart, known by their shape."""

import re
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from firsthand.model import BlockKind
from firsthand.read.page import Found, Page
from firsthand.read.paragraphs import Stretch, trimmed

_LONGEST = 900
_CHART_LINE = 150
_NEAR = 80
_AGENCIES = """
    AP REUTERS Reuters AFP Getty EPA EFE TASS Tass Sputnik RIA SANA Bloomberg Corbis Alamy Shutterstock iStock Zuma ZUMA
    UPI PA CNN NPR POLITICO BBC Xinhua Anadolu Newscom TIME VOA NurPhoto Redux MAGNUM Wikimedia Flickr Facebook Twitter
    YouTube WireImage FilmMagic Reddit Instagram Rex REX Barcroft Splash
"""
_NAMED = r"Getty Images|USA TODAY|Al Jazeera|Associated Press|Agence France-Presse"
_AGENCY = rf"(?:{_NAMED}|{'|'.join(_AGENCIES.split())})"
_PERSON = r"[A-Z][\w.'’-]{0,20}(?: [A-Z][\w.'’-]{0,20}){0,4}"
_CREDIT = re.compile(
    rf"(?:\b{_PERSON} ?/ ?)?{_AGENCY}(?: ?/ ?(?:{_AGENCY}|{_PERSON}|File(?: Photo)?))+"  # REUTERS/Ann Lee/File Photo
    rf"|{_PERSON} ?/ ?{_AGENCY}"  # Ann Lee/Reuters
    rf"|\bvia {_AGENCY}\b|Getty Images|\({_AGENCY} [Pp]hotos?\b[^)\n]{{0,60}}\)|AP Photos?\b"
    rf"|\| ?[\w .&/-]{{0,40}}?(?:{_AGENCY}|Getty)(?: (?:and {_AGENCY} )?Photos?)?\b"  # | AP Photo
)
_END = re.compile(r"[\s)\].,;|]{0,6}(?:, FILE|, File|/File|\(FILE\))?[\s)\].]*$")
_SIGNS = AhoCorasick(["/", "Getty Images", "AP Photo", "via ", "|", " photo", " Photo"])
_FIGURES = re.compile(r"\d[\d.,]{0,12}%?\s{1,3}(?:[$€£]?\d[\d.,]{0,12}%?\s{1,3}){5}")


def captions(page: Page) -> Iterator[Found]:
    """Paragraphs with a picture credit, rows of figures from charts, and the text behind a video's close button."""
    for paragraph in page.paragraphs:
        if paragraph.end - paragraph.start > _LONGEST:
            continue
        signs = _SIGNS.find_matches_as_indexes(page.words(paragraph))
        stretch = photo_credit(page.text, paragraph, paragraph.start + signs[-1][1]) if signs else None
        if stretch is not None:
            yield Found(BlockKind.CAPTION, *stretch, 2)
    done = 0
    for row in _FIGURES.finditer(page.text):
        if row.start() >= done:
            line = page.paragraph_at(row.start())
            done = line.end
            if line.end - line.start > _CHART_LINE and page.text.find("\n", line.start, line.end) < 0:
                yield Found(BlockKind.CAPTION, *line)
    for paragraph in page.paragraphs:
        if page.text.startswith("CLOSE ", paragraph.start) and paragraph.end - paragraph.start <= _LONGEST:
            yield Found(BlockKind.CAPTION, *paragraph, 2)


def photo_credit(text: str, paragraph: Stretch, sign: int) -> Stretch | None:
    """What a picture credit at the last `sign` makes a caption.

    The paragraph, where the credit ends or opens it; its part up to the credit, where that follows a bar.
    """
    last = None
    for match in _CREDIT.finditer(text, max(paragraph.start, sign - _NEAR), min(paragraph.end, sign + _NEAR)):
        last = match
    if last is None or paragraph.end - paragraph.start > _LONGEST:
        return None
    if last.group().startswith("|"):
        return trimmed(text, paragraph.start, last.end())
    opens = last.start() == paragraph.start and "/" in last.group() and not last.group().startswith("The ")
    return paragraph if opens or _END.match(text, last.end(), paragraph.end) else None


def is_credited_picture(page: Page, paragraph: Stretch) -> bool:
    """Whether a paragraph is a caption for the picture credit it ends in."""
    sign = max(
        page.text.rfind(mark, paragraph.start, paragraph.end) for mark in ("/", "Getty Images", "AP Photo", "via ")
    )
    return sign >= 0 and photo_credit(page.text, paragraph, sign) == paragraph
