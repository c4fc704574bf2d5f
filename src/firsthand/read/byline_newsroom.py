"""Newsrooms in author lines: "By Ann Lee, Associated Press", "Hill Valley Post | 3 May 2015"."""

import re
from collections.abc import Iterator, Sequence

from firsthand.model import Block, BlockKind
from firsthand.read.newsroom import Named
from firsthand.read.paragraphs import Stretch, lines, trimmed
from firsthand.read.site import name_of, site_of
from firsthand.read.stated import Stated

_SPECIAL = re.compile(r"\bspecial (?:to|for) (?:the )?$", re.IGNORECASE)
_ROLE = r"(?:[a-z]+ ){0,3}(?:writer|reporter|correspondent|editor)"
_AGENCY = re.compile(  # author lines are often set in other letters: "Ann Lee, Ap Staff Writer"
    rf"(?:^|(?<=\n)|(?<=[,|/] ))(?:ap|afp|upi|pti|ani|dpa)(?= {_ROLE}|\s*$)", re.IGNORECASE | re.MULTILINE
)
_DESKS = r"(?: (?:News|Weekly|Daily|Bureau|Desk|Online|Sports?|Business|Politics|Money|TV|Radio|Services?|Wires?))*"
_BEFORE = r"(?<![\w@./#])"
_AFTER = r"(?:\.(?:com|org|net))?(?![\w@/]|\.\w)"
_LEAST_LETTERS = 4  # of the name of a site; shorter ones are also words
_LONGEST = 100  # of any name
_REACH = 20
_FIRST_LINES = 10
_OPENING = r"\s?(?:[-–—]+|:)\s"


def with_newsrooms(text: str, blocks: Sequence[Block], named: Sequence[Named], stated: Stated) -> tuple[Block, ...]:
    """The blocks with author lines cut, so that the newsroom that such a line names is a credit.

    `named` are the news organisations named in the text, `stated` what the document says of itself. The outlet's own
    name with a dash at the head of the story ("Hill Valley Post - ") is one too.
    """
    forms = _forms(stated)
    own = [re.compile(_BEFORE + form + _DESKS + _AFTER, re.IGNORECASE) for form in forms]
    cut = [part for block in blocks for part in _cut(text, block, named, own)]
    return tuple(_opened(text, cut, forms))


def _forms(stated: Stated) -> list[str]:
    """Patterns of the outlet's names; between the letters of the name of its site there may be blanks."""
    name, label = (stated.outlet or "").strip()[:_LONGEST], name_of(site_of(stated.url or ""))[:_LONGEST]
    forms = [re.escape(name)] if name and name not in stated.authors else []  # some sites bear their author's name
    return [*forms, "[ -]?".join(map(re.escape, label))] if len(label) >= _LEAST_LETTERS else forms


def _cut(text: str, block: Block, named: Sequence[Named], own: Sequence[re.Pattern[str]]) -> Iterator[Block]:
    if block.kind is not BlockKind.BYLINE:
        yield block
        return
    at = block.start
    found = set(_listed(text, block, named))
    for pattern in (*own, _AGENCY):
        found.update(Stretch(*match.span()) for match in pattern.finditer(text, block.start, block.end))
    for start, end in sorted(found, key=lambda each: (each.start, -each.end)):
        if start < at:
            continue
        yield from _trimmed(text, block.kind, at, start)
        yield Block(BlockKind.CREDIT, start, end)
        at = end
    yield from _trimmed(text, block.kind, at, block.end)


def _trimmed(text: str, kind: BlockKind, start: int, end: int) -> Iterator[Block]:
    start, end = trimmed(text, start, end)
    if start < end:
        yield Block(kind, start, end)


def _listed(text: str, block: Block, named: Sequence[Named]) -> Iterator[Stretch]:
    for each in named:
        if block.start <= each.start < each.end <= block.end and text[each.start - 1 : each.start] not in ("@", "/"):
            special = _SPECIAL.search(text, max(block.start, each.start - _REACH), each.start)
            yield Stretch(special.start() if special else each.start, each.end)


def _opened(text: str, blocks: Sequence[Block], forms: Sequence[str]) -> Iterator[Block]:
    """The blocks, where an early line of the story that opens with the outlet's name and a dash is cut after it."""
    openings = [re.compile(form + _AFTER + _OPENING, re.IGNORECASE) for form in forms]
    heads = {line.start for line in lines(text)[:_FIRST_LINES]}
    for block in blocks:
        at = block.start
        for head in sorted(heads.intersection(range(block.start, block.end))) if block.kind is BlockKind.STORY else ():
            opening = next((found for one in openings if (found := one.match(text, head, block.end))), None)
            if opening:
                yield from _trimmed(text, block.kind, at, head)
                yield from _trimmed(text, BlockKind.CREDIT, head, opening.end())
                at = opening.end()
        yield from _trimmed(text, block.kind, at, block.end)
