"""Words that may express a transfer."""

from collections.abc import Sequence

from firsthand.reports.passage import Passage
from firsthand.reports.wording import NEGATIONS

_ARMS_KINDS = frozenset({"weapon", "term"})
_PARTY_KINDS = frozenset({"state", "group", "label"})


def trigger_features(passage: Passage, folded: Sequence[str], words: Sequence[list[str]]) -> list[list[str]]:
    """For each word its own features and whether arms, parties and negations stand near it, and on which side."""
    arms = [at for at, tags in enumerate(passage.tags) if not _ARMS_KINDS.isdisjoint(tags)]
    parties = [at for at, tags in enumerate(passage.tags) if not _PARTY_KINDS.isdisjoint(tags)]
    negations = [at for at, word in enumerate(folded) if word in NEGATIONS]
    return [
        [
            *words[at],
            *_near("arms", passage, arms, at, folded[at]),
            *_near("party", passage, parties, at, folded[at]),
            *_near("not", passage, negations, at, ""),
            f"eligible={passage.eligible[passage.sentence[at]]}",
        ]
        for at in range(len(folded))
    ]


def _near(name: str, passage: Passage, places: Sequence[int], at: int, word: str) -> list[str]:
    here = [place for place in places if passage.sentence[place] == passage.sentence[at]]
    left = max((place for place in here if place < at), default=None)
    right = min((place for place in here if place > at), default=None)
    found = [f"{name}<{_bucket(at - left)}" if left is not None else f"{name}<no"]
    found.append(f"{name}>{_bucket(right - at)}" if right is not None else f"{name}>no")
    if word:
        found.append(f"{name}{'<' if left is not None else ''}{'>' if right is not None else ''}|{word[:5]}")
        anywhere = "here" if here else "passage" if places else "nowhere"
        found.append(f"{name}:{anywhere}")
        found.append(f"{name}:{anywhere}|{word[:5]}")
    return found


def _bucket(distance: int) -> str:
    for limit in (1, 2, 3, 5, 8, 13):
        if distance <= limit:
            return str(limit)
    return "far"
