"""Two articles, what they share and which leans on which, as JSON."""

from typing import Any

from firsthand.model import Article, Credit, Derivation, Edit, Place, SharedPassage, Span


def derivation_form(a: str, b: str, derivation: Derivation) -> dict[str, Any]:
    """One line of `firsthand lineage`; `a` and `b` name the articles that the derivation has by the same letters.

    Offsets are code points of each article's clean text, `end` exclusive. Shares are rounded to four digits. `reason`
    is for people, `reasons` are the stable codes of the rules. A credit is given by its words.
    """
    return {
        "a": a,
        "b": b,
        "relation": derivation.relation.value,
        "direction": derivation.direction.value,
        "share_a": round(derivation.share_a, 4),
        "share_b": round(derivation.share_b, 4),
        "credit_a": _credits(derivation.credit_a),
        "credit_b": _credits(derivation.credit_b),
        "upstream": derivation.upstream.name if derivation.upstream else None,
        "false_credits": _credits(derivation.false_credits),
        "reason": reason_sentence(derivation),
        "reasons": [reason.code for reason in derivation.reasons],
        "blocks": [_block(passage) for passage in derivation.passages],
        "edits": [edit_form(edit) for passage in derivation.passages for edit in passage.edits],
    }


def article_name(article: Article) -> str:
    """The input's own id of an article where it gave one, else ours."""
    return article.given_id or article.id


def reason_sentence(derivation: Derivation) -> str:
    """The reasons for relation and direction as running text."""
    return " ".join(dict.fromkeys(reason.text for reason in derivation.reasons))


def direction_reason(derivation: Derivation) -> str:
    """The reasons without those for the relation alone."""
    texts = (reason.text for reason in derivation.reasons if not reason.code.startswith("relation."))
    return " ".join(dict.fromkeys(texts))


def edit_form(edit: Edit) -> dict[str, Any]:
    """`{"before", "after", "kind", "a", "b"}`: the words of A, those of B in their place, and where each stand."""
    return {
        "before": edit.before.text,
        "after": edit.after.text,
        "kind": edit.kind.value,
        "a": _offsets(edit.before),
        "b": _offsets(edit.after),
    }


def _credits(credits_: tuple[Credit, ...]) -> list[str]:
    return [credit.words.text for credit in credits_]


def _block(passage: SharedPassage) -> dict[str, Any]:
    return {"a": _offsets(passage.a), "b": _offsets(passage.b), "kind": passage.kind.value}


def _offsets(where: Place | Span) -> list[int]:
    return [where.start, where.end]
