"""Texts that several articles were taken from and that are not in the collection, as entities of PROV."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any

from firsthand.export.known_sources import all_sources, known_sources
from firsthand.export.prov_articles import attribution, organisation
from firsthand.export.urn import urn, urn_of
from firsthand.kb import KnowledgeBase
from firsthand.model import Credit, Derivation, Direction, Upstream

Form = dict[str, Any]


class UpstreamTexts:
    """Gathers the pairs of articles that go back to a text outside them; pairs that meet go back to one text.

    A pair of which both are known to go back to one article is none of them: that article is the text. Of the articles
    only ids are kept.
    """

    def __init__(self) -> None:
        self._pairs: set[tuple[str, str, str]] = set()
        self._rooms: dict[str, Upstream] = {}
        self._takes: dict[str, set[str]] = {}
        self._false: set[tuple[str, str]] = set()

    def add(self, derivation: Derivation) -> None:
        """Take note of who took from whom, and of two that took from a third text."""
        if not derivation.is_dependent:
            return
        for taker, others in known_sources([derivation]).items():
            self._takes.setdefault(taker, set()).update(others)
        if derivation.direction is Direction.COMMON:
            key = derivation.upstream.key if derivation.upstream else ""
            self._pairs.add((key, derivation.a, derivation.b))
            if derivation.upstream:
                self._rooms[key] = derivation.upstream

    def contradicted(self, credits_: Mapping[str, Collection[Credit]]) -> None:
        """Take note of the credits, by article, that the text contradicts: no text is attributed by them."""
        for article, found in credits_.items():
            for credit in found:
                self._false |= {(article, key.casefold()) for key in (credit.link.entity, credit.newsroom.text) if key}

    def forms(self, kb: KnowledgeBase) -> Iterator[Form]:
        """Each text, attributed to the newsroom that is credited for it, if any, and the articles derived from it."""
        for key, names in self._groups():
            trusted = not any((name, key.casefold()) in self._false for name in names)
            text, room = urn_of("upstream", key, *names), self._rooms.get(key) if trusted else None
            agent = organisation(room.name, room.key if room.key in kb else None, kb) if room else None
            of = f"A text of {agent['label']}" if agent else "A text"
            yield {
                "id": text,
                "type": ["Entity", "UpstreamText"],
                "label": f"{of} that {len(names)} articles were taken from; it is not known to be in the collection",
                **(_credited(agent) if agent else {}),
            }
            yield from ({"id": urn("article", name), "wasDerivedFrom": text} for name in names)

    def _groups(self) -> list[tuple[str, list[str]]]:
        """The articles that are tied by pairs, with the newsroom that is credited."""
        leads: dict[tuple[str, str], str] = {}
        behind = cache(lambda name: all_sources(name, self._takes))

        def head(key: str, name: str) -> str:
            while (found := leads.setdefault((key, name), name)) != name:
                name = found
            return name

        for key, a, b in sorted(self._pairs):
            if behind(a).isdisjoint(behind(b)):
                one, other = sorted((head(key, a), head(key, b)))
                leads[key, other] = one
        groups: dict[tuple[str, str], list[str]] = {}
        for key, name in sorted(leads):
            groups.setdefault((key, head(key, name)), []).append(name)
        return [(key, names) for (key, _), names in groups.items()]


def _credited(agent: Form) -> Form:
    return {"wasAttributedTo": agent["id"], "qualifiedAttribution": attribution(agent, "newsroom credited")}
