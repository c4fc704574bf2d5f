"""What a comparison calls relations, passages and changes, in words and marks that people know."""

from typing import Final

from firsthand.model import EditKind, PassageKind, Relation

RELATION: Final = {
    Relation.COPY: "a copy",
    Relation.REWORDED: "reworded",
    Relation.PARTIAL: "taken in part",
    Relation.QUOTES: "the same quotations only",
    Relation.BOILERPLATE: "the same stock phrases only",
    Relation.UNRELATED: "not related",
}
PASSAGE: Final = {
    PassageKind.NARRATION: "narration",
    PassageKind.QUOTATION: "quotation",
    PassageKind.STATEMENT: "statement of others",
    PassageKind.STOCK: "too few words to tell who took it",
    PassageKind.FURNITURE: "page furniture",
}
MARK: Final = {
    EditKind.LABEL: "L",
    EditKind.NUMBER: "#",
    EditKind.HEDGE: "H",
    EditKind.ATTRIBUTION: "W",
    EditKind.NAME: "N",
    EditKind.OTHER: "·",
}
KIND: Final = {
    EditKind.LABEL: "words that take a side",
    EditKind.NUMBER: "another number",
    EditKind.HEDGE: "how sure the statement is",
    EditKind.ATTRIBUTION: "who says so, and how",
    EditKind.NAME: "another name",
    EditKind.OTHER: "other words",
}
