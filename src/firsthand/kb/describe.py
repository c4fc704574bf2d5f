"""An entity as plain data, for people and for JSON."""

from dataclasses import asdict, fields

from firsthand.kb.entities import Entity, kind_of
from firsthand.kb.forms import written_forms

_APART = ("id", "name", "aliases", "adjectives", "demonyms", "metonyms", "credit_aliases", "sources")


def describe(entity: Entity) -> dict[str, object]:
    """Return `id`, `kind`, `name`, `forms` (written forms by how they name it), `details` (what else is known) and
    `sources`. Empty fields are left out of `forms` and `details`.
    """
    forms: dict[str, list[str]] = {}
    for text, form in written_forms(entity):
        known = forms.setdefault(form.value, [])
        if text not in known:
            known.append(text)
    known_fields = {field.name: getattr(entity, field.name) for field in fields(entity) if field.name not in _APART}
    plain = asdict(entity)
    return {
        "id": entity.id,
        "kind": kind_of(entity.id).value,
        "name": entity.name,
        "forms": forms,
        "details": {key: plain[key] for key, value in known_fields.items() if value is not None and value != ()},
        "sources": list(entity.sources),
    }
