"""Which words fill which slot of the report that a trigger expresses."""

from collections import Counter
from collections.abc import Sequence

from firsthand.reports.frame_roles import FrameRoles
from firsthand.reports.passage import Passage
from firsthand.reports.wording import ARTICLES, BE, CLOSED, PREPOSITIONS, SAYING

_FAR = 25


def role_features(
    passage: Passage, folded: Sequence[str], words: Sequence[list[str]], first: int, last: int
) -> list[list[str]]:
    """For each word its own features and how it stands to the trigger, tokens `first` up to `last`."""
    head = _Trigger(passage, folded, first, last)
    ranks = _ranks(passage, head)
    grammar = _grammar(passage, folded, head)
    return [[*words[at], *head.seen_from(at), *ranks[at], *grammar[at]] for at in range(len(folded))]


class _Trigger:
    """One trigger with what does not change from word to word."""

    def __init__(self, passage: Passage, folded: Sequence[str], first: int, last: int) -> None:
        self.passage, self.folded, self.first, self.last = passage, folded, first, last
        self.stem = folded[first][:5]
        self.voice = _voice(folded, first)
        self.sentence = passage.sentence[first]
        self.governors = [_governor(folded, at) for at in range(len(folded))]

    def seen_from(self, at: int) -> list[str]:
        if self.first <= at < self.last:
            return ["trigger", f"trigger={self.stem}"]
        side = "L" if at < self.first else "R"
        gap = self.first - at if at < self.first else at - self.last + 1
        sentence = self.passage.sentence[at] - self.sentence
        place = f"{side}{max(-2, min(2, sentence)) if sentence else ''}"
        governor = self.governors[at]
        found = [
            f"side={place}",
            f"gap={place}{_bucket(gap)}",
            f"stem={self.stem}|{place}",
            f"voice={self.voice}|{place}",
            f"gov={governor}|{place}",
            f"gov={governor}|{place}|{self.stem}",
            f"gov={governor}|{place}|{self.voice}",
        ]
        found += [f"kind={tag}|{place}|{self.stem}" for tag in self.passage.tags[at]]
        found += [f"kind={tag}|gov={governor}|{place}|{self.voice}" for tag in self.passage.tags[at]]
        if sentence:
            return found
        left, right = (at + 1, self.first) if side == "L" else (self.last, at)
        return found + self._between(left, right, side)

    def _between(self, left: int, right: int, side: str) -> list[str]:
        between = self.folded[left:right]
        closed = [word for word in between if word in CLOSED]
        said = any(word in SAYING for word in between)
        found = [f"path={side}{' '.join(closed)}|{self.voice}" if len(closed) <= 3 else f"path={side}long"]
        found += [f"btw={side}{word}" for word in set(closed)]
        found.append(f"said={side}{said}|commas={min(closed.count(','), 3)}")
        if len(between) <= 2:
            found.append(f"near={side}{' '.join(between)}|{self.stem}")
        return found


def _voice(folded: Sequence[str], first: int) -> str:
    """How the trigger stands: passive, "to" infinitive, -ing, perfect or past, noun after an article, or plain."""
    word, before = folded[first], folded[max(0, first - 3) : first]
    participle = word.endswith(("ed", "en", "sent", "sold", "ven", "ought", "own", "ld"))
    if participle and any(other in BE for other in before):
        return "passive"
    if before and before[-1] == "to":
        return "to"
    if word.endswith("ing"):
        return "ing"
    if before and (before[-1] in ARTICLES or before[-1] in PREPOSITIONS):
        return "noun"
    return "past" if participle else "plain"


def _governor(folded: Sequence[str], at: int) -> str:
    """The nearest closed-class word to the left within six places: what the phrase of the word hangs on."""
    for there in range(at - 1, max(-1, at - 7), -1):
        if folded[there] in CLOSED:
            return folded[there]
    return "-"


def _ranks(passage: Passage, head: "_Trigger") -> list[list[str]]:
    """Whether a word belongs to the first, second, ... known party or item left or right of the trigger.

    Parties that hang on a preposition are counted apart from those that may be a subject.
    """
    ranks: list[list[str]] = [[] for _ in passage.tokens]
    for side, names in (
        ("L", [name for name in reversed(passage.names) if name[1] <= head.first]),
        ("R", [name for name in passage.names if name[0] >= head.last]),
    ):
        seen: Counter[str] = Counter()
        for left, right, _ in names:
            hangs = "p" if head.governors[left] in PREPOSITIONS else "f"
            for group in _groups(passage.tags[left]):
                seen.update((group, group + hangs))
                rank = f"{group}{side}{min(seen[group], 4)}"
                apart = f"{group}{hangs}{side}{min(seen[group + hangs], 3)}"
                found = (
                    f"rank={rank}",
                    f"rank={rank}|{head.stem}",
                    f"rank={apart}|{head.voice}",
                    f"rank={apart}|{head.stem}",
                )
                for at in range(left, right):
                    ranks[at].extend(found)
    return ranks


def _grammar(passage: Passage, folded: Sequence[str], head: "_Trigger") -> list[list[str]]:
    """What the plain patterns of `frame_roles` give each word, with the first word of a phrase marked."""
    given = FrameRoles(passage, folded, head.first, head.last).by_token()
    features: list[list[str]] = []
    for at in range(len(folded)):
        slot = given.get(at)
        edge = "B" if slot != given.get(at - 1) else "I"
        features.append([f"rule={slot}", f"rule={edge}-{slot}", f"rule={slot}|{head.stem}"] if slot else ["rule=none"])
    return features


def _groups(tags: Sequence[str]) -> list[str]:
    return [
        group
        for group, kinds in (
            ("party", ("state", "group", "label")),
            ("arms", ("weapon", "term")),
            ("outlet", ("outlet",)),
        )
        if any(kind in tags for kind in kinds)
    ]


def _bucket(distance: int) -> str:
    for limit in (1, 2, 3, 5, 8, 13, _FAR):
        if distance <= limit:
            return str(limit)
    return "far"
