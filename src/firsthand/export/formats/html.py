"""The register as one static page to read and print: a table of transfers, then each with all its evidence."""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from firsthand.export.holdings import Holdings
from firsthand.export.printed_form import printed_form, printed_line
from firsthand.export.weighed_entry import weighed_entry

_TEMPLATES = Path(__file__).parent / "templates"
_TITLE = "Reported arms transfers"
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write the page piece by piece and return how many transfers it holds.

    No script and no request: styles are inline, allowed by their hash alone. Where there is one transfer only, the page
    is its dossier, without a table.
    """
    written = 0
    single = len(list(islice(holdings.entries(), 2))) == 1
    for piece in _pieces(holdings, single=single):
        target.write(piece.encode("utf-8", "replace"))
        written += piece.startswith("<article")
    return written


def _pieces(holdings: Holdings, *, single: bool) -> Iterator[str]:
    """The opening, a line a transfer, then a dossier a transfer; the register is read twice, to keep memory flat."""
    style, form = _style(), {"version": holdings.version, "single": single}
    yield _rendered("opening.html", **form, style=Markup(style), style_hash=_hash(style), title=_TITLE)
    if not single:
        for number, entry in enumerate(holdings.entries(), 1):
            yield _rendered("row.html", number=number, form=printed_line(weighed_entry(entry, holdings)))
        yield _rendered("middle.html")
    count = 0
    for count, entry in enumerate(holdings.entries(), 1):
        found = printed_form(weighed_entry(entry, holdings), holdings)
        yield _rendered("dossier.html", number=count, form=found, single=single)
    yield _rendered("closing.html", count=count, version=holdings.version)


def _rendered(name: str, **form: Any) -> str:  # noqa: ANN401  # what a template may hold
    return _environment().get_template(name).render(**form).lstrip()


@cache
def _environment() -> Environment:
    """The templates: everything is escaped, and a field that a form lacks is an error."""
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=_printable,
    )
    made.filters |= {"thousands": lambda number: f"{number:,}", "counted": _counted}
    return made


def _printable(value: object) -> object:
    """Text without the control characters that a page must not hold."""
    plain = isinstance(value, str) and not isinstance(value, Markup)
    return _CONTROLS.sub(" ", str(value)) if plain else value


def _counted(number: int, one: str) -> str:
    """ "1 report", "2 reports"."""
    return f"{number:,} {one}{'' if number == 1 else 's'}"


@cache
def _style() -> str:
    return (_TEMPLATES / "report.css").read_text(encoding="utf-8")


def _hash(style: str) -> str:
    """The source expression of Content Security Policy Level 3 that allows these styles and no others."""
    return f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}"
