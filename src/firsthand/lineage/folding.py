"""What each character is to a word: part of it, a word by itself, nothing, or its end."""

import sys
import unicodedata
from enum import IntEnum
from functools import lru_cache

import numpy as np
import numpy.typing as npt

_APOSTROPHES = "'’‘ʼʹ`´′＇"
# Scripts written without spaces: each of their characters is a word. The last range holds the ideographs beyond the
# basic plane; characters above it are no letters of any script.
_UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x31FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF))
_IDEOGRAPHS = (0x20000, 0x3FFFF)
_INDIC = (0x0900, 0x17FF)
_STRETCH = "ـ"  # makes an Arabic word longer on the page
_TABLED = 0x20000


class Role(IntEnum):
    """What a character is to a word."""

    BREAK = 0
    LETTER = 1
    DIGIT = 2
    WORD = 3  # a word by itself
    SILENT = 4  # an accent or apostrophe: not part of what is compared


@lru_cache(maxsize=1)
def folding() -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint32]]:
    """The role of every code point, and the code point that stands for it in comparison (case and accents folded)."""
    roles = np.zeros(sys.maxunicode + 1, dtype=np.uint8)
    folded = np.arange(sys.maxunicode + 1, dtype=np.uint32)
    for code in range(_TABLED):
        sign = chr(code)
        roles[code] = role = _role(sign)
        if role in (Role.LETTER, Role.DIGIT):
            folded[code] = _folded(sign)
    for first, last in _UNSPACED:
        spoken = roles[first : last + 1]
        spoken[spoken == Role.LETTER] = Role.WORD
    roles[_IDEOGRAPHS[0] : _IDEOGRAPHS[1] + 1] = Role.WORD
    return roles, folded


def _role(sign: str) -> Role:
    kind = unicodedata.category(sign)
    if sign in _APOSTROPHES or sign == _STRETCH or kind in ("Me", "Cf"):
        return Role.SILENT
    if sign.isalpha() or (kind in ("Mc", "Mn") and _is_vowel(sign)):
        return Role.LETTER
    if sign.isdigit() or sign.isnumeric():
        return Role.DIGIT
    return Role.SILENT if kind in ("Mc", "Mn") else Role.BREAK


def _is_vowel(mark: str) -> bool:
    """Whether a mark is a vowel of a script of India or a neighbour, without which words cannot be told apart."""
    return not unicodedata.combining(mark) and _INDIC[0] <= ord(mark) <= _INDIC[1]


def _folded(sign: str) -> int:
    apart = unicodedata.normalize("NFKD", sign)
    bare = all(unicodedata.category(mark) == "Mn" for mark in apart[1:])  # not so of a syllable of Hangul
    return ord((apart[0] if bare else sign).casefold()[0])
