"""What an article says about its own reuse."""

import re
from collections.abc import Iterator, Sequence

from firsthand.model import Block, BlockKind, RightsKind, Span, Term
from firsthand.read.page import Page
from firsthand.read.paragraphs import sentences, trimmed

_STATING = frozenset((BlockKind.TERMS, BlockKind.DISCLAIMER, BlockKind.CONTACT))
_REUSED = r"(?:published|republished|reproduced|copied|broadcast|rewritten|redistributed|used|reprinted|sold)"
_LEAVE = r"(?:permission|consent|authori[sz]ation|a licen[cs]e)"
_CREDITED = r"(?:be (?:acknowledged|credited|attributed|linked)|credit|include|link)"
_CONDITION = re.compile(
    r"\b(?:as long(?: as)?|so long as|provided (?:that|the)|on (?:the )?condition|if you (?:credit|link|include)"
    rf"|with (?:full |proper |clear )?(?:attribution|credit|acknowledge?ment)|must {_CREDITED}"
    r"|if the source is (?:named|cited|credited|acknowledged))"
)
_PROHIBITION = re.compile(
    rf"\b(?:may not|must not|cannot|shall not|not) be {_REUSED}|\bprohibited|\bforbidden|\bno part of"
    rf"|\bwithout (?:(?:the|prior|our|express|written) ){{0,4}}{_LEAVE}"
    rf"|\bmust (?:request|obtain|seek|have) (?:\w+ )?{_LEAVE}"
    r"|\bdo not (?:copy|republish|reproduce|redistribute)"
)
_PERMISSION = re.compile(
    r"\bgrants? (?:\w+ )?permission|permission is (?:hereby )?granted|\bcreative commons|\bcc[ -]by|public domain"
    r"|\b(?:may|can) (?:be )?(?:freely )?(?:republish|reprint|reproduce|cross-?post|share|reuse|copied)|\bused freely"
    r"|\bfree to (?:share|republish|copy|use|reprint)|\bwithout charge|free of charge|\brepublish (?:our|this|these)"
    r"|\b(?:re)?(?:published|printed|produced) (?:here )?(?:with|by) permission|used with permission|\bunder licen[cs]e"
)
_COPYRIGHT = re.compile(r"©|\(c\) ?\d{4}|\bcopyright(?:ed)?\b(?! owner)|all rights reserved")
_CONTACT = re.compile(
    r"\bcontact\b|@|\[e-?mail[ \xa0]?protected\]|\breprint permission|\bfor licensing|\bclick here\b|\bwrite to\b"
)
_KINDS = (
    (RightsKind.PROHIBITION, _PROHIBITION),
    (RightsKind.PERMISSION, _PERMISSION),
    (RightsKind.COPYRIGHT, _COPYRIGHT),
    (RightsKind.CONTACT, _CONTACT),
)
_ON_REUSE = ("publication", "licens", "permission", "reprint", "republish", "syndicat")


def find_terms(page: Page, blocks: Sequence[Block]) -> tuple[Term, ...]:
    """The terms in text order: each sentence of terms, disclaimers and of contacts for reuse, by what it does.

    A sentence that grants something on a condition gives two terms.
    """
    return tuple(term for block in blocks for term in _terms(page, block))


def _terms(page: Page, block: Block) -> Iterator[Term]:
    words = page.folded[block.start : block.end]
    is_contact = block.kind is BlockKind.CONTACT
    if block.kind not in _STATING or (is_contact and not any(word in words for word in _ON_REUSE)):
        return
    for start, end in sentences(page.text, block.start, block.end):
        folded = page.folded[start:end]
        kind = RightsKind.CONTACT if is_contact else _kind(folded)
        condition = _CONDITION.search(folded) if kind is RightsKind.PERMISSION else None
        if condition is None:
            yield _term(page, kind, start, end)
            continue
        if condition.start() > 0:
            yield _term(page, kind, start, start + condition.start())
        yield _term(page, RightsKind.CONDITION, start + condition.start(), end)


def _kind(folded: str) -> RightsKind:
    return next((kind for kind, pattern in _KINDS if pattern.search(folded)), RightsKind.NOTICE)


def _term(page: Page, kind: RightsKind, start: int, end: int) -> Term:
    start, end = trimmed(page.text, start, end)
    return Term(kind, Span(start, end, page.text[start:end]))
