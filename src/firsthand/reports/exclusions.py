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
_DECIDES = re.compile(
    r"^(?:refus|declin|reject|halt|suspen|block|freez|froze|withh|cancel|stop|veto|hold|held|ask|request|urg|seek|sought|"
    r"promis|pledg|offer|approv|agree|sign|contract|deal|order|commit|intercept|seiz|confiscat|loot|captur|stole|divert|"
    r"releas|resum|traffick|aid|assist|pack|flow|import|buyer|seller|customer|suppl|cargo|consign|hand|turn)",
    re.IGNORECASE,
)
_ACROSS = re.compile(
    r"\b(?:border|cartels?|mexic\w+|smuggl\w+|traffick\w+|gun-?running|export\w*|overseas|militants?|rebels?|"
    r"insurgents?|embargo|walked|fast and furious)\b",
    re.IGNORECASE,
)
_NUCLEAR = re.compile(r"\bnuclear\b|\batomic\b", re.IGNORECASE)


def is_report(report: Report, around: str, arms_named: bool) -> bool:
    """Whether what was read is a report by the guidelines.

    `around` is the text of the passage; `arms_named` tells whether its sentence names arms.
    """
    return _says_enough(report, arms_named) and not _is_civil(report, around) and not _is_own_nuclear(report)


def _says_enough(report: Report, arms_named: bool) -> bool:
    """Whether a movement of arms is told: what moves is arms, somebody takes part, and the trigger can tell it.

    Common verbs ("ended up", "went") tell a transfer only with arms in their sentence and a party; a verb of taking
    needs a party; words that name no arms are an item only between two parties. An item may be missing between two
    parties in a sentence that names arms, and with a party beside a word of arming or supplies.
    """
    trigger = report.trigger.text
    party = bool(report.supplier or report.recipient)
    both = bool(report.supplier and report.recipient)
    arms = any(found.link.entity for found in report.item)
    if not report.item:
        return (both and arms_named) or (party and (names_arming(trigger) or trigger.lower() in NOUNS))
    here = any(found.link.entity and report.sentence.covers(found.words) for found in report.item)
    if is_common(trigger) and not (here and party):
        return False
    if not party and frame_of(trigger) == Frame.TAKE:
        return False
    return arms or both


def is_common(trigger: str) -> bool:
    """Whether a trigger is a word that mostly tells other things than transfers."""
    words = trigger.lower().split()
    told = frame_of(trigger) != Frame.OTHER or names_arming(trigger) or words[0] in NOUNS
    return not (told or _DECIDES.match(trigger))


def _is_civil(report: Report, around: str) -> bool:
    foreign = {found.link.entity for found in (*report.supplier, *report.recipient) if found.link.entity}
    across = _ACROSS.search(report.sentence.text)
    return len(foreign) < 2 and bool(_CIVIL.search(around)) and not across


def _is_own_nuclear(report: Report) -> bool:
    items: list[Span] = [found.words for found in report.item]
    nuclear = bool(items) and all(_NUCLEAR.search(words.text) for words in items)
    return nuclear and not report.supplier and frame_of(report.trigger.text) == Frame.TAKE
