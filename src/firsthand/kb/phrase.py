"""Takes a noun phrase apart into words and names, its core and what follows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from firsthand.kb.entities import Candidate, Kind, Name, kind_of

_QUOTES = re.compile(r"[\"“”„«»()\[\]{}]|(?<!\w)['‘’]|['’](?!\w)")
_PIECE = re.compile(r"['’]s(?!\w)|-?\w+(?:[-'’.]\w+)*\.?-?|\S")
_DETERMINERS = frozenset(
    "the a an his her its their our my your some many several other others more most all any both various certain"
    " such each every another so-called self-styled".split()
)
_PREPOSITIONS = frozenset(
    "of in from at on near with to for by against among amongst amid under within around outside inside across"
    " along over through via into off between after before since during about as than".split()
)
# Words and marks that begin what only describes the core: prepositions, relatives, verbs.
_CUTS = _PREPOSITIONS | frozenset(
    "who whom whose which that where when while fighting battling opposing supporting backing seeking trying"
    " operating working serving belonging holding controlling including like worth capable is are was were has"
    " have had said says : ; – — ,".split()
)
_SOME = re.compile(
    r"(?:the |its |his |her |their )?(?:few |one of |some of |most of |many of )?"
    r"(?:other|others|another|several|some|many|most|various|certain|few|both|each|every|any|two|three|four|five|six)\b",
    re.IGNORECASE,
)
_EXCEPTS = re.compile(
    r"\b(?:but|except|excluding|other than|short of|rather than|instead of|apart from)\b", re.IGNORECASE
)
_INITIALS = re.compile(r"(?s)(.*\S)\s*\(([A-Z]{2,8})\)\s*")
# Participles: before a preposition they begin a description ("backed by Turkey"), after a name they make it one
# ("Turkey backed rebels").
_PARTICIPLES = frozenset(
    "affiliated aligned allied armed backed based bought built called captured controlled designed destined donated"
    " equipped fitted flagged funded held intended known led linked loyal made manned manufactured named loaded"
    " marked mounted opposed owned packed provided registered run seized sent sponsored stolen stored supplied"
    " supported tied trained used".split()
)
# Prefixes that turn a name into its opposite or a relation to it.
_TURNING = frozenset("anti- pro- non- ex- counter- post- pre- un- trans- mid-".split())
_COORDINATORS = frozenset(("and", "or", "&", "/", "plus"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark or a whole name of a phrase.

    `compound` marks a name that is only part of a hyphened word (`US-made`, `pro-Assad`), so describes what follows.
    """

    text: str
    start: int
    candidates: tuple[Candidate, ...] = ()
    compound: bool = False

    @property
    def end(self) -> int:
        """Where the token ends in the phrase, exclusive."""
        return self.start + len(self.text)

    @property
    def lower(self) -> str:
        """The word in lower case without the full stop of an abbreviation."""
        return self.text.lower().rstrip(".")

    @property
    def is_capital(self) -> bool:
        """Whether the word begins with a capital and is part of no known name."""
        return not self.candidates and self.text[:1].isupper()

    @property
    def is_possessive(self) -> bool:
        """Whether this is the `'s` after a name."""
        return self.text in ("'s", "’s")

    def of_kind(self, *kinds: Kind) -> tuple[Candidate, ...]:
        """The candidates of these kinds."""
        return tuple(candidate for candidate in self.candidates if kind_of(candidate.entity) in kinds)


def clean(words: str) -> str:
    """Return the phrase on one line without brackets, quotation marks and marks around it."""
    plain = " ".join(_QUOTES.sub("", words).split()).strip(" ,;:.-–—") if words else ""
    if words.rstrip().endswith(".") and re.search(r"\b(?:\w\.)+\w$|\b[A-Z][a-z]$", plain):
        plain += "."
    return plain


def without_initials(words: str) -> str:
    """Return the words without their own initials in brackets: "Supreme Military Council (SMC)"."""
    match = _INITIALS.fullmatch(words)
    if not match:
        return words
    initials = "".join(re.findall(r"(?<!\w)[A-Z]", match[1]))
    return match[1] if initials.endswith(match[2]) else words


def takes_some(phrase: str) -> bool:
    """Whether a clean phrase begins by taking some of several: "other Gulf states", "two of"."""
    return _SOME.match(phrase) is not None


def excepts(phrase: str) -> bool:
    """Whether a clean phrase names something only to leave it out: "everything but tanks"."""
    return _EXCEPTS.search(phrase) is not None


def undetermined(phrase: str) -> str:
    """Return a clean phrase without articles, possessives and quantifiers before it."""
    first, _, rest = phrase.partition(" ")
    return undetermined(rest) if rest and first.lower() in _DETERMINERS else phrase


def tokens_of(text: str, names: Iterable[Name]) -> list[Token]:
    """Split a clean phrase into tokens: each name is one, but labels go word by word; so is the possessive `'s`."""
    tokens: list[Token] = []
    at = 0
    for name in names:
        tokens += _words(text, at, name.start)
        compound = _is_prefixed(tokens, name.start) or _describes_next(text[name.end :])
        is_label = all(kind_of(candidate.entity) is Kind.LABEL for candidate in name.candidates)
        pieces = re.finditer(r"\S+" if is_label else r"(?s).+", name.text)
        tokens += [Token(p.group(), name.start + p.start(), name.candidates, compound) for p in pieces]
        at = name.end
    return tokens + _words(text, at, len(text))


def _words(text: str, start: int, end: int) -> list[Token]:
    return [Token(piece.group(), piece.start()) for piece in _PIECE.finditer(text, start, end)]


def _is_prefixed(tokens: Sequence[Token], start: int) -> bool:
    """Whether a name starting at `start` is tied by a hyphen to a turning prefix or to another name."""
    if not tokens or tokens[-1].end != start or not tokens[-1].text.endswith(("-", "‑", "–")):
        return False
    return tokens[-1].lower in _TURNING or (len(tokens) > 1 and bool(tokens[-2].candidates))


def _describes_next(after: str) -> bool:
    """Whether what follows a name makes it a description: "-made missiles", "backed rebels" but not "backed by"."""
    if re.match(r"[-‑–]\w", after):
        return True
    words = after.split(maxsplit=2)
    return len(words) > 1 and words[0].lower() in _PARTICIPLES and words[1].lower() not in _PREPOSITIONS


def split_core(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The core of the phrase, up to the first word that begins a description, and the rest with that word."""
    for at, token in enumerate(tokens):
        if not at or token.candidates:
            continue
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if begins_description(token) or (token.lower in _PARTICIPLES and following in _PREPOSITIONS):
            return list(tokens[:at]), list(tokens[at:])
    return list(tokens), []


def begins_description(token: Token) -> bool:
    """Whether a word can only begin what describes something else: "fighting", "near"."""
    is_acronym = len(token.text) > 1 and token.text.isupper()
    return not token.candidates and not is_acronym and token.lower in _CUTS


def is_coordination(tokens: Sequence[Token]) -> bool:
    """Whether the phrase joins several things by "and" or the like, outside any name."""
    return any(not token.candidates and token.lower in _COORDINATORS for token in tokens)


def said(text: str, tokens: Sequence[Token]) -> str:
    """The stretch of the phrase from the first token to the last, for a reason."""
    return text[tokens[0].start : tokens[-1].end] if tokens else ""
