"""A report as it is told: the words around its trigger, by which it is sorted into constructions."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from firsthand.evaluation.annotation import Annotation
from firsthand.model import Span

_WORD = re.compile(r"[\w$][\w$.’'-]*(?<![.’'-])|[^\w\s]")
_FORMS = ("arming", "taking", "moving", "nouns", "either")  # lists that tell the form of a trigger
_LONGEST_HEADLINE = 30  # words
_CLOSED = tuple(".!?:;,\"”’')]…")
_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Telling:
    """A report, read or annotated, in its passage.

    `sentence` is the stretch of `text` that holds the trigger, `before` and `after` its words on either side of the
    trigger in lower case, the nearest last and first. `others` is how many reports the annotator found beside it.
    """

    report: Annotation
    text: str
    sentence: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    others: int
    is_annotated: bool

    @property
    def head(self) -> str:
        """The word of the trigger that tells its form, in lower case: "drops" of "air drops", "ended" of "ended up"."""
        words = self.report.trigger.lower().split()
        ends_in_noun = words[-1] in known("nouns") and words[0] not in known("taking")
        is_first_known = any(words[0] in known(name) for name in _FORMS)
        is_last_known = any(words[-1] in known(name) for name in _FORMS)
        return words[-1] if ends_in_noun or (is_last_known and not is_first_known) else words[0]

    @property
    def is_quoted(self) -> bool:
        """Whether the trigger stands between quotation marks; one left open lasts to the end of its line."""
        start = self.report.start
        return any(match.start() < start < match.end() for match in _QUOTED.finditer(self.text))

    @property
    def is_headline(self) -> bool:
        """Whether the trigger's line is short and ends without a stop, as headlines, captions and list items do.

        Lines of text that was broken at a fixed width are none: there the line before or after goes on.
        """
        start = self.text.rfind("\n", 0, self.report.start) + 1
        line, _, rest = self.text[start:].partition("\n")
        before = self.text[:start].rstrip()
        is_open = not line.rstrip().endswith(_CLOSED) and len(line.split()) <= _LONGEST_HEADLINE
        is_broken = line[:1].islower() or rest.lstrip()[:1].islower() or bool(before and not before.endswith(_CLOSED))
        return is_open and not is_broken


def telling(report: Annotation, text: str, sentences: Sequence[Span], others: int, is_annotated: bool) -> Telling:
    """Put a report into its passage, whose sentences are given in their order.

    Without a sentence around the trigger the whole text is taken for it.
    """
    start, end = report.start, report.start + len(report.trigger)
    left, right = next(((one.start, one.end) for one in sentences if one.start <= start < one.end), (0, len(text)))
    return Telling(
        report=report,
        text=text,
        sentence=text[left:right],
        before=_words(text[left:start]),
        after=_words(text[end : max(end, right)]),
        others=others,
        is_annotated=is_annotated,
    )


@cache
def _word_lists() -> Mapping[str, frozenset[str]]:
    table = tomllib.loads(files(__package__).joinpath("constructions.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}


def known(name: str) -> frozenset[str]:
    """The words of a list of `constructions.toml`."""
    return _word_lists()[name]


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower().replace("’", "'")))
