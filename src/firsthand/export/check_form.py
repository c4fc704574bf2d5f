"""Findings of a comparison with another register, as JSON."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from firsthand.export.checked import Checked
from firsthand.read.stated_entry import StatedEntry


def check_form(found: Checked) -> Iterator[dict[str, Any]]:
    """Yield one record a finding: its group, code and reason, the line with its cells, the transfer with its evidence.

    `origins` of a transfer are those that report it; `denying` only deny it. A finding has a line, a transfer, or both;
    what it has not is null.
    """
    transfers = {name: asdict(one) for name, one in found.transfers.items()}
    for one in found.findings:
        yield {
            "group": one.group.value,
            "code": one.code,
            "reason": one.reason,
            "notes": list(one.notes),
            "line": None if one.line is None else line_form(found.entries[one.line]),
            "transfer": None if one.transfer is None else transfers[one.transfer],
        }


def line_form(entry: StatedEntry) -> dict[str, Any]:
    """The number of a line and its cells, without those that are empty."""
    cells = {name: value for name, value in asdict(entry).items() if value and name not in ("line", "published")}
    return {"number": entry.line, **cells}
