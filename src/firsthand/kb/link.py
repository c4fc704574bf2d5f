"""Links a noun phrase, as annotated, to the one thing that it names."""

from collections.abc import Collection

from firsthand.kb.answers import absent, by_form, refused
from firsthand.kb.arms import ARMS, link_arms
from firsthand.kb.entities import Candidate, Form, Group, Kind, kind_of
from firsthand.kb.heads import PEOPLES
from firsthand.kb.lookup import Lookup, standing
from firsthand.kb.party import PARTIES, link_party
from firsthand.kb.phrase import clean, excepts, takes_some, undetermined, without_initials
from firsthand.kb.whereabouts import link_place
from firsthand.model import Link

_LONGEST = 400  # code points
# Reasons to say no that tell more than "unknown" when several ways of linking have been tried.
_TELLING = frozenset(
    f"link.{why}"
    for why in "ambiguous several former out-of-office not-yet label-only qualifier border part longer-name".split()
)


def link_words(words: str, kinds: Collection[Kind], on: str | None, kb: Lookup) -> Link:
    """Link the words to one thing of the wanted kinds, or to none; the reason says why. `on` is an ISO day."""
    wanted = frozenset(kinds)
    plain = clean(without_initials(words))
    if len(plain) > _LONGEST:
        return refused("link.unknown", f"“{plain[:60]} ...” is too long to name one thing")
    answer = _answer(plain, undetermined(plain), wanted, on, kb)
    if answer.reason.code == "link.not-yet" and Kind.STATE in wanted:
        organ = link_party(undetermined(plain), wanted - {Kind.GROUP}, on, kb, with_groups=False)
        answer = organ if organ.entity is not None else answer
    if answer.entity is not None and takes_some(plain) and _is_alliance(answer.entity, kb):
        return refused("link.part", f"“{words}” are some of {answer.entity}, not the whole")
    return answer


def _answer(plain: str, text: str, wanted: frozenset[Kind], on: str | None, kb: Lookup) -> Link:
    """The answer for a clean phrase, with and without its determiners."""
    for form in (plain, text, text.removesuffix("'s").removesuffix("’s"), text.removesuffix(".")):
        whole = _whole(form, wanted, on, kb)
        if whole is not None:
            return whole
    if excepts(plain):
        return refused("link.qualifier", f"“{plain}” names what is left out")
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
    return next(iter(telling or tries[::-1]), refused("link.unknown", f"“{plain}” names nothing in the knowledge base"))


def _is_alliance(entity_id: str, kb: Lookup) -> bool:
    entity = kb.entity(entity_id)
    return isinstance(entity, Group) and entity.kind == "alliance"


def _whole(text: str, kinds: frozenset[Kind], on: str | None, kb: Lookup) -> Link | None:
    """The answer where the words as a whole are a form of something wanted; None where they are not."""
    names = kb.scan(text, kinds)
    if len(names) != 1 or (names[0].start, names[0].end) != (0, len(text)):
        return None
    candidates = _settled(names[0].candidates, kinds)
    current = standing(text, candidates, on, kb)
    if not current:
        return absent(text, candidates, on)
    if text.lower() in PEOPLES and all(candidate.form in (Form.ADJECTIVE, Form.DEMONYM) for candidate in current):
        return refused("link.ambiguous", f"“{text}” is also the name of a people outside {current[0].entity}")
    return by_form(text, current)


def _settled(candidates: Collection[Candidate], kinds: frozenset[Kind]) -> list[Candidate]:
    """A capital is the place, not its state, where places are wanted."""
    is_place = Kind.PLACE in kinds and any(kind_of(candidate.entity) is Kind.PLACE for candidate in candidates)
    return [candidate for candidate in candidates if not (is_place and candidate.form is Form.METONYM)]


def _of_wanted(answer: Link, kinds: frozenset[Kind]) -> Link:
    if answer.entity is None or kind_of(answer.entity) in kinds:
        return answer
    return refused("link.other-kind", f"the words name {answer.entity}, which is not wanted here")
