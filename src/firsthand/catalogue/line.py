"""One transfer as the register lists it."""

from dataclasses import dataclass

REVIEW_STATES = ("unreviewed", "partly", "accepted", "corrected", "rejected", "disputed")


@dataclass(frozen=True, slots=True)
class Named:
    """A value that can be asked for: `key` stands in the URL, `label` is read.

    The key is an entity id (`state/us`), or `words:` and the casefolded words where nothing is linked.
    """

    key: str
    label: str


NOT_STATED = Named("none", "not stated")  # stands for what a transfer has no value of, where that can be asked for


@dataclass(frozen=True, slots=True)
class Stated:
    """A date as a report states it: its words, EDTF, and the ISO days that bound it; None where that is open."""

    words: str
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """What the register shows of a transfer, and what it can be found by.

    `item_class` are the generic terms above the items and their category. `quantity` are intervals in words ("45 to 55
    t"), of the first item. `articles`, `newsrooms` and `origins` are counts; `denials` are origins that only deny the
    transfer and are not among `origins`; `first` and `last` the ISO days of
    publication. `contradictions` are kinds. `grade` is proposed unless `grade_is_set`. `review` is one of
    REVIEW_STATES. `reports` are ids. `evidence` holds the sentences, a line each: it is searched and not kept, so that
    a line read back has none.
    """

    id: str
    statement: str
    supplier: tuple[Named, ...]
    via: tuple[Named, ...]
    recipient: tuple[Named, ...]
    item: tuple[Named, ...]
    item_class: tuple[Named, ...]
    quantity: tuple[str, ...]
    stated: tuple[Stated, ...]
    place: tuple[Named, ...]
    status: str
    certainty: str
    articles: int
    newsrooms: int
    origins: int
    newsroom_names: tuple[str, ...]
    outlet: tuple[Named, ...]
    first: str | None
    last: str | None
    contradictions: tuple[str, ...]
    grade: str
    grade_is_set: bool
    review: str
    reports: tuple[str, ...]
    denials: int = 0
    evidence: str = ""
