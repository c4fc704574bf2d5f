"""The story of a family of articles, as a page tells it: a sentence, and a row for each newsroom and article."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from firsthand.export.derivation_form import direction_reason
from firsthand.export.family_form import Edge, Family, Node, NodeKind, family_form
from firsthand.export.headline_change import changed_headline
from firsthand.export.shares import per_cent
from firsthand.export.story_sentence import story_sentences
from firsthand.export.telling_form import credit_form, telling_form
from firsthand.model import Article

_ASIDE = 30  # ties out of the tree that are listed


def story_form(family: Family, asked: str, start: int = 0, size: int = 100) -> dict[str, Any]:
    """One object: `sentences`, `rows` in tree order, `aside`, and the `nodes` and `edges` of the tree.

    `asked` is the id of the article that was asked for. `rows` are the `size` from `start` on with everything above
    them, so that each row but a root has its parent among them. `aside` are ties between branches of different roots.
    """
    above = {edge.target: edge for edge in family.edges if edge.in_tree}
    rows = _rows(family, above, asked)
    shown = _with_parents(rows, start, size)
    tree = replace(family, edges=tuple(above.values()))
    across = [one for one in family.edges if not one.in_tree and _root(one.source, above) != _root(one.target, above)]
    return {
        "articles": len(family.articles),
        "sentences": story_sentences(family),
        "rows": shown,
        "part": {"start": start, "size": size, "of": len(rows), "left_out": len(rows) - len(shown)},
        "aside": [_aside(one, family) for one in across[:_ASIDE]],
        "aside_left_out": max(0, len(across) - _ASIDE),
        "within": len(family.edges) - len(above) - len(across),
        **family_form(tree),
    }


def _rows(family: Family, above: dict[str, Edge], asked: str) -> list[dict[str, Any]]:
    """A row a node, each after its parent; `step` counts from 0 at the root."""
    nodes = {node.id: node for node in family.nodes}
    steps: dict[str, int] = {}
    rows = []
    for node in family.nodes:
        edge = above.get(node.id)
        steps[node.id] = steps[edge.source] + 1 if edge else 0
        taken = _taken(edge, nodes) if edge and edge.taking else None
        rows.append(
            {
                "key": node.id,
                "parent": edge.source if edge else None,
                "step": steps[node.id],
                "asked": node.id == asked,
                "taken": taken,
                **_node(node),
            }
        )
    return rows


def _node(node: Node) -> dict[str, Any]:
    article = node.article
    return {
        "kind": node.kind.value,
        "name": node.name,
        "absent": node.is_absent,
        "outlet": node.newsroom,
        "day": article.published.edtf if article and article.published else None,
        "title": article.title if article else None,
        "language": article.language if article else None,
        "address": f"/article/{article.id}" if article else None,
    }


def _taken(edge: Edge, nodes: dict[str, Node]) -> dict[str, Any]:
    """What is known of the taking by which a node hangs.

    `way` is taken, unknown, or common: the text is credited to the newsroom above, or both are from another text.
    Of the changes a headline of the taker's own comes first.
    """
    taking = edge.taking
    assert taking is not None
    taker, other = nodes[taking.taker].article, nodes[taking.other].article
    assert taker is not None
    assert other is not None
    by_unknown = nodes[edge.source].kind is NodeKind.UNKNOWN
    return {
        "way": "taken" if taking.is_directed else "unknown" if by_unknown else "common",
        "relation": taking.derivation.relation.value,
        "share": round(taking.share, 4),
        "percent": per_cent(taking.share),
        "credit": credit_form(taking, taker),
        "changes": [*_headline(other, taker), *telling_form(taking)] if taking.is_directed else [],
        "why": direction_reason(taking.derivation),
        "other": _named(nodes[taking.other]),
        "compare": f"/compare/{taking.other}/{taking.taker}",
    }


def _headline(source: Article, taker: Article) -> list[dict[str, Any]]:
    found = changed_headline(source, taker)
    if found is None:
        return []
    before, after = found
    said = f"its own; the source has “{before}”"
    return [{"kind": "headline", "before": before, "after": after, "count": 1, "said": said}]


def _with_parents(rows: Sequence[dict[str, Any]], start: int, size: int) -> list[dict[str, Any]]:
    """A part of the rows, and what stands above them in the tree."""
    by_key = {row["key"]: row for row in rows}
    wanted: set[str] = set()
    for row in rows[start : start + size]:
        current: dict[str, Any] | None = row
        while current and current["key"] not in wanted:
            wanted.add(current["key"])
            current = by_key.get(current["parent"])
    return [row for row in rows if row["key"] in wanted]


def _aside(edge: Edge, family: Family) -> dict[str, Any]:
    taking = edge.taking
    assert taking is not None
    nodes = {node.id: node for node in family.nodes}
    return {
        "taker": _named(nodes[taking.taker]),
        "other": _named(nodes[taking.other]),
        "directed": taking.is_directed,
        "relation": taking.derivation.relation.value,
        "percent": per_cent(taking.share),
        "compare": f"/compare/{taking.other}/{taking.taker}",
    }


def _named(node: Node) -> dict[str, Any]:
    """An article by its newsroom, as the boxes name it."""
    return {"name": node.newsroom or node.name, "address": f"/article/{node.id}"}


def _root(name: str, above: dict[str, Edge]) -> str:
    while name in above:
        name = above[name].source
    return name
