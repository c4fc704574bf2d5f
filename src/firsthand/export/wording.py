"""Words held against words, whatever their case and marks."""

import re

_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """Words alone, so that the same sentence in other marks or case is the same."""
    return " ".join(_WORD.findall(text.casefold()))


def holds(text: str, words: str) -> tuple[int, int] | None:
    """Where `text` has these words one after the other, in code points; None where it has not, or there are none."""
    wanted = folded(words).split()
    found = list(_WORD.finditer(text))
    said = [folded(one[0]) for one in found]
    for at in range(len(said) - len(wanted) + 1):
        if wanted and said[at : at + len(wanted)] == wanted:
            return found[at].start(), found[at + len(wanted) - 1].end()
    return None
