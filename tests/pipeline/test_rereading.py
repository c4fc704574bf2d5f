"""A report with the slots that people put right is read as reading would have read those words."""

from dataclasses import replace

import pytest

from firsthand.model import (
    Article,
    Block,
    BlockKind,
    Certainty,
    Label,
    Link,
    Mention,
    Part,
    PartialDate,
    Reason,
    Report,
    Span,
    Station,
    Status,
    Telling,
)
from firsthand.pipeline.rereading import corrected
from firsthand.register.corrections import Correction

NO_LINK = Link(None, Reason("link.unknown", "No entry has this name."))
TEXT = (
    "Iran delivered about 50 rockets to Hezbollah in May, two officials said. Syria denied it.\n"
    "The shipment, Reuters reported, had been promised to the army."
)


def words(text, part=Part.TEXT):
    start = TEXT.index(text) if part is Part.TEXT else 0
    return Span(start, start + len(text), text, part)


ARTICLE = Article(
    id="a1",
    given_id="a.txt",
    original="",
    text=TEXT,
    title="Rockets seen",
    blocks=(Block(BlockKind.STORY, 0, len(TEXT)),),
    outlet="Radio Istra",
    outlet_link=NO_LINK,
    published=PartialDate("2031-06-10", "2031-06-10", "2031-06-10"),
    language="en",
    url=None,
    authors=(),
    credits=(),
    terms=(),
)
REPORT = Report(
    id="r1",
    article="a1",
    sentence=words("Iran delivered about 50 rockets to Hezbollah in May, two officials said."),
    trigger=words("delivered"),
    status=Status.DELIVERED,
    certainty=Certainty.STATED,
    time=(PartialDate("2031-05", "2031-05-01", "2031-05-31", words("in May"), "2031-06-10"),),
    confidence=0.7,
    finder="rules/1",
    reasons=(Reason("frame.deliver", "“delivered” passes arms on."),),
)


def put_right(kb, slot, *spans, word=None, report=REPORT):
    return corrected(report, [Correction(slot, word, spans, ("Ana", "Ben"))], ARTICLE, kb)


def test_words_that_the_machine_linked_by_what_stands_around_them_keep_their_link(kb):
    by_context = Mention(words("the army"), "army", Link("group/army", Reason("link.context", "It is named before.")))
    report = replace(REPORT, recipient=(by_context,))
    beside, _ = put_right(kb, "recipient", words("the army"), words("Hezbollah"), report=report)
    assert beside.recipient[0] == by_context
    moved, _ = put_right(kb, "supplier", words("the army"), report=report)
    assert moved.supplier == (by_context,)
    place, _ = put_right(kb, "place", words("the army"), report=report)
    assert place.place[0].link.entity is None


@pytest.mark.parametrize(
    ("slot", "text", "entity"),
    [
        ("supplier", "Syria", "state/sy"),
        ("recipient", "Hezbollah", "group/hezbollah"),
        ("reported_by", "Reuters", "outlet/reuters"),
    ],
)
def test_a_corrected_mention_keeps_its_words_and_is_linked(kb, slot, text, entity):
    made, ignored = put_right(kb, slot, words(text))
    (mention,) = getattr(made, slot)
    assert (mention.words, mention.value, mention.link.entity, ignored) == (words(text), text, entity, ())


def test_a_corrected_amount_is_read_as_an_interval(kb):
    (amount,) = put_right(kb, "quantity", words("about 50"))[0].quantity
    assert (amount.words, amount.low, amount.high) == (words("about 50"), 45, 55)


def test_a_corrected_time_is_counted_from_the_day_of_publication(kb):
    (told,) = put_right(kb, "time", words("in May"), report=replace(REPORT, time=()))[0].time
    assert told == REPORT.time[0]


def test_a_time_is_read_anew_where_the_status_says_what_it_means(kb):
    (told,) = put_right(kb, "status", word="planned")[0].time
    assert (told.words, told.edtf) == (words("in May"), "2031-05")
    january = replace(ARTICLE, published=PartialDate("2031-12-20", "2031-12-20", "2031-12-20"))
    (told,) = corrected(REPORT, [Correction("status", "planned", (), ("Ana",))], january, kb)[0].time
    assert told.edtf == "2032-05"


@pytest.mark.parametrize(("slot", "word"), [("status", "agreed"), ("certainty", "denied")])
def test_a_status_or_certainty_is_taken_as_it_is(kb, slot, word):
    assert getattr(put_right(kb, slot, word=word)[0], slot) == word


def test_a_slot_can_be_emptied(kb):
    full, _ = put_right(kb, "supplier", words("Syria"))
    assert put_right(kb, "supplier", report=full)[0].supplier == ()


def test_the_chain_of_attribution_follows_a_corrected_speaker(kb):
    made, _ = put_right(kb, "speaker", words("two officials"))
    assert [(link.station, link.name) for link in made.attribution] == [
        (Station.OUTLET, "Radio Istra"),
        (Station.VOICE, "two officials"),
    ]


def test_a_trigger_in_another_sentence_takes_the_report_there(kb):
    made, _ = put_right(kb, "trigger", words("shipment"))
    assert made.trigger == words("shipment")
    assert made.sentence.text == "The shipment, Reuters reported, had been promised to the army."


def test_a_report_that_is_taken_to_another_sentence_has_that_ones_labels_and_does_not_tell_it_twice(kb):
    sentence = words("The shipment, Reuters reported, had been promised to the army.")
    label = Label(words("officials"), "label/terrorist", "negative")
    report = replace(REPORT, labels=(label,), tellings=(Telling(sentence, words("shipment")),))
    made, _ = put_right(kb, "trigger", words("shipment"), report=report)
    assert (made.labels, made.tellings) == ((), ())
    stayed, _ = put_right(kb, "trigger", words("denied it"), report=replace(report, sentence=words(TEXT)))
    assert (stayed.labels, stayed.tellings) == (report.labels, report.tellings)


def test_a_trigger_outside_all_that_is_read_is_not_followed(kb):
    bare = replace(ARTICLE, blocks=())
    made, (ignored,) = corrected(REPORT, [Correction("trigger", None, (words("shipment"),), ("Ana",))], bare, kb)
    assert (made, ignored.correction.slot) == (REPORT, "trigger")


def test_everything_else_stays_as_the_machine_read_it_and_who_put_it_right_is_said(kb):
    made, _ = put_right(kb, "supplier", words("Syria"))
    assert replace(made, supplier=(), reasons=REPORT.reasons) == REPORT
    assert made.reasons[1:] == (
        Reason("review.corrected", "The supplier was put right by Ana and Ben.", (words("Syria"),)),
    )


@pytest.mark.parametrize(
    "wrong",
    [Span(0, 5, "Syria"), Span(900, 905, "Syria"), Span(0, 5, "Syria", Part.TITLE), Span(0, 0, "")],
)
def test_words_that_do_not_stand_there_are_not_followed_and_it_is_said_why(kb, wrong):
    made, (ignored,) = put_right(kb, "supplier", words("Syria"), wrong)
    assert made == REPORT
    assert (ignored.report, ignored.reason.code) == ("r1", "review.misplaced")
    assert "does not stand at" in ignored.reason.text


def test_one_correction_that_cannot_be_followed_does_not_hold_up_another(kb):
    said = [
        Correction("supplier", None, (Span(0, 5, "Syria"),), ("Ana",)),
        Correction("status", "agreed", (), ("Ana",)),
    ]
    made, ignored = corrected(REPORT, said, ARTICLE, kb)
    assert (made.status, len(ignored)) == (Status.AGREED, 1)


def test_without_corrections_a_report_is_the_same(kb):
    assert corrected(REPORT, [], ARTICLE, kb) == (REPORT, ())
