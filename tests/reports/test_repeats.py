from dataclasses import replace

import pytest

from firsthand.model import Certainty, Status
from firsthand.reports.passage import passage_of_text
from firsthand.reports.repeats import without_repeats
from reports.told import reading, span, words

TEXT = "Rebels received missiles from Qatar last week. The delivery of missiles was hailed. Iran sold jets to Syria."


def test_a_transfer_told_twice_is_one_reading_at_the_fuller_mention(kb):
    fuller = reading(TEXT, "received", recipient="Rebels", item="missiles", supplier="Qatar")
    lesser = reading(TEXT, "delivery", item="missiles", time="last week")
    for order in ([fuller, lesser], [lesser, fuller]):
        [found] = without_repeats(order, passage_of_text(TEXT, kb))
        assert found.trigger.text == "received"
        assert {slot: words(spans) for slot, spans in found.slots.items()} == {
            "recipient": ["Rebels"], "item": ["missiles"], "supplier": ["Qatar"], "time": ["last week"],
        }  # fmt: skip
        assert words(found.again) == ["delivery"]
        assert [reason.code for reason in found.reasons] == ["retelling"]


@pytest.mark.parametrize(
    "other",
    [
        reading(TEXT, "delivery", status=Status.REFUSED, item="missiles"),
        reading(TEXT, "delivery", item="missiles", supplier="Iran"),
        reading(TEXT, "sold", item="jets"),
        reading(TEXT, "sold", recipient="Rebels"),
    ],
)
def test_another_status_party_or_item_is_another_transfer(kb, other):
    first = reading(TEXT, "received", recipient="Rebels", item="missiles", supplier="Qatar")
    assert without_repeats([first, other], passage_of_text(TEXT, kb)) == (first, other)


def test_without_readings_there_are_none(kb):
    assert without_repeats([], passage_of_text(TEXT, kb)) == ()


def test_another_amount_or_time_is_another_transfer(kb):
    text = "France sent 10 tanks in May. France sent 20 tanks in June."
    first = reading(text, "sent", supplier="France", item="tanks", quantity="10", time="in May")
    second = replace(first, slots={**first.slots, "quantity": (span(text, "20"),), "time": (span(text, "in June"),)})
    assert len(without_repeats([first, second], passage_of_text(text, kb))) == 2


def test_a_noun_that_points_back_tells_no_transfer_of_its_own(kb):
    text = "France sent tanks. These deliveries went on."
    first, back = reading(text, "sent", supplier="France", item="tanks"), reading(text, "deliveries", supplier="France")
    assert without_repeats([first, back], passage_of_text(text, kb)) == (first,)
    assert without_repeats([back], passage_of_text(text, kb)) == (back,)


def test_a_denial_of_the_transfer_is_no_repeat_of_it(kb):
    text = "Norway sent rifles. Oslo denied that it had shipped rifles."
    first = reading(text, "sent", supplier="Norway", item="rifles")
    denial = replace(reading(text, "shipped", item="rifles"), certainty=Certainty.DENIED)
    assert len(without_repeats([first, denial], passage_of_text(text, kb))) == 2


def test_other_places_stand_in_text_order_and_never_the_kept_one(kb):
    text = "Qatar gave missiles. The delivery of missiles was hailed. Rebels received missiles from Qatar last week."
    gave, delivery = reading(text, "gave", item="missiles"), reading(text, "delivery", item="missiles")
    fullest = reading(text, "received", recipient="Rebels", supplier="Qatar", item="missiles")
    [found] = without_repeats([delivery, gave, fullest, fullest], passage_of_text(text, kb))
    assert (found.trigger.text, words(found.again)) == ("received", ["gave", "delivery"])
