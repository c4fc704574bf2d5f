"""Cells of tables that no program takes for a formula."""

import re

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
# Where a semicolon is what parts cells, as in many languages' spreadsheets, a cell may begin within ours.
_BEGINS_WITHIN = re.compile(rf"([;\t]\s*)(?=[{re.escape(''.join(_FORMULA_STARTS))}])")
_CONTROLS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


def safe_cell(text: str) -> str:
    """Text without control characters; what a spreadsheet would take for a formula gets a leading apostrophe.

    The same goes for what follows a semicolon or tab, at which some programs part a file's cells.
    """
    plain = _BEGINS_WITHIN.sub(r"\1'", _CONTROLS.sub(" ", text))
    risky = text.startswith(("\t", "\r")) or plain.lstrip().startswith(_FORMULA_STARTS)
    return f"'{plain}" if risky else plain
