"""Who gives and who gets, by the kind of verb or noun that expresses the transfer.

A give frame has its giver as subject ("supplied rebels with missiles"), a take frame its receiver ("received
missiles"). The lists are our own, by the start of the word.
"""

import re
from enum import StrEnum

_TAKE = re.compile(
    r"^(?:receiv|receipt|obtain|acquir|acquisition|purchas|buy|bought|import|procur|secur|get|got|accept|take|taken|taking|took|"
    r"order)",
    re.IGNORECASE,
)
_GIVE = re.compile(
    r"^(?:re-?)?(?:arm(?:s|ed|ing)?$|suppl(?!ier)|deliver|sen[dt]|provid|provision|sell|sold|sale|ship|export|transfer|giv|gave|hand|"
    r"donat|lend|lent|lease|grant|funnel|smuggl|offer|equip|furnish|airdrop|air-drop|airlift|dispatch|donation|gift)",
    re.IGNORECASE,
)
_ARMING = re.compile(r"^(?:(?:re-?)?arm(?:s|ed|ing)?|gun-?running|gun-?runners?|arms-\w+)$", re.IGNORECASE)


class Frame(StrEnum):
    """Whose act the trigger tells."""

    GIVE = "give"
    TAKE = "take"
    OTHER = "other"


def frame_of(trigger: str) -> Frame:
    """The frame of a trigger's first word."""
    if _TAKE.match(trigger):
        return Frame.TAKE
    return Frame.GIVE if _GIVE.match(trigger) else Frame.OTHER


def names_arming(word: str) -> bool:
    """Whether a word by itself says that arms pass: "arming", "rearm", "gunrunning"."""
    return bool(_ARMING.match(word))
