"""Why a value, a link, a join or a verdict was proposed."""

from dataclasses import dataclass

from firsthand.model.span import Span


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule's stable code (`credit.same-newsroom`), a sentence for people, and the words it rests on, if any."""

    code: str
    text: str
    spans: tuple[Span, ...] = ()
