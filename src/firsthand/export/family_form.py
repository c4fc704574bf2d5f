"""A family of articles that lean on one text, as JSON."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from firsthand.export.derivation_form import article_name, edit_form, reason_sentence
from firsthand.lineage.taking import Taking
from firsthand.model import Article


class NodeKind(StrEnum):
    """What a node stands for."""

    NEWSROOM = "newsroom"
    ARTICLE = "article"
    UNKNOWN = "direction-not-known"


@dataclass(frozen=True, slots=True)
class Node:
    """A newsroom, an article, or the place of articles that have no known direction.

    `newsroom` is that of an article, by its outlet or its own marks. `is_absent` marks a newsroom whose own article on
    this is not in the store.
    """

    id: str
    kind: NodeKind
    name: str
    article: Article | None = None
    newsroom: str | None = None
    is_absent: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """`target` is derived from `source`, both ids of nodes; `taking` holds what is known of it.

    It is None between a newsroom and the article that it published itself. Edges of the tree give every node but the
    roots one source; the others say what else is shared.
    """

    source: str
    target: str
    taking: Taking | None = None
    in_tree: bool = True


@dataclass(frozen=True, slots=True)
class Family:
    """Nodes and edges, each parent before its children. `root` is the first of `roots`, the tree of most articles."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    roots: tuple[str, ...]

    @property
    def root(self) -> str:
        """The id of the node that most of the family goes back to."""
        return self.roots[0]

    @property
    def articles(self) -> dict[str, Article]:
        """The articles of the family by id."""
        return {node.article.id: node.article for node in self.nodes if node.article}


def family_form(family: Family) -> dict[str, Any]:
    """One object: `roots`, `nodes` and `edges`. Node ids of articles are the names that `lineage` uses."""
    names = {node.id: article_name(node.article) if node.article else node.id for node in family.nodes}
    return {
        "roots": [names[root] for root in family.roots],
        "nodes": [_node(node, names) for node in family.nodes],
        "edges": [_edge(edge, family, names) for edge in family.edges],
    }


def _node(node: Node, names: dict[str, str]) -> dict[str, Any]:
    form: dict[str, Any] = {"id": names[node.id], "kind": node.kind.value, "name": node.name}
    if node.kind is NodeKind.NEWSROOM:
        return form | {"in_store": not node.is_absent}
    if node.article is None:
        return form
    published = node.article.published.edtf if node.article.published else None
    return form | {"article": node.article.id, "newsroom": node.newsroom, "published": published}


def _edge(edge: Edge, family: Family, names: dict[str, str]) -> dict[str, Any]:
    form: dict[str, Any] = {"source": names[edge.source], "target": names[edge.target], "in_tree": edge.in_tree}
    if edge.taking is None:
        return form
    taking, derivation = edge.taking, edge.taking.derivation
    taker = family.articles[taking.taker]
    return form | {
        "compared_with": names[taking.other],
        "relation": derivation.relation.value,
        "direction": derivation.direction.value if not taking.is_directed else "source>target",
        "share": round(taking.share, 4),
        "credit": taking.credit_state(taker).value,
        "credits": [credit.words.text for credit in taking.kept_credits(taker)],
        "false_credits": [credit.words.text for credit in taking.false_credits(taker)],
        "upstream": derivation.upstream.name if derivation.upstream else None,
        "reason": reason_sentence(derivation),
        "reasons": [reason.code for reason in derivation.reasons],
        "edits": [edit_form(edit) for edit in taking.edits],
    }
