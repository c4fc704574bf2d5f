import json

from firsthand.model import Certainty, Report, Span, Status, Telling
from firsthand.store.codec import decode, encode

SENTENCE, TRIGGER = Span(0, 15, "Iran sent arms."), Span(5, 9, "sent")
REPORT = Report("1", "a", SENTENCE, TRIGGER, Status.DELIVERED, Certainty.STATED)


def test_a_report_that_was_stored_before_there_were_tellings_reads_as_one_with_none():
    stored = json.loads(encode(REPORT))
    del stored["tellings"]
    assert decode(json.dumps(stored), Report) == REPORT
    assert REPORT.tellings == ()


def test_tellings_are_kept_with_their_report():
    told = Report(
        "1", "a", SENTENCE, TRIGGER, Status.DELIVERED, Certainty.STATED, tellings=(Telling(SENTENCE, TRIGGER),)
    )
    assert decode(encode(told), Report) == told
