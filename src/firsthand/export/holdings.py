"""What an export is made from."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from firsthand.export.register_form import Entry
from firsthand.kb import KnowledgeBase
from firsthand.model import Derivation, Judgement


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the register: the number of its audit entry, the hash that seals it, and when it was built."""

    number: int
    hash: str
    built: str


@dataclass(frozen=True, slots=True)
class Holdings:
    """The transfers that are exported, in the register's order, and what belongs to them, read anew at each call.

    `derivations` are those between two of the articles it is given (ids), `judgements` those on the reports and
    transfers it is given (ids), also those taken back. With `raw` cells of spreadsheets stand as they are, formulas
    too; with `full_text` articles are given whole and not only in the sentences that are evidence, where a format can.
    """

    entries: Callable[[], Iterator[Entry]]
    kb: KnowledgeBase
    derivations: Callable[[Collection[str]], tuple[Derivation, ...]]
    judgements: Callable[[Collection[str]], tuple[Judgement, ...]]
    version: Version
    raw: bool = False
    full_text: bool = False
