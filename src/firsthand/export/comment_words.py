"""What is said of a transfer beside its figures, as the comment of a register's line."""

from collections.abc import Collection, Iterable, Iterator

from firsthand.export.known_name import known_name
from firsthand.export.leading_values import leading
from firsthand.export.listed_items import Item
from firsthand.export.register_form import Entry
from firsthand.export.stated_figures import stated_figures
from firsthand.export.status_words import denial_words, status_words
from firsthand.export.told_as import as_listed, is_told_as_delivered
from firsthand.export.values import Value, values_of
from firsthand.kb import KnowledgeBase
from firsthand.model import Status

_SLOTS = {"via": "Via", "place": "Place named", "maker": "Maker named"}


def comments(entry: Entry, item: Item, kb: KnowledgeBase, beside: Collection[str] = ()) -> str:
    """The status first, then denials, competing values, amounts and places, parted by ". "; no report's own sentence.

    `beside` are slots that the table has columns of their own for.
    """
    pieces = [status_words(entry.transfer), denial_words(entry.transfer)]
    for slot in ("supplier", "recipient"):
        pieces.append(_said(f"Also named as {slot}", leading(entry, slot).others, kb))
    pieces += _amounts(entry, item, kb)
    listed = values_of(as_listed(entry))
    for slot, words in _SLOTS.items():
        if slot not in beside:
            pieces.append(_said(words, [one for one in listed if one.slot == slot], kb))
    times = dict.fromkeys(f"“{' '.join(one.value.split())}”" for one in listed if one.slot == "time")
    pieces.append(_joined("Time stated", times))
    return ". ".join(piece for piece in pieces if piece)


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
