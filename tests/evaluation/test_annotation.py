"""A report that was read is brought into the guidelines' form."""

from firsthand.evaluation.annotation import annotation_of
from firsthand.model import Certainty, Link, Measure, Mention, PartialDate, Quantity, Report, Span, Status

SENTENCE = Span(0, 40, "Iran sent 40 rifles to Syria in May.")


def mention(text: str) -> Mention:
    return Mention(Span(0, len(text), text), text.casefold(), Link(None, "not known"))


def test_the_form_keeps_the_written_words_and_leaves_out_empty_slots():
    told = Report(
        id="r", article="a", sentence=SENTENCE, trigger=Span(5, 9, "sent"),
        status=Status.DELIVERED, certainty=Certainty.HEDGED,
        supplier=(mention("Iran"),), item=(mention("rifles"), mention("Rockets")),
        quantity=(Quantity(Span(10, 12, "40"), 40, 40, Measure.COUNT, None),),
        time=(PartialDate("2015-05", None, None, Span(29, 35, "in May")), PartialDate("2015", None, None, None)),
        confidence=0.7,
    )  # fmt: skip
    form = annotation_of(told)
    assert (form.trigger, form.start, form.status, form.certainty) == ("sent", 5, "delivered", "hedged")
    assert form.slots == {
        "supplier": ("Iran",), "item": ("rifles", "Rockets"), "quantity": ("40",), "time": ("in May",),
    }  # fmt: skip
    assert form.spans("recipient") == ()
    assert form.confidence == 0.7
