"""An article that shares text with another one, seen from that one, as JSON."""

from typing import Any, Final

from firsthand.export.comparison_form import compared_form
from firsthand.export.comparison_words import RELATION
from firsthand.export.shares import per_cent
from firsthand.lineage.taking import Taking, telling
from firsthand.model import Article, Derivation, Direction

_WAY: Final = {
    Direction.COMMON: "both come from another text",
    Direction.UNKNOWN: "which came first is not known",
    Direction.NONE: "neither comes from the other",
}


def relative_form(article_id: str, other: Article, newsroom: str, derivation: Derivation) -> dict[str, Any]:
    """`{"article", "relation", "way", "share", "changed", "compare"}`.

    `share` is that of the words of `article_id` which stand in shared passages, `changed` the number of telling
    changes, and `compare` the ids of both, the one that text was taken from first where that is known.
    """
    own = Taking(article_id, other.id, derivation)
    back = Taking(other.id, article_id, derivation)
    way = "this article was taken from it" if own.is_directed else "it was taken from this article"
    return {
        "article": compared_form(other, newsroom),
        "relation": derivation.relation.value,
        "relation_words": RELATION[derivation.relation],
        "way": way if own.is_directed or back.is_directed else _WAY[derivation.direction],
        "is_source": own.is_directed,
        "share": round(own.share, 4),
        "share_words": per_cent(own.share),
        "changed": sum(change.count for change in telling(own.edits)),
        "compare": [other.id, article_id] if own.is_directed else [article_id, other.id],
    }
