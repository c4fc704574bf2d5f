"""What is said of a transfer beside its figures, as the comment of a register's line."""

from collections.abc import Collection, Iterable, Iterator

from firsthand.export.known_name import known_name
from firsthand.export.leading_values import leading
from firsthand.export.listed_items import Item
from firsthand.export.listed_values import listed_values, told_otherwise
from firsthand.export.register_form import Entry
from firsthand.export.stated_figures import stated_figures
from firsthand.export.status_words import denial_words, status_words
from firsthand.export.told_as import as_listed, is_told_as_delivered
from firsthand.export.values import Value, values_in, values_of
from firsthand.export.why_origins import why_origins
from firsthand.kb import KnowledgeBase
from firsthand.model import Status

_SLOTS = {"via": "Via", "place": "Place named", "maker": "Maker named"}
_PARTIES = ("supplier", "recipient")


def comments(entry: Entry, item: Item, kb: KnowledgeBase, beside: Collection[str] = ()) -> str:
    """The status first, then denials, competing values, amounts and places, parted by ". "; no report's own sentence.

    What is only denied, or told of another stage, is no competing value: it is said how it is told. `beside` are slots
    that the table has columns of their own for.
    """
    pieces = [status_words(entry.transfer), denial_words(entry.transfer)]
    for slot in _PARTIES:
        first = leading(entry, slot).first
        others = (one for one in listed_values(entry, slot, kb) if one not in first)
        pieces.append(_said(f"Also named as {slot}", others, kb))
    otherwise = [f"{slot} {words}" for slot, words in told_otherwise(entry, kb) if slot in _PARTIES]
    pieces.append(_joined("Only told otherwise", otherwise))
    pieces.append(_joined("Worded", _wordings(entry, item)))
    pieces += _amounts(entry, item, kb)
    listed = values_of(as_listed(entry))
    for slot, words in _SLOTS.items():
        if slot not in beside:
            pieces.append(_said(words, [one for one in listed if one.slot == slot], kb))
    times = dict.fromkeys(f"“{' '.join(one.value.split())}”" for one in listed if one.slot == "time")
    pieces.append(_joined("Time stated", times))
    pieces.append(why_origins(entry).rstrip("."))
    return ". ".join(piece for piece in pieces if piece)


def _wordings(entry: Entry, item: Item) -> Iterable[str]:
    """What the articles call an item that stands under a name of the knowledge base: "Grad rockets"."""
    named = item.value and item.value.entity
    values = (one for one in values_in(as_listed(entry), "item") if named and one.entity == named)
    return dict.fromkeys(f"“{' '.join(use.words.text.split())}”" for one in values for use in one.uses)


def _amounts(entry: Entry, item: Item, kb: KnowledgeBase) -> Iterator[str]:
    """The figures that stand in no column: of several the others, of what is no delivery all but those ordered."""
    listed = as_listed(entry)
    figures = stated_figures(listed, item.value)
    in_column = is_told_as_delivered(entry.transfer) or entry.transfer.status is Status.AGREED
    yield _joined("Other numbers reported" if in_column else "Number reported", figures.pieces[in_column:])
    yield _joined("Amount reported", figures.others)
    for wider in item.general:
        of_it = stated_figures(listed, wider)
        name = known_name(wider.value, wider.entity, kb)
        yield _joined(f"Reported of {name}, the wider term", (*of_it.pieces, *of_it.others))


def _said(words: str, values: Iterable[Value], kb: KnowledgeBase) -> str:
    return _joined(words, dict.fromkeys(known_name(one.value, one.entity, kb) for one in values))


def _joined(words: str, values: Iterable[str]) -> str:
    told = "; ".join(values)
    return f"{words}: {told}" if told else ""
