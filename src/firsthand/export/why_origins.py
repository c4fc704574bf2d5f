"""Why a transfer has so many independent origins, in plain words."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from firsthand.export.register_form import Entry, voice_of
from firsthand.model import Origin

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TEXT = ("origin.derived-text", "origin.same-words")
_CREDIT = ("origin.same-newsroom", "origin.carries-outlet", "origin.credits-outlet")
_STATEMENT = re.compile(r"one statement of (.+)\.$")
_OUTLET = re.compile(r"ran at one outlet, (.+)\.$")
NOT_NAMED = re.compile(r"\(not named: ([^)]*)\)")  # as the register names the newsroom of such an article
_TOLD = 3  # origins of several articles that the sentence tells one by one
_NAMED = 3  # newsrooms of one article each that it names
_VOICES = 4  # voices named of one origin
_KINDS = 2  # kinds of joins that it tells of one origin


def why_origins(entry: Entry) -> str:
    """One or two sentences: what leans on what, who stands alone, and which origins only deny.

    Made from the joins that the register kept for each origin; it says nothing that those do not say.
    """
    if len(entry.transfer.articles) == 1:
        return f"Only {_single(entry, entry.transfer.origins[0])}, tells it here."
    origins = sorted(entry.transfer.origins, key=lambda origin: (-len(articles_of(entry, origin)), origin.number))
    many = [origin for origin in origins if len(articles_of(entry, origin)) > 1]
    alone = [origin for origin in origins if len(articles_of(entry, origin)) == 1]
    clauses = [leaning(entry, origin) for origin in many[:_TOLD]]
    if len(many) > _TOLD:
        rest = sum(len(articles_of(entry, origin)) for origin in many[_TOLD:])
        clauses.append(f"{_number(rest)} more articles make {_number(len(many) - _TOLD)} further origins")
    if alone:
        clauses.append(_alone(entry, alone))
    said = "; ".join(clauses)
    return f"{said[:1].upper()}{said[1:]}.{_denials(entry)}"


def articles_of(entry: Entry, origin: Origin) -> tuple[str, ...]:
    """The ids of the articles of an origin, in the order of its reports."""
    return tuple(dict.fromkeys(entry.reports[report].article for report in origin.reports))


def rooms_of(origins: Iterable[Origin]) -> tuple[str, ...]:
    """The newsrooms of some origins, each once, in their order; one without a name is "outlet not named"."""
    rooms = (NOT_NAMED.sub("outlet not named", room) for origin in origins for room in origin.newsrooms)
    return tuple(dict.fromkeys(rooms))


def leaning(entry: Entry, origin: Origin) -> str:
    """ "six articles carry one text, that of Hill Wire", "one article, of Hill Wire": what makes it one origin."""
    count = len(articles_of(entry, origin))
    rooms = listed(rooms_of([origin])[:_NAMED])
    if count == 1:
        return _single(entry, origin)
    kinds = _kinds(origin, rooms)
    return f"{_number(count)} articles {' or '.join(kinds[:_KINDS]) or f'go back to {rooms}'}"


def _kinds(origin: Origin, rooms: str) -> list[str]:
    codes = {reason.code for reason in origin.reasons}
    found = []
    if codes.intersection(_TEXT):
        found.append(f"carry one text, that of {rooms}" if len(origin.newsrooms) == 1 else f"share the text of {rooms}")
    if codes.intersection(_CREDIT):
        found.append(f"credit {rooms}")
    statements = _named(origin, "origin.same-statement", _STATEMENT)
    found += [f"rest on one statement of {statements[0]}"] if statements else []
    found += ["quote the same words"] if "origin.same-quotation" in codes else []
    outlets = _named(origin, "origin.same-outlet", _OUTLET)
    return found + ([f"ran at one outlet, {outlets[0]}"] if outlets else [])


def _named(origin: Origin, code: str, pattern: re.Pattern[str]) -> list[str]:
    found = (pattern.search(reason.text) for reason in origin.reasons if reason.code == code)
    return [match[1] for match in found if match]


def _alone(entry: Entry, origins: Sequence[Origin]) -> str:
    if len(origins) == 1:
        return f"{_single(entry, origins[0])}, leans on no other here"
    names = [room for origin in origins for room in rooms_of([origin])[:1]]
    shown = names[:_NAMED] + ([f"{_number(len(names) - _NAMED)} others"] if len(names) > _NAMED else [])
    return f"{_number(len(origins))} articles, of {listed(shown)}, lean on no other here"


def _single(entry: Entry, origin: Origin) -> str:
    """ "one article, of Hill Wire", "one article, of Hill Post after Hill Wire"."""
    outlet = entry.articles[articles_of(entry, origin)[0]].outlet
    rooms = listed(rooms_of([origin])[:_NAMED])
    passed_on = outlet and outlet.casefold() not in {room.casefold() for room in origin.newsrooms}
    return f"one article, of {outlet} after {rooms}" if passed_on else f"one article, of {rooms}"


def _denials(entry: Entry) -> str:
    """Which origins hold nothing but denials, where others do not."""
    denying = [origin.number for origin in entry.transfer.origins if origin.only_denies]
    if not denying or len(denying) == len(entry.transfer.origins):
        return ""
    if len(denying) == 1:
        return f" Origin {denying[0]} only denies it."
    return f" Origins {listed([str(number) for number in denying])} only deny it."


def origin_statement(entry: Entry, origin: Origin) -> dict[str, Any]:
    """What makes an origin one, with its counts, whether it only denies the transfer, and the voices it rests on."""
    said = leaning(entry, origin)
    voices = list(dict.fromkeys(filter(None, (voice_of(entry.reports[report]) for report in origin.reports))))
    return {
        "number": origin.number,
        "newsrooms": list(origin.newsrooms),
        "statement": f"{said[:1].upper()}{said[1:]}",
        "articles": len(articles_of(entry, origin)),
        "reports": len(origin.reports),
        "denies": origin.only_denies,
        "voices": voices[:_VOICES],
        "voices_left_out": max(0, len(voices) - _VOICES),
    }


def listed(parts: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"
