"""Where a text names arms or arming: one pass of one automaton, far cheaper than looking for every known name."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from firsthand.kb import KnowledgeBase
from firsthand.kb.fold import fold
from firsthand.kb.forms import running_forms
from firsthand.kb.names import fits

_ARMS = ("weapon/", "term/")
_GOODS = "contract contracts deal deals sale sales supply supplies support".split()
# Words that by themselves say that arms pass or that somebody has them; "arms" is a term of the knowledge base.
_ARMING = (
    *(again + end for again in ("", "re", "re-") for end in ("arm", "armed", "arming")),
    *(again + "arms" for again in ("re", "re-")),
    *"equip equips equipped equipping".split(),
    *(f"gun{gap}{what}" for gap in ("", "-", " ") for what in ("runner", "runners", "running")),
)
# Words that in conflict reporting stand for arms that were named further off.
_STAND_FOR_ARMS = (
    *"shipment shipments consignment consignments deliveries resupply resupplied resupplying hardware materiel".split(),
    *(f"nuclear {what}" for what in ("parts", "components", "equipment", "technology", "materials", "secrets")),
    *(f"export {what}" for what in ("licence", "licences", "license", "licenses", "approval", "approvals")),
    *(f"{which} {what}" for which in ("military", "defense", "defence", "lethal") for what in _GOODS),
)
# What the press names oftenest where it tells of crime, accidents and travel.
_CIVIL = frozenset(
    b"gun guns handgun handguns firearm firearms rifle rifles bullet bullets plane planes airplane airplanes jet jets"
    b" aircraft helicopter helicopters truck trucks vehicle vehicles satellite satellites radar bomb bombs".split()
)


def _plain_byte(code: int) -> int:
    letter = fold(chr(code)).lower()
    return ord(letter) if letter.isalnum() and ord(letter) < 128 else 32


_TABLE = bytes(map(_plain_byte, range(256)))


def plain(text: str) -> bytes:
    """The text in lower case without accents, one byte for each code point: a space for whatever is no letter or digit.

    Letters beyond Latin-1 are spaces too, which no word for arms minds.
    """
    return text.encode("latin-1", "replace").translate(_TABLE)


class Naming(Enum):
    """How a place speaks of arms: a word for arming, civil arms (those of crime and travel), or other arms named."""

    ARMING = "arming"
    CIVIL = "civil"
    ARMS = "arms"


@dataclass(frozen=True, slots=True)
class ArmsPlace:
    """A place in code points, with the words there as in `plain`."""

    start: int
    end: int
    words: bytes
    naming: Naming


class ArmsNames:
    """The written forms of all weapons and terms of a knowledge base, and the words for arming."""

    def __init__(self, kb: KnowledgeBase) -> None:
        forms: dict[bytes, set[str]] = defaultdict(set)
        for form in _forms(kb):
            forms[plain(form).strip()].add(form)
        for words in _STAND_FOR_ARMS:
            forms[plain(words)].add(words)
        self._arming = frozenset(map(plain, _ARMING))
        self._spellings = sorted((forms.keys() | self._arming) - {b""})
        self._forms = [tuple(sorted(forms[spelling])) for spelling in self._spellings]
        self._fitting: dict[tuple[int, str], bool] = {}
        self._automaton = BytesAhoCorasick(
            [b" %b " % spelling for spelling in self._spellings],
            matchkind=MatchKind.Standard,
            implementation=Implementation.DFA,
        )

    def places(self, text: str, plain_text: bytes) -> list[ArmsPlace]:
        """Every place in order of its end, also those inside another; `plain_text` is `plain(text)`.

        Capitals count as in the knowledge base ("TOW", not "tow"); a name that is part of a longer one of another kind
        counts, so that these hold at least the arms that `kb.scan` finds.
        """
        found = self._automaton.find_matches_as_indexes(b" %b " % plain_text, overlapping=True)
        places = (self._place(row, start, end - 2, text) for row, start, end in found)
        return [place for place in places if place]

    def _place(self, row: int, start: int, end: int, text: str) -> ArmsPlace | None:
        words = self._spellings[row]
        if words in self._arming:
            return ArmsPlace(start, end, words, Naming.ARMING)
        seen = row, text[start:end]
        fitting = self._fitting.get(seen)
        if fitting is None:
            fitting = self._fitting[seen] = any(fits(form, fold(seen[1])) for form in self._forms[row])
        return ArmsPlace(start, end, words, Naming.CIVIL if words in _CIVIL else Naming.ARMS) if fitting else None


def _forms(kb: KnowledgeBase) -> Iterator[str]:
    """Folded forms of everything that is arms, without marks at their edges."""
    arms = (kb.entity(entity_id) for entity_id in kb if entity_id.startswith(_ARMS))
    yield from (_trimmed(fold(written)) for entity in arms for written, _ in running_forms(entity))


def _trimmed(form: str) -> str:
    marks = "".join({char for char in form if not char.isalnum()})
    return form.strip(marks)


@lru_cache(maxsize=4)
def arms_names(kb: KnowledgeBase) -> ArmsNames:
    """The names of arms in a knowledge base, gathered once."""
    return ArmsNames(kb)
