"""A listed word of `verb_patterns.py` in its sentence: verb or noun, voice, what governs it, status and certainty."""

from collections.abc import Sequence

from verb_dictionary import GERUND, NOUN, PARTICIPLE, PAST, agents, dictionary

from firsthand.model import Certainty, Status
from firsthand.reports.passage import Passage
from firsthand.reports.phrases import Phrase, base_phrases
from firsthand.reports.scope import scope_class
from firsthand.reports.wording import ARTICLES, BE, HAVE, MODALS, NEGATIONS, POSSESSIVES

ARMS, PARTY = {"weapon", "term"}, {"state", "group", "label"}
AMOUNTS = set("hundreds thousands dozens tons tonnes millions billions million billion scores more new worth".split())
_MOVING = {"flow", "fall"}  # frames whose subject is the arms, as that of a passive is
_AUXILIARY = BE | HAVE | MODALS | NEGATIONS | {"to", "do", "does", "did", "also", "already", "now", "just", "still"}
_PASSED_OVER = {*'some any these those this more such other many much no both about over nearly " “ ” ‘ ’'.split()}
_DETERMINERS = ARTICLES | POSSESSIVES | _PASSED_OVER
_UNREAL = {"if", "whether", "unless"}
_SUPPOSED = MODALS - {"will", "shall", "'ll", "can", "can't", "won't", "must"}
_FIXED = {
    "agree": Status.AGREED, "request": Status.REQUESTED, "refuse": Status.REFUSED,
    "intercept": Status.INTERCEPTED, "divert": Status.DIVERTED, "fall": Status.DIVERTED,
}  # fmt: skip
_GOVERNED = {**_FIXED, "plan": Status.PLANNED}
_REACH = 7  # words to the left in which a governing word is looked for


class ListedWord:
    """A word of the dictionary at token `at` of a passage, with the noun phrases of its sentence."""

    def __init__(self, passage: Passage, folded: Sequence[str], at: int) -> None:
        self._passage, self._folded, self._at = passage, folded, at
        self._frame, self._forms = dictionary()[folded[at]]
        self._start = next(i for i in range(at, -1, -1) if i == 0 or passage.sentence[i - 1] != passage.sentence[at])
        phrases = base_phrases(passage, folded, (at, at + 1))
        self._before = [phrase for phrase in phrases if self._start <= phrase[0] and phrase[1] <= at]
        self._after = [one for one in phrases if one[0] > at and passage.sentence[one[0]] == passage.sentence[at]]
        self._group = self._group_start(at)
        self._helpers = set(folded[self._group : at])
        self._verbal = self._is_verbal()
        self._passive = self._verbal and self._is_passive()
        self._governor = self._find_governor()

    def _group_start(self, at: int) -> int:
        """The first word of the verb group that ends at a word: auxiliaries, negations, adverbs."""
        while at > self._start and (self._folded[at - 1] in _AUXILIARY or self._folded[at - 1].endswith("ly")):
            at -= 1
        return at

    def _is_verbal(self) -> bool:
        if NOUN not in self._forms or self._helpers & _AUXILIARY:
            return self._forms != {NOUN}
        follows = self._folded[self._at - 1] in {"they", "it", "who", "which", "that", "we"} if self._at else False
        subject = any(phrase[1] == self._at and self._kind(phrase) == "party" for phrase in self._before)
        object_next = bool(self._after) and not self._gap(self._at + 1, self._after[0][0])
        return len(self._forms) > 1 and (subject or follows) and object_next

    def _is_passive(self) -> bool:
        after = self._folded[self._at + 1] if self._at + 1 < len(self._folded) else ""
        bare = self._group == self._at and after in {"by", "to", "from", "with"}
        passive = PARTICIPLE in self._forms and (bool(self._helpers & BE) or bare)
        return passive or self._frame in _MOVING

    def _find_governor(self) -> int | None:
        """The nearest word to the left that asks, plans, allows or stops; a finite verb has none."""
        first = self._group if self._verbal else self._at
        if self._verbal and "to" not in self._helpers and (GERUND not in self._forms or self._helpers & BE):
            return None
        for at in range(first - 1, max(self._start, first - _REACH) - 1, -1):
            if self._folded[at] in {";", ":"}:
                return None
            if not self._passage.tags[at] and not _GOVERNED.keys().isdisjoint(scope_class(self._folded[at])):
                return at
        return None

    def status(self) -> Status:
        """The class of the word, of what governs it, or else its tense."""
        if self._frame in _FIXED:
            return _FIXED[self._frame]
        if self._helpers & NEGATIONS:
            return Status.REFUSED
        told = [self._folded[self._governor]] if self._governor is not None else []
        told += [] if self._verbal else self._passive_after()
        for word in told:
            for kind in scope_class(word):
                if kind in _GOVERNED:
                    return _GOVERNED[kind]
        if self._helpers & (MODALS | {"to"}):
            return Status.PLANNED
        if not self._verbal:
            return Status.ONGOING if self._folded[self._at].endswith("s") else Status.DELIVERED
        return Status.DELIVERED if self._forms & {PAST, PARTICIPLE} else Status.ONGOING

    def _passive_after(self) -> list[str]:
        """The participle after a form of "be" that follows a noun: "sales to X were suspended"."""
        words = self._folded[self._at + 1 : self._at + 8]
        be = next((at for at, word in enumerate(words) if word in BE), len(words))
        return list(words[be + 1 : be + 3])

    def certainty(self) -> Certainty:
        """What the words before it say of its certainty."""
        left = self._folded[self._start : self._at]
        near = {kind for word in left[-8:] for kind in scope_class(word)}
        if not _UNREAL.isdisjoint(left) or self._helpers & _SUPPOSED or "hypothesis" in near:
            return Certainty.HYPOTHETICAL
        if "deny" in near and not self._helpers & NEGATIONS:
            return Certainty.DENIED
        return Certainty.HEDGED if "hedge" in near else Certainty.STATED

    def _kind(self, phrase: Phrase) -> str:
        """Arms, a party, an amount or nothing known, by the last word."""
        last = phrase[1] - 1
        if not ARMS.isdisjoint(self._passage.tags[last]):
            return "arms"
        if not PARTY.isdisjoint(self._passage.tags[last]) or self._folded[last] in agents():
            return "party"
        if self._folded[last] in AMOUNTS:
            return "amount"
        if NOUN in dictionary().get(self._folded[last], ("", ()))[1]:  # "arms sales" is an event of its own
            return ""
        tags = {tag for at in range(*phrase) for tag in self._passage.tags[at]}
        return "arms" if tags & ARMS else "party" if tags & PARTY else ""

    def _gap(self, first: int, last: int) -> list[str]:
        return [word for word in self._folded[first:last] if word not in _DETERMINERS]
