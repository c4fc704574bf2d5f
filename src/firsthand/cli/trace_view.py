"""A family of articles for people: a tree from the newsroom down, with what each article did to the text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.text import Text
from rich.tree import Tree

from firsthand.cli.change_words import changes, credit, in_line, name_of
from firsthand.cli.printable import printable
from firsthand.cli.screen import heading
from firsthand.export.derivation_form import direction_reason
from firsthand.export.family_form import Edge, Family, Node, NodeKind
from firsthand.export.shares import per_cent
from firsthand.lineage.taking import Taking, telling
from firsthand.model import Relation

_MOST = 4  # changes shown of an article
_ASIDE = 8  # ties shown that are not in the tree
_LEVEL = 4  # columns a level of the tree takes
_READABLE = 44  # columns that must remain for the words


def trace_view(family: Family, asked: str, width: int) -> Iterator[RenderableType]:
    """Yield the parts of the page; `asked` is the id of the article that was asked for."""
    below: dict[str, list[Edge]] = defaultdict(list)
    for edge in family.edges:
        if edge.in_tree:
            below[edge.source].append(edge)
    count = len(family.articles)
    alone = ": it shares its narration with no other article of this store"
    yield Text(f"A family of {count} articles" if count > 1 else f"One article{alone}", style="bold")
    nodes = {node.id: node for node in family.nodes}
    depth = max(2, (width - _READABLE) // _LEVEL)
    above = {edge.target: edge.source for edge in family.edges if edge.in_tree}
    for root in sorted(family.roots, key=lambda root: root != _top(asked, above)):
        yield Text()
        yield from _trees(nodes[root], _Drawn(nodes, below, asked, depth))
    yield from _aside([edge for edge in family.edges if not edge.in_tree], family)


class _Drawn:
    """What drawing a tree needs."""

    def __init__(self, nodes: Mapping[str, Node], below: Mapping[str, list[Edge]], asked: str, depth: int) -> None:
        self.nodes = nodes
        self.below = below
        self.asked = asked
        self.depth = depth


def _trees(root: Node, drawn: _Drawn) -> Iterator[Tree]:
    """The tree of a root; what would stand too far to the right is drawn as a tree of its own, from the left again."""
    starts: list[tuple[Node, Edge | None]] = [(root, None)]
    for start, edge in starts:  # grows while it is walked
        tree = Tree(_label(start, edge, drawn), guide_style="dim")
        waiting = [(tree, start, 0)]
        while waiting:
            branch, node, level = waiting.pop()
            for under in drawn.below.get(node.id, ()):
                child = drawn.nodes[under.target]
                if level + 1 < drawn.depth:
                    waiting.append((branch.add(_label(child, under, drawn)), child, level + 1))
                else:
                    branch.add(Text(f"{_name(child)}: continued below", style="dim"))
                    starts.append((child, under))
        yield tree


def _label(node: Node, edge: Edge | None, drawn: _Drawn) -> Text:
    if node.kind is NodeKind.NEWSROOM:
        absent = " (its text is not in this store)" if node.is_absent else ""
        return Text(in_line(node.name), style="bold").append(absent, "not bold")
    if node.article is None:
        return Text(node.name, style="italic")
    day = node.article.published.edtf if node.article.published else None
    text = Text(name_of(node.article), style="bold")
    text.append(f"  {in_line(node.newsroom or '')}, {day or 'undated'}", "not bold")
    if node.id == drawn.asked:
        text.append("  <- asked for", "not bold")
    if node.article.title:
        text.append(f"\n“{in_line(node.article.title)}”", "not bold")
    if edge and edge.taking:
        for line in _edge_lines(edge, edge.taking, drawn):
            text.append(f"\n{line}", "not bold")
    return text


def _edge_lines(edge: Edge, taking: Taking, drawn: _Drawn) -> Iterator[str]:
    taker = drawn.nodes[taking.taker].article
    if taker is None:
        return
    other = "" if edge.source == taking.other else f" with {_name(drawn.nodes[taking.other])}"
    yield f"{taking.derivation.relation.value}: {per_cent(taking.share)} of its words are shared{other}"
    found = telling(taking.edits)
    if found and taking.is_directed:
        yield f"changed: {changes(found, _MOST)}"
    yield credit(taking, taker)
    if why := direction_reason(taking.derivation):
        yield f"why: {printable(why)}"


def _aside(edges: Sequence[Edge], family: Family) -> Iterator[RenderableType]:
    """Ties out of the tree between articles of which neither comes, by the tree, from the other or from its source."""
    above = {edge.target: edge.source for edge in family.edges if edge.in_tree}
    names = {node.id: _name(node) for node in family.nodes}
    told = [edge for edge in edges if _top(edge.source, above) != _top(edge.target, above)]
    if not told:
        return
    yield heading("Also shared, beside the trees")
    for edge in told[:_ASIDE]:
        if edge.taking:
            way = "from" if edge.taking.is_directed else "with"
            relation = edge.taking.derivation.relation
            share = f"{per_cent(edge.taking.share)} of its words" if relation is not Relation.COPY else "a copy"
            yield Text(f"- {names[edge.target]}: {share} {way} {names[edge.source]}")
    if len(told) > _ASIDE:
        yield Text(f"and {len(told) - _ASIDE} more (--json lists all)", style="dim")


def _name(node: Node) -> str:
    return name_of(node.article) if node.article else in_line(node.name)


def _top(name: str, above: Mapping[str, str]) -> str:
    while name in above:
        name = above[name]
    return name
