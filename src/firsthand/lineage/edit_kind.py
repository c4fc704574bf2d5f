"""What a changed word changes: a number, a label, a hedge, who says it, a name, or something else."""

from collections.abc import Callable
from dataclasses import dataclass

from firsthand.kb import Kind, KnowledgeBase
from firsthand.lineage.amounts import amounts
from firsthand.lineage.edit_cues import (
    claims_in,
    distance_in,
    frames_speech,
    hedges_in,
    speakers_in,
    speech_in,
    words_in,
)
from firsthand.lineage.edit_names import changes_name
from firsthand.lineage.stretch import WORD, NamedText, Stretch, differ
from firsthand.model import EditKind, Place

_LABELS = frozenset((Kind.LABEL,))
_OUTLETS = frozenset((Kind.OUTLET,))
_BRIEF_ADDITION, _BRIEF_CHANGE = 4, 6  # words
# Where no number stands against it.
_NO_NUMBER = frozenset((1, 100, 1_000, 1_000_000, 1_000_000_000, *range(1900, 2101)))
_NEAR = 12  # code points beside a number in which a month may stand


@dataclass(frozen=True, slots=True)
class EditJudge:
    """Tells the kind of an edit, by a knowledge base and the word lists of `edit_kind.toml`."""

    kb: KnowledgeBase

    @classmethod
    def of(cls, kb: KnowledgeBase) -> "EditJudge":
        """A judge that knows the labels and names of a knowledge base."""
        return cls(kb)

    def names_in(self, text: str, place: Place) -> NamedText:
        """The text with the names that stand within the place, to take the two sides of edits from."""
        return NamedText.read(text, place, self.kb)

    def kind_of_words(self, before: str, after: str) -> EditKind:
        """The kind of a change of words, seen without the text around them."""
        one, other = (self.names_in(words, place).at(place) for words, place in (_whole(before), _whole(after)))
        return self.kind_of(one, other)

    def kind_of(self, before: Stretch, after: Stretch) -> EditKind:
        """What the change from one stretch to the other changes.

        An edit may change several things; the most telling is named. A number is a fact that can be checked; a label
        takes a side; a hedge says how sure the statement is; then whose statement it is; then a name, which most often
        comes along with one of these. In a longer change a word of these kinds on one side alone is part of what
        was added, cut or told anew, so both sides must hold one; whole clauses of attribution count at any length.
        A pronoun says the same in another way.
        """
        if _is_pronoun(before) or _is_pronoun(after):
            return EditKind.OTHER
        checks = {
            EditKind.NUMBER: _changes_number,
            EditKind.LABEL: _changes_label,
            EditKind.HEDGE: _changes_hedge,
            EditKind.ATTRIBUTION: _changes_attribution,
            EditKind.NAME: _changes_name,
        }
        return next((kind for kind, has_changed in checks.items() if has_changed(before, after)), EditKind.OTHER)


def _whole(words: str) -> tuple[str, Place]:
    return words, Place(0, len(words))


def _is_brief(before: Stretch, after: Stretch) -> bool:
    sizes = len(before.words), len(after.words)
    return max(sizes) <= (_BRIEF_CHANGE if all(sizes) else _BRIEF_ADDITION)


def _is_pronoun(side: Stretch) -> bool:
    return bool(side.words) and all(word.lower() in words_in("name", "pronouns") for word in side.words)


def _changes_number(before: Stretch, after: Stretch) -> bool:
    """Whether numbers differ in value: "50" and "fifty" do not.

    A day or year counts where both sides give it in figures: "18 March" for "Monday" is no other number. A bare "one"
    without a number against it is a pronoun, and "million" alone is what is left of a number.
    """
    one, other = (amounts(side.text, side.start, side.end) for side in (before, after))
    if one and other:
        return sorted(one) != sorted(other)
    counted = [value for value in one or other if value not in _NO_NUMBER]
    return bool(counted) and _is_brief(before, after) and not _is_date(before if one else after)


def _is_date(side: Stretch) -> bool:
    """Whether a month stands in the stretch or next to it."""
    before = WORD.findall(side.text[max(0, side.start - _NEAR) : side.start])[-1:]
    after = WORD.findall(side.text[side.end : side.end + _NEAR])[:1]
    return any(word.lower() in words_in("name", "months") for word in (*before, *side.words, *after))


def _changes_label(before: Stretch, after: Stretch) -> bool:
    is_told = _is_brief(before, after) or bool(before.known(_LABELS) and after.known(_LABELS))
    return is_told and (differ(before, after, _LABELS) or _count(distance_in, before) != _count(distance_in, after))


def _changes_hedge(before: Stretch, after: Stretch) -> bool:
    """Whether hedges came or went; one hedge for another is no such change.

    A claim ("claimed to have destroyed") is a hedge where no verb of speech stands against it.
    """
    if not _is_brief(before, after):
        return False
    if _count(hedges_in, before) != _count(hedges_in, after):
        return True
    said = [speech_in(side.text, side.start, side.end) for side in (before, after)]
    return _count(claims_in, before) != _count(claims_in, after) and not all(said)


def _count(find: Callable[[str, int, int], int], side: Stretch) -> int:
    return find(side.text, side.start, side.end)


def _changes_attribution(before: Stretch, after: Stretch) -> bool:
    """Whether the verb of speech, the words that attribute, the outlet or the common noun for the speaker differs."""
    one, other = (speech_in(side.text, side.start, side.end) for side in (before, after))
    if not _is_brief(before, after):
        return one != other and any(frames_speech(side.text, side.start, side.end) for side in (before, after))
    if one != other or differ(before, after, _OUTLETS):
        return True
    speakers = [speakers_in(side.text, side.start, side.end) for side in (before, after)]
    return speakers[0] != speakers[1]


def _changes_name(before: Stretch, after: Stretch) -> bool:
    return _is_brief(before, after) and changes_name(before, after)
