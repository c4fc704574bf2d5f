"""Whether all the words of a page, menus and furniture too, hold a sentence worth reading for reports."""

from collections.abc import Sequence
from functools import cache

from firsthand.kb import KnowledgeBase
from firsthand.model import Span
from firsthand.reports.arms import ArmsPlace, arms_names
from firsthand.reports.gate import Gate
from firsthand.reports.windows import holds_window

# What a sentence may lack beside one that the gate of articles lets pass, in fortieths of a logit: where the sentences
# of a page end is less sure than of an article, and what is passed over is not seen again. Of 1,452 pages with a
# sentence that passes for the article none was lost without it (benchmarks/archives.py says what it costs).
LENIENCE = 10


class _Lenient(Gate):
    def passes(
        self, plain_text: bytes, spans: Sequence[Span], places: Sequence[ArmsPlace], needed: int = -LENIENCE
    ) -> list[bool]:
        return super().passes(plain_text, spans, places, needed)


@cache
def _gate() -> Gate:
    return _Lenient()


def speaks_of_arms(text: str, kb: KnowledgeBase) -> bool:
    """Whether the text may hold a report, by the gate that articles go through, which lets more pass here."""
    return holds_window(text, arms_names(kb), _gate())
