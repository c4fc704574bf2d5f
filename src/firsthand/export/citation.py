"""A version of a transfer as something to cite: a footnote, BibTeX and CSL-JSON.

The CSL-JSON holds to the schema of the Citation Style Language 1.0.2 (`csl-data.json`): an `entry`, which is its type
for one item of a database, in a list. The BibTeX is of the classic kind: `@misc`, UTF-8, every sign that TeX gives a
meaning of its own escaped.
"""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

TITLE = "Register of reported arms transfers"
PROGRAM = "Firsthand"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES = ("January February March April May June July August September October November December").split()
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # BibTeX counts braces, be they escaped or not
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_INNER = str.maketrans("“”", "‘’")  # quotation marks inside quotation marks
_SPECIAL = re.compile("|".join(map(re.escape, _ESCAPES)))
_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation names: the transfer and its figures, and the version of the register that they are of.

    `number` is the audit entry of the register, `hash` its hash (64 hexadecimal digits), which seals every entry up to
    it; `built` is the ISO 8601 instant of its building. `address` is where the page was read; `read_on` the ISO day.
    """

    transfer: str
    statement: str
    origins: int
    newsrooms: int
    articles: int
    grade: str
    number: int
    hash: str
    built: str
    address: str
    read_on: str

    @property
    def figures(self) -> str:
        """The three figures in words."""
        counts = ((self.origins, "independent origin"), (self.newsrooms, "newsroom"), (self.articles, "article"))
        return ", ".join(f"{count:,} {thing}{'' if count == 1 else 's'}" for count, thing in counts)

    @property
    def version(self) -> str:
        """The version of the register in words."""
        return f"register version {self.number} of {self.built[:10]}, audit hash {self.hash}"


def citation_form(cited: Cited) -> dict[str, Any]:
    """`{"footnote", "bibtex", "csl", "csl_text"}`: the three citations as text, and CSL-JSON as data too."""
    from json import dumps

    csl = csl_json(cited)
    return {
        "footnote": footnote(cited),
        "bibtex": bibtex(cited),
        "csl": csl,
        "csl_text": dumps(csl, ensure_ascii=False, indent=2),
    }


def footnote(cited: Cited) -> str:
    """One line of plain text, as it may stand in a report."""
    said = _plain(cited.statement).rstrip(".").translate(_INNER)
    return (
        f"“{said}”, transfer {cited.transfer} ({cited.figures}; grade {cited.grade}), "
        f"{PROGRAM}: {TITLE.lower()}, {cited.version}, {cited.address} (accessed {_long_day(cited.read_on)})."
    )


def bibtex(cited: Cited) -> str:
    """One entry, its key made of letters, digits and hyphens."""
    fields = {
        "key": PROGRAM,
        "title": f"{{{escaped(cited.statement)}}}",
        "howpublished": escaped(f"{PROGRAM}: {TITLE.lower()}, {cited.version}"),
        "year": cited.built[:4],
        "note": escaped(f"Transfer {cited.transfer}: {cited.figures}; grade {cited.grade}. Accessed {cited.read_on}"),
        "url": plain_url(cited.address),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    lines.insert(-2, f"  month = {_MONTHS[int(cited.built[5:7]) - 1]},")
    return "\n".join([f"@misc{{{key_of(cited)},", *lines, "}"]) + "\n"


def csl_json(cited: Cited) -> list[dict[str, Any]]:
    """A list of one item of the type `entry`."""
    item = {
        "id": key_of(cited),
        "type": "entry",
        "title": _plain(cited.statement),
        "container-title": f"{PROGRAM}: {TITLE.lower()}",
        "issued": _date(cited.built),
        "accessed": _date(cited.read_on),
        "number": cited.transfer,
        "version": str(cited.number),
        "URL": plain_url(cited.address),
        "note": f"{cited.figures}; grade {cited.grade}; {cited.version}",
        "language": "en",
        "custom": {"transfer": cited.transfer, "origins": cited.origins, "audit_hash": cited.hash},
    }
    return [item]


def key_of(cited: Cited) -> str:
    """The key of a citation: the transfer and the version, so that two versions may be cited side by side."""
    return f"firsthand-{cited.transfer[:12]}-{cited.number}"


def escaped(text: str) -> str:
    """Text for a BibTeX field: signs with a meaning in TeX as commands, braces always in pairs, one line."""
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], _plain(text))


def plain_url(address: str) -> str:
    """An address in ASCII in which nothing has a meaning for TeX or BibTeX but `%`, `#`, `_` and `~` inside a `url`."""
    return quote(_plain(address), safe=":/?&=%#._~-+,;@[]!*()")


def _plain(text: str) -> str:
    return " ".join(_UNPRINTED.sub(" ", text).split())


def _date(day: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in day[:10].split("-")]]}


def _long_day(day: str) -> str:
    """ "2024-03-05" -> "5 March 2024"."""
    year, month, number = (int(part) for part in day[:10].split("-"))
    return f"{number} {_MONTH_NAMES[month - 1]} {year}"
