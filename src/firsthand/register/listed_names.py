"""What the names in a register's cells mean: parties, arms and categories, as registers write them."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from firsthand.kb import Kind, KnowledgeBase
from firsthand.register.listed import Goods, Party

_PARTIES = (Kind.STATE, Kind.GROUP)
_ARMS = (Kind.WEAPON, Kind.TERM)
_NOTHING = re.compile(
    r"[.\s…\-–—?()/]*|unknown\b.*|n\.?\s*/?\s*a\.?|not (?:known|stated|available|applicable)|none", re.I
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_VARIANT = re.compile(r"\S*\d\S*|[A-Z]{1,4}|Block\S*|Mk\.?\S*|Mod\S*")
_NUMERAL = re.compile(r"(?:category\s*)?(VIII|VII|VI|IV|V|III|II|I|[1-8])\b(?![./]\d)", re.I)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "SALW")
_PUNCTUATION = re.compile(r"[^\w]+")


class ListedNames:
    """Reads names by a knowledge base, each spelling once."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb
        self.parties = lru_cache(maxsize=None)(self._parties)
        self.goods = lru_cache(maxsize=None)(self._goods)

    def _parties(self, cell: str) -> tuple[Party, ...]:
        """The parties of a cell, parted by semicolons; none where it says that they are unknown.

        SIPRI's asterisks for what is no state, and what stands in brackets behind a name, are left aside.
        """
        return tuple(Party(words, self._party(words)) for words in _parts(cell))

    def _party(self, words: str) -> str | None:
        plain = _BRACKETS.sub("", words.replace("*", "")).strip() or words
        found = self._kb.link(plain, _PARTIES).entity
        before, comma, after = plain.partition(",")
        if found is None and comma and "," not in after:
            return self._kb.link(f"{after.strip()} {before.strip()}", _PARTIES).entity
        return found

    def _goods(self, item: str, description: str) -> tuple[Goods, ...]:
        """The arms that a designation and a description name.

        A designation that is not known leaves what it is described as.
        """
        described = [one for words in _parts(description) for one in self._described(words)]
        found = list[Goods]()
        for words in _parts(item):
            entities = tuple(self._models(words))
            found += [Goods(words, entity) for entity in entities]
            if not entities:
                kinds = dict.fromkeys(one.entity for one in described if one.entity)
                found += [Goods(words, kind, unknown_model=True) for kind in kinds] or [Goods(words, None)]
        return tuple(dict.fromkeys(found)) or tuple(dict.fromkeys(described))

    def _described(self, words: str) -> Iterator[Goods]:
        term = _table()["descriptions"].get(" ".join(words.casefold().split()))
        if term is not None and term in self._kb:
            yield Goods(words, term)
            return
        entities = tuple(self._models(words))
        yield from (Goods(words, entity) for entity in entities)
        if not entities:
            yield Goods(words, None)

    def _models(self, words: str) -> Iterator[str]:
        """What a designation links to as a whole; else each of its names ("9M133 Kornet/AT-14"), variants put aside."""
        plain = words.strip("“”\"'")
        whole = self._arms(plain) or self._arms(_BRACKETS.sub("", plain))
        if whole is not None:
            yield whole
            return
        yield from dict.fromkeys(found for name in plain.split("/") if (found := self._without_variant(name.strip())))

    def _without_variant(self, name: str) -> str | None:
        words = name.split()
        while words:
            found = self._arms(" ".join(words))
            if found is not None or not _VARIANT.fullmatch(words[-1]):
                return found
            words.pop()
        return None

    def _arms(self, words: str) -> str | None:
        return self._kb.link(words, _ARMS).entity if words else None


def category_of(cell: str) -> str | None:
    """The category that a cell names by its numeral or its words: "VII", "Category 7", "Small arms". None if none.

    Small arms and light weapons, category VIII of the Arms Trade Treaty's forms, are SALW.
    """
    plain = cell.strip()
    match = _NUMERAL.match(plain)
    if match:
        numeral = match[1].upper()
        if numeral.isdecimal():
            return _ROMAN[int(numeral) - 1]
        return "SALW" if numeral == "VIII" else numeral
    words = " ".join(_PUNCTUATION.sub(" ", plain.casefold()).split())
    found = _table()["categories"].get(words)
    return found or ("SALW" if words.startswith(("small arms", "light weapons")) or words == "salw" else None)


def _parts(cell: str) -> Iterator[str]:
    for part in cell.split(";"):
        words = " ".join(part.split())
        if not _NOTHING.fullmatch(words):
            yield words


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("firsthand.register") / "listed_terms.toml").read_text("utf-8"))
