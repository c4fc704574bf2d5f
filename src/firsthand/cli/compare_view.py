"""Two articles for people, side by side or, in a narrow terminal, one passage under the other."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from firsthand.cli.change_words import change, credit_list, in_line, is_right_to_left, name_of
from firsthand.cli.marked import merged, one_side, paragraphs
from firsthand.cli.printable import printable
from firsthand.cli.screen import heading
from firsthand.export.changed_words import by_kind, is_told_by
from firsthand.export.comparison import Comparison
from firsthand.export.derivation_form import reason_sentence
from firsthand.export.direction_words import direction_sentence
from firsthand.export.shares import per_cent
from firsthand.export.side_by_side import Alone, Shared, rows
from firsthand.model import Article, BlockKind, Credit, Derivation, Place, SharedPassage

_BESIDE = 96  # columns from which on two articles stand side by side
_READ = (BlockKind.HEADLINE, BlockKind.STORY, BlockKind.SUMMARY)
_FOLDED = 70  # characters shown of a block that is not the story
_MOST = 12  # changes shown of a kind


def compare_view(found: Comparison, width: int, colour: bool) -> Iterator[RenderableType]:
    """Yield the parts of the page: the texts with their changed words marked, the list of these, the verdict.

    Where an article is written from right to left there are no columns, whose order a terminal would turn.
    """
    a, b, derivation = found.a, found.b, found.derivation
    yield Text.assemble(("A  ", "bold"), _named(a, found.newsroom_a))
    yield Text.assemble(("B  ", "bold"), _named(b, found.newsroom_b))
    yield Text(f"{derivation.relation.value}: {_direction(a, b, derivation)}")
    if derivation.passages:
        yield Text()
        laid = rows(derivation, a.text, b.text)
        if width >= _BESIDE and not is_right_to_left(a.text + b.text):
            yield _columns(laid, a, b, colour)
        else:
            yield from _stacked(laid, a, b, colour)
        yield from _changes(derivation)
    yield from _verdict(a, b, derivation)


def _named(article: Article, newsroom: str) -> Text:
    day = article.published.edtf if article.published else None
    title = f"\n   “{in_line(article.title)}”" if article.title else ""
    text = Text(name_of(article), style="bold")
    return text.append(f"  {in_line(newsroom)}, {day or 'undated'}{title}", "not bold")


def _columns(found: Iterable[Shared | Alone], a: Article, b: Article, colour: bool) -> Table:
    table = Table(box=None, pad_edge=False, expand=True, padding=(0, 2, 1, 0), header_style="bold")
    table.add_column("", width=13)
    table.add_column("A", ratio=1, overflow="fold")
    table.add_column("B", ratio=1, overflow="fold")
    for row in found:
        if isinstance(row, Shared):
            passage = row.passage
            table.add_row(
                Text(_label(row, "\n"), style="dim"),
                one_side(a.text, passage.a, passage.edits, True, colour),
                one_side(b.text, passage.b, passage.edits, False, colour),
            )
        else:
            sides = (_alone(a, row.a), _alone(b, row.b))
            if any(side.plain for side in sides):
                alone = any(isinstance(part, Place) for part in (*row.a, *row.b))
                table.add_row(Text("not shared" if alone else "", style="dim"), *sides)
    return table


def _stacked(found: Iterable[Shared | Alone], a: Article, b: Article, colour: bool) -> Iterator[RenderableType]:
    for row in found:
        if isinstance(row, Shared):
            yield Group(Text(f"-- {_label(row, ', ')}", style="dim"), *_one_passage(row.passage, a, b, colour), Text())
            continue
        own_b = [part for part in row.b if isinstance(part, Place)]  # where moved passages stand is said beside them
        for name, side in (("A", _alone(a, row.a)), ("B", _alone(b, own_b))):
            if side.plain:
                yield Group(Text(f"-- only in {name}", style="dim"), side, Text())


def _one_passage(passage: SharedPassage, a: Article, b: Article, colour: bool) -> Iterator[Text]:
    """The passage once, with the words of both where they differ; twice where more than single words changed."""
    words_a, words_b = a.text[passage.a.start : passage.a.end], b.text[passage.b.start : passage.b.end]
    if is_told_by(passage.edits, words_a, words_b, passage.a.start):
        yield merged(b.text, passage.b, passage.edits, colour)
        return
    yield Text.assemble(("A: ", "bold"), one_side(a.text, passage.a, passage.edits, True, colour))
    yield Text.assemble(("B: ", "bold"), one_side(b.text, passage.b, passage.edits, False, colour))


def _label(row: Shared, separator: str) -> str:
    """ "2 narration", and where it moved what it follows in B."""
    where = {None: "", 0: "moved: first of these in B"}.get(row.after, f"moved: in B after {row.after}")
    return separator.join(part for part in (f"{row.number} {row.passage.kind.value}", where) if part)


def _alone(article: Article, parts: Iterable[Place | int]) -> Text:
    """What one article has alone: its story in full, of other blocks the beginning, and where moved passages stand."""
    found: list[Text] = []
    for part in parts:
        if isinstance(part, int):
            found.append(Text(f"({part} stands here)", style="dim"))
        else:
            found += filter(None, (_block(article, kind, place) for kind, place in _by_block(article, part)))
    return Text("\n").join(found)


def _by_block(article: Article, place: Place) -> Iterator[tuple[BlockKind, Place]]:
    for block in article.blocks:
        start, end = max(block.start, place.start), min(block.end, place.end)
        if start < end:
            yield block.kind, Place(start, end)


def _block(article: Article, kind: BlockKind, place: Place) -> Text | None:
    words = article.text[place.start : place.end].strip()
    if not any(character.isalnum() for character in words):
        return None
    if kind in _READ:
        return paragraphs(words)
    shown = printable(words)
    cut = f"{shown[:_FOLDED].rstrip()}…" if len(shown) > _FOLDED else shown
    return Text(f"({kind.value}) {in_line(cut)}", style="dim")


def _changes(derivation: Derivation) -> Iterator[RenderableType]:
    edits = [edit for passage in derivation.passages for edit in passage.edits]
    yield heading(f"Changed words: {len(edits) or 'none'}")
    table = _table()
    for kind, found in by_kind(edits, change):
        shown = [f"{one.said}{f' {len(one.edits)}' if len(one.edits) > 1 else ''}" for one in found[:_MOST]]
        more = [f"and {len(found) - _MOST} more"] if len(found) > _MOST else []
        table.add_row(kind.value, Text("; ".join([*shown, *more])))
    yield table


def _verdict(a: Article, b: Article, derivation: Derivation) -> Iterator[RenderableType]:
    yield heading("How they stand to each other")
    table = _table()
    shares = f"{per_cent(derivation.share_a)} of A's words and {per_cent(derivation.share_b)} of B's are shared"
    lines = {
        "relation": f"{derivation.relation.value}; {shares}",
        "direction": _direction(a, b, derivation),
        "why": printable(reason_sentence(derivation)) or "no reason given",
        "upstream": in_line(derivation.upstream.name) if derivation.upstream else "none named",
        "credits of A": _credits(derivation.credit_a),
        "credits of B": _credits(derivation.credit_b),
        "false credits": _credits(derivation.false_credits),
    }
    for name, line in lines.items():
        table.add_row(name, Text(line))
    yield table


def _table() -> Table:
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="bold", no_wrap=True, min_width=13)
    table.add_column(overflow="fold")
    return table


def _direction(a: Article, b: Article, derivation: Derivation) -> str:
    upstream = in_line(derivation.upstream.name) if derivation.upstream else None
    return direction_sentence(derivation.direction, name_of(a), name_of(b), upstream)


def _credits(found: tuple[Credit, ...]) -> str:
    return credit_list(found) or "none"
