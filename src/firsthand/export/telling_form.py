"""What an article changed in the text it took and what it did with the credit, as JSON with words for people."""

from typing import Any

from firsthand.lineage.taking import CreditState, Taking, telling
from firsthand.model import Article, Credit, Direction

_AROUND = 30  # code points shown of a credit on either side of the newsroom
_MARKS = {CreditState.KEPT: "✓", CreditState.FALSE: "✗", CreditState.REMOVED: "○"}


def telling_form(taking: Taking) -> list[dict[str, Any]]:
    """The changes that bear on meaning: labels first, then numbers, hedges, attribution and names, with counts."""
    return [
        {
            "kind": one.kind.value,
            "before": one.before,
            "after": one.after,
            "count": one.count,
            "said": said(one.before, one.after),
        }
        for one in telling(taking.edits)
    ]


def said(before: str, after: str) -> str:
    """`“rebels” → “armed gangs”`, `added: “so-called”`, `left out: “about”`."""
    if not before:
        return f"added: “{after}”"
    return f"“{before}” → “{after}”" if after else f"left out: “{before}”"


def credit_form(taking: Taking, taker: Article) -> dict[str, Any]:
    """`state`, a `mark` and a `word` for it, and the words of the credits that are kept and that are false."""
    state = taking.credit_state(taker)
    is_taken = taking.is_directed or taking.derivation.direction is Direction.COMMON
    words = {
        CreditState.KEPT: "credit kept",
        CreditState.FALSE: "false credit",
        CreditState.REMOVED: "no credit" if is_taken else "credits nobody",
    }
    return {
        "state": state.value,
        "mark": _MARKS[state],
        "word": words[state],
        "kept": _quotes(taking.kept_credits(taker)),
        "false": _quotes(taking.false_credits(taker)),
    }


def _quotes(credits_: tuple[Credit, ...]) -> list[str]:
    """The words of credits, each once; of a long sentence only what surrounds the newsroom."""
    return list(dict.fromkeys(_cut(one) for one in credits_))


def _cut(found: Credit) -> str:
    words = found.words.text
    first, last = found.newsroom.start - found.words.start, found.newsroom.end - found.words.start
    if not 0 <= first < last <= len(words):
        return words
    start = words.find(" ", first - _AROUND, first) + 1 if first > _AROUND else 0
    end = words.rfind(" ", last, last + _AROUND) if len(words) - last > _AROUND else len(words)
    end = max(end, last)
    return f"{'…' if start else ''}{words[start:end]}{'…' if end < len(words) else ''}"
