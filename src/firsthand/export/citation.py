"""A version of a transfer as something to cite: a footnote, BibTeX and CSL-JSON.

The CSL-JSON holds to the schema of the Citation Style Language 1.0.2 (`csl-data.json`): an `entry`, which is its type
for one item of a database, in a list. The BibTeX is of the classic kind: `@misc`, UTF-8, every sign that TeX gives a
meaning of its own escaped.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

TITLE = "Register of reported arms transfers"
PROGRAM = "Firsthand"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
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
_ROOMS = 8  # newsrooms that are named
_INNER = str.maketrans("“”", "‘’")  # quotation marks inside quotation marks
_SPECIAL = re.compile("|".join(map(re.escape, _ESCAPES)))
_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation names: the transfer and its figures, and the version of the register that they are of.

    `reporting` and `denying` count the independent origins that report the transfer and those that only deny it,
    `reported_by` and `denied_by` their newsrooms. `judged` of `reports` were reviewed by people; `graded_by` is None
    where the machine proposed the grade. `number` is the audit entry of the register, `hash` its hash (64 hexadecimal
    digits), which seals every entry up to it; `built` is the ISO 8601 instant of its building, empty where it was not
    kept. `address` is where others can read the page, None where that is known to this machine alone; `read_on` the ISO
    day, None in a file, which is cited by its version alone.
    """

    transfer: str
    statement: str
    reporting: int
    denying: int
    reported_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    articles: int
    grade: str
    graded_by: str | None
    judged: int
    reports: int
    number: int
    hash: str
    built: str
    address: str | None
    read_on: str | None

    @property
    def figures(self) -> str:
        """How many origins report and deny it, of which newsrooms, in how many articles."""
        return f"{origins_said(self.reporting, self.denying)}{self._rooms}, {_counted(self.articles, 'article')}"

    @property
    def standing(self) -> str:
        """The grade with who gave it, and how much people have reviewed."""
        given = f"set by {self.graded_by}" if self.graded_by else "proposed by machine"
        return f"grade {self.grade} {given}, {self.judged:,} of {_counted(self.reports, 'report')} reviewed"

    @property
    def version(self) -> str:
        """The version of the register in words."""
        if not self.built:
            return "register not kept"
        return f"register of {self.built[:10]}, entry {self.number}, hash {self.hash}"

    @property
    def _rooms(self) -> str:
        told = [f"newsrooms: {_named(self.reported_by)}"] if self.reported_by else []
        told += [f"denied: {_named(self.denied_by)}"] if self.denied_by else []
        return f" ({'; '.join(told)})" if told else ""


def origins_said(reporting: int, denying: int) -> str:
    """ "2 independent origins report it, 1 only denies it"; "1 independent origin only denies it"."""
    if not reporting:
        return f"{_counted(denying, 'independent origin')} only {'denies' if denying == 1 else 'deny'} it"
    told = f"{_counted(reporting, 'independent origin')} {'reports' if reporting == 1 else 'report'} it"
    return f"{told}, {denying:,} only {'denies' if denying == 1 else 'deny'} it" if denying else told


def citation_form(cited: Cited) -> dict[str, Any]:
    """`{"footnote", "bibtex", "csl", "csl_text", "address"}`: the three citations as text, CSL-JSON as data too."""
    from json import dumps

    csl = csl_json(cited)
    return {
        "footnote": footnote(cited),
        "bibtex": bibtex(cited),
        "csl": csl,
        "csl_text": dumps(csl, ensure_ascii=False, indent=2),
        "address": cited.address,
    }


def footnote(cited: Cited) -> str:
    """One line of plain text, as it may stand in a report."""
    said = _plain(cited.statement).translate(_INNER)
    read = f", accessed {_long_day(cited.read_on)}" if cited.read_on else ""
    where = f"{', ' + cited.address if cited.address else ''}{read}"
    told = f"Reported transfer {cited.transfer}, {_plain(cited.figures)}; {_plain(cited.standing)}"
    return f"“{said}” {told}; {PROGRAM} {cited.version}{where}."


def bibtex(cited: Cited) -> str:
    """One entry, its key made of letters, digits and hyphens."""
    note = f"Reported transfer {cited.transfer}, {cited.figures}; {cited.standing}"
    note = f"{note}. Accessed {cited.read_on}" if cited.read_on else note
    fields = {
        "key": PROGRAM,
        "title": f"{{{escaped(cited.statement)}}}",
        "howpublished": escaped(f"{PROGRAM}: {TITLE.lower()}, {cited.version}"),
        "note": escaped(note),
    }
    if cited.address:
        fields["url"] = plain_url(cited.address)
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    if cited.built:
        lines[3:3] = [f"  year = {{{cited.built[:4]}}},", f"  month = {MONTHS[int(cited.built[5:7]) - 1]},"]
    return "\n".join([f"@misc{{{key_of(cited)},", *lines, "}"]) + "\n"


def csl_json(cited: Cited) -> list[dict[str, Any]]:
    """A list of one item of the type `entry`."""
    item = {
        "id": key_of(cited),
        "type": "entry",
        "title": _plain(cited.statement),
        "container-title": f"{PROGRAM}: {TITLE.lower()}",
        "number": cited.transfer,
        "version": str(cited.number),
        "note": _plain(f"{cited.figures}; {cited.standing}; {cited.version}"),
        "language": "en",
        "custom": {
            "transfer": cited.transfer,
            "origins_reporting": cited.reporting,
            "origins_denying": cited.denying,
            "audit_hash": cited.hash,
        },
    }
    item |= {"issued": _date(cited.built)} if cited.built else {}
    item |= {"accessed": _date(cited.read_on)} if cited.read_on else {}
    return [item | ({"URL": plain_url(cited.address)} if cited.address else {})]


def key_of(cited: Cited) -> str:
    """The key of a citation: the transfer and the version, so that two versions may be cited side by side."""
    return f"firsthand-{cited.transfer[:12]}-{cited.number}"


def escaped(text: str) -> str:
    """Text for a BibTeX field: signs with a meaning in TeX as commands, braces always in pairs, one line."""
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], _plain(text))


def plain_url(address: str) -> str:
    """An address in ASCII in which nothing has a meaning for TeX or BibTeX but `%`, `#`, `_` and `~` inside a `url`."""
    return quote(_plain(address), safe=":/?&=%#._~-+,;@[]!*()")


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def _named(rooms: Sequence[str]) -> str:
    more = len(rooms) - _ROOMS
    return f"{', '.join(rooms[:_ROOMS])}{f' and {more} more' if more > 0 else ''}"


def _plain(text: str) -> str:
    return " ".join(_UNPRINTED.sub(" ", text).split())


def _date(day: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in day[:10].split("-")]]}


def _long_day(day: str) -> str:
    """ "2024-03-05" -> "5 March 2024"."""
    year, month, number = (int(part) for part in day[:10].split("-"))
    return f"{number} {_MONTH_NAMES[month - 1]} {year}"
