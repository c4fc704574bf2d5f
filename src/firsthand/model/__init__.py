"""The records: frozen, slotted, naming each other by id, and free of everything but the standard library."""

from firsthand.model.article import Article, Block, BlockKind
from firsthand.model.attribution import Attribution, Station
from firsthand.model.contradiction import Contradiction, ContradictionKind, Side
from firsthand.model.credit import Credit, CreditKind
from firsthand.model.derivation import (
    DEPENDENT,
    Derivation,
    Direction,
    Edit,
    EditKind,
    PassageKind,
    Relation,
    SharedPassage,
    Upstream,
)
from firsthand.model.identity import content_id
from firsthand.model.judgement import Judgement, Verdict
from firsthand.model.label import Label
from firsthand.model.link import Link
from firsthand.model.mention import Mention
from firsthand.model.page_line import PageLine
from firsthand.model.partial_date import PartialDate
from firsthand.model.passed_over import PassedOver
from firsthand.model.quantity import Measure, Quantity
from firsthand.model.reason import Reason
from firsthand.model.rejected import Rejected
from firsthand.model.report import Certainty, Context, ContextKind, Report, Status
from firsthand.model.rights import RightsKind, Term
from firsthand.model.span import Part, Place, Span
from firsthand.model.telling import Telling
from firsthand.model.transfer import ClaimedValue, Origin, Transfer

__all__ = [
    "DEPENDENT",
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Certainty",
    "ClaimedValue",
    "Context",
    "ContextKind",
    "Contradiction",
    "ContradictionKind",
    "Credit",
    "CreditKind",
    "Derivation",
    "Direction",
    "Edit",
    "EditKind",
    "Judgement",
    "Label",
    "Link",
    "Measure",
    "Mention",
    "Origin",
    "PageLine",
    "Part",
    "PartialDate",
    "PassageKind",
    "PassedOver",
    "Place",
    "Quantity",
    "Reason",
    "Rejected",
    "Relation",
    "Report",
    "RightsKind",
    "SharedPassage",
    "Side",
    "Span",
    "Station",
    "Status",
    "Telling",
    "Term",
    "Transfer",
    "Upstream",
    "Verdict",
    "content_id",
]
