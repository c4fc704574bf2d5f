"""Whether two reports rest on the same voice's same statement."""

import re
from dataclasses import dataclass

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Certainty, Report, Station, Status
from firsthand.register.claim import folded, published
from firsthand.register.wording import FUNCTION_WORDS, ROLES

DAYS = 3  # days within which two outlets carry one remark
_DENIED = "denied"
_SHARED = 3  # content words that two wordings of one remark share
_RUN = 6  # words in a row that settle it alone
_CAPITAL = re.compile(r"[A-Z\u00c0-\u00de\u0130-\u0178][\w'’-]+")


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement with its named voice: the linked entity or the words of a name, never a bare "officials"."""

    voice: str
    entity: str | None
    name: frozenset[str]
    words: tuple[str, ...]
    content: frozenset[str]
    stage: str
    day: int | None

    def handles(self) -> tuple[str, ...]:
        """Words of which two remarks by one voice share one at least."""
        return ((self.entity,) if self.entity else ()) + tuple(sorted(self.name))


def remark_of(report: Report, article: Article, kb: KnowledgeBase) -> Remark | None:
    """The remark a report rests on, None where no voice is named.

    A state or an unnamed official of one ("US officials") is no named voice: two outlets may have spoken to different
    people.
    """
    voice = _voice(report)
    if voice is None:
        return None
    entity = voice[1] if voice[1] and voice[1].startswith(("group/", "outlet/")) else None
    name = _name(voice[0], kb)
    if entity is None and not name:
        return None
    words = folded(report.sentence.text)
    return Remark(voice[0], entity, name, words, _content(words) - name, _stage(report), published(article))


def _voice(report: Report) -> tuple[str, str | None] | None:
    if report.speaker:
        return report.speaker[0].words.text, report.speaker[0].link.entity
    for link in reversed(report.attribution):
        if link.station == Station.VOICE:
            return link.words.text if link.words else link.name, link.link.entity
    return None


def _name(words: str, kb: KnowledgeBase) -> frozenset[str]:
    """The proper words of a voice that are no rank, role, state, group or place: "Marie Harf" of "Ms. Marie Harf"."""
    taken = {
        place
        for name in kb.scan(words)
        if not any(candidate.form == "leader" for candidate in name.candidates)
        for place in range(name.start, name.end)
    }
    return frozenset(
        word.group().casefold().replace("’", "'").removesuffix("'s")
        for word in _CAPITAL.finditer(words)
        if word.start() not in taken and word.group().casefold() not in ROLES
    )


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


def same_voice(one: Remark, other: Remark) -> bool:
    """Whether two remarks are by one named voice: the same entity, or names of which one holds the other."""
    if one.entity is not None and other.entity is not None:
        return one.entity == other.entity
    if not one.name or not other.name:
        return False
    return one.name <= other.name or other.name <= one.name


def same_remark(one: Remark, other: Remark) -> bool:
    """Whether one voice made both in one statement: near in time, to the same effect and in like words."""
    if not same_voice(one, other):
        return False
    if one.day is not None and other.day is not None and abs(one.day - other.day) > DAYS:
        return False
    if (one.stage == _DENIED) != (other.stage == _DENIED):
        return False
    if share_run(one.words, other.words, _RUN):
        return True
    return one.stage == other.stage and len(one.content & other.content) >= _SHARED


def share_run(one: tuple[str, ...], other: tuple[str, ...], length: int) -> bool:
    """Whether two texts share so many words in a row that are not all function words."""
    runs = {one[place : place + length] for place in range(len(one) - length + 1)}
    return any(
        run in runs and len(_content(run)) > 1
        for run in (other[place : place + length] for place in range(len(other) - length + 1))
    )
