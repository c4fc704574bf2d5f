"""Subjects that say of what follows that it did not happen: "no rockets were delivered", "none of the tanks"."""

import re

_NO = r"\bno(?! (?:fewer|less|more|later|sooner|longer|doubt|doubts|matter|secret|question|wonder|surprise)\b)"
_NEGATIVE = rf"(?:{_NO}|\bnone of|\bneither|\bnot (?:one|a single|any)(?: of)?)"
_OPENS = (
    r"(?:^|[,;:“\"(—–] ?"
    r"|\b(?:that|but|and|while|although|though|because|as|since|which|whom|there (?:is|was|has been)) )"
)
_WORDS = r"(?: (?!\b(?:doubt\w*|den(?:y|ies|ied)|secret|question\w*|disput\w*|contradict\w*)\b)[\w’'“”\"$.,%-]+)"
_PASSIVE = re.compile(
    rf"{_OPENS}{_NEGATIVE}{_WORDS}{{1,12}}? (?P<tense>has|have|had|was|were|is|are|will|would|can|could)"
    r"(?: (?:yet|ever|actually|so far|still|now))?(?: been| being| be)? ?$",
    re.IGNORECASE,
)
# "None of the rockets issued" may go on with another verb, so a participle alone says nothing after "of".
_ACTIVE = re.compile(
    rf"{_OPENS}(?:{_NO}|\bneither|\bnot (?:one|a single)(?! of\b)|\bnobody|\bno one){_WORDS}{{0,4}}?"
    r"(?: (?P<tense>has|have|had|will|would))?(?: (?:yet|ever|actually|so far))? ?$"
    rf"|{_OPENS}{_NEGATIVE}{_WORDS}{{1,6}}? (?P<of_some>has|have|had|will|would)(?: (?:yet|ever|actually|so far))? ?$",
    re.IGNORECASE,
)
_TO_COME = frozenset(("will", "would", "can", "could"))


def negative_subject(before: str) -> str | None:
    """Whether the words before a verb, from the beginning of its sentence, make nothing its subject.

    "past" or "to come" by the tense in which the verb then stands, None where the subject is something.
    """
    found = _PASSIVE.search(before) or _ACTIVE.search(before)
    if found is None:
        return None
    tense = next(filter(None, found.groupdict().values()), "")
    return "to come" if tense.casefold() in _TO_COME else "past"
