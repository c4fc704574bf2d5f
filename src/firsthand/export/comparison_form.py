"""Two articles beside each other, with every changed word in its place, as JSON."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from firsthand.export.block_words import BLOCK, READ
from firsthand.export.changed_words import by_kind, is_told_by, spans_within
from firsthand.export.comparison import Comparison
from firsthand.export.comparison_words import KIND, MARK, PASSAGE, RELATION
from firsthand.export.derivation_form import article_name
from firsthand.export.direction_words import direction_sentence
from firsthand.export.headline_change import headline_said, headlines_form
from firsthand.export.shares import per_cent
from firsthand.export.side_by_side import Shared, rows
from firsthand.export.upstream_said_form import upstream_said_form
from firsthand.model import Article, Credit, Edit, Place

_Form = dict[str, Any]
_MOVED: Final = "⇅"


def comparison_form(found: Comparison) -> _Form:
    """`{"kind": "comparison", "a", "b", "verdict", "headlines", "rows", "changes", "sources", "upstream_said"}`.

    Rows together hold both texts once and run in A's order. A row's `state` is copied, changed or own, `said` and
    `sign` say it for people, and `moved` where B has it. A side is a list of pieces: words, with `change` where they
    were changed (its number, kind, mark and the other article's words), `block` where they are an article's own, and
    `stands` (a row's number) where B has a moved passage. `headlines` has both, wherever they stand; `own` counts the
    rows in which a side has words of its own. Offsets are code points of each article's clean text.
    """
    a, b, derivation = found.a, found.b, found.derivation
    passages = sorted(derivation.passages, key=lambda one: (one.a.start, one.b.start))
    edits = [edit for passage in passages for edit in passage.edits]
    numbers = {id(edit): number for number, edit in enumerate(edits, 1)}
    headlines = headlines_form(a, b)
    found_rows = list(_rows(found, numbers))
    return {
        "kind": "comparison",
        "a": compared_form(a, found.newsroom_a),
        "b": compared_form(b, found.newsroom_b),
        "verdict": _verdict(found, headlines),
        "headlines": headlines,
        "rows": found_rows,
        "own": {side: sum(row["state"] == "own" and _has_words(row[side]) for row in found_rows) for side in "ab"},
        "changes": _changes(edits, numbers),
        "changed": len(edits),
        "sources": [
            {**compared_form(one.article, one.newsroom), "of_a": one.of_a is not None, "of_b": one.of_b is not None}
            for one in found.sources
        ],
        "upstream_said": upstream_said_form(found),
    }


def compared_form(article: Article, newsroom: str) -> _Form:
    """What names an article on a page that has several: ids, title, newsroom, day and language."""
    return {
        "id": article.id,
        "name": article_name(article),
        "title": article.title,
        "newsroom": newsroom,
        "published": article.published.edtf if article.published else None,
        "language": article.language,
    }


def _has_words(pieces: Iterable[_Form]) -> bool:
    return any("text" in piece for piece in pieces)


def _verdict(found: Comparison, headlines: _Form) -> _Form:
    derivation = found.derivation
    upstream = derivation.upstream.name if derivation.upstream else None
    shares = f"{per_cent(derivation.share_a)} of A's words and {per_cent(derivation.share_b)} of B's are shared"
    return {
        "relation": derivation.relation.value,
        "relation_words": RELATION[derivation.relation],
        "headline_words": headline_said(headlines, derivation.direction) if derivation.is_dependent else "",
        "dependent": derivation.is_dependent,
        "direction": derivation.direction.value,
        "direction_words": direction_sentence(derivation.direction, *_names(found), upstream),
        "reasons": [{"code": reason.code, "text": reason.text} for reason in derivation.reasons],
        "share_a": round(derivation.share_a, 4),
        "share_b": round(derivation.share_b, 4),
        "shares": shares,
        "upstream": upstream,
        "credits_a": _credits(derivation.credit_a),
        "credits_b": _credits(derivation.credit_b),
        "false_credits": _credits(derivation.false_credits),
    }


def _names(found: Comparison) -> tuple[str, str]:
    """The newsrooms; the articles' own names where those do not tell them apart."""
    if found.newsroom_a != found.newsroom_b:
        return found.newsroom_a, found.newsroom_b
    return article_name(found.a), article_name(found.b)


def _credits(found: Iterable[Credit]) -> list[str]:
    return list(dict.fromkeys(credit.words.text for credit in found))


def _rows(found: Comparison, numbers: Mapping[int, int]) -> Iterator[_Form]:
    if not found.derivation.passages:
        return
    for row in rows(found.derivation, found.a.text, found.b.text):
        if isinstance(row, Shared):
            yield _shared(row, found, numbers)
        else:
            a = [piece for place in row.a for piece in _own(found.a, place)]
            b = [piece for part in row.b for piece in _own(found.b, part)]
            if a or b:
                yield _alone(a, b)


def _alone(a: list[_Form], b: list[_Form]) -> _Form:
    sides = ("A" if a else "", "B" if _has_words(b) else "")
    said = {("A", ""): "only in A", ("", "B"): "only in B", ("A", "B"): "each has its own words", ("", ""): "moved"}
    return {
        "state": "own",
        "said": said[sides],
        "sign": " ".join(filter(None, sides)) or _MOVED,
        "number": None,
        "moved": None,
        "passage": None,
        "a": a,
        "b": b,
    }


def _shared(row: Shared, found: Comparison, numbers: Mapping[int, int]) -> _Form:
    passage, a, b = row.passage, found.a.text, found.b.text
    words_a, words_b = a[passage.a.start : passage.a.end], b[passage.b.start : passage.b.end]
    copied = is_told_by((), words_a, words_b, passage.a.start)
    return {
        "state": "copied" if copied else "changed",
        "said": "copied" if copied else "changed",
        "sign": f"{'=' if copied else '≠'}{f' {_MOVED}' if row.after is not None else ''}",
        "number": row.number,
        "moved": None if row.after is None else _where(row.after),
        "passage": PASSAGE[passage.kind],
        "counted": len(passage.edits),
        "told": is_told_by(passage.edits, words_a, words_b, passage.a.start),
        "a": _pieces(a, passage.a, passage.edits, numbers, of_a=True),
        "b": _pieces(b, passage.b, passage.edits, numbers, of_a=False),
    }


def _where(after: int) -> str:
    return f"moved: in B it stands after {after}" if after else "moved: in B it is the first of these"


def _pieces(text: str, place: Place, edits: Sequence[Edit], numbers: Mapping[int, int], *, of_a: bool) -> list[_Form]:
    """The words of one side, cut where changed words begin and end."""
    sides = {id(edit.before if of_a else edit.after): edit for edit in edits}
    found, at = [], place.start
    for span in spans_within(place, (edit.before if of_a else edit.after for edit in edits)):
        edit = sides[id(span)]
        found += [_piece(text, at, span.start), _piece(text, span.start, span.end) | _change(edit, numbers, of_a)]
        at = span.end
    return [piece for piece in (*found, _piece(text, at, place.end)) if piece["text"]]


def _piece(text: str, start: int, end: int) -> _Form:
    return {"text": text[start:end], "start": start, "end": end, "change": None}


def _change(edit: Edit, numbers: Mapping[int, int], of_a: bool) -> _Form:
    other = (edit.after if of_a else edit.before).text
    return {"change": {"number": numbers[id(edit)], "kind": edit.kind.value, "mark": MARK[edit.kind], "other": other}}


def _own(article: Article, part: Place | int) -> Iterator[_Form]:
    """What one article has alone, block by block, blanks and lone marks left out; a number is a moved passage."""
    if isinstance(part, int):
        yield {"stands": part}
        return
    for block in article.blocks:
        start, end = max(block.start, part.start), min(block.end, part.end)
        words = article.text[start:end].strip()
        if start < end and any(character.isalnum() for character in words):
            start = article.text.index(words, start)
            place = {"text": words, "start": start, "end": start + len(words)}
            yield place | {"block": block.kind.value, "read": block.kind in READ, "block_words": BLOCK[block.kind]}


def _changes(edits: Sequence[Edit], numbers: Mapping[int, int]) -> list[_Form]:
    found = by_kind(edits, lambda before, after: "\0".join((" ".join(before.split()), " ".join(after.split()))))
    return [
        {
            "kind": kind.value,
            "means": KIND[kind],
            "mark": MARK[kind],
            "count": sum(len(change.edits) for change in changes),
            "changes": [
                {
                    "before": change.edits[0].before.text,
                    "after": change.edits[0].after.text,
                    "numbers": [numbers[id(edit)] for edit in change.edits],
                }
                for change in changes
            ],
        }
        for kind, changes in found
    ]
