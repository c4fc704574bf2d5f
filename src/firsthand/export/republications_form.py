"""What an outlet takes from others, as a page tells it: sentences, and for each newsroom articles and changed words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from firsthand.export.derivation_form import article_name
from firsthand.export.outlet_form import OutletLineage, Republication, Source
from firsthand.export.shares import per_cent
from firsthand.export.telling_form import credit_form, said
from firsthand.lineage.rewording import Change
from firsthand.lineage.taking import CreditState
from firsthand.model import Article, EditKind

_NAMED = 3  # newsrooms that the sentence names
_CHANGES = 12  # shown of a newsroom
_SOURCES = 20  # shown with their articles; the others by name
_CREDITED = {
    CreditState.KEPT: ("names the source", "name the source"),
    CreditState.FALSE: ("names a newsroom whose text it is not", "name a newsroom whose text it is not"),
    CreditState.REMOVED: ("names nobody", "name nobody"),
}
_KINDS = {
    EditKind.LABEL: ("label", "labels"),
    EditKind.NUMBER: ("number", "numbers"),
    EditKind.HEDGE: ("hedge", "hedges"),
    EditKind.ATTRIBUTION: ("attribution", "attributions"),
    EditKind.NAME: ("name", "names"),
}
_ORDER = list(_KINDS)


def republications_form(
    outlet: OutletLineage, source: str | None = None, start: int = 0, size: int = 10
) -> dict[str, Any]:
    """One object: `sentences`, `sources`, each with `size` republications from `start` on, and `other_sources`.

    `source` is the name of the one newsroom that is wanted; without it the most frequent are given.
    """
    wanted = [one for one in outlet.sources if source in (None, one.name)]
    return {
        "outlet": outlet.name,
        "articles": outlet.articles,
        "republished": outlet.republished,
        "sentences": list(_sentences(outlet)),
        "sources": [_source(outlet, one, start, size) for one in wanted[:_SOURCES]],
        "other_sources": [
            {"name": one.name, "articles": len(one.republications), "address": _address(outlet, one)}
            for one in wanted[_SOURCES:]
        ],
    }


def _sentences(outlet: OutletLineage) -> Iterator[str]:
    taken = outlet.republished
    articles = f"{outlet.articles:,} article{'' if outlet.articles == 1 else 's'} in this store"
    if not taken:
        yield f"{articles}; none holds text of another newsroom that is known here."
        return
    first = outlet.sources[:_NAMED]
    named = ", ".join(f"{len(one.republications):,} from {one.name}" for one in first)
    rest = taken - sum(len(one.republications) for one in first)
    share = per_cent(taken / outlet.articles)
    yield f"{articles}; {taken:,} ({share}) hold text of others: {named}{f', {rest:,} from others' if rest else ''}."
    states = Counter(one.credit for each in outlet.sources for one in each.republications)
    credited = [f"{number:,} {_CREDITED[state][number > 1]}" for state in CreditState if (number := states[state])]
    yield f"Of these, {', '.join(credited)}."
    yield from _reworded(outlet)


def _reworded(outlet: OutletLineage) -> Iterator[str]:
    """How often words of each kind were changed, and hedges dropped and added."""
    kinds: Counter[EditKind] = Counter()
    for source in outlet.sources:
        for change in source.changes:
            kinds[change.kind] += change.count
    told = [f"{number:,} {words[number > 1]}" for kind, words in _KINDS.items() if (number := kinds[kind])]
    if told:
        yield f"Changed words that bear on meaning: {', '.join(told)}."
    dropped, added = (sum(getattr(one, name) for one in outlet.sources) for name in ("hedges_dropped", "hedges_added"))
    if dropped or added:
        yield f"Words of doubt dropped {dropped:,}, added {added:,}."


def _source(outlet: OutletLineage, source: Source, start: int, size: int) -> dict[str, Any]:
    told = [one for one in source.changes if one.kind in _KINDS]
    told.sort(key=lambda one: (-one.count, _ORDER.index(one.kind)))
    count = len(source.republications)
    shown = source.republications[start : start + size]
    return {
        "name": source.name,
        "address": f"/outlet/{quote(source.name, safe='')}",
        "articles": count,
        "through": [{"name": name, "articles": number} for name, number in Counter(source.through).most_common()],
        "credit": [_credit(source, state) for state in CreditState if source.with_credit(state)],
        "compared": len(source.compared),
        "changes": [_change(source, one) for one in told[:_CHANGES]],
        "changes_left_out": len(told) - len(told[:_CHANGES]),
        "other_words": sum(one.count for one in source.changes if one.kind not in _KINDS),
        "hedges_dropped": source.hedges_dropped,
        "hedges_added": source.hedges_added,
        "republications": [_republication(one) for one in shown],
        "first": start + 1 if shown else 0,
        "last": start + len(shown),
        "all": _address(outlet, source) if len(shown) < count else None,
    }


def _address(outlet: OutletLineage, source: Source) -> str:
    return f"/outlet/{quote(outlet.name, safe='')}?source={quote(source.name, safe='')}"


def _credit(source: Source, state: CreditState) -> dict[str, Any]:
    found = source.with_credit(state)
    form = credit_form(found[0].taking, found[0].article)
    return {
        "state": state.value,
        "mark": form["mark"],
        "words": _CREDITED[state][len(found) > 1],
        "articles": len(found),
    }


def _change(source: Source, one: Change) -> dict[str, Any]:
    pair = one.example
    return {
        "kind": one.kind.value,
        "before": one.before,
        "after": one.after,
        "said": said(one.before, one.after),
        "count": one.count,
        "example": _named(source.example(one)),
        "compare": f"/compare/{pair.source}/{pair.article}",
    }


def _republication(one: Republication) -> dict[str, Any]:
    return {
        "article": _named(one.article),
        "other": _named(one.other),
        "directed": one.taking.is_directed,
        "relation": one.taking.derivation.relation.value,
        "percent": per_cent(one.taking.share),
        "credit": credit_form(one.taking, one.article),
        "compare": f"/compare/{one.other.id}/{one.article.id}",
        "story": f"/story/{one.article.id}",
    }


def _named(article: Article) -> dict[str, Any]:
    return {
        "name": article_name(article),
        "title": article.title,
        "day": article.published.edtf if article.published else None,
        "address": f"/article/{article.id}",
    }


def outlets_form(rooms: Sequence[tuple[str, int]], nameless: int) -> dict[str, Any]:
    """Every outlet by name with the number of its articles; `nameless` are the articles that nothing gives one."""
    return {
        "total": len(rooms),
        "articles": sum(count for _, count in rooms) + nameless,
        "nameless": nameless,
        "outlets": [
            {"name": name, "articles": count, "address": f"/outlet/{quote(name, safe='')}"} for name, count in rooms
        ],
    }
