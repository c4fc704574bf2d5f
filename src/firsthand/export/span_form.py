"""Exact words with their place, as JSON."""

from collections.abc import Iterable

from firsthand.model import Mention, Part, Span, Telling

SpanForm = dict[str, str | int]


def span_form(span: Span) -> SpanForm:
    """`{"text", "start", "end"}` in code points; `"part": "title"` is added where the words stand in a title apart."""
    form: SpanForm = {"text": span.text, "start": span.start, "end": span.end}
    if span.part is not Part.TEXT:
        form["part"] = span.part.value
    return form


def mention_forms(mentions: Iterable[Mention]) -> list[SpanForm]:
    """The written words of each mention."""
    return [span_form(mention.words) for mention in mentions]


def telling_form(telling: Telling) -> dict[str, SpanForm]:
    """The sentence and the trigger of a further place that tells what a report says."""
    return {"sentence": span_form(telling.sentence), "trigger": span_form(telling.trigger)}
