"""Where an article tells what a report says."""

from dataclasses import replace

from world import Story, span

from firsthand.model import Part, Telling
from firsthand.register.told import told_at, told_in_headline

LEAD, TITLE = "Arland sent rifles.", "Rifles Sent"


def report(*tellings):
    story = Story("a", title=TITLE)
    story.says(LEAD, "Arland", None, "rifles")
    return replace(story.reports[0], tellings=tellings), story.article()


def test_a_report_is_told_in_its_sentence_and_then_in_its_tellings():
    again = Telling(span("They sent them again.", 20), span("sent", 25))
    kept, _ = report(again)
    assert told_at(kept) == (Telling(kept.sentence, kept.trigger), again)


def test_a_headline_tells_a_report_that_is_kept_with_the_body():
    headline = span(TITLE, 0, Part.TITLE)
    assert told_in_headline(*report(Telling(headline, span("Sent", 7, Part.TITLE)))) == headline
    assert told_in_headline(*report()) is None
