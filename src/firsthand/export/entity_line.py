"""What the knowledge base says of a thing, in one line."""

from collections.abc import Iterable

from firsthand.kb import Group, KnowledgeBase, LabelEntry, Outlet, Place, State, Term, Weapon

_MOST = 3
_TIES = {
    "affiliated": "affiliated with",
    "ally": "ally of",
    "branch": "branch of",
    "member": "member of",
    "organ": "organ of",
    "successor": "successor of",
}


def entity_line(entity_id: str, kb: KnowledgeBase) -> str:
    """One line without its name: "armed group in Velkara", "anti-tank missile, made in Correnda"; "" where unknown."""
    if entity_id not in kb:
        return ""
    thing = kb.entity(entity_id)
    if isinstance(thing, State):
        return _dated("state", thing.since, thing.until)
    if isinstance(thing, Group):
        ties = [
            _dated(f"{_TIES.get(tie.kind, tie.kind)} {_name(tie.to, kb)}", tie.since, tie.until)
            for tie in thing.affiliations
        ]
        return "; ".join([_dated(_in(thing.kind, thing.home, kb), thing.since, thing.until), *ties[:_MOST]])
    if isinstance(thing, Weapon):
        makers = f", made in {_names(thing.makers, kb)}" if thing.makers else ""
        return f"{_name(thing.generic, kb)}{makers}"
    if isinstance(thing, Term):
        return f"a kind of {_name(thing.broader, kb)}" if thing.broader else "a general term"
    if isinstance(thing, Outlet):
        return _in(f"state-run {thing.kind}" if thing.state_run else thing.kind, [thing.home] if thing.home else [], kb)
    if isinstance(thing, Place):
        return _in(thing.kind, thing.states, kb)
    assert isinstance(thing, LabelEntry)
    return f"a label, {_plain(thing.kind)}"


def _in(kind: str, states: Iterable[str], kb: KnowledgeBase) -> str:
    names = _names(states, kb)
    return f"{_plain(kind)} in {names}" if names else _plain(kind)


def _names(ids: Iterable[str], kb: KnowledgeBase) -> str:
    return ", ".join(_name(one, kb) for one in list(ids)[:_MOST])


def _name(entity_id: str, kb: KnowledgeBase) -> str:
    return kb.entity(entity_id).name if entity_id in kb else entity_id


def _plain(word: str) -> str:
    return word.replace("-", " ").replace("_", " ")


def _dated(kind: str, since: str | None, until: str | None) -> str:
    if since and until:
        return f"{kind}, {since} to {until}"
    return f"{kind}, since {since}" if since else f"{kind}, until {until}" if until else kind
