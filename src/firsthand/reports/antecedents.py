"""The explicit mention that a description or pronoun in the place of a party stands for."""

import re
from collections.abc import Collection, Iterator

from firsthand.kb import Group, KnowledgeBase
from firsthand.model import Span
from firsthand.reports.descriptions import Description
from firsthand.reports.document import Document
from firsthand.reports.explicit import Explicit, explicit_mentions

REACH = 12  # sentences before a description in which its name may stand
NEAR = 3  # the same for a pronoun
_SINGULAR = frozenset("it its itself".split())
_PLURAL = frozenset("they them their themselves".split())
_PERSON = frozenset("he him his she her himself herself".split())
PRONOUNS = _SINGULAR | _PLURAL | _PERSON
_FAITHS = frozenset("shiite shia sunni muslim islamic islamist jihadist salafist christian druze".split())
_TITLES = r"(?:\s+[\w.’'-]+){0,3}?\s+"
_GROUPS = r"(?:\s+(?:groups?|forces?|fighters|brigade|faction|alliance|movement))?"
_OF = r"(?:,|\s+(?:of|from|in|with|within|called|named|known as))?\s+(?:the\s+)?$"
_IS_ONE = r"(?:\s+|,\s+(?:an?|the|one of the)\s+(?:[\w’'-]+\s+){0,4}?)"
_AROUND = 60  # code points around a name in which a word for fighters is tied to it


def pronoun_of(words: str) -> str | None:
    """The third-person pronoun that words are, in lower case; None for all else, "IT" and the like among it."""
    folded = words.lower()
    return folded if folded in PRONOUNS and not (len(words) > 1 and words.isupper()) else None


def of_description(
    document: Document, description: Description, words: Span, taken: Collection[str]
) -> tuple[Explicit, ...]:
    """The party, or the two, that a description at `words` stands for; none where it is not clear.

    The nearest sentence that names a fitting party decides, the description's own before it first. `taken` are keys of
    parties that stand on the other side. Where the sentence names two that fit, it is not clear; "both countries" need
    exactly two.
    """
    wanted = 2 if description.pair else 1
    for sentence in _before(document, words, REACH):
        fitting = [
            one
            for one in explicit_mentions(document, sentence)
            if one.words.end <= words.start and one.key not in taken and _fits(one, description, document)
        ]
        keys = {one.key: one for one in fitting}
        if len(keys) > wanted:
            return ()
        if len(keys) == wanted:
            return tuple(keys.values())
    return ()


def of_pronoun(document: Document, words: Span, taken: Collection[str]) -> Explicit | None:
    """The party that a pronoun at `words` stands for: the nearest that fits in number, none where two are as near.

    Of several in one sentence the one that opens it, its subject, counts as nearest.
    """
    folded = words.text.lower()
    for sentence in _before(document, words, NEAR):
        fitting = [
            one
            for one in explicit_mentions(document, sentence)
            if one.words.end <= words.start and one.key not in taken and _agrees(one, folded, document)
        ]
        if len({one.key for one in fitting}) == 1:
            return fitting[-1]
        if fitting:
            return fitting[0] if _opens(fitting[0].words, sentence) else None
    return None


def _before(document: Document, words: Span, reach: int) -> Iterator[Span]:
    number = document.number(words)
    if number is not None:
        yield from (document.sentences[at] for at in range(number, max(-1, number - reach - 1), -1))


def _opens(words: Span, sentence: Span) -> bool:
    return sentence.text[: words.start - sentence.start].strip(" “\"'‘").lower() in ("", "the")


def _agrees(one: Explicit, pronoun: str, document: Document) -> bool:
    """Whether a name fits a pronoun in number, and is the party itself: no adjective, no possessive."""
    after = document.article.text[one.words.end : one.words.end + 2]
    if one.adjective or after in ("'s", "’s", "-l", "-b", "-m"):
        return False
    if pronoun in _PERSON:
        return "leader" in one.kinds
    if "leader" in one.kinds or "government" in one.kinds:
        return False
    return pronoun not in _PLURAL or "state" not in one.kinds


def _fits(one: Explicit, description: Description, document: Document) -> bool:
    sort = description.sort
    if one.kinds.isdisjoint(sort.kinds):
        return False
    if sort.states and one.link.entity not in sort.states:
        return False
    if sort.same_noun and description.noun not in one.nouns:
        return False
    if "leader" in sort.kinds and not _bears(one, description.noun, document):
        return False
    if sort.tied and not _tied(one, description.noun, document):
        return False
    return _modifiers_fit(one, description.modifiers, document.kb)


def _bears(one: Explicit, title: str, document: Document) -> bool:
    """Whether the article gives a leader that title: "President Barack Obama"."""
    surname = re.escape(one.words.text.rpartition(" ")[2])
    return bool(re.search(rf"\b{title}{_TITLES}{surname}\b", document.article.text, re.IGNORECASE))


def _tied(one: Explicit, noun: str, document: Document) -> bool:
    """Whether the words beside a name call the group so: "rebels of the X Front", "the X, a rebel group"."""
    text, words, word = document.article.text, one.words, re.escape(noun)
    before = text[max(0, words.start - _AROUND) : words.start]
    after = text[words.end : words.end + _AROUND]
    return bool(
        re.search(rf"\b{word}s?{_GROUPS}{_OF}", before, re.IGNORECASE)
        or re.match(rf"{_IS_ONE}{word}s?\b", after, re.IGNORECASE)
    )


def _modifiers_fit(one: Explicit, modifiers: str, kb: KnowledgeBase) -> bool:
    """Whether what stands before the noun can be said of the party: "Lebanese" of a group of Lebanon."""
    states = {c.entity for name in kb.scan(modifiers) for c in name.candidates if c.entity.startswith("state/")}
    entity = kb.entity(one.link.entity) if one.link.entity else None
    home = set(entity.home) if isinstance(entity, Group) else {one.link.entity}
    if states:
        return not states.isdisjoint(home)
    return all(word.islower() or word.lower() in _FAITHS or "-" in word for word in modifiers.split())
