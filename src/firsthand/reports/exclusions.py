"""What the annotation guidelines say is no report, where plain words tell.

Ordinary domestic gun sales and gun policy are none, though trafficking across a border is; nor is a state's own making
of nuclear arms ("acquire nuclear weapons" without a giver).
"""

import re

from firsthand.model import Report, Span
from firsthand.reports.frames import Frame, frame_of, names_arming
from firsthand.reports.light_nouns import NOUNS

_CIVIL = re.compile(
    r"\b(?:background checks?|gun[- ](?:shows?|stores?|shops?|buyers?|owners?|ownership|control|laws?|dealers?|sales?|"
    r"sellers?|violence|rights|safety|lobby|makers?|manufacturers?|purchas\w+)|"
    r"(?:federally )?licensed (?:gun |firearms? )?dealers?|"
    r"firearms? dealers?|private sellers?|straw purchas\w+|second amendment|concealed[- ]carry|assault[- ]weapons? ban|"
    r"(?:hand)?gun (?:reform|legislation|bill)|mass shootings?|high-capacity magazines?|N\.?R\.?A\.?)\b",
    re.IGNORECASE,
)
_ACROSS = re.compile(
    r"\b(?:border|cartels?|mexic\w+|smuggl\w+|traffick\w+|gun-?running|abroad|export\w*|foreign|overseas|militants?|rebels?|"
    r"insurgents?|terrorists?|embargo|walked|fast and furious)\b",
    re.IGNORECASE,
)
_NUCLEAR = re.compile(r"\bnuclear\b|\batomic\b", re.IGNORECASE)


def is_report(report: Report, around: str, arms_named: bool) -> bool:
    """Whether what was read is a report by the guidelines.

    `around` is the text of the passage; `arms_named` tells whether its sentence names arms. A party and an item, both
    parties in a sentence that names arms, or a party of arming or supplies are the least that a report says.
    """
    return _says_enough(report, arms_named) and not _is_civil(report, around) and not _is_own_nuclear(report)


def _says_enough(report: Report, arms_named: bool) -> bool:
    if report.item or (report.supplier and report.recipient and arms_named):
        return True
    trigger = report.trigger.text
    return bool(report.supplier or report.recipient) and (names_arming(trigger) or trigger.lower() in NOUNS)


def _is_civil(report: Report, around: str) -> bool:
    foreign = {found.link.entity for found in (*report.supplier, *report.recipient) if found.link.entity}
    return len(foreign) < 2 and bool(_CIVIL.search(around)) and not _ACROSS.search(around)


def _is_own_nuclear(report: Report) -> bool:
    items: list[Span] = [found.words for found in report.item]
    nuclear = bool(items) and all(_NUCLEAR.search(words.text) for words in items)
    return nuclear and not report.supplier and frame_of(report.trigger.text) == Frame.TAKE
