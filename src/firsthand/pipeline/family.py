"""The family of an article: every article that leans on the same text, as a tree that starts at a newsroom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from firsthand.export.family_form import Edge, Family, Node, NodeKind
from firsthand.lineage.kinship import by_day, by_taker, component, parents, upstream_takings
from firsthand.lineage.newsroom import Newsroom
from firsthand.lineage.taking import Taking
from firsthand.model import Article, Derivation

_UNNAMED = "a text that no article names"
_UNKNOWN = "direction not known"


def family(
    article_id: str,
    derivations: Iterable[Derivation],
    articles: Mapping[str, Article],
    newsrooms: Mapping[str, Newsroom],
) -> Family:
    """Put the articles that depend on one text, directly or through others, in order of derivation.

    The family are the articles that hang together with `article_id` by dependent derivations; derivations of other
    relations, and of articles that `articles` lacks, do not count. Each article hangs under the one it was most
    directly taken from; else under the newsroom that its text is credited to, which may have no article here; else,
    where it shares text in a direction that is not known, under a node that says so, below the article it shares most
    with; else under its own newsroom, as `newsrooms` has it by article id. In which order the derivations come does not
    matter.
    """
    dependent = {frozenset((one.a, one.b)): one for one in derivations if one.is_dependent}
    known = [
        one for pair, one in sorted(dependent.items(), key=lambda item: sorted(item[0])) if pair <= articles.keys()
    ]
    members = component(article_id, known)
    own = [one for one in known if one.a in members]
    tree = _Tree(by_day(members, articles), articles, newsrooms)
    found = by_taker(own, articles, newsrooms)
    _hang_under_articles(tree, found)
    _hang_under_upstream(tree, own)
    _hang_where_unknown(tree, found)
    for name in tree.loose():
        tree.hang_under_newsroom(name, newsrooms[name].key, newsrooms[name].name)
    return tree.family(own)


@dataclass(slots=True)
class _Tree:
    """The tree while it grows: its nodes, and for each node that hangs already the edge by which it hangs."""

    order: Sequence[str]
    articles: Mapping[str, Article]
    newsrooms: Mapping[str, Newsroom]
    nodes: dict[str, Node] = field(default_factory=dict)
    hangs: dict[str, Edge] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self.order:
            article = self.articles[name]
            self.nodes[name] = Node(
                name, NodeKind.ARTICLE, article.given_id or name, article, self.newsrooms[name].name
            )

    def loose(self) -> list[str]:
        """The articles that do not hang yet, by day."""
        return [name for name in self.order if name not in self.hangs]

    def hang(self, name: str, source: str, taking: Taking | None = None) -> None:
        """Hang a node under another."""
        self.hangs[name] = Edge(source, name, taking)

    def hang_under_newsroom(self, name: str, key: str, written: str, taking: Taking | None = None) -> None:
        """Hang an article under a newsroom, which is absent unless an article of the family is its own."""
        rooms = {self.newsrooms[one].key for one in self.order}
        node = Node(f"newsroom {key}".rstrip(), NodeKind.NEWSROOM, written, is_absent=key not in rooms)
        self.hang(name, self.nodes.setdefault(node.id, node).id, taking)

    def hang_where_unknown(self, name: str, host: str | None, taking: Taking) -> None:
        """Hang an article under the node for what has no direction: that of an article, or of the whole family."""
        node = Node(f"unknown {host or ''}".rstrip(), NodeKind.UNKNOWN, _UNKNOWN)
        self.nodes.setdefault(node.id, node)
        self.hang(name, node.id, taking)
        if host:
            self.hang(node.id, host)

    def family(self, derivations: Iterable[Derivation]) -> Family:
        """The finished tree, with an edge out of the tree for each derivation that it does not show."""
        below: dict[str, list[str]] = defaultdict(list)
        for name in [*self.order, *(name for name in self.nodes if name not in self.articles)]:
            if name in self.hangs:
                below[self.hangs[name].source].append(name)
        lines = [list(_preorder(name, below)) for name in self.nodes if name not in self.hangs]
        lines.sort(key=lambda line: (-sum(name in self.articles for name in line), line[0]))
        walk = [name for line in lines for name in line]
        edges = [self.hangs[name] for name in walk if name in self.hangs]
        shown = {(edge.taking.derivation.a, edge.taking.derivation.b) for edge in edges if edge.taking}
        rest = [self._aside(one) for one in derivations if (one.a, one.b) not in shown]
        return Family(tuple(self.nodes[name] for name in walk), (*edges, *rest), tuple(line[0] for line in lines))

    def _aside(self, derivation: Derivation) -> Edge:
        """The edge of a derivation, from the article it was taken from, or the earlier one, to the other."""
        pair = (Taking(derivation.b, derivation.a, derivation), Taking(derivation.a, derivation.b, derivation))
        taking = max(pair, key=lambda one: (one.is_directed, self.order.index(one.taker)))
        return Edge(taking.other, taking.taker, taking, in_tree=False)


def _hang_under_articles(tree: _Tree, found: Mapping[str, Sequence[Taking]]) -> None:
    for name, taking in parents(tree.order, found).items():
        tree.hang(name, taking.other, taking)


def _hang_under_upstream(tree: _Tree, derivations: Sequence[Derivation]) -> None:
    """Hang what no article here was the source of under the newsroom that its text is credited to."""
    for name in tree.loose():
        for taking in upstream_takings(name, derivations):
            upstream = taking.derivation.upstream
            key = upstream.key if upstream else ""
            if key != tree.newsrooms[name].key:
                tree.hang_under_newsroom(name, key, upstream.name if upstream else _UNNAMED, taking)
                break


def _hang_where_unknown(tree: _Tree, found: Mapping[str, Sequence[Taking]]) -> None:
    """Hang what is the source of nothing and has no source, yet shares text, beside the article it shares most with."""
    sources = {edge.source for edge in tree.hangs.values()}
    undirected = {name: [one for one in found.get(name, ()) if not one.is_directed] for name in tree.loose()}
    waiting = {name: some for name, some in undirected.items() if some and name not in sources}
    hosts: dict[str, str] = {}
    while True:
        ready = {
            name: taking
            for name, some in waiting.items()
            if (taking := next((one for one in some if one.other not in waiting), None))
        }
        if not ready:
            break
        for name, taking in ready.items():
            hosts[name] = hosts.get(taking.other, taking.other)
            tree.hang_where_unknown(name, hosts[name], taking)
            del waiting[name]
    for name, some in waiting.items():
        tree.hang_where_unknown(name, None, some[0])


def _preorder(name: str, below: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A node and all below it, each before what hangs under it; without recursion, for chains may be long."""
    waiting = [name]
    while waiting:
        current = waiting.pop()
        yield current
        waiting += reversed(below.get(current, ()))
