"""Every way in which words in a table may name an entity, looked up by what spellings have in common."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from firsthand.kb.entities import Entity, Form
from firsthand.kb.fold import keyed
from firsthand.kb.forms import running_forms, written_forms
from firsthand.kb.properties import codes_of

_LONGEST_ABBREVIATION = 6  # letters


class How(StrEnum):
    """How words name an entity, the strongest first."""

    ID = "id"
    NAME = "name"
    ALIAS = "alias"
    ABBREVIATION = "abbreviation"
    SITE = "site"
    CODE = "code"
    CREDIT = "credit"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    METONYM = "metonym"
    LEADER = "leader"


OWN = frozenset((How.ID, How.NAME, How.ALIAS, How.ABBREVIATION, How.SITE))
SHORT = frozenset((How.CODE, How.CREDIT))  # sure as written where a type is asked for, too short to trust elsewhere


@dataclass(frozen=True, slots=True)
class Naming:
    """That a written form names an entity, by id; `is_plural` where the form is the plural of one that does."""

    entity: str
    how: How
    written: str
    is_plural: bool = False


class NamingIndex:
    """All namings by their folded form. Safe to use from several threads."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        found: dict[str, list[Naming]] = defaultdict(list)
        for entity in entities:
            for naming in namings_of(entity):
                if key := keyed(naming.written):
                    found[key].append(naming)
        self._by_key = dict(found)
        self._keys = sorted(found)

    def named_by(self, words: str) -> tuple[Naming, ...]:
        """The namings by these words in any spelling; a leading "the" makes no difference."""
        key = keyed(words)
        return tuple(self._by_key.get(key, ()) or self._by_key.get(key.removeprefix("the "), ()))

    def beginning(self, words: str, most: int) -> list[tuple[str, Naming]]:
        """Namings whose folded form begins with these words, with that form, in the order of the alphabet."""
        key = keyed(words)
        start = bisect_left(self._keys, key)
        fitting = (one for one in islice(self._keys, start, None) if one.startswith(key))
        return list(islice(((one, naming) for one in fitting for naming in self._by_key[one]), most))

    def own_names(self) -> dict[str, list[str]]:
        """The folded names and aliases, each with the ids of the entities that bear it; plurals are left out."""
        return {
            key: ids
            for key, namings in self._by_key.items()
            if (ids := list(dict.fromkeys(one.entity for one in namings if one.how in OWN and not one.is_plural)))
        }


def namings_of(entity: Entity) -> Iterator[Naming]:
    """Every naming of an entity: written forms, their regular plurals, and codes."""
    own = list(written_forms(entity))
    yield from (Naming(entity.id, _how(text, form, own[0][0]), text) for text, form in own)
    written = {text for text, _ in own}
    for text, form in running_forms(entity):
        if text not in written:
            yield Naming(entity.id, _how(text, form, own[0][0]), text, is_plural=True)
    yield from (Naming(entity.id, How.CODE, code) for code in codes_of(entity))


def strongest(namings: Collection[Naming]) -> Naming:
    """The naming that says most: own names before codes, those before what stands for the entity."""
    order = list(How)
    return min(namings, key=lambda one: (order.index(one.how), one.is_plural))


def _how(text: str, form: Form, name: str) -> How:
    if form is not Form.ALIAS:
        return How(form.value)
    letters = text.replace(".", "").replace("-", "")
    is_short = len(letters) <= _LONGEST_ABBREVIATION and letters.isupper() and letters.isalpha()
    return How.ABBREVIATION if is_short and len(name) > len(text) else How.ALIAS
