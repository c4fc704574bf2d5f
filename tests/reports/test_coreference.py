import pytest

from firsthand.model import BlockKind
from firsthand.reports import find_reports
from reports.told import Scripted, article


def read(kb, text, script, **given):
    blocks = [(BlockKind.STORY, line) for line in text.split("\n")]
    return find_reports(article(*blocks, **given), kb, Scripted(script))


def links(mentions):
    return [(one.words.text, one.link.entity) for one in mentions]


def test_a_description_keeps_its_words_and_takes_the_link_of_its_name(kb):
    text = "Saudi Arabia is at war.\nIt rained.\nFrance sold the kingdom missiles."
    (found,) = read(kb, text, {"sold": {"supplier": "France", "recipient": "kingdom", "item": "missiles"}})
    assert links(found.recipient) == [("kingdom", "state/sa")]
    reason = found.recipient[0].link.reason
    assert reason.code == "reference.antecedent"
    assert [span.text for span in reason.spans] == ["Saudi Arabia"]
    (told,) = [reason for reason in found.reasons if reason.code == "reference.antecedent"]
    assert [span.text for span in told.spans] == ["kingdom", "Saudi Arabia"]


def test_a_description_of_a_group_that_is_not_listed_names_it_all_the_same(kb):
    text = "The Northern Shield Brigade holds the hill. Iran sold the brigade missiles."
    (found,) = read(kb, text, {"sold": {"supplier": "Iran", "recipient": "brigade", "item": "missiles"}})
    assert links(found.recipient) == [("brigade", None)]
    assert [span.text for span in found.recipient[0].link.reason.spans] == ["Northern Shield Brigade"]


def test_two_countries_are_two_parties_with_the_same_words(kb):
    text = "Jordan and Qatar met in spring. France sold both countries missiles."
    (found,) = read(kb, text, {"sold": {"supplier": "France", "recipient": "both countries", "item": "missiles"}})
    assert links(found.recipient) == [("both countries", "state/jo"), ("both countries", "state/qa")]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Hamas met Iran. Iran sold the country missiles.", "country"),
        ("Hamas met Hezbollah. Iran sold the group missiles.", "group"),
        ("Iran sold a kingdom missiles.", "kingdom"),
    ],
)
def test_a_description_that_is_not_clear_stays_as_it_is(kb, text, recipient):
    (found,) = read(kb, text, {"sold": {"supplier": "Iran", "recipient": recipient, "item": "missiles"}})
    assert links(found.recipient) == [(recipient, None)]
    assert all(reason.code != "reference.antecedent" for reason in found.reasons)


@pytest.mark.parametrize(("before", "recipient"), [("Hamas grew.", [("Hamas", "group/hamas")]), ("Nobody came.", [])])
def test_a_pronoun_is_replaced_by_its_name_or_goes(kb, before, recipient):
    text = f"{before} Iran sold them missiles."
    (found,) = read(kb, text, {"sold": {"supplier": "Iran", "recipient": "them", "item": "missiles"}})
    assert links(found.recipient) == recipient


def test_a_country_written_like_a_pronoun_is_none(kb):
    text = "Hamas grew. US sold Iran missiles."
    (found,) = read(kb, text, {"sold": {"supplier": "US", "recipient": "Iran", "item": "missiles"}})
    assert links(found.supplier) == [("US", "state/us")]


def test_a_subject_pronoun_reaches_over_sentences_that_go_on_with_it(kb):
    text = "Hamas grew fast.\nIt has two camps.\nIt has a port.\nIt received missiles from Iran."
    (found,) = read(kb, text, {"received": {"supplier": "Iran", "item": "missiles"}})
    assert links(found.recipient) == [("Hamas", "group/hamas")]


@pytest.mark.parametrize("between", ["The camp is old.\nThe port is new.", "France has two camps.\nThe port is new."])
def test_a_subject_pronoun_does_not_reach_over_another_topic(kb, between):
    text = f"Hamas grew fast.\n{between}\nIt received missiles from Iran."
    (found,) = read(kb, text, {"received": {"supplier": "Iran", "item": "missiles"}})
    assert links(found.recipient) == []


def test_we_are_those_for_whom_the_speaker_of_a_running_speech_speaks(kb):
    text = (
        "“It rained,” said Omar Hassan, a commander in the Sultan Murad Division.\n"
        "“The road is bad.\n“We received missiles. They work.”"
    )
    (found,) = read(kb, text, {"received": {"item": "missiles"}})
    assert [one.words.text for one in found.speaker] == ["Omar Hassan"]
    assert [one.words.text for one in found.recipient] == ["Sultan Murad Division"]
