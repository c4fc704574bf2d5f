"""The manifest: what the service offers, and under which addresses."""

from collections.abc import Mapping

from firsthand import __version__
from firsthand.kb.entity_types import EntityType
from firsthand.web.rendering import Form

MOST_QUERIES = 100  # in a batch
PATH = "/reconcile"
VIEW, PREVIEW = f"{PATH}/view", f"{PATH}/preview"
PROPERTIES = f"{PATH}/extend"
SUGGEST = f"{PATH}/suggest"
WIDTH, HEIGHT = 430, 260  # pixels of a preview


def manifest(base: str, types: Mapping[str, EntityType]) -> Form:
    """The service manifest. `base` is the server's address as it was asked for, without a slash at its end."""
    suggest = {what: _service(base, f"{SUGGEST}/{what}") for what in ("entity", "type", "property")}
    return {
        "versions": ["0.2"],
        "name": "Firsthand: parties, arms, places and outlets",
        "identifierSpace": f"{base}{VIEW}?id=",
        "schemaSpace": f"{base}{VIEW}",
        "serviceVersion": __version__,
        "documentation": f"{base}{VIEW}",
        "defaultTypes": [type_form(one) for one in types.values() if ":" not in one.id],
        "view": {"url": f"{base}{VIEW}?id={{{{id}}}}"},
        "preview": {"url": f"{base}{PREVIEW}?id={{{{id}}}}", "width": WIDTH, "height": HEIGHT},
        "suggest": suggest,
        "extend": {"propose_properties": _service(base, PROPERTIES), "property_settings": []},
        "batchSize": MOST_QUERIES,
    }


def type_form(one: EntityType) -> Form:
    """A type as the API writes it."""
    return {"id": one.id, "name": one.name}


def _service(base: str, path: str) -> Form:
    return {"service_url": base, "service_path": path}
