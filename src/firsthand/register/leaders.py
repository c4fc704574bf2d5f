"""Leaders named for their state: which state, which of its leaders, and whether he was still in office."""

from firsthand.kb import Form, KnowledgeBase, Leader, Name, State
from firsthand.register.wording import ROLES, words_of


def leader_in(words: str, kb: KnowledgeBase) -> str | None:
    """The last name of a leader who is named for the state, case put aside."""
    for name in kb.scan(words):
        if any(candidate.form == Form.LEADER for candidate in name.candidates):
            return name.text.split()[-1].casefold()
    return None


def led_by(words: str, kb: KnowledgeBase) -> str | None:
    """The state whose leader the words name and no more ("Orlo", "the former President Orlo"), else None.

    A linker leaves open who is no longer in office; whom an article names as the giver is clear all the same.
    """
    named = kb.scan(words)
    if len(named) != 1 or not ROLES.issuperset(_beside(named[0], words)):
        return None
    states = {candidate.entity for candidate in named[0].candidates if candidate.form == Form.LEADER}
    return states.pop() if len(states) == 1 else None


def _beside(name: Name, words: str) -> list[str]:
    return words_of(f"{words[: name.start]} {words[name.end :]}")


def left_office(last_name: str, state: str, kb: KnowledgeBase, on: str | None) -> bool:
    """Whether all leaders of a state with that last name had left office before an ISO day."""
    known = kb.entity(state)
    if on is None or not isinstance(known, State):
        return False
    ends = [leader.until for leader in known.leaders if last_name in _last_names(leader)]
    return bool(ends) and all(end is not None and end < on[: len(end)] for end in ends)


def _last_names(leader: Leader) -> set[str]:
    forms = (leader.name, leader.short, *leader.aliases)
    return {form.split()[-1].casefold() for form in forms if form}
