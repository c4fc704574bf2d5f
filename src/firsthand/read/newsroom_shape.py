"""Names that have the form of a news organisation's, whether or not the knowledge base lists them."""

import re

from firsthand.read.newsroom_words import CHANNEL, DAYS, HEADS, NETWORKS, NO_START, NO_STATION, SORTS

_CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?:-(?:TV|AM|FM|DT))?$")
_SITE = re.compile(r"(?<![\w@/.-])[A-Za-z][\w-]{1,40}$")
_NUMBER = re.compile(r" (?:\d{1,2}|One|Two)\b")
_STATION = re.compile(r" ?\d{1,2}(?: News)?\b(?! (?:minutes|hours|days|weeks|years|times|percent))")
_INNER = re.compile(r"['’](?!s\b)\w")
_BEFORE = re.compile(r"(?:[A-Z][\w’'&-]* ){1,4}$")
_AFTER = re.compile(r" ((?:[Aa]l[- ])?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})")
_ADDED = re.compile(r"(?:student|daily|weekly|state|local|online|news) $")
_POSSESSIVE = re.compile(r"['’]s?$")
_PEOPLE = re.compile(r"(?:an|ish|ese|[^aeiou]i|ch|Greek|Thai|based|owned|backed|language|run)$")
_ZONES = frozenset(("ET", "PT", "CT", "MT", "EST", "EDT", "CET", "MSK", "IST"))
_TIME = re.compile(r"(?:\d[:.]\d\d|\d ?[ap]\.?m\.?,?) ?$", re.IGNORECASE)
_DAY = re.compile("|".join(DAYS))
_REACH = 60


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit adjoins, and no apostrophe within a word ("Sana'a")."""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum() or _INNER.match(text, end))


def is_people(word: str) -> bool:
    """Whether a word has the form of a people's name ("Croatian")."""
    return bool(_PEOPLE.search(word))


def is_call_sign(word: str) -> bool:
    """Whether a word in capitals has the form of a station's call sign."""
    return bool(_CALL_SIGN.match(word)) and word not in NO_STATION


def site_start(text: str, start: int, end: int) -> int | None:
    """Where the name of a site begins whose domain ending stands at these places; None where none does."""
    site = _SITE.search(text, max(0, start - 42), start)
    return site.start() if site and not text[end : end + 1].isalnum() else None


def station_end(text: str, name: str, end: int) -> int | None:
    """Where the name of a network's station ends, with its number ("NBC 4"); None where it is none."""
    number = _STATION.match(text, end) if name in NETWORKS else None
    return number.end() if number else None


def unlisted_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place of a name around a word: one of `HEADS` that ends it, "Channel" and its number, a sort of
    organisation that follows the name or precedes it; None where there is none.
    """
    word = text[start:end]
    if word in SORTS:
        return _before_sort(text, start) or _after_sort(text, end)
    if word == CHANNEL:
        number = _NUMBER.match(text, end)
        return (start, number.end()) if number else None
    if word not in HEADS:
        word = word.rpartition(" ")[2]
    on = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() and not _DAY.match(text, end + 1)
    begins = None if on or word not in HEADS else _name_start(text, end - len(word))
    return None if begins is None or begins > start else (begins, end)


def _name_start(text: str, end: int) -> int | None:
    """Where the capitalised words begin that stand before a place, after any possessive."""
    before = _BEFORE.search(text, max(0, end - _REACH), end)
    words = before.group().split() if before else []
    for index in range(len(words) - 1, -1, -1):
        if words[index] in NO_START or _POSSESSIVE.search(words[index]):
            words = words[index + 1 :]
            break
    words = words[-3:]
    return end - len(" ".join(words)) - 1 if words else None


def _before_sort(text: str, start: int) -> tuple[int, int] | None:
    """ "the Hill Valley Clarion newspaper"; of one word only where it is not the name of a people."""
    added = _ADDED.search(text, max(0, start - 10), start)
    end = added.start() if added else start
    begins = _name_start(text, end)
    if begins is None or text[begins - 1 : begins] == "-":  # "pro-Example newspaper"
        return None
    words = text[begins:end].split()
    if is_people(words[-1]) and not words[-1].startswith("Al-"):
        return None
    while words and is_people(words[0]):
        del words[0]
    name = " ".join(words)
    return (end - 1 - len(name), end - 1) if words else None


def _after_sort(text: str, end: int) -> tuple[int, int] | None:
    """ "the newspaper Al-Example"."""
    after = _AFTER.match(text, end)
    if after is None or _DAY.match(text, after.start(1)) or after.group(1).split()[0] in NO_START:
        return None
    return after.span(1)


def is_time_zone(text: str, start: int, name: str) -> bool:
    """Whether a name is the time zone of the time before it ("9:30 pm ET")."""
    return name in _ZONES and bool(_TIME.search(text, max(0, start - 12), start))
