"""Closed word lists of English that comparing parties and voices rests on."""

import re

_FUNCTION = """
    the a an and or but of to in on at by for from with as into over after before than that this these those which
    who whom whose what when where while is are was were be been being has have had do does did will would could
    should may might must can not no it its he she they them his her their we us our you your said says say saying
    told tell also more most some any all there here up out about new
"""
_ROLES = """
    mr mrs ms dr sir former president prime vice minister secretary senator sen rep representative congressman
    congresswoman general gen colonel col lieutenant lt captain capt major maj admiral adm rear commander chief
    deputy assistant spokesman spokeswoman spokesperson director ambassador envoy chairman chairwoman governor
    king prince sheikh official officials source sources officer officers diplomat diplomats analyst analysts
    expert experts activist activists rebel rebels fighter fighters leader leaders author authors lawmaker
    lawmakers republican republicans democrat democrats senior two three several many one state department defense
    defence foreign ministry military army government administration security parliament congress
"""
_BODIES = """
    state army armies military militant militants militia militias forces force fighter fighters troops group
    groups unit units faction factions movement people government governments administration official officials
    president minister prime congress parliament rebel rebels opposition side regime authorities
"""
_PEOPLE = """
    official officials source sources officer officers commander commanders diplomat diplomats analyst analysts
    expert experts activist activists rebel rebels fighter fighters leader leaders lawmaker lawmakers aide aides
    member members soldier soldiers resident residents witness witnesses adviser advisers advisor advisors
"""

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
FUNCTION_WORDS = frozenset(_FUNCTION.split())
ROLES = FUNCTION_WORDS | frozenset(_ROLES.split())
BODIES = FUNCTION_WORDS | frozenset(_BODIES.split())
PEOPLE = frozenset(_PEOPLE.split())
SEATS = ("white house", "kremlin", "downing street", "élysée", "elysee")  # that speak for a government, not a state


def words_of(text: str) -> list[str]:
    """The words of a text, case put aside."""
    return [word.casefold() for word in _WORD.findall(text)]
