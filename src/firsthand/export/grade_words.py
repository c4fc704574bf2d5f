"""A transfer's grade with who gave it."""

from collections.abc import Iterable

from firsthand.export.register_form import Entry
from firsthand.model import Judgement
from firsthand.register.review import standing


def graded_by(entry: Entry, judgements: Iterable[Judgement]) -> str | None:
    """The person who set the grade that stands, None where the machine proposes it."""
    set_by = standing(judgements).grade_of(entry.transfer.id)
    return set_by.made_by if set_by else None


def grade_words(entry: Entry, judgements: Iterable[Judgement]) -> str:
    """ "F3, proposed by machine"; "B2, set by Ana Ruiz"."""
    person = graded_by(entry, judgements)
    return f"{entry.grade}, {f'set by {person}' if person else 'proposed by machine'}"
