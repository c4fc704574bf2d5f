"""What an export is made from."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from firsthand.export.register_form import Entry
from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Derivation, Judgement, Report


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the register: the number of its audit entry, the hash that seals it, and when it was built."""

    number: int
    hash: str
    built: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What a store keeps behind the transfers, for an export that is complete, read anew at each call.

    `articles` are sorted by id, with their `reports` as the machine read them; `derivations` are those between them,
    sorted by pair; `judgements` are those on what is exported, in the order in which they were made. `knowledge` is the
    user's own knowledge base: file names, with "/", and their text.
    """

    articles: Callable[[], Iterator[Article]]
    reports: Callable[[Collection[str]], tuple[Report, ...]]
    original: Callable[[str], bytes]
    derivations: Callable[[], Iterator[Derivation]]
    judgements: Callable[[], Iterator[Judgement]]
    knowledge: Callable[[], Iterator[tuple[str, str]]]


NOTHING_KEPT = Kept(lambda: iter(()), lambda _: (), lambda _: b"", lambda: iter(()), lambda: iter(()), lambda: iter(()))


@dataclass(frozen=True, slots=True)
class Holdings:
    """The transfers that are exported, in the register's order, and what belongs to them, read anew at each call.

    `derivations` are those between two of the articles it is given (ids), `judgements` those on the reports and
    transfers it is given (ids), also those taken back. With `raw` cells of spreadsheets stand as they are, formulas
    too; with `full_text` articles are given whole and not only in the sentences that are evidence, where a format can.
    `kept` is for formats that give everything.
    """

    entries: Callable[[], Iterator[Entry]]
    kb: KnowledgeBase
    derivations: Callable[[Collection[str]], tuple[Derivation, ...]]
    judgements: Callable[[Collection[str]], tuple[Judgement, ...]]
    version: Version
    raw: bool = False
    full_text: bool = False
    kept: Kept = field(default=NOTHING_KEPT)
