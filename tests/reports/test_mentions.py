import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.finder import SLOTS
from firsthand.reports.mentions import LINKED_TO, clean_value, mention
from reports.told import span


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("the Saudi government", "Saudi government"),
        ("their own tanks", "own tanks"),
        ("new tanks", "tanks"),
        ("The New York Times", "New York Times"),
        ("New Zealand", "New Zealand"),
        ("US-made\n TOW  missiles", "US-made TOW missiles"),
        ("“Saudi Arabia”,", "Saudi Arabia"),
        ("The", "The"),
        ("", ""),
    ],
)
def test_a_value_is_the_words_without_article_quotes_or_double_blanks(written, value):
    assert clean_value(written) == value


@given(st.text())
def test_cleaning_never_fails_and_adds_nothing(written):
    assert set(clean_value(written)) <= set(written) | {" "}


@pytest.mark.parametrize(
    ("words", "slot", "entity"),
    [
        ("US officials", "speaker", "state/us"),
        ("Damascus", "recipient", "state/sy"),
        ("US-made TOW missiles", "item", "weapon/bgm-71-tow"),
        ("anti-tank missiles", "item", "term/anti-tank-guided-missile"),
        ("Russian", "maker", "state/ru"),
        ("Turkey", "via", "state/tr"),
        ("Aleppo", "place", "place/aleppo-170063"),
        ("Reuters", "reported_by", "outlet/reuters"),
        ("rebels", "recipient", None),
        ("states opposed to the president", "supplier", None),
    ],
)
def test_a_mention_links_to_one_thing_of_its_slots_kinds_or_none_with_a_reason(kb, words, slot, entity):
    text = f"It was {words} again."
    found = mention(span(text, words), slot, kb, "2015-10-20")
    assert (found.words.text, found.link.entity) == (words, entity)
    assert found.link.reason.code.startswith("link.") and found.link.reason.text


def test_every_slot_but_amounts_and_times_says_what_it_links_to():
    assert set(SLOTS) - set(LINKED_TO) == {"quantity", "time"}


@pytest.mark.parametrize(
    ("text", "words", "day", "entity"),
    [
        ("Trump would sell Riyadh the jets, a guest at his tower said.", "Trump", "2015-08-01", None),
        ("Trump sold Riyadh the jets after all.", "Trump", "2018-03-20", "state/us"),
        ("The Obama administration had held them back.", "Obama administration", "2019-02-01", "state/us"),
        ("Moscow shipped the tanks in crates.", "Moscow", "1987-05-01", "state/su"),
        ("Moscow shipped the tanks in crates.", "Moscow", "2017-05-01", "state/ru"),
        ("Belgrade sent the rifles by rail.", "Belgrade", "1998-05-01", "state/yu"),
        ("Belgrade sent the rifles by rail.", "Belgrade", "2012-05-01", "state/rs"),
        ("A plane of the US-led coalition dropped arms.", "US-led coalition", "2004-05-01", None),
    ],
)
def test_a_party_is_linked_on_the_day_of_its_article(kb, text, words, day, entity):
    assert mention(span(text, words), "supplier", kb, day).link.entity == entity
