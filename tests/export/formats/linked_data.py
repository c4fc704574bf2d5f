"""A JSON-LD processor that reads nothing from the network, and contexts of our own with the terms that are used.

The contexts map terms as the published ones do (http://www.w3.org/ns/anno.jsonld, https://schema.org/docs/jsonldcontext.json)
but are written anew and hold no more than the exports need: a term that is missing here makes a test fail.
"""

import json
from typing import Any

from pyld import jsonld
from rdflib import Graph

OA = "http://www.w3.org/ns/oa#"
SCHEMA = "http://schema.org/"
_AS_URI = {"@type": "@id"}
ANNO = {
    "oa": OA,
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": {"@id": "@id", "@type": "@id"},
    "type": {"@id": "@type", "@type": "@id"},
    **{
        name: f"oa:{name}"
        for name in ("Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector")
    },
    "FragmentSelector": "oa:FragmentSelector",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "Person": "foaf:Person",
    "Software": "as:Application",
    **{name: f"oa:{name}" for name in ("describing", "classifying", "tagging", "identifying")},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "body": {"@id": "oa:hasBody", **_AS_URI},
    "target": {"@id": "oa:hasTarget", **_AS_URI},
    "source": {"@id": "oa:hasSource", **_AS_URI},
    "selector": {"@id": "oa:hasSelector", **_AS_URI},
    "state": {"@id": "oa:hasState", **_AS_URI},
    "conformsTo": {"@id": "dcterms:conformsTo", **_AS_URI},
    "creator": {"@id": "dcterms:creator", **_AS_URI},
    "generator": {"@id": "as:generator", **_AS_URI},
    "generated": {"@id": "dcterms:issued", "@type": "xsd:dateTime"},
    "items": {"@id": "as:items", **_AS_URI, "@container": "@list"},
    "partOf": {"@id": "as:partOf", **_AS_URI},
    "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
    "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "value": "rdf:value",
    "format": "dc:format",
    "language": "dc:language",
    "name": "foaf:name",
    "label": "rdfs:label",
}
CLAIMS = {
    name: f"{SCHEMA}{name}"
    for name in (
        *("Claim", "Collection", "NewsArticle", "Organization", "Country", "Thing", "Role", "PropertyValue"),
        *("SoftwareApplication", "text", "description", "author", "about", "appearance", "name", "hasPart", "headline"),
        *("identifier", "inLanguage", "publisher", "claimInterpreter", "version", "additionalProperty", "propertyID"),
        *("value", "roleName"),
    )
} | {
    "url": {"@id": f"{SCHEMA}url", "@type": "@id"},
    "isBasedOn": {"@id": f"{SCHEMA}isBasedOn", "@type": "@id"},
    "firstAppearance": {"@id": f"{SCHEMA}firstAppearance", "@type": "@id"},
    "datePublished": {"@id": f"{SCHEMA}datePublished", "@type": f"{SCHEMA}Date"},
    "dateModified": {"@id": f"{SCHEMA}dateModified", "@type": f"{SCHEMA}Date"},
}
_LOCAL = {"http://www.w3.org/ns/anno.jsonld": ANNO, "https://schema.org": CLAIMS}


def _load(url: str, _: dict[str, Any]) -> dict[str, Any]:
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": {"@context": _LOCAL[url.rstrip("/")]},
    }


def expanded(data: bytes) -> list[dict[str, Any]]:
    """The document in its expanded form; a KeyError where it asks for a context that is not here."""
    found: list[dict[str, Any]] = jsonld.expand(json.loads(data), {"documentLoader": _load, "base": ""})
    return found


def graph_of(data: bytes) -> Graph:
    """The document's statements, as rdflib has them from what pyld expanded."""
    return Graph().parse(data=json.dumps(expanded(data)), format="json-ld")


def unknown_terms(value: Any, known: set[str]) -> set[str]:
    """The keys of a document, contexts aside, that are no term of it: a processor drops them without a word."""
    if isinstance(value, list):
        return set[str]().union(*(unknown_terms(one, known) for one in value))
    if not isinstance(value, dict):
        return set()
    inside = (unknown_terms(one, known) for name, one in value.items() if name != "@context")
    return {name for name in value if not name.startswith("@") and name not in known}.union(*inside)
