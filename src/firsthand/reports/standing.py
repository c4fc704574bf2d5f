"""What the words around a trigger tell of status and certainty."""

from collections.abc import Sequence

from firsthand.reports.features import word_classes
from firsthand.reports.passage import Passage
from firsthand.reports.scope import scope_class
from firsthand.reports.wording import BE, HAVE, MODALS, NEGATIONS

_REACH = 8


def standing_features(passage: Passage, folded: Sequence[str], first: int, last: int) -> list[str]:
    """Words and classes around the trigger (tokens `first` up to `last`), by side, distance and scope."""
    sentence = passage.sentence[first]
    left = [at for at in range(max(0, first - 25), first) if passage.sentence[at] == sentence]
    right = [at for at in range(last, min(len(folded), last + 25)) if passage.sentence[at] == sentence]
    trigger = " ".join(folded[first:last])
    found = ["bias", f"t={trigger}", f"t5={trigger[:5]}", f"tx={trigger[-3:]}"]
    found += _words(folded, left, first, "L") + _words(folded, right, last - 1, "R")
    found += _order(folded, left[-4:], "L", trigger) + _order(folded, right[:3], "R", trigger)
    found += _auxiliaries(folded, left, trigger) + _controllers(folded, left, right, first)
    found += [f"own={name}" for name in scope_class(folded[first])]
    return found


def _words(folded: Sequence[str], places: Sequence[int], trigger: int, side: str) -> list[str]:
    found = []
    for at in places:
        near = "n" if abs(at - trigger) <= _REACH else "f"
        fine = word_classes().get(folded[at], (-1, -1))[1]
        found += [f"{side}{near}={folded[at]}", f"{side}{near}c={fine}", f"S={folded[at]}", f"S5={folded[at][:5]}"]
    return found


def _order(folded: Sequence[str], places: Sequence[int], side: str, trigger: str) -> list[str]:
    words = [folded[at] for at in places]
    if side == "L":
        words = words[::-1]
    found = [f"{side}{step}={word}" for step, word in enumerate(words, 1)]
    found += [f"{side}{step}c={word_classes().get(word, (-1, -1))[1]}" for step, word in enumerate(words, 1)]
    found += [f"{side}12={' '.join(words[:2])}", f"{side}1={words[0]}|{trigger[-3:]}"] if words else [f"{side}edge"]
    return found


def _auxiliaries(folded: Sequence[str], left: Sequence[int], trigger: str) -> list[str]:
    near = [folded[at] for at in left[-6:]]
    kinds = [
        name
        for name, words in (("be", BE), ("have", HAVE), ("modal", MODALS), ("not", NEGATIONS))
        if any(word in words for word in near)
    ]
    ending = "ing" if trigger.endswith("ing") else "ed" if trigger.endswith(("ed", "en", "nt", "ld")) else "-"
    return [
        f"aux={'+'.join(kinds)}|{ending}",
        *(f"aux:{kind}" for kind in kinds),
        *(f"aux:{k}|{trigger[:5]}" for k in kinds),
    ]


def _controllers(folded: Sequence[str], left: Sequence[int], right: Sequence[int], trigger: int) -> list[str]:
    """Governing words by class: to the left in order and whether they are negated, to the right by distance."""
    found, chain = [], []
    for at in reversed(left):
        negated = "!" if any(folded[there] in NEGATIONS for there in range(max(0, at - 3), at)) else ""
        for name in scope_class(folded[at]):
            near = "n" if trigger - at <= 4 else "m" if trigger - at <= _REACH else "f"
            found += [f"G{near}={negated}{name}", f"GL={negated}{name}"]
            chain.append(negated + name)
    found += [f"GR{'n' if at - trigger <= _REACH else 'f'}={name}" for at in right for name in scope_class(folded[at])]
    found.append("chain=" + ">".join(chain[:2]))
    found.append("chain1=" + (chain[0] if chain else "-"))
    return found
