"""Changed words and credits, said in a line."""

import re

from firsthand.cli.printable import printable
from firsthand.lineage.taking import CountedEdit, CreditState, Taking
from firsthand.model import Article, Credit, Direction

# Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, with the presentation forms and the scripts beyond U+10800.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ID_DIGITS = 12
_AROUND = 30  # characters shown of a credit on either side of the newsroom
_ISOLATE, _END = "\u2068", "\u2069"


def is_right_to_left(text: str) -> bool:
    """Whether a text holds letters that are written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def in_line(text: str) -> str:
    """An article's words, safe for a terminal; those written from right to left do not turn the words around them.

    They stand in an isolate, of which Unicode Standard Annex 9 says that nothing in it touches what is outside.
    """
    shown = printable(text)
    return f"{_ISOLATE}{shown}{_END}" if is_right_to_left(shown) else shown


def name_of(article: Article) -> str:
    """The input's own id of an article where it gave one, else the beginning of ours."""
    return in_line(article.given_id or article.id[:_ID_DIGITS])


def change(before: str, after: str) -> str:
    """ "rebels -> armed gangs", or what was added or left out."""
    if not before:
        return f"added: {in_line(after)}"
    return f"{in_line(before)} -> {in_line(after)}" if after else f"left out: {in_line(before)}"


def changes(found: tuple[CountedEdit, ...], most: int) -> str:
    """The first changes with their kinds, those that occur often with a number, and how many more there are."""
    said = [
        f"{change(one.before, one.after)}{f' {one.count}' if one.count > 1 else ''} ({one.kind.value})"
        for one in found[:most]
    ]
    more = [f"and {len(found) - most} more"] if len(found) > most else []
    return ", ".join([*said, *more])


def credit(taking: Taking, taker: Article) -> str:
    """What the taker does with the name of the newsroom that it takes from."""
    state = taking.credit_state(taker)
    is_taken = taking.is_directed or taking.derivation.direction is Direction.COMMON
    false, kept = taking.false_credits(taker), taking.kept_credits(taker)
    said = {
        CreditState.KEPT: f"credit kept: {credit_list(kept)}",
        CreditState.FALSE: "",
        CreditState.REMOVED: "credit removed" if is_taken else "it credits nobody",
    }[state]
    return "; ".join(part for part in (said, f"false credit: {credit_list(false)}" if false else "") if part)


def credit_list(found: tuple[Credit, ...]) -> str:
    """The words of credits in quotation marks, each once; of a long sentence only what surrounds the newsroom."""
    return ", ".join(dict.fromkeys(f"“{_cut(one)}”" for one in found))


def _cut(found: Credit) -> str:
    """The words of a credit, cut at spaces, with some on either side of the newsroom."""
    words = found.words.text
    first, last = found.newsroom.start - found.words.start, found.newsroom.end - found.words.start
    if not 0 <= first < last <= len(words):
        return in_line(words)
    start = words.find(" ", first - _AROUND, first) + 1 if first > _AROUND else 0
    end = words.rfind(" ", last, last + _AROUND) if len(words) - last > _AROUND else len(words)
    end = max(end, last)
    return f"{'…' if start else ''}{in_line(words[start:end])}{'…' if end < len(words) else ''}"
