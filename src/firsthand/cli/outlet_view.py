"""What an outlet republishes, for people: from whom, which articles, and in which words."""

from collections import Counter
from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from firsthand.cli.change_words import change, in_line, name_of
from firsthand.cli.screen import heading
from firsthand.export.outlet_form import OutletLineage, Republication, Source
from firsthand.export.shares import per_cent
from firsthand.lineage.taking import CreditState
from firsthand.model import EditKind

_ARTICLES = 10  # shown of a newsroom
_CHANGES = 15


def outlet_view(outlet: OutletLineage) -> Iterator[RenderableType]:
    """Yield the parts of the page."""
    yield Text(in_line(outlet.name), style="bold")
    yield Text(
        f"{_count(outlet.articles, 'article')} in this store, {outlet.republished or 'none'} with text of others"
    )
    for source in outlet.sources:
        yield from _source(source)


def _source(source: Source) -> Iterator[RenderableType]:
    name, count = in_line(source.name), len(source.republications)
    yield heading(f"From {name}: {_count(count, 'article')}")
    through = ", ".join(f"{in_line(outlet)} {number}" for outlet, number in Counter(source.through).most_common())
    if through:
        yield _line(f"by way of {through}")
    yield _line("; ".join(_credit(source, state) for state in CreditState if source.with_credit(state)))
    for one in source.republications[:_ARTICLES]:
        yield _line(_republication(one))
    if count > _ARTICLES:
        yield _line(f"and {count - _ARTICLES} more (--json lists all)")
    yield from _changes(source)


def _changes(source: Source) -> Iterator[RenderableType]:
    told = [one for one in source.changes if one.kind is not EditKind.OTHER]
    others = sum(one.count for one in source.changes) - sum(one.count for one in told)
    if source.hedges_dropped or source.hedges_added:
        yield _line(f"hedges dropped {source.hedges_dropped}, added {source.hedges_added}")
    if source.changes:
        yield Text(f"  Changed, in {_count(len(source.compared), 'article')} whose source is here:")
    for found in told[:_CHANGES]:
        words = f"{change(found.before, found.after)} ({found.kind.value}), as in {name_of(source.example(found))}"
        yield _line(f"{found.count:>3} x {words}")
    if len(told) > _CHANGES:
        yield _line(f"and {len(told) - _CHANGES} more (--json lists all)")
    if others:
        yield _line(f"{others:>3} x other words")


def _credit(source: Source, state: CreditState) -> str:
    """ "credit removed 5, as in fv-1177"."""
    found = source.with_credit(state)
    return f"credit {state.value} {len(found)}, as in {name_of(found[0].article)}"


def _republication(one: Republication) -> str:
    own, other = name_of(one.article), name_of(one.other)
    way = " from" if one.taking.is_directed else "; source not in this store, shared with"
    return f"{own}: {one.taking.derivation.relation.value}, {per_cent(one.taking.share)} of its words{way} {other}"


def _line(words: str) -> Padding:
    return Padding(Text(words), (0, 0, 0, 4), expand=False)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
