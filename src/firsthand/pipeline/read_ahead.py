"""What belongs to transfers, read for many of them together and not for each by itself."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice

from firsthand.export.register_form import Entry
from firsthand.model import Derivation, Judgement
from firsthand.store import Store

_TOGETHER = 200  # entries


class ReadAhead:
    """Gives entries, and knows of those it gave last what a store holds between their articles and on their reports.

    Whatever else is asked for is read from the store; so the answers are those of the store, in its order.
    """

    def __init__(self, store: Store, entries: Callable[[], Iterator[Entry]]) -> None:
        self._store = store
        self._entries = entries
        self._articles = frozenset[str]()
        self._derivations: dict[str, list[Derivation]] = {}
        self._unjudged = frozenset[str]()

    def entries(self) -> Iterator[Entry]:
        """The entries in their order. What belongs to them is known until the next ones are read."""
        waiting = self._entries()
        while page := list(islice(waiting, _TOGETHER)):
            self._read(page)
            yield from page

    def derivations(self, articles: Collection[str]) -> tuple[Derivation, ...]:
        """The derivations between two of these articles (ids), sorted by pair."""
        wanted = set(articles)
        if not wanted <= self._articles:
            return self._store.derivations_among(articles)
        return tuple(one for name in sorted(wanted) for one in self._derivations.get(name, ()) if one.b in wanted)

    def judgements(self, subjects: Collection[str]) -> tuple[Judgement, ...]:
        """The judgements on these records (ids), and those that take one of them back, in order of making."""
        return () if self._unjudged.issuperset(subjects) else self._store.judgements_on(subjects)

    def _read(self, page: Sequence[Entry]) -> None:
        articles = frozenset(name for entry in page for name in entry.articles)
        found = defaultdict[str, list[Derivation]](list)
        for one in self._store.derivations_among(articles):
            found[one.a].append(one)
        self._articles, self._derivations = articles, dict(found)
        subjects = frozenset(name for entry in page for name in (entry.transfer.id, *entry.transfer.reports))
        self._unjudged = frozenset() if self._store.judgements_on(subjects) else subjects
