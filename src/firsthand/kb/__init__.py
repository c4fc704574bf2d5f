"""The knowledge base: names of states, groups, weapons, outlets, places and labels, and linking to them."""

from firsthand.kb.entities import (
    Affiliation,
    Candidate,
    Entity,
    Form,
    Group,
    Kind,
    LabelEntry,
    Leader,
    Name,
    Outlet,
    Place,
    State,
    Term,
    Weapon,
    kind_of,
)
from firsthand.kb.knowledge import KnowledgeBase, load

__all__ = [
    "Affiliation",
    "Candidate",
    "Entity",
    "Form",
    "Group",
    "Kind",
    "KnowledgeBase",
    "LabelEntry",
    "Leader",
    "Name",
    "Outlet",
    "Place",
    "State",
    "Term",
    "Weapon",
    "kind_of",
    "load",
]
