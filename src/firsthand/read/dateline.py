"""Datelines: the place, day and agency at the head of a story."""

import re
from collections.abc import Iterator

from firsthand.model import BlockKind
from firsthand.read.page import Found, Page
from firsthand.read.paragraphs import Stretch, trimmed

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_CAPS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}"
_TITLE = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þa-z][\w.'’-]+){0,3}"
_REGION = r"(?:[,/] ?[A-ZÀ-Þ][\w. '’-]{1,24}?){0,2}"
_DAY = rf"(?:,? ?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?\.?)?"
_TAGGED = r",? ?[(/](?![RDI]-)[A-Z][\w .,:/&'’-]{1,40}[)/]"
_UNDASHED = (
    r" \((?:CNN|CNNMoney|AP|AFP|UPI|Reuters|REUTERS|RT|ANI|IANS|PTI|SANA|TASS|CBN News|CNSNews\.com)(?: [A-Z]\w+)?\)"
)
_STATE_AGENCY = r"(?:SANA|IRNA|TASS|RIA Novosti|Xinhua|SPA|KUNA|WAM|NNA|QNA|Petra|MENA)"
_DASH = r"\s*(?:—|–|--|―|_|-(?=\s)|(?<=\s)-)+\s*"
_SITE = r"[\w-]+\.(?:com|org|net|tv|info)"
_OPENS = r"(?=[A-ZÀ-Þ“\"])"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:{_CAPS}|{_TITLE}){_REGION}{_DAY}{_TAGGED}\.?(?:{_DASH}|:(?= ))",  # KYIV, Oct 3 (Reuters) -
        rf"(?:{_CAPS}|{_TITLE}){_REGION}{_UNDASHED} {_OPENS}",  # Kyiv (CNN) The
        rf"(?:{_CAPS}|{_TITLE}){_REGION}{_DAY} /[A-Z][\w ]{{1,20}}/\.? {_OPENS}",  # MOSCOW, October 3. /TASS/. The
        rf"{_CAPS}{_REGION}{_DAY}{_DASH}(?=\S)",  # KYIV, Ukraine -
        rf"{_TITLE}, ?{_STATE_AGENCY}{_DAY}{_DASH}",  # Damascus, SANA -
        rf"{_TITLE},[A-ZÀ-Þ \w.'’-]{{2,25}}{_DASH}{_OPENS}",  # Baghdad, Iraq - For
        rf"\((?:[A-Z][\w.'’]*(?: [A-Z0-9][\w.'’]*){{0,3}}|{_SITE})\)(?:{_DASH}| {_OPENS})",  # (CNN) An
    )
)
_CITY = re.compile(rf"[A-Z][a-z]+(?: [A-Z][a-z]+)?{_DASH}{_OPENS}")
_GLUED = re.compile(r"[A-Z]{5,}(?=[A-Z][a-z]+ )")  # MILWAUKEEThe
_NO_PLACE = re.compile(
    r"(?:FILE|PHOTOS?|VIDEO|UPDATED?|STORY|WATCH|MORE|READ|RELATED|BREAKING|EXCLUSIVE|OPINION|ANALYSIS|NOTE|CORRECTION"
    r"|LIVE)\b"
)
_TAG = re.compile(rf"[(/][A-Z][^()\n]{{1,60}}[)/]|\b{_STATE_AGENCY}\b")
_SIGNS = ("(", "—", "–", "- ", "--", "/", "_", "―")
_REACH = 120


def datelines(page: Page) -> Iterator[Found]:
    """Places and days at the head of paragraphs, and as credits the agencies' tags with the dash after them."""
    for index, paragraph in enumerate(page.paragraphs):
        end = dateline_end(page.text, paragraph, index)
        if end is None:
            continue
        tag = _TAG.search(page.text, paragraph.start, end)
        yield Found(BlockKind.BYLINE, *trimmed(page.text, paragraph.start, tag.start() if tag else end), 2)
        if tag:
            yield Found(BlockKind.CREDIT, *trimmed(page.text, tag.start(), end), 2)


def dateline_end(text: str, paragraph: Stretch, index: int) -> int | None:
    """Where the dateline at the head of paragraph number `index` ends, with its dash; None where there is none."""
    reach = min(paragraph.end, paragraph.start + _REACH)
    head = text[paragraph.start : reach]
    glued = _GLUED.match(head) if index < 2 else None
    if glued:
        return paragraph.start + glued.end()
    if not (head[0] == "(" or head[0].isupper()) or not any(sign in head for sign in _SIGNS) or _NO_PLACE.match(head):
        return None
    for pattern in (*_FORMS, _CITY) if index < 2 else _FORMS:
        match = pattern.match(text, paragraph.start, reach)
        if match and match.end() < paragraph.end:
            return match.end()
    return None
