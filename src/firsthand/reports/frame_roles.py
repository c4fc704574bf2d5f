"""What the grammar of a trigger says of the phrases around it, as far as plain patterns tell.

The patterns are those that leave little doubt: subject and object of a give or take frame, its passive, "from", "to",
"by", "with", "via", and nouns such as "delivery of X to Y by Z". Their answers are features of the role tagger, which
learns how far to trust each.
"""

from collections.abc import Iterator, Sequence

from firsthand.reports.frames import Frame, frame_of
from firsthand.reports.passage import Passage
from firsthand.reports.phrases import Phrase, base_phrases, is_verb
from firsthand.reports.wording import ARTICLES, BE, HAVE, MODALS, NEGATIONS, POSSESSIVES, SAYING

_AUXILIARY = (
    BE
    | HAVE
    | MODALS
    | NEGATIONS
    | frozenset("to also already now just recently only still even ever never all".split())
)
_PRONOUN_SUBJECTS = frozenset("they he she it we i who which that".split())
_ARMS, _PARTY = {"weapon", "term"}, {"state", "group", "label"}
_ROUTES = frozenset({"via", "through"})


class FrameRoles:
    """The phrases around one trigger, tokens `first` up to `last`, with the slot that the grammar gives each."""

    def __init__(self, passage: Passage, folded: Sequence[str], first: int, last: int) -> None:
        self._passage, self._folded, self._first, self._last = passage, folded, first, last
        self._sentence = passage.sentence[first]
        phrases = base_phrases(passage, folded, (first, last))
        here = [phrase for phrase in phrases if passage.sentence[phrase[0]] == self._sentence]
        self._left = [phrase for phrase in here if phrase[1] <= first]
        self._right = [phrase for phrase in here if phrase[0] >= last]
        self._frame = frame_of(folded[first])
        self._verbal = self._is_verbal()
        self._passive = self._verbal and self._is_passive()

    def by_token(self) -> dict[int, str]:
        """Token -> slot, for every token of a phrase that a pattern gives a slot."""
        found: dict[int, str] = {}
        for phrase, slot in (*self._after(), *self._before()):
            for at in range(*phrase):
                found.setdefault(at, slot)
        return found

    def subject(self) -> tuple[Phrase, str] | None:
        """The subject of a give or take verb, right before its verb group, with the side that the frame gives it."""
        phrase, slot = (self._subject(), self._subject_slot()) if self._verbal and self._left else (None, None)
        plain = phrase is not None and self._is_plain_party(phrase)
        return (phrase, slot) if phrase and plain and slot in ("supplier", "recipient") else None

    def _is_plain_party(self, phrase: Phrase) -> bool:
        """Whether the phrase is one known party to its last word, and hangs on no preposition, verb or compound."""
        names = [(first, last) for first, last, _ in self._passage.names if phrase[0] <= first and last <= phrase[1]]
        before = phrase[0] - 1
        while before >= 0 and self._folded[before] in ARTICLES:
            before -= 1
        hangs = (
            before >= 0
            and self._passage.sentence[before] == self._sentence
            and (self._folded[before] not in (",", ";", ":", "and", "but", "that", "“", '"', "”"))
        )
        described = any(word.endswith(("ing", "ed")) for word in self._folded[phrase[0] : phrase[1] - 1])
        if hangs or described:
            return False
        return len(names) == 1 and names[0][1] == phrase[1] and self._kind(phrase) == "party"

    def _is_passive(self) -> bool:
        """Whether a form of "be" stands before it, or "by" right after a participle ("Kurds armed by the state")."""
        if self._folded[self._first].endswith("ing"):
            return False
        at = self._first - 1
        while at >= 0 and (self._folded[at] in _AUXILIARY or self._folded[at].endswith("ly")):
            if self._folded[at] in BE:
                return True
            at -= 1
        return self._folded[self._last : self._last + 1] == ["by"]

    def _is_verbal(self) -> bool:
        word, before = self._folded[self._first], self._folded[self._first - 1] if self._first else ""
        if word.endswith(("ing", "ed", "sent", "sold", "gave", "given", "got", "took", "bought")):
            return before not in ARTICLES | POSSESSIVES
        if before in _AUXILIARY | _PRONOUN_SUBJECTS:
            return True
        return is_verb(self._passage, self._folded, self._first)

    def _after(self) -> Iterator[tuple[Phrase, str]]:
        """Phrases to the right, each by the word that it hangs on; a list goes on with the slot of its first member."""
        slot: str | None = None
        previous = self._last
        for number, phrase in enumerate(self._right):
            between = [word for word in self._folded[previous : phrase[0]] if word not in ARTICLES | POSSESSIVES]
            if any(is_verb(self._passage, self._folded, at) for at in range(previous, phrase[0])):
                return
            slot = self._slot_after(between, phrase, slot, number)
            if slot:
                yield phrase, slot
            previous = phrase[1]

    def _slot_after(self, between: Sequence[str], phrase: Phrase, slot: str | None, number: int) -> str | None:
        if between and all(
            word in (",", "and", "or", "&", "including", "like", "such", "as", "both") for word in between
        ):
            return slot if slot and self._kind(phrase) in (None, self._kind_of_slot(slot)) else None
        hangs = between[-1] if between else ""
        if hangs == "from":
            return "supplier"
        if hangs == "by":
            return "supplier" if self._passive or not self._verbal else None
        if hangs == "to":
            return "recipient" if self._frame != Frame.TAKE else None
        if hangs in _ROUTES:
            return "via"
        if hangs == "with":
            return "item" if self._frame == Frame.GIVE and self._kind(phrase) != "party" else None
        if hangs == "of":
            return "item" if not self._verbal and number == 0 else slot
        if hangs == "for":
            return "recipient" if self._kind(phrase) == "party" and number else None
        if not between and number == 0 and self._verbal and not self._passive:
            return "recipient" if self._frame == Frame.GIVE and self._kind(phrase) == "party" else "item"
        return None

    def _before(self) -> Iterator[tuple[Phrase, str]]:
        """The subject of a verb, or what stands right before a noun ("Russian arms deliveries")."""
        if not self._left:
            return
        if not self._verbal:
            phrase = self._left[-1]
            gap = self._folded[phrase[1] : self._first]
            if all(word in ("'s", "’s", "'") for word in gap):
                yield phrase, "supplier" if gap or self._kind(phrase) == "party" else "item"
            return
        subject, slot = self._subject(), self._subject_slot()
        if subject and slot:
            item_first = slot == "recipient" and self._passive and self._kind(subject) == "arms"
            yield subject, "item" if item_first else slot

    def _subject_slot(self) -> str | None:
        if self._frame == Frame.TAKE:
            return "item" if self._passive else "recipient"
        if self._frame == Frame.GIVE:
            return "recipient" if self._passive else "supplier"
        return None

    def _subject(self) -> Phrase | None:
        """The phrase before the verb group; for a pronoun after a saying verb, the first phrase of the sentence."""
        at = self._first - 1
        while at >= 0 and (self._folded[at] in _AUXILIARY or self._folded[at].endswith("ly")):
            at -= 1
        if at < 0 or self._passage.sentence[at] != self._sentence:
            return None
        if self._folded[at] in ("they", "he", "she", "it", "we"):
            said = any(self._folded[there] in SAYING for there in range(self._left[0][0], at))
            return self._left[0] if said else None
        return next((phrase for phrase in reversed(self._left) if phrase[1] - 1 == at), None)

    def _kind(self, phrase: Phrase) -> str | None:
        tags = {tag for at in range(*phrase) for tag in self._passage.tags[at]}
        last = set(self._passage.tags[phrase[1] - 1])
        if last & _ARMS or (tags & _ARMS and not last & _PARTY):
            return "arms"
        return "party" if tags & _PARTY else None

    @staticmethod
    def _kind_of_slot(slot: str) -> str:
        return "arms" if slot == "item" else "party"
