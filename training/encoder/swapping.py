"""Other names in the same sentences, so that who gives and who gets is learnt from the wording and not from the names.

Each state of a passage becomes one other state throughout, with its adjectives, people and leaders, and each group
another group; labels move with the words. Names that may mean several things (a capital that is also a place) stay, and
so does a passage in which a name lies across the edge of a label.
"""

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from alignment import distance, places_of

from firsthand.kb import Group, KnowledgeBase, Name, State

Row = Mapping[str, Any]


class Swapper:
    """Draws other names from a knowledge base by chance."""

    def __init__(self, kb: KnowledgeBase, seed: int) -> None:
        entities = [kb.entity(name) for name in kb]
        self._kb = kb
        self._chance = random.Random(seed)
        self._states = [
            one
            for one in entities
            if isinstance(one, State) and one.adjectives and one.demonyms and one.leaders and one.capital
        ]
        self._groups: dict[str, list[Group]] = {}
        for one in entities:
            if isinstance(one, Group):
                self._groups.setdefault(one.kind, []).append(one)

    def swapped(self, text: str, reports: Sequence[Row]) -> tuple[str, list[dict[str, Any]]] | None:
        """The passage with other names and its labels; None where nothing can be exchanged."""
        names = [name for name in self._kb.scan(text) if len({one.entity for one in name.candidates}) == 1]
        instead = self._instead(names)
        edits = [
            (name.start, name.end, instead[key]) for name in names if (key := (_entity(name), name.text)) in instead
        ]
        if not edits:
            return None
        rewritten = [_rewritten(report, text, edits) for report in reports]
        if any(report is None for report in rewritten):
            return None
        return _edited(text, 0, len(text), edits), [report for report in rewritten if report is not None]

    def _instead(self, names: Sequence[Name]) -> dict[tuple[str, str], str]:
        """For each entity and form the words to put there."""
        drawn: dict[str, State | Group] = {}
        found: dict[tuple[str, str], str] = {}
        for name in names:
            entity = _entity(name)
            kind = entity.partition("/")[0]
            if kind not in ("state", "group"):
                continue
            if entity not in drawn:
                drawn[entity] = self._draw(entity, drawn.values())
            words = self._words(drawn[entity], name.candidates[0].form, name.text)
            if words:
                found[entity, name.text] = words
        return found

    def _draw(self, entity: str, taken: Iterable[State | Group]) -> State | Group:
        """Another state, or another group of the same kind, that stands for none of the others."""
        known = self._kb.entity(entity)
        others = self._groups[known.kind] if isinstance(known, Group) else self._states
        return self._chance.choice([one for one in others if one != known and one not in taken] or others)

    def _words(self, other: State | Group, form: str, written: str) -> str | None:
        if isinstance(other, Group):
            short = [alias for alias in other.aliases if len(alias) > 2]
            return self._chance.choice(short) if short and len(written.split()) == 1 else other.name
        if form in ("name", "alias"):
            return other.name
        if form == "leader":
            leader = self._chance.choice(other.leaders)
            return leader.name if " " in written else leader.short or leader.name.split()[-1]
        return {
            "adjective": other.adjectives[0],
            "demonym": _many(other.demonyms[0]) if written.endswith(("s", "men")) else other.demonyms[0],
            "metonym": other.capital,
        }.get(form)


def _many(people: str) -> str:
    return people if people.endswith(("s", "men", "ese", "ish")) else f"{people}s"


def _entity(name: Name) -> str:
    return name.candidates[0].entity


def _rewritten(report: Row, text: str, edits: Sequence[tuple[int, int, str]]) -> dict[str, Any] | None:
    """The labels with the same exchanges; None where a name lies across the edge of one."""
    result: dict[str, Any] = dict(report)
    trigger = text.index(report["trigger"])
    for slot, words in report.items():
        if slot == "trigger" or isinstance(words, list):
            spans = [words] if isinstance(words, str) else words
            moved = [_moved(span, text, trigger, edits) for span in spans]
            if None in moved:
                return None
            result[slot] = moved[0] if isinstance(words, str) else moved
    return result


def _moved(span: str, text: str, trigger: int, edits: Sequence[tuple[int, int, str]]) -> str | None:
    """The words of a label as they are after the exchange: of several places the one nearest to the trigger."""
    for start in sorted(places_of(text, span), key=lambda place: distance(text, place, trigger)):
        end = start + len(span)
        if not any(first < end and last > start and not (start <= first and last <= end) for first, last, _ in edits):
            return _edited(text, start, end, edits)
    return None


def _edited(text: str, start: int, end: int, edits: Sequence[tuple[int, int, str]]) -> str:
    parts, at = [], start
    for first, last, words in sorted(edits):
        if start <= first and last <= end:
            parts += [text[at:first], words]
            at = last
    return "".join((*parts, text[at:end]))
