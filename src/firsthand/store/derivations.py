"""Writing and reading derivations, and which articles they cover."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Connection, and_, or_, select

from firsthand.errors import MisuseError
from firsthand.model import Derivation
from firsthand.store.audit import Action
from firsthand.store.codec import array, decode, digest, encode
from firsthand.store.columns import Columns, derivation_columns
from firsthand.store.draft import Draft
from firsthand.store.pages import SIZE, in_pages
from firsthand.store.schema import article, compared, derivation

Pair: TypeAlias = tuple[str, str]
Changes: TypeAlias = Mapping[Pair, Derivation | None]

_GONE: Columns = {"relation": None, "direction": None}
_NULL = b"null"
_current = derivation.c.superseded_by.is_(None)
_says_something = derivation.c.record.is_not(None)


@dataclass(frozen=True, slots=True)
class _Standing:
    """The number of what stands for a pair, and its record, None where it says that they share nothing any more."""

    number: int
    record: str | None


def subject_of(a: str, b: str) -> str:
    """What the audit log calls a pair of articles."""
    return f"{a} {b}"


def derivation_digest(method: str, record: bytes | None) -> str:
    """Return the digest of a derivation: of the JSON array of its method and record, null where nothing is shared."""
    return digest(array((encode(method), _NULL if record is None else record)))


def comparison_digest(articles: Iterable[int]) -> str:
    """Return the digest of a comparison: of the JSON array of the numbers of the articles' versions, sorted."""
    return digest(array(str(number).encode() for number in sorted(articles)))


def changes_of(derivations: Sequence[Derivation], gone: Collection[Pair]) -> Changes:
    """Return by pair what is to stand there, None for nothing; MisuseError where the ids of a pair are not sorted."""
    changes: dict[Pair, Derivation | None] = dict.fromkeys(gone)
    changes.update(((one.a, one.b), one) for one in derivations)
    for a, b in changes:
        if a >= b:
            raise MisuseError(f"derivation of {a} and {b}: name first the article whose id is lower")
    return dict(sorted(changes.items()))


def enter_derivations(connection: Connection, changes: Changes, method: str, covers: Mapping[str, int]) -> bool:
    """Write what differs from what stands there, in order of the pairs; False when nothing does."""
    draft = Draft(connection)
    standing = _standing(connection, changes)
    changed = [_enter(draft, pair, wanted, standing.get(pair), method) for pair, wanted in changes.items()]
    fresh = sorted(set(covers.values()) & set(uncompared(connection, method).values())) if covers else []
    if fresh:
        number = draft.log(Action.COMPARISON, method, comparison_digest(fresh))
        for version in fresh:
            draft.row(compared, article=version, sequence=number, method=method)
    draft.write()
    return any(changed) or bool(fresh)


def _enter(draft: Draft, pair: Pair, wanted: Derivation | None, standing: _Standing | None, method: str) -> bool:
    """Put what is to stand for a pair into the draft, unless that stands there; whether it did not."""
    record = None if wanted is None else encode(wanted)
    text = None if record is None else record.decode()
    if text == (standing.record if standing else None):
        return False
    number = draft.log(Action.DERIVATION, subject_of(*pair), derivation_digest(method, record))
    if standing:
        draft.supersede(derivation, standing.number, number)
    columns = {"a": pair[0], "b": pair[1], **_GONE} if wanted is None else derivation_columns(wanted)
    draft.row(derivation, sequence=number, superseded_by=None, method=method, record=text, **columns)
    return True


def _standing(connection: Connection, pairs: Collection[Pair]) -> dict[Pair, _Standing]:
    """What stands for each of the pairs; for some others too."""
    query = select(derivation.c.a, derivation.c.b, derivation.c.sequence, derivation.c.record).where(_current)
    found = {}
    for some in in_pages(a for a, _ in pairs):
        for others in in_pages(b for a, b in pairs if a in some):
            both = query.where(derivation.c.a.in_(some), derivation.c.b.in_(others))
            found.update({(a, b): _Standing(*rest) for a, b, *rest in connection.execute(both)})
    return found


def current(
    reading: Callable[[], AbstractContextManager[Connection]], article_ids: Collection[str] | None
) -> Iterator[Derivation]:
    """Yield the current derivations, all or those of any of the articles, sorted by pair, a page in memory at a time.

    `reading` opens a transaction; each page is read in one of its own.
    """
    if article_ids is not None:
        with reading() as connection:
            numbers = list(pairs_of(connection, article_ids).values())
        for start in range(0, len(numbers), SIZE):
            with reading() as connection:
                page = _numbered(connection, numbers[start : start + SIZE])
            yield from page
        return
    after = ("", "")
    while True:
        with reading() as connection:
            page = _page(connection, after)
        if not page:
            return
        yield from page
        after = (page[-1].a, page[-1].b)


def _page(connection: Connection, after: Pair) -> list[Derivation]:
    a, b = derivation.c.a, derivation.c.b
    query = select(derivation.c.record).where(_current, _says_something)
    query = query.where(or_(a > after[0], and_(a == after[0], b > after[1]))).order_by(a, b).limit(SIZE)
    return [decode(record, Derivation) for record in connection.scalars(query)]


def _numbered(connection: Connection, numbers: Sequence[int]) -> list[Derivation]:
    query = select(derivation.c.record).where(derivation.c.sequence.in_(numbers))
    query = query.order_by(derivation.c.a, derivation.c.b)
    return [decode(record, Derivation) for record in connection.scalars(query)]


def pairs_of(connection: Connection, article_ids: Collection[str]) -> dict[Pair, int]:
    """Return the pairs that have a derivation and hold any of the articles, sorted, each with its audit entry."""
    query = select(derivation.c.a, derivation.c.b, derivation.c.sequence).where(_current, _says_something)
    found: dict[Pair, int] = {}
    for some in in_pages(article_ids):
        for side in (derivation.c.a, derivation.c.b):
            found.update({(a, b): number for a, b, number in connection.execute(query.where(side.in_(some)))})
    return dict(sorted(found.items()))


def among(connection: Connection, article_ids: Collection[str]) -> list[Derivation]:
    """Return the current derivations of which both articles are among these, sorted by pair.

    Of few articles the database looks up every pair; of many that would be millions, so that all pairs of each are
    gone through.
    """
    wanted = set(article_ids)
    query = select(derivation.c.a, derivation.c.b, derivation.c.sequence).where(_current, _says_something)
    if len(wanted) <= SIZE:
        query = query.where(derivation.c.b.in_(wanted))
    found: list[tuple[str, str, int]] = []
    for some in in_pages(wanted):
        rows = connection.execute(query.where(derivation.c.a.in_(some)))
        found += [(a, b, number) for a, b, number in rows if b in wanted]
    numbers = [number for _, _, number in sorted(found)]
    pages = (numbers[start : start + SIZE] for start in range(0, len(numbers), SIZE))
    return [one for page in pages for one in _numbered(connection, page)]


def uncompared(connection: Connection, method: str) -> dict[str, int]:
    """Return, by id, the number of the current version of each article that this method does not cover yet."""
    covered = and_(compared.c.article == article.c.sequence, compared.c.method == method)
    query = (
        select(article.c.id, article.c.sequence)
        .outerjoin(compared, covered)
        .where(article.c.superseded_by.is_(None), compared.c.article.is_(None))
        .order_by(article.c.id)
    )
    return {row.id: row.sequence for row in connection.execute(query)}
