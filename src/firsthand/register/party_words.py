"""What the words of a party that links to nothing still say."""

import re
from dataclasses import dataclass
from functools import lru_cache

from firsthand.kb import Group, KnowledgeBase, LabelEntry, Name, Place
from firsthand.register.wording import BODIES

_TAIL = re.compile(
    r"[,(]|(?<!-)\b(?:who|that|which|whose|such|like|including|opposed|hostile|loyal|allied|aligned|linked|friendly|close"
    r"|supporting|backing|backed|fighting|battling|opposing|seeking|led|vetted|against|with|for|by|to)\b"
)
_PLACED = re.compile(r"\b(?:in|near|around|of|from|inside|across|outside|north|south|east|west|at)\b")
_STATES = re.compile(
    r"(?<!anti-)\b(?:states|countries|nations|governments?|backers|powers|regime|authorities|country|administration|president"
    r"|cabinet)\b",
    re.I,
)
_OWNER = re.compile(r"^.*\w(?:['’]s|s['’])\s+")
_GOVERNMENT = re.compile(r"(?:(?:the|his|her|this)\s+)?(?:government|administration|president|cabinet)", re.I)
_LEANING = re.compile(r"\b(?:pro|anti)-$", re.I)
_BACKED = re.compile(
    r"-(?:backed|supported|sponsored|allied|aligned|linked|led|trained|armed|equipped|supplied|funded|financed|friendly)\b",
    re.I,
)
_LED = re.compile(r"(.+)-led\b", re.I)
_ADJECTIVE = re.compile(r"(?:ish|ite|ites)$")
_WORD = re.compile(r"[^\W\d_][\w'’-]+")
_PROPER = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")
_SHORTEST = 6  # letters of an adjective that names a people


@dataclass(frozen=True, slots=True)
class Phrase:
    """The states an unlinked phrase names as its theatre, the groups it is part of, its proper words, the places it
    stands at, whether a state is meant (None where open), and whether it says no more than "fighters" or "the units".
    """

    theatre: frozenset[str]
    groups: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    states: bool | None
    plain: bool


def homes(entity: str, kb: KnowledgeBase) -> frozenset[str]:
    """The states an entity is at home in: a state itself, a group's base, a place's state."""
    if entity.startswith("state/"):
        return frozenset({entity})
    known = kb.entity(entity)
    if isinstance(known, Place):
        return frozenset(known.states)
    return frozenset(known.home) if isinstance(known, Group) else frozenset()


@lru_cache(maxsize=10_000)
def allies_of(entity: str, kb: KnowledgeBase) -> frozenset[str]:
    """The states an alliance is of: its homes where it has several (one alone is a seat), and the state that its names
    say leads it ("Saudi-led coalition"); empty for what is no alliance.
    """
    known = kb.entity(entity)
    if not isinstance(known, Group) or known.kind != "alliance":
        return frozenset()
    homes_ = known.home if len(known.home) > 1 else ()
    leaders = (found[1] for form in (known.name, *known.aliases) if (found := _LED.match(form)))
    named = (candidate.entity for leader in leaders for name in kb.scan(leader) for candidate in name.candidates)
    return frozenset((*homes_, *(entity for entity in named if entity.startswith("state/"))))


def phrase_of(words: str, kb: KnowledgeBase) -> Phrase:
    """Read a noun phrase: "Syrian rebels near Aleppo", "boats of the Sable Coast Movement".

    What follows "opposed to", "fighting", "such as" and the like is left aside, for it names others.
    """
    head, place = _split(words)
    theatre, groups = set[str](), set[str]()
    for part, name in [(words, name) for words in (head, place) for name in kb.scan(words)]:
        if len(name.candidates) == 1 and not is_side_taken(part, name):
            entity = name.candidates[0].entity
            if entity.startswith(("state/", "place/")):
                theatre |= homes(entity, kb)
            elif entity.startswith("group/"):
                groups.add(entity)
    names, states, plain = _names(head, kb)
    # What a government owns or faces is not it: "the government's opponents".
    if states is None and _STATES.search(_OWNER.sub("", head)):
        states = True
    return Phrase(frozenset(theatre), frozenset(groups), names, places_in(place, kb, unlisted=True), states, plain)


def is_side_taken(text: str, name: Name) -> bool:
    """Whether a name says whose side someone is on, and not where or who they are: "pro-Russian", "US-backed"."""
    return _LEANING.search(text, 0, name.start) is not None or _BACKED.match(text, name.end) is not None


def is_unnamed_government(words: str) -> bool:
    """Whether words mean one government without naming it: "the administration"."""
    return _GOVERNMENT.fullmatch(words) is not None


def _split(words: str) -> tuple[str, str]:
    """The phrase up to its place, and the place: "takfiri groups" and "in Aleppo"."""
    cut = _TAIL.search(words)
    kept = words[: cut.start()] if cut and cut.start() else words
    place = _PLACED.search(kept)
    return (kept[: place.start()], kept[place.start() :]) if place and place.start() else (kept, "")


def places_in(text: str, kb: KnowledgeBase, *, unlisted: bool = False) -> frozenset[str]:
    """The places a text names beyond doubt: a capital may stand for its state and does not count.

    `unlisted` takes names that no entry has along, as `name:kelm ridge`; it is for words known to tell a place.
    """
    names = kb.scan(text)
    found = {
        name.candidates[0].entity
        for name in names
        if len(name.candidates) == 1 and name.candidates[0].entity.startswith("place/")
    }
    if unlisted:
        taken = {place for name in names for place in range(name.start, name.end)}
        found |= {
            f"name:{match.group().casefold()}"
            for match in _PROPER.finditer(text)
            if not taken & set(range(*match.span()))
        }
    return frozenset(found)


def peoples_of(entity: str, kb: KnowledgeBase) -> frozenset[str]:
    """The peoples that a group's names carry: "kurd" of "Kurdish Peshmerga"."""
    known = kb.entity(entity)
    return _peoples((known.name, *known.aliases)) if isinstance(known, Group) else frozenset()


@lru_cache(maxsize=10_000)
def _peoples(forms: tuple[str, ...]) -> frozenset[str]:
    words = (word for form in forms for word in _WORD.findall(form))
    return frozenset(
        _people(word) for word in words if word[0].isupper() and _ADJECTIVE.search(word) and len(word) >= _SHORTEST
    )


def _names(head: str, kb: KnowledgeBase) -> tuple[frozenset[str], bool | None, bool]:
    """The proper words and ethnic labels of a head, whether its labels mean a state, and whether it is plain."""
    names, states, taken = set[str](), None, set[int]()
    for name in kb.scan(head):
        taken.update(range(name.start, name.end))
        for candidate in name.candidates:
            entry = kb.entity(candidate.entity) if candidate.entity.startswith("label/") else None
            if isinstance(entry, LabelEntry):
                names |= {entry.id} if entry.kind == "ethnic" else set()
                states = {"armed_group": False, "government": True}.get(entry.of, states)
    left = [word for word in _WORD.finditer(head) if word.start() not in taken]
    names |= {_people(word.group()) for word in left if _is_proper(word, head)}
    return frozenset(names), states, all(word.group().casefold() in BODIES for word in left)


def _is_proper(word: re.Match[str], head: str) -> bool:
    """Whether a capital stands for a name: inside a phrase, or on the one word or adjective that begins it."""
    if not word.group()[0].isupper() or word.group().casefold() in BODIES:
        return False
    return bool(word.start()) or word.group() == head.strip() or _ADJECTIVE.search(word.group()) is not None


def _people(word: str) -> str:
    """The root that "Kurds" and "Kurdish" share."""
    return _ADJECTIVE.sub("", word.casefold().removesuffix("s"))
