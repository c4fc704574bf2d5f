"""A comparison with another register, for people."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from firsthand.cli.printable import printable
from firsthand.cli.register_view import ID_DIGITS
from firsthand.cli.screen import heading
from firsthand.export.checked import Checked, CheckedTransfer
from firsthand.read.register_cells import is_unknown
from firsthand.read.stated_entry import StatedEntry
from firsthand.register.findings import Finding, Group

_TITLES = {
    Group.LACKING: "Reported transfers that the register lacks",
    Group.UNSUPPORTED: "Entries that no report supports",
    Group.REVERSED: "Entries that are reported the other way round",
    Group.ONLY: "Entries of which something less is reported: a denial, a refusal, a plan, an order",
    Group.MATCHED: "Entries that reports support",
    Group.NEAR: "Near misses: they may be the same, or share much",
    Group.INCOMPARABLE: "Could not be compared",
}
_MOST = 40  # findings shown of a group
_MOST_EVIDENCE = 3
_LONGEST = 240  # characters of a sentence
_IN = 2


def check_view(found: Checked, broken: int) -> Iterator[RenderableType]:
    """Yield a heading and the findings of each group, then the sums."""
    quoted = set[str]()
    for group, title in _TITLES.items():
        findings = found.of(group)
        if not findings:
            continue
        yield heading(f"{title}: {_counted(findings)}")
        for one in findings[:_MOST]:
            yield from _finding(one, found, quoted)
        if len(findings) > _MOST:
            yield Text(f"and {len(findings) - _MOST} more; --json lists all", style="dim")
    yield heading("In all")
    yield Text(f"Lines compared: {found.lines}; reported transfers: {found.held}.")
    if broken:
        which = "lines could not be read; standard error names them" if broken > 1 else "line could not be read"
        yield Text(f"{broken} {which}.")
    for note in found.notes:
        yield Text(f"{note[0].upper()}{printable(note[1:])}.")


def _counted(findings: tuple[Finding, ...]) -> str:
    """How many lines or transfers the findings are about; a line that several transfers match is one."""
    return str(len({one.line if one.line is not None else one.transfer for one in findings}))


def _finding(one: Finding, found: Checked, quoted: set[str]) -> Iterator[RenderableType]:
    """The line, the transfer with its evidence (quoted once in a page), why, and what differs."""
    yield Text()
    if one.line is not None:
        yield _line(found.entries[one.line])
    if one.transfer is not None:
        yield _transfer(found.transfers[one.transfer])
    if one.line is not None or one.group is Group.INCOMPARABLE:
        yield _indented(Text(printable(one.reason)))
    for note in one.notes:
        yield _indented(Text(printable(note[0].upper() + note[1:]) + ".", style="yellow"))
    if one.transfer is not None and one.transfer not in quoted:
        quoted.add(one.transfer)
        yield from _evidence(found.transfers[one.transfer])


def _line(entry: StatedEntry) -> Text:
    """ "line 7  Brennia to Velkara: BV-4 (APC), 40, 2019" """
    item = entry.item_description if is_unknown(entry.item) else entry.item
    beside = f" ({entry.item_description})" if entry.item_description not in ("", item) else ""
    what = "" if is_unknown(item) else item
    what = what or (f"category {entry.category}" if entry.category else "arms not stated")
    ordered = f"{entry.ordered} ordered" if not is_unknown(entry.ordered) else ""
    number = entry.delivered if not is_unknown(entry.delivered) and entry.delivered != "0" else ordered
    placed = f"ordered {entry.order_years}" if not is_unknown(entry.order_years) else ""
    years = entry.delivery_years if not is_unknown(entry.delivery_years) else placed
    parties = f"{entry.supplier or 'supplier not stated'} to {entry.recipient or 'recipient not stated'}"
    told = ", ".join(part for part in (f"{what}{beside}", number, years) if part)
    return Text.assemble((f"line {entry.line}  ", "cyan"), printable(f"{parties}: {told}"))


def _transfer(one: CheckedTransfer) -> Text:
    origins = f"{one.origins} origin{'' if one.origins == 1 else 's'}"
    denying = f" (+{one.denying} only denying)" if one.denying else ""
    return Text.assemble(
        (f"{one.id[:ID_DIGITS]}  ", "cyan"), printable(one.statement), (f"  {origins}{denying}; {one.years}", "dim")
    )


def _evidence(one: CheckedTransfer) -> Iterator[RenderableType]:
    for said in one.evidence[:_MOST_EVIDENCE]:
        words = said.sentence if len(said.sentence) <= _LONGEST else f"{said.sentence[:_LONGEST].rstrip()}…"
        where = f"{said.outlet or said.article}, {said.date or 'undated'}{'; denies it' if said.denies else ''}"
        yield _indented(Text.assemble(printable(f"“{words}” "), (printable(where), "dim")), 2)
    more = len(one.evidence) - _MOST_EVIDENCE
    if more > 0:
        yield _indented(Text(f"and {more} more origin{'s' if more > 1 else ''}", style="dim"), 2)


def _indented(text: Text, steps: int = 1) -> Padding:
    return Padding(text, (0, 0, 0, _IN * steps), expand=False)
