"""One event of `verb_patterns.py`: a listed word and the phrases that its patterns reach."""

from collections.abc import Sequence

from verb_dictionary import agents
from verb_group import AMOUNTS, PARTY, ListedWord

from firsthand.model import Span
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage
from firsthand.reports.phrases import Phrase, is_verb
from firsthand.reports.scope import scope_class

_TAKING = {"take", "request", "divert"}  # frames whose subject gets
_LIST = {",", "and", "or", "&", "including", "as"}
_CLAUSE = {";", ":", "who", "which", "that", "but", "because", "while", "after", "before"}


class Event(ListedWord):
    """A listed word with its slots filled."""

    def __init__(self, passage: Passage, folded: Sequence[str], at: int) -> None:
        super().__init__(passage, folded, at)
        self._slots: dict[str, list[Span]] = {}
        self._fill_after()
        self._fill_verb_before() if self._verbal else self._fill_noun_before()

    def is_complete(self) -> bool:
        """Whether arms hang on the word, or a receiver on a verb of arming; PETRARCH2 also wants both parties."""
        return ("recipient" if self._frame == "arm" else "item") in self._slots

    def retells(self, earlier: "Event") -> bool:
        """Whether an earlier event has an item at the same place."""
        items = self._slots.get("item", ())
        return any(item.overlaps(other) for item in items for other in earlier._slots.get("item", ()))

    def reading(self) -> Reading:
        """The event as a finder's reading."""
        slots = {slot: tuple(spans) for slot, spans in self._slots.items()}
        return Reading(self._passage.span(self._at, self._at + 1), self.status(), self.certainty(), slots, 1.0)

    def _fill_after(self) -> None:
        """Phrases to the right, each by the word that it hangs on, up to the next clause."""
        slot, previous = "", self._at + 1
        for number, phrase in enumerate(self._after):
            gap = self._gap(previous, phrase[0])
            verb = any(is_verb(self._passage, self._folded, at) for at in range(previous, phrase[0]))
            if verb or not _CLAUSE.isdisjoint(gap):
                return
            for part in self._parts(phrase):
                hangs = gap if part[0] == phrase[0] else []
                listed = hangs and set(hangs) <= _LIST
                slot = self._listed(part, slot) if listed else self._hung(part, hangs, slot, number)
                self._add(slot, part)
            previous = phrase[1]

    def _listed(self, phrase: Phrase, last: str) -> str:
        """The slot of a further member of a list."""
        return last if (self._kind(phrase) == "party") == (last in {"supplier", "recipient"}) else ""

    def _hung(self, phrase: Phrase, gap: Sequence[str], last: str, number: int) -> str:
        """The slot of a phrase by its kind and the preposition before it."""
        kind, hangs, taking = self._kind(phrase), gap[-1] if gap else "", self._frame in _TAKING
        if kind == "arms":
            hung = hangs in {"with", "of", "for"} or (last and hangs == "in")  # "$3 billion in military aid"
            bare = not hangs and self._verbal and self._frame != "arm"
            return "item" if hung or bare else ""
        if kind != "party":
            return "via" if hangs in {"via", "through"} else last if kind == "amount" else ""
        by = ("recipient" if taking else "supplier") if self._passive or not self._verbal else ""
        to = "" if taking and self._verbal else "recipient"
        of = "recipient" if self._frame in {"arm", "flow", "fall"} else ""
        by_word = {"by": by, "from": "supplier", "to": to, "into": to, "toward": to, "for": "recipient", "of": of}
        if not hangs and number == 0 and self._verbal and not self._passive:
            return "supplier" if self._frame == "request" else "" if taking else "recipient"
        return "via" if hangs in {"via", "through"} else by_word.get(hangs, "")

    def _fill_verb_before(self) -> None:
        """The subject, by frame and voice; of an infinitive or gerund that of its governor, or what that acts on."""
        slot = "recipient" if (self._frame in _TAKING) != self._passive else "supplier"
        for phrase in self._subject(self._group, self._governor):
            for part in self._parts(phrase):
                kind = self._kind(part)
                party = slot if kind == "party" and self._frame != "intercept" else ""
                self._add("item" if kind == "arms" and self._passive else party, part)

    def _fill_noun_before(self) -> None:
        """What stands right before a noun ("Russian arms deliveries"), and whoever asks for, allows or stops it."""
        own = "recipient" if self._frame in _TAKING else "supplier"
        for phrase in self._before[-1:]:
            if all(word in ("'s", "’s", "'") for word in self._folded[phrase[1] : self._at]):
                for part in self._parts(phrase, before_noun=True):
                    kind = self._kind(part)
                    self._add("item" if kind == "arms" else own if kind == "party" else "", part)
        if self._governor is not None:
            slot = "recipient" if "request" in scope_class(self._folded[self._governor]) else own
            for phrase in self._subject(self._group_start(self._governor), None) if slot not in self._slots else ():
                self._add(slot if self._kind(phrase) == "party" else "", phrase)

    def _subject(self, end: int, governor: int | None) -> list[Phrase]:
        """The list of phrases that ends at a verb group, a relative pronoun between them.

        Where there is none that of its governor, and in its place the first party of the sentence.
        """
        while end > self._start and self._folded[end - 1] in {"who", "which", "that", ",", "of", "from"}:
            end -= 1
        found = [phrase for phrase in self._before if phrase[1] == end]
        if not found:
            if governor is not None and (found := self._subject(self._group_start(governor), None)):
                return found
            return [one for one in self._before if self._kind(one) == "party"][:1]
        for phrase in reversed([phrase for phrase in self._before if phrase[1] < end]):
            gap = self._gap(phrase[1], found[-1][0])
            if not gap or not set(gap) <= {",", "and", "or"} or self._kind(phrase) != self._kind(found[-1]):
                break
            found.append(phrase)
        return found[::-1]

    def _parts(self, phrase: Phrase, before_noun: bool = False) -> list[Phrase]:
        """A phrase cut where a party ends and its arms or their number begin: "Ukraine | Javelin missiles"."""
        for cut in range(phrase[0] + 1, phrase[1]):
            before, after = self._passage.tags[cut - 1], self._passage.tags[cut]
            if before == after or self._folded[cut] == "-" or self._kind((cut, phrase[1])) not in ("arms", "amount"):
                continue
            whole = not {"state.name", "group", "label"}.isdisjoint(before) or self._folded[cut - 1] in agents()
            if whole or (before_noun and not PARTY.isdisjoint(before)):
                return [(phrase[0], cut), (cut, phrase[1])]
        return [phrase]

    def _add(self, slot: str, phrase: Phrase) -> None:
        """Put a phrase, without its number, into a slot if it has one and no word of it is in one yet."""
        first, last = phrase
        while first < last - 1 and (self._folded[first] in AMOUNTS or not self._folded[first][0].isalpha()):
            first += 1
        last -= last - 1 == self._governor and first < last - 1  # "Poland plans" reads as one phrase
        span = self._passage.span(first, last)
        taken = any(span.overlaps(other) for spans in self._slots.values() for other in spans)
        if slot and not taken and self._kind(phrase) != "amount":
            self._slots.setdefault(slot, []).append(span)
