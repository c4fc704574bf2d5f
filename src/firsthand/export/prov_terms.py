"""The JSON-LD context of the PROV export: PROV-O, Dublin Core, and terms of our own for what they do not have."""

from typing import Any

from firsthand.export.urn import TERMS

_LINKS = (
    *("wasDerivedFrom", "wasQuotedFrom", "wasRevisionOf", "wasAttributedTo", "wasGeneratedBy", "wasInvalidatedBy"),
    *("wasInfluencedBy", "wasAssociatedWith", "used", "hadMember", "actedOnBehalfOf", "qualifiedDerivation"),
    *("qualifiedAttribution", "agent", "entity"),
)
_TIMES = ("generatedAtTime", "invalidatedAtTime", "endedAtTime")
_CLASSES = (
    *(
        "Agent",
        "Entity",
        "Activity",
        "Collection",
        "Person",
        "Organization",
        "SoftwareAgent",
        "Derivation",
        "Quotation",
    ),
    *("Revision", "Attribution"),
)
CONTEXT: dict[str, Any] = {
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "fh": TERMS,
    "id": "@id",
    "type": "@type",
    **{name: f"prov:{name}" for name in _CLASSES},
    **{name: {"@id": f"prov:{name}", "@type": "@id"} for name in _LINKS},
    **{name: {"@id": f"prov:{name}", "@type": "xsd:dateTime"} for name in _TIMES},
    "quote": "prov:value",
    "label": "rdfs:label",
    "seeAlso": {"@id": "rdfs:seeAlso", "@type": "@id"},
    "title": "dcterms:title",
    "issued": "dcterms:issued",
    "identifier": "dcterms:identifier",
    "language": "dcterms:language",
    **{name: {"@id": f"fh:{name}", "@type": "@id"} for name in ("deniedBy", "sharesTextWith")},
    **{
        name: f"fh:{name}"
        for name in (
            *("Article", "Report", "Origin", "Transfer", "Register", "Judgement", "UpstreamText"),
            *("sha256", "readAs", "relation", "sharedOfTaker", "falseCredit", "credit", "voice", "originsReporting"),
            *("originsOnlyDenying", "grade", "gradedBy", "review", "verdict", "slot", "value", "note", "stands"),
            *("entry", "auditHash", "confidence"),
        )
    },
}
