"""Whether two reports rest on the same voice's same statement."""

from dataclasses import dataclass

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Certainty, Report, Status
from firsthand.register.claim import folded
from firsthand.register.stated_times import published
from firsthand.register.told import told_at
from firsthand.register.voices import Voice, voice_of
from firsthand.register.wording import FUNCTION_WORDS

DAYS = 3  # days within which two outlets carry one remark of a person
BODY_DAYS = 1  # days within which two outlets carry one statement of a body, which makes many
_DENIED = "denied"
_SHARED = 1  # content words that two wordings of one remark share: within one transfer a paraphrase keeps few
_RUN = 6  # words in a row that settle it alone


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement with its named voice.

    `told` are the words of each sentence that tells it; `day` is the ordinal of the publication day.
    """

    voice: Voice
    told: tuple[tuple[str, ...], ...]
    content: frozenset[str]
    stage: str
    day: int | None

    def handles(self) -> tuple[str, ...]:
        """Words of which two remarks by one voice share one at least."""
        return (*sorted(self.voice.bodies), *sorted(self.voice.name))


def remark_of(report: Report, article: Article, kb: KnowledgeBase) -> Remark | None:
    """The remark a report rests on, None where no voice is named."""
    voice = voice_of(report, article, kb)
    if voice is None:
        return None
    told = tuple(folded(one.sentence.text) for one in told_at(report))
    content = frozenset().union(*map(_content, told))
    return Remark(voice, told, content - voice.name, _stage(report), published(article))


def _content(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_stem(word) for word in words if word not in FUNCTION_WORDS and len(word) > 2)


def _stem(word: str) -> str:
    """A word without its commonest endings, so that "delivered" meets "delivers"."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending)
    return word


def _stage(report: Report) -> str:
    """What the remark says at heart: arms pass, will pass, are asked for, refused or lost, or none of it is true."""
    if report.certainty == Certainty.DENIED:
        return _DENIED
    near = {Status.ONGOING: Status.DELIVERED, Status.AGREED: Status.PLANNED}
    return near.get(report.status, report.status)


def same_voice(one: Voice, other: Voice) -> bool:
    """Whether two voices are one: names of which one holds the other, or one body, be it through a spokesperson."""
    if one.name and other.name and (one.name <= other.name or other.name <= one.name):
        return True
    return not one.bodies.isdisjoint(other.bodies)


def same_remark(one: Remark, other: Remark) -> bool:
    """Whether one voice made both in one statement: near in time, to the same effect and in like words."""
    if not same_voice(one.voice, other.voice):
        return False
    days = DAYS if one.voice.name and other.voice.name else BODY_DAYS
    if one.day is not None and other.day is not None and abs(one.day - other.day) > days:
        return False
    if (one.stage == _DENIED) != (other.stage == _DENIED):
        return False
    if any(share_run(here, there, _RUN) for here in one.told for there in other.told):
        return True
    return one.stage == other.stage and len(one.content & other.content) >= _SHARED


def share_run(one: tuple[str, ...], other: tuple[str, ...], length: int) -> bool:
    """Whether two texts share so many words in a row that are not all function words."""
    runs = {one[place : place + length] for place in range(len(one) - length + 1)}
    return any(
        run in runs and len(_content(run)) > 1
        for run in (other[place : place + length] for place in range(len(other) - length + 1))
    )
