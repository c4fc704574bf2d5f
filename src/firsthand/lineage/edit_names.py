"""Whether an edit puts one name for another."""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Levenshtein

from firsthand.kb import Kind
from firsthand.lineage.edit_cues import words_in
from firsthand.lineage.stretch import WORD, Stretch, differ

_NAMED = frozenset((Kind.STATE, Kind.GROUP, Kind.PLACE, Kind.WEAPON))
_TERMS = frozenset((Kind.TERM,))
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?:…\n])[\s\"'“”‘’(\[—–-]*\Z")
_NEXT = re.compile(r"[\])]*[ \n-][A-Z]")
_LAST = re.compile(r"(?<![^\W_])[A-Z][^\W_]*[ \n-][\[(]*\Z")
_SAME_SPELLING = 0.7  # share of letters that "Raqa" and "Raqqa", "Gaddafi" and "Qaddafi" have in common
_BRIEF = 4  # words of an addition, or of the two sides where only one holds a name
_REFERENCE = 3  # words that may do no more than point to a name, with a verb
_MISSPELT = 0.8  # at most one letter in five differs
_NEAR = 40  # code points beside a change that are looked at


def changes_name(before: Stretch, after: Stretch) -> bool:
    """Whether names differ: those of the knowledge base by what they mean, others by their capitals.

    One name for another counts, and a name that is added, dropped or put for words that name nothing. Another spelling
    of a name, a name given in full or in short, and "the city" for its name are no other name. Terms for weapons count
    where one stands for another. Capitals that open a sentence or fill a headline tell nothing.
    """
    pairs = (before, after), (after, before)
    if any(_is_part_of_name(*pair) or _abbreviates(*pair) or _refers(pair[0]) for pair in pairs):
        return False
    if differ(before, after, _NAMED):
        return bool(before.inside(_NAMED) and after.inside(_NAMED)) or not _is_misspelt(before, after)
    if before.inside(_TERMS) and after.inside(_TERMS) and differ(before, after, _TERMS):
        return True
    if _is_headline(before) or _is_headline(after):
        return False
    one, other = _capitalised(before), _capitalised(after)
    if not one or not other:
        return bool(one or other) and max(len(before.words), len(after.words)) <= _BRIEF
    return _has_new(one, other) and _has_new(other, one)


def _refers(side: Stretch) -> bool:
    """Whether a side points to something named before: "the city", "he said"."""
    words = side.words
    pointers = words_in("name", "definite") | words_in("name", "pronouns")
    is_definite = bool(words) and words[0].lower() in pointers and len(words) <= _REFERENCE
    return is_definite and not side.inside(_NAMED) and not any(map(_is_capital, words[1:]))


def _is_part_of_name(side: Stretch, bare: Stretch) -> bool:
    """Whether a side ends or begins in a name that goes on beyond the change, and the other side has a title at most.

    So "John" before "Kirby", and "committee chairman Bill" for "Mr" before "Neal".
    """
    words, titles = side.words, words_in("name", "titles")
    if not words or not all(word.lower() in titles for word in bare.words):
        return False
    after = _NEXT.match(side.text, side.end)
    before = _LAST.search(side.text, max(0, side.start - _NEAR), side.start)
    ends_open = bool(after) and _is_capital(words[-1])
    return ends_open or (bool(before) and all(map(_is_capital, words)))


def _abbreviates(side: Stretch, full: Stretch) -> bool:
    """Whether a side holds the initials of the other: "IMF" for "International Monetary Fund"."""
    initials = "".join(word[0] for word in full.words if _is_capital(word))
    return len(initials) > 1 and any(
        _bare(word).isupper() and _bare(word) in initials for word in side.words if len(word) > 1
    )


def _is_misspelt(before: Stretch, after: Stretch) -> bool:
    """Whether the two differ by a few letters, as a known name and its misspelling do, or one opens the other."""
    one, other = (_bare(" ".join(side.words)) for side in (before, after))
    return _is_short_for(one, other) or Levenshtein.normalized_similarity(one, other) >= _MISSPELT


def _capitalised(side: Stretch) -> frozenset[str]:
    """The capitalised words, folded, that open no sentence and are no days, months, titles or known names."""
    passed_over = words_in("name", "days") | words_in("name", "months") | words_in("name", "titles")
    return frozenset(word for word in _capitals(side) if word not in passed_over)


def _capitals(side: Stretch) -> Iterator[str]:
    for word in WORD.finditer(side.text, side.start, side.end):
        is_known = any(name.start < word.end() and word.start() < name.end for name in side.names)
        opens = _SENTENCE_OPENS.search(side.text, max(0, word.start() - _NEAR), word.start())
        is_code = side.text[word.start() - 1 : word.start()] in ("<", "(") and word.group().isupper()
        if _is_capital(word.group()) and len(_bare(word.group())) > 1 and not (is_known or opens or is_code):
            yield _bare(word.group()).casefold()


def _bare(word: str) -> str:
    return re.sub(r"['’](?:s|m|d|ve|ll|re)?$", "", word)


def _is_headline(side: Stretch) -> bool:
    """Whether most words around the change have capitals."""
    around = side.text[max(0, side.start - _NEAR) : side.start], side.text[side.end : side.end + _NEAR]
    line = around[0].rpartition("\n")[2] + " " + around[1].partition("\n")[0]
    long = [word for word in WORD.findall(line)[1:-1] if len(word) > 3]
    return len(long) > 2 and sum(map(_is_capital, long)) > 0.7 * len(long)


def _is_capital(word: str) -> bool:
    return word[0].isupper()


def _has_new(words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether a word is neither spelled like one of the others nor short for it ("Nev" for "Nevada")."""
    return any(not any(_is_same(word, other) for other in others) for word in words)


def _is_same(word: str, other: str) -> bool:
    return _is_short_for(word, other) or Levenshtein.normalized_similarity(word, other) >= _SAME_SPELLING


def _is_short_for(word: str, other: str) -> bool:
    short, full = sorted((word, other), key=len)
    return len(short) > 2 and full.startswith(short)
