"""The parties and outlets of a transfer as entities of FollowTheMoney."""

from typing import Any

from firsthand.export.ftm_values import country_code, name_of
from firsthand.export.known_name import known_name
from firsthand.export.party_state import state_of
from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Group, Outlet, Place, State
from firsthand.model import content_id

Form = dict[str, Any]

# No schema says more than the knowledge base does: that a group is armed, or what anybody calls it, is none of them.
_SCHEMA = {"company": "Company", "broker": "LegalEntity", "people": "LegalEntity"}


def ftm_entity(name: str, schema: str, properties: dict[str, Any]) -> Form:
    """An entity as a line of JSON holds it; a property without a value is left out, one value becomes a list."""
    listed = {key: [value] if isinstance(value, str) else list(value) for key, value in properties.items() if value}
    return {"id": name, "schema": schema, "properties": {key: values for key, values in listed.items() if values}}


def party_id(words: str, entity: str | None, transfer: str) -> str:
    """A name for a linked party; words that link to nothing are a party of their one transfer, not of any other."""
    if entity:
        return f"firsthand-{entity.replace('/', '-')}"
    return f"firsthand-words-{content_id('ftm', transfer, ' '.join(words.casefold().split()))}"


def party_form(words: str, entity: str | None, transfer: str, kb: KnowledgeBase) -> Form:
    """A state or an organ of one as PublicBody, a company as Company, any other group as Organization.

    Of a party that is named in words alone nothing is known: it is a LegalEntity, its name in quotation marks.
    """
    name, thing = party_id(words, entity, transfer), kb.entity(entity) if entity and entity in kb else None
    match thing:
        case State():
            return ftm_entity(name, "PublicBody", {"name": thing.name, "country": country_code(thing.id)})
        case Group():
            schema = _SCHEMA.get(thing.kind, "PublicBody" if state_of(entity, kb) else "Organization")
            kind, homes = thing.kind.replace("_", " "), filter(None, map(country_code, thing.home))
            return ftm_entity(name, schema, {"name": thing.name, "country": tuple(homes), "classification": kind})
        case Outlet():
            return outlet_form(thing)
        case Place():
            homes = filter(None, map(country_code, thing.states))
            return ftm_entity(name, "Address", {"name": thing.name, "full": thing.name, "country": tuple(homes)})
    told = name_of(known_name(words, entity, kb))
    note = "Words of an article that name no entry of the knowledge base; the same words elsewhere may mean others."
    return ftm_entity(name, "LegalEntity", {"name": told, "notes": note})


def outlet_form(outlet: Outlet) -> Form:
    """A news organisation."""
    code = country_code(outlet.home) if outlet.home else None
    name = party_id("", outlet.id, "")
    return ftm_entity(
        name, "Organization", {"name": outlet.name, "country": code, "classification": f"news, {outlet.kind}"}
    )
