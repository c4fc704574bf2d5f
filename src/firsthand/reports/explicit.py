"""Explicit mentions of parties: known names, and names of groups, companies and ministries that are not listed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.kb import Form, Group, KnowledgeBase, Name
from firsthand.model import Link, Reason, Span
from firsthand.reports.descriptions import singular, sorts
from firsthand.reports.document import Document
from firsthand.reports.mentions import LINKED_TO

_PARTY = LINKED_TO["supplier"]
_NO_GROUPS = frozenset(("state", "leader", "government"))
_NOUNS = "|".join(noun.title() for noun, sort in sorts().items() if not sort.tied and sort.kinds.isdisjoint(_NO_GROUPS))
# A run of capitalised words that ends in a noun for a group, a company or an office: "Northern Shield Brigade".
_UNLISTED = re.compile(
    rf"\b(?:[A-Z][\w’'-]*\.? (?:(?:of|for|and|al|the) )?){{1,5}}(?:{_NOUNS}|Corp|Inc|Ltd|Industries|Aerospace)\b"
)
_FIRM = frozenset(("corp", "inc", "ltd", "industries", "aerospace"))
_OFFICE = re.compile(r"(?:[-\s]\w+)?\s(administration|regime|government)\b")
_OFFICE_OF = re.compile(r"\b(administration|regime|government) of (?:the )?(?:[A-Z]\w+ )?$")
_NOT_LISTED = Reason("link.unknown", "The knowledge base does not list it.")


@dataclass(frozen=True, slots=True)
class Explicit:
    """A party by its name: the words, what they link to, what kind it is, and the nouns it is named with.

    `kinds` are kinds of groups, "state", "leader" (a head of state named for it) or "government" ("the X regime").
    `adjective` marks "Saudi" and "Saudis", which name a state without being its name.
    """

    words: Span
    link: Link
    kinds: frozenset[str]
    nouns: frozenset[str] = frozenset()
    adjective: bool = False

    @property
    def key(self) -> str:
        """What two mentions of one party share."""
        return self.link.entity or self.words.text.casefold()


def explicit_mentions(document: Document, sentence: Span) -> tuple[Explicit, ...]:
    """The parties named in one sentence, in text order."""
    names = document.names(sentence)
    known = [found for name in names for found in _known(document, name, sentence)]
    listed = [found.words for found in known]
    others = (found for found in _unlisted(document, sentence) if not any(found.words.overlaps(one) for one in listed))
    return tuple(sorted((*known, *others), key=lambda one: one.words.start))


def _known(document: Document, name: Name, sentence: Span) -> Iterator[Explicit]:
    if not any(candidate.entity.startswith(("state/", "group/")) for candidate in name.candidates):
        return
    link = document.kb.link(name.text, _PARTY, document.day)
    if link.entity is None:
        return
    words = document.words(name.start, name.end)
    forms = {candidate.form for candidate in name.candidates if candidate.entity == link.entity}
    office = _office(document.article.text, words, sentence)
    if office and link.entity.startswith("state/"):
        yield Explicit(words, link, frozenset({"government"}), frozenset({office}))
    elif forms == {Form.LEADER}:
        yield Explicit(words, link, frozenset({"leader"}))
    elif link.entity.startswith("state/"):
        yield Explicit(words, link, frozenset({"state"}), adjective=forms <= {Form.ADJECTIVE, Form.DEMONYM})
    else:
        yield _group(words, link, document.kb)


def _office(text: str, words: Span, sentence: Span) -> str | None:
    """The noun that makes a state's or leader's name that of a government: "Obama administration"."""
    after = _OFFICE.match(text, words.end, sentence.end)
    before = _OFFICE_OF.search(text, sentence.start, words.start)
    return after[1] if after else before[1] if before else None


def _group(words: Span, link: Link, kb: KnowledgeBase) -> Explicit:
    entity = kb.entity(link.entity or "")
    kind = entity.kind if isinstance(entity, Group) else ""
    written = (entity.name, *entity.aliases) if isinstance(entity, Group) else ()
    return Explicit(words, link, frozenset({kind}), _nouns((words.text, *written)))


def _nouns(names: Sequence[str]) -> frozenset[str]:
    """The listed nouns among the words of names, in the singular."""
    return frozenset(one for name in names for word in name.lower().split() if (one := singular(word)) in sorts())


def _unlisted(document: Document, sentence: Span) -> Iterator[Explicit]:
    for match in _UNLISTED.finditer(sentence.text):
        start = match.start() + (4 if match[0].startswith("The ") else 0)
        name = sentence.text[start : match.end()]
        last = name.rpartition(" ")[2].lower()
        noun = last if last in _FIRM else singular(last)
        if " " not in name:
            continue
        kinds = frozenset({"company"}) if noun in _FIRM else sorts()[noun].kinds
        kinds |= {"company"} if noun == "group" else set()
        words = document.words(sentence.start + start, sentence.start + match.end())
        yield Explicit(words, Link(None, _NOT_LISTED), kinds, frozenset({noun}) & sorts().keys())
