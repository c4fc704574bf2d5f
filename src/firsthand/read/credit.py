"""Sign-offs at the end of a text: the agency, the desk, those who contributed."""

import re
from collections.abc import Iterator

from firsthand.model import BlockKind
from firsthand.read.page import Found, Page

AGENCY = (
    r"REUTERS?|Reuters?|AFP|AP|UPI|dpa|DPA|TASS|SANA|IRNA|Xinhua|EFE|ANI|PTI|IANS|Agencies|AGENCIES|Bloomberg|McClatchy|"
    r"(?:The )?(?:Associated|Canadian) Press|Press Association|News agencies"
)
_SIGN_OFF = re.compile(
    rf"[-–—(/ ]{{0,4}}(?:{AGENCY}|[A-Z]\w{{0,3}}/\w{{2,10}})(?:,? with files from [^\n.]{{3,80}})?[)/. ]{{0,4}}"
)
_CONTRIBUTED = re.compile(
    r"[—–\-•* ]{0,4}[A-Z][^\"“”\n]{3,200} contributed(?: (?:to|from|reporting)\b[^\"“”\n]{0,100})?\.?"
)
_LAST = 4
_LONGEST = 300


def sign_offs(page: Page) -> Iterator[Found]:
    """The last lines, where they hold only an agency, the initials of a desk, or names with "contributed"."""
    for line in page.lines[-_LAST:]:
        words = page.words(line) if line.end - line.start <= _LONGEST else ""
        if _SIGN_OFF.fullmatch(words) or (" contributed" in words and _CONTRIBUTED.fullmatch(words)):
            yield Found(BlockKind.CREDIT, line.start, line.end, 2)
