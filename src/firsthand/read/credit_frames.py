"""Wordings around a news organisation's name that make it a source of the reporting."""

from firsthand.read.credit_patterns import (
    AFTER,
    AGENCY_SAID,
    AND_SAYS,
    BEFORE,
    CALLED_SAID,
    CLOSED,
    HEADED,
    HEADING,
    IN_A,
    IN_ASIDE,
    IN_FIRST,
    NO_SOURCE_AFTER,
    NO_SOURCE_BEFORE,
    ON,
    OPENED,
    PART_OF,
    PLAIN_AFTER,
    PLAIN_BEFORE,
    PROGRAMME,
    SAID,
    SOMEONE_SAYS,
    SORT,
    SPEECH,
    WROTE,
)

_NEAR, _FAR = 80, 160


def is_credited(
    folded: str, sentence: tuple[int, int], name: tuple[int, int], *, agency: bool = False, common: bool = False
) -> bool:
    """Whether the words around a news organisation's name, in its sentence, credit it with what is said.

    `folded` is the folded text, `sentence` and `name` are places in it. An agency is credited with what it adds or
    announces as well; a name that is also a common word ("Time") needs a wording that leaves no doubt.
    """
    before = OPENED.sub("", folded[max(sentence[0], name[0] - _NEAR) : name[0]])
    after = CLOSED.sub("", folded[name[1] : min(sentence[1], name[1] + _FAR)])
    if NO_SOURCE_AFTER.match(after) or NO_SOURCE_BEFORE.search(before):
        return False
    if common:
        return bool(PLAIN_BEFORE.search(before) or PLAIN_AFTER.match(after))
    if BEFORE.search(before) or AFTER.match(after) or _says(before, after, agency):
        return True
    if HEADING.match(after):
        return before.strip() in HEADED
    spoken = PROGRAMME.match(after) or ON.search(before)
    return bool(spoken) and bool(SPEECH.search(folded, sentence[0], sentence[1]))


def _says(before: str, after: str, agency: bool) -> bool:
    """Whether the organisation, and not somebody who is part of it, is what says it."""
    if WROTE.match(after):
        return bool(IN_A.search(before))
    if IN_FIRST.match(before):
        return bool(SOMEONE_SAYS.match(after))
    if IN_ASIDE.search(before):
        return bool(AND_SAYS.match(after))
    if agency or SORT.search(before):
        return bool(AGENCY_SAID.match(after))
    return bool(CALLED_SAID.match(after) or (SAID.match(after) and not PART_OF.search(before)))
