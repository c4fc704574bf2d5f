"""Names of records in linked data: `urn:firsthand:transfer:…`.

The names resolve to nothing and the namespace is not registered; they only tell things apart, the same in every export.
"""

from firsthand.model import content_id

TERMS = "urn:firsthand:terms:"  # properties and classes that no vocabulary has


def urn(kind: str, name: str) -> str:
    """The name of a record or of an entry of the knowledge base, by its id."""
    return f"urn:firsthand:{kind}:{name}"


def urn_of(kind: str, *fields: str) -> str:
    """The name of something that has no id: the same for the same fields."""
    return urn(kind, content_id(kind, *fields))
