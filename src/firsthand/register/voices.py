"""Who speaks: a person by name, or a body that speaks through its statements and spokespeople."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.kb import Group, KnowledgeBase
from firsthand.model import Article, Report, Station
from firsthand.register.wording import PEOPLE, ROLES, SEATS

_CAPITAL = re.compile(r"[A-Z\u00c0-\u00de\u0130-\u0178][\w'’-]+")
_WORD = re.compile(r"\w+")
_SPEAKS = re.compile(r"\b(?:spokes(?:man|woman|person|people)|press secretary)\b", re.I)
_NAMED_AFTER = re.compile(r"[\s,]*((?:[A-Z][\w'’.-]*\s?){1,6})")
_NAMED_BEFORE = re.compile(r"((?:[A-Z][\w'’.-]*\s?){1,6}),\s+(?:(?:a|an|the|its|chief|top|senior|deputy)\s+){0,3}$")
_OF_BODY = re.compile(r"\s+(?:for|of|at)\s+(?:the\s+)?")
_TO_ROLE = re.compile(r"(?:['’]s)?\s+(?:(?:chief|top|senior|deputy|acting)\s+)*")
_REACH = 80  # code points between a name and the body that a spokesperson is introduced with
_DEFENCE = re.compile(r"\bdefen[cs]e\b", re.I)


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice: the words that name it, the keys of the bodies it speaks for, and the proper words of its name."""

    words: str
    bodies: frozenset[str]
    name: frozenset[str]


def voice_of(report: Report, article: Article, kb: KnowledgeBase) -> Voice | None:
    """The first of a report's voices that is named, None where none is ("video" and "the X Front": the latter).

    A state ("the US said") and people that a body does not name ("Pentagon officials") are no named voice: two outlets
    may have spoken to different people.
    """
    voices = (_voice(words, entity, article, kb) for words, entity in _speakers(report))
    return next((voice for voice in voices if voice), None)


def _voice(words: str, entity: str | None, article: Article, kb: KnowledgeBase) -> Voice | None:
    name = name_in(words, kb)
    linked = entity if entity and entity.startswith(("group/", "outlet/")) else None
    bodies = frozenset[str]()
    if _SPEAKS.search(words) or not (name or _is_people(words)):
        bodies = frozenset(_bodies_in(words, kb)) | (_one_voice(linked, kb) if linked else frozenset())
    if name and not bodies:
        bodies = _spoken_for(name, article.text, kb)
    return Voice(words, bodies, name) if name or bodies else None


def _speakers(report: Report) -> Iterator[tuple[str, str | None]]:
    if report.speaker:
        yield from ((mention.words.text, mention.link.entity) for mention in report.speaker)
        return
    for link in reversed(report.attribution):
        if link.station == Station.VOICE:
            yield link.words.text if link.words else link.name, link.link.entity
            return


def name_in(words: str, kb: KnowledgeBase) -> frozenset[str]:
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


def _is_people(words: str) -> bool:
    return not PEOPLE.isdisjoint(_WORD.findall(words.casefold()))


def _bodies_in(words: str, kb: KnowledgeBase) -> Iterator[str]:
    """The bodies that words name: groups and organs of the knowledge base, and seats of government."""
    for name in kb.scan(words):
        entities = {candidate.entity for candidate in name.candidates}
        if len(entities) == 1:
            entity = entities.pop()
            if entity.startswith(("group/", "outlet/")):
                yield from _one_voice(entity, kb)
    folded = " ".join(_WORD.findall(words.casefold()))
    yield from (f"seat:{seat}" for seat in SEATS if seat in folded)


def _one_voice(entity: str, kb: KnowledgeBase) -> frozenset[str]:
    """A body with what it is a branch of; a ministry of defence and the armed forces of its state speak as one."""
    known = kb.entity(entity)
    if not isinstance(known, Group):
        return frozenset({entity})
    ties = kb.affiliations(entity, None)
    above = {tie.to for tie in ties if tie.kind == "branch" and tie.to.startswith("group/")}
    of_state = above or any(tie.kind == "organ" for tie in ties)
    military = known.kind == "armed_force" and of_state
    ministry = known.kind == "government_body" and _DEFENCE.search(known.name)
    return frozenset({entity, *above, *(f"defence:{home}" for home in known.home if military or ministry)})


def _spoken_for(name: frozenset[str], text: str, kb: KnowledgeBase) -> frozenset[str]:
    """The bodies that an article introduces a person as spokesperson of: "Ana Lund, a spokeswoman for the Bureau"."""
    found = set[str]()
    for role in _SPEAKS.finditer(text):
        before, after = text[max(role.start() - _REACH, 0) : role.start()], text[role.end() : role.end() + _REACH]
        for person, body in _introductions(before, after, kb):
            if name <= name_in(person, kb):
                found.update(_bodies_in(body, kb))
    return frozenset(found)


def _introductions(before: str, after: str, kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """Pairs of a person's and a body's words around the role of a spokesperson."""
    follows, precedes = _NAMED_AFTER.match(after), _NAMED_BEFORE.search(before)
    if follows:
        yield from (
            (follows[1], name.text) for name in kb.scan(before) if _TO_ROLE.fullmatch(before, name.end, len(before))
        )
    of_body = _OF_BODY.match(after)
    if precedes and of_body:
        yield from ((precedes[1], name.text) for name in kb.scan(after) if name.start == of_body.end())
