"""An article's text as it is shown: title and blocks in order, with the evidence of its reports in place."""

import re
from collections.abc import Sequence
from typing import Any, Final

from firsthand.export.block_words import BLOCK, READ
from firsthand.export.highlighted_form import (
    SLOT,
    Evidence,
    Opening,
    evidence_of,
    highlighted_form,
    openings_of,
    whole,
)
from firsthand.model import Article, Block, BlockKind, Part, Report, Span

_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n")
_PARAGRAPH: Final = re.compile(r"\S(?:(?!\n[^\S\n]*\n).)*(?<!\s)", re.DOTALL)
_LINE: Final = re.compile(r"\S(?:[^\n]*\S)?")


def sheet_form(article: Article, reports: Sequence[Report], chosen: int | None = None) -> dict[str, Any]:
    """`{"title", "blocks", "legend"}`; `chosen` is the number of the report whose evidence is to be strong.

    `title` are the segments of a title that came apart from the text, None where the headline is a block of it. A block
    is `{"kind", "words", "read", "folded", "start", "end", "paragraphs"}`, a paragraph being a list of segments:
    `folded` are those that are not read for reports and hold no evidence. `legend` lists the slots that occur.
    """
    evidence, openings = evidence_of(reports), openings_of(reports)
    used = {one.slot for one in evidence}
    return {
        "title": _title(article, evidence, openings, chosen),
        "blocks": [_block(article, block, evidence, openings, chosen) for block in article.blocks],
        "legend": [
            {"slot": slot, "letter": letter, "name": name} for slot, (letter, name) in SLOT.items() if slot in used
        ],
    }


def _title(
    article: Article, evidence: Sequence[Evidence], openings: Sequence[Opening], chosen: int | None
) -> list[dict[str, Any]] | None:
    if not article.title or any(block.kind is BlockKind.HEADLINE for block in article.blocks):
        return None
    return highlighted_form(article.title, whole(article.title, Part.TITLE), evidence, openings, chosen)


def _block(
    article: Article, block: Block, evidence: Sequence[Evidence], openings: Sequence[Opening], chosen: int | None
) -> dict[str, Any]:
    paragraphs = [
        highlighted_form(article.text, within, evidence, openings, chosen) for within in paragraphs_of(article, block)
    ]
    read = block.kind in READ
    return {
        "kind": block.kind.value,
        "words": BLOCK[block.kind],
        "read": read,
        "folded": not read and not any(one["marks"] for paragraph in paragraphs for one in paragraph),
        "start": block.start,
        "end": block.end,
        "paragraphs": paragraphs,
    }


def paragraphs_of(article: Article, block: Block) -> list[Span]:
    """The paragraphs of a block: what stands between blank lines, or, where there are none, its lines."""
    words = article.words(block).text
    pattern = _PARAGRAPH if _BLANK_LINE.search(words.strip()) else _LINE
    return [
        Span(block.start + found.start(), block.start + found.end(), found.group()) for found in pattern.finditer(words)
    ]
