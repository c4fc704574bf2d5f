"""Links a noun phrase, as annotated, to the one thing that it names."""

from collections.abc import Collection

from firsthand.kb.answers import by_form, refused
from firsthand.kb.arms import ARMS, link_arms
from firsthand.kb.entities import Candidate, Form, Kind, kind_of
from firsthand.kb.lookup import Lookup, standing
from firsthand.kb.party import PARTIES, link_party
from firsthand.kb.phrase import clean, undetermined
from firsthand.kb.whereabouts import link_place
from firsthand.model import Link

_LONGEST = 400  # code points
# Reasons to say no that tell more than "unknown" when several ways of linking have been tried.
_TELLING = frozenset(
    f"link.{why}"
    for why in "ambiguous several former out-of-office label-only qualifier border part longer-name".split()
)


def link_words(words: str, kinds: Collection[Kind], on: str | None, kb: Lookup) -> Link:
    """Link the words to one thing of the wanted kinds, or to none; the reason says why. `on` is an ISO day."""
    wanted = frozenset(kinds)
    plain = clean(words)
    if len(plain) > _LONGEST:
        return refused("link.unknown", f"“{plain[:60]} ...” is too long to name one thing")
    text = undetermined(plain)
    for form in (plain, text, text.removesuffix("'s").removesuffix("’s")):
        whole = _whole(form, wanted, on, kb)
        if whole is not None:
            return whole
    tries = []
    if wanted.intersection(PARTIES):
        tries.append(link_party(text, wanted, on, kb))
    if Kind.PLACE in wanted:
        tries.append(link_place(text, wanted, kb))
    if wanted.intersection(ARMS):
        tries.append(_of_wanted(link_arms(text, kb), wanted))
    linked = next((answer for answer in tries if answer.entity is not None), None)
    if linked is not None:
        return linked
    telling = [answer for answer in reversed(tries) if answer.reason.code in _TELLING]
    return next(iter(telling or tries[::-1]), refused("link.unknown", f"“{words}” names nothing in the knowledge base"))


def _whole(text: str, kinds: frozenset[Kind], on: str | None, kb: Lookup) -> Link | None:
    """The answer where the words as a whole are a form of something wanted; None where they are not."""
    names = kb.scan(text, kinds)
    if len(names) != 1 or (names[0].start, names[0].end) != (0, len(text)):
        return None
    candidates = _settled(names[0].candidates, kinds)
    current = standing(text, candidates, on, kb)
    if not current:
        return refused("link.out-of-office", f"“{text}” does not stand for {candidates[0].entity} on {on}")
    return by_form(text, current)


def _settled(candidates: Collection[Candidate], kinds: frozenset[Kind]) -> list[Candidate]:
    """A capital is the place, not its state, where places are wanted."""
    is_place = Kind.PLACE in kinds and any(kind_of(candidate.entity) is Kind.PLACE for candidate in candidates)
    return [candidate for candidate in candidates if not (is_place and candidate.form is Form.METONYM)]


def _of_wanted(answer: Link, kinds: frozenset[Kind]) -> Link:
    if answer.entity is None or kind_of(answer.entity) in kinds:
        return answer
    return refused("link.other-kind", f"the words name {answer.entity}, which is not wanted here")
