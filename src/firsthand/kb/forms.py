"""The written forms of each thing, and their regular plurals."""

from collections.abc import Iterator

from firsthand.kb.entities import Entity, Form, Group, LabelEntry, Outlet, State, Term, Weapon

_COUNTED = frozenset(
    "guard force brigade battalion division unit militia fighter rebel guerrilla militant commando soldier agency"
    " company cartel gang cell faction group front wing committee council regiment".split()
)


def written_forms(entity: Entity) -> Iterator[tuple[str, Form]]:
    """Every form of the thing as it stands in running text, credit forms included."""
    yield entity.name, Form.NAME
    yield from ((form, Form.ALIAS) for form in entity.aliases)
    match entity:
        case State():
            yield from ((form, Form.ADJECTIVE) for form in entity.adjectives)
            yield from ((form, Form.DEMONYM) for form in entity.demonyms)
            yield from ((form, Form.METONYM) for form in entity.metonyms)
            for leader in entity.leaders:
                yield from ((form, Form.LEADER) for form in (leader.name, leader.short, *leader.aliases) if form)
        case Outlet():
            yield from ((form, Form.CREDIT) for form in entity.credit_aliases)


def running_forms(entity: Entity) -> Iterator[tuple[str, Form]]:
    """The forms to look for in running text: no credit forms, plurals where the thing has them, labels in any case."""
    for text, form in written_forms(entity):
        if form is Form.CREDIT:
            continue
        yield text.lower() if isinstance(entity, LabelEntry) else text, form
        if isinstance(entity, Weapon | Term) or (isinstance(entity, Group) and _has_plural(text)):
            yield from ((each, form) for each in plurals(text))


def _has_plural(form: str) -> bool:
    """Whether the plural of a group's name is likely: "Republican Guards", "Houthis"; not "FARCs"."""
    last = form.rpartition(" ")[2]
    return last.lower() in _COUNTED or (last == form and not form.isupper())


def plurals(form: str) -> tuple[str, ...]:
    """Return the regular plurals: `TOWs`, `batteries`, `torches`; none for a form that ends in no letter or digit."""
    last = form[-1]
    if not last.isalnum():
        return ()
    if last == "y" and len(form) > 1 and form[-2] not in "aeiouAEIOU":
        return (f"{form[:-1]}ies",)
    if last in "sxz" or form.endswith(("ch", "sh")):
        return (f"{form}es",)
    if last == "o" and len(form) > 1 and form[-2] not in "aeiou":
        return (f"{form}s", f"{form}es")
    return (f"{form}s",)
