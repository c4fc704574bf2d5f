"""The outlet that ran an article."""

import re
from collections.abc import Iterator, Sequence

from firsthand.kb import KnowledgeBase
from firsthand.model import Block, BlockKind, Link, Reason
from firsthand.read.byline import masthead
from firsthand.read.credits import Own
from firsthand.read.newsroom import Named, key, newsrooms
from firsthand.read.page import Page

_NOT_STATED = Link(None, Reason("outlet.not-stated", "The document does not say which outlet ran it."))
_ADDED = re.compile(r"\s*(?:\([^)]*\)|[-–|:] (?:News|Opinion|Editorial|Online|World)|Online News|Online)\s*$")
_BRACKETED = re.compile(r"\(([^()]{2,60})\)")  # Ann Lee (Acme News)
_HOST = re.compile(r"^(?:[a-z]+:)?//(?:[^/@\s]*@)?(?:www\.)?([^/:?#\s]+)", re.IGNORECASE)

_AFTER_OWN = re.compile(
    r" (?:has|have) (?:learned|reached out|contacted|been unable to|asked|not been able)|['’]s? requests? for comment"
)
_BEFORE_OWN = re.compile(
    r"(?:(?:©|[Cc]opyright)(?: ©)? ?\d{0,4},? (?:by )?|[Cc]ontacted by |[Rr]equests? for comment from )(?:[Tt]he )?$"
)
_NEAR = 40
_LONGEST = 253  # letters of a host (RFC 1035), and more than any name


def link_outlet(outlet: str | None, url: str | None, kb: KnowledgeBase) -> Link:
    """The outlet in the knowledge base, by its name, its name without additions such as "(Online)", or its address."""
    first: Link | None = None
    for name in outlet_names(outlet, url):
        link = kb.outlet(name)
        if link.entity is not None:
            return link
        first = first or link
    return first or _NOT_STATED


def outlet_of_masthead(page: Page, blocks: Sequence[Block], kb: KnowledgeBase) -> str | None:
    """The outlet that a line such as "Harbour Courier, 19 March 2024" names, if the knowledge base knows it."""
    for block in blocks:
        if block.kind is BlockKind.BYLINE:
            for line in page.text[block.start : block.end].splitlines():
                name = masthead(line.strip())
                if name and kb.outlet(name, in_credit=True).entity:
                    return name
    return None


def outlet_of_terms(blocks: Sequence[Block], named: Sequence[Named], kb: KnowledgeBase) -> str | None:
    """The outlet whose terms or disclaimer an article carries, where they name one organisation that is no agency.

    Who grants or withholds reuse of a page ran it; an agency's terms travel with its text.
    """
    glued = [block for block in blocks if block.kind in (BlockKind.TERMS, BlockKind.DISCLAIMER)]
    known = newsrooms(kb)
    inside = {
        each.link.entity: each.name
        for each in named
        if each.link.entity and not known.is_agency(each.link)
        if any(block.start <= each.start < block.end for block in glued)
    }
    return next(iter(inside.values())) if len(inside) == 1 else None


def outlet_names(outlet: str | None, url: str | None) -> list[str]:
    """The names under which the outlet may be known: as stated, without additions, in brackets, and its address.

    What is longer than any name is none.
    """
    host = _HOST.match(url) if url else None
    names = [outlet, _ADDED.sub("", outlet), *_BRACKETED.findall(outlet)] if outlet else []
    every = dict.fromkeys([*names, *([host.group(1)] if host else [])])
    return [name for name in every if len(name) <= _LONGEST]


def own_names(
    names: Sequence[str], page: Page, blocks: Sequence[Block], named: Sequence[Named], kb: KnowledgeBase
) -> Own:
    """What an article calls its own outlet: its stated names, and where none is known a guess from its wording.

    `named` are the news organisations named in the text.
    """
    entities = frozenset(link.entity for name in names if (link := kb.outlet(name)).entity)
    keys = frozenset(filter(None, map(key, names)))
    if entities:
        return Own(entities, keys)
    known = newsrooms(kb)
    tagged = () if names else _tagged(page, blocks, named)
    own = [each for each in (*_speaking(page, named), *tagged) if not known.is_agency(each.link)]
    guessed = frozenset(each.link.entity for each in own if each.link.entity)
    return Own(guessed, keys.union(key(each.name) for each in own))


def _speaking(page: Page, named: Sequence[Named]) -> Iterator[Named]:
    """Names that the text gives to itself ("Acme News has learned"). An agency is a source even of a whole text."""
    for each in named:
        before = _BEFORE_OWN.search(page.text, max(0, each.start - _NEAR), each.start)
        if before or _AFTER_OWN.match(page.text, each.end):
            yield each


def _tagged(page: Page, blocks: Sequence[Block], named: Sequence[Named]) -> Iterator[Named]:
    """What stands in a dateline of the first paragraphs."""
    for block in blocks[:4]:
        leads = block.kind is BlockKind.CREDIT and block.end < page.paragraph_at(block.start).end
        if leads and page.text[block.start] == "(":
            yield from (each for each in named if block.start <= each.start < block.end)
