"""Lines of a register, made up for tests of the drawings, with real places in them."""

from pathlib import Path
from typing import Any

from firsthand.catalogue import Catalogue, Line, Named, Stated, build

BLANK = Line(
    id="0" * 32,
    statement="A delivery of arms is reported; supplier and recipient not stated.",
    supplier=(),
    via=(),
    recipient=(),
    item=(),
    item_class=(),
    quantity=(),
    stated=(),
    place=(),
    status="delivered",
    certainty="stated",
    articles=1,
    newsrooms=1,
    origins=1,
    newsroom_names=("Agency",),
    outlet=(),
    first="2016-05-02",
    last="2016-05-02",
    contradictions=(),
    grade="F6",
    grade_is_set=False,
    review="unreviewed",
    reports=(),
)
NAMES = {
    "state/sa": "Saudi Arabia",
    "state/tr": "Turkey",
    "state/sy": "Syria",
    "state/iq": "Iraq",
    "state/us": "United States",
    "place/aleppo-170063": "Aleppo",
    "place/idlib-province": "Idlib province",
    "place/adriatic-sea": "Adriatic Sea",
    "group/ahrar-al-sham": "Ahrar al-Sham",
}


def named(*keys: str) -> tuple[Named, ...]:
    """Values by their ids; what is no id of the table becomes words that link to nothing."""
    return tuple(Named(key, NAMES[key]) if key in NAMES else Named(f"words:{key.lower()}", key) for key in keys)


def line(number: int = 0, **values: Any) -> Line:
    """A line that has these values, parties and places given by their ids; all else is blank."""
    slots = {name: named(*keys) for name, keys in values.items() if name in ("supplier", "via", "recipient", "place")}
    said = {field: getattr(BLANK, field) for field in Line.__dataclass_fields__}
    return Line(**(said | values | slots | {"id": f"{number:032x}", "reports": (f"{number + 900:032x}",)}))


def stated(words: str, edtf: str | None, earliest: str | None = None, latest: str | None = None) -> Stated:
    """A date as stated; where no last day is given it is the first."""
    return Stated(words, edtf, earliest, latest)


def catalogue_of(folder: Path, *lines: Line) -> Catalogue:
    """The catalogue of these lines."""
    build(folder / "catalogue", lines, register=1, built_from=0)
    return Catalogue.open(folder / "catalogue")
