import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from firsthand.model import BlockKind, Certainty, Measure, Part, Status
from firsthand.reports import find_reports
from firsthand.reports.windows import READ
from reports.told import Scripted, article, published

RECEIVED = {"received": {"recipient": "Rebels near Aleppo", "item": "US-made TOW missiles"}}
STORY = "Rebels near Aleppo received US-made TOW missiles."


def test_a_reading_becomes_a_report_with_every_slot_linked_and_completed(kb):
    text = (
        "Last week rebels near Aleppo received about 50 tons of US-made TOW missiles from Saudi Arabia via Turkey, "
        "a commander said."
    )
    script = {
        "received": {
            "recipient": "rebels near Aleppo",
            "supplier": "Saudi Arabia",
            "item": "US-made TOW missiles",
            "quantity": "about 50 tons",
            "time": "Last week",
            "via": "Turkey",
            "speaker": "commander",
        }
    }
    [found] = find_reports(article(text, published=published("2015-10-20"), outlet="Al Manar"), kb, Scripted(script))
    assert (found.sentence.text, found.trigger.text, found.status) == (text, "received", Status.DELIVERED)
    assert [one.link.entity for one in (*found.supplier, *found.recipient, *found.item, *found.maker, *found.via)] == [
        "state/sa",
        None,
        "weapon/bgm-71-tow",
        "state/us",
        "state/tr",
    ]
    assert [(one.low, one.high, one.measure) for one in found.quantity] == [(45, 55, Measure.MASS)]
    assert [(one.edtf, one.anchor) for one in found.time] == [("2015-10-12/2015-10-18", "2015-10-20")]
    assert [one.name for one in found.attribution] == ["Al Manar", "commander"]
    assert [one.words.text for one in found.labels] == ["rebels"]
    assert (found.finder, found.confidence, found.article) == ("scripted-1", 0.8, "a1")


def test_what_the_text_does_not_say_is_empty(kb):
    [found] = find_reports(article(STORY), kb, Scripted(RECEIVED))
    assert not (found.supplier or found.via or found.quantity or found.time or found.speaker or found.attribution)


def test_a_relative_time_needs_a_publication_day(kb):
    script = {"received": {"recipient": "Hezbollah", "item": "missiles", "time": "last week"}}
    [found] = find_reports(article("Hezbollah received missiles last week."), kb, Scripted(script))
    assert [(one.edtf, one.words.text) for one in found.time] == [(None, "last week")]


@pytest.mark.parametrize("kind", sorted(set(BlockKind) - READ))
def test_furniture_blocks_are_never_mined(kb, kind):
    assert find_reports(article("It rained.", (kind, STORY)), kb, Scripted(RECEIVED)) == ()


def test_a_title_that_came_apart_is_read_first_and_its_spans_say_so(kb):
    finder = Scripted({**RECEIVED, "get": {"recipient": "Rebels", "item": "missiles"}})
    found = find_reports(article(STORY, title="Rebels get missiles"), kb, finder)
    assert [(one.trigger.text, one.trigger.part) for one in found] == [("get", Part.TITLE), ("received", Part.TEXT)]
    title = found[0]
    spans = [title.sentence, *(one.words for one in (*title.recipient, *title.item))]
    assert {span.part for span in spans} == {Part.TITLE}
    assert found[0].id != found[1].id


def test_a_headline_in_the_text_is_read_once_and_in_the_text(kb):
    given_article = article((BlockKind.HEADLINE, STORY), "It rained.", title=STORY)
    assert [one.trigger.part for one in find_reports(given_article, kb, Scripted(RECEIVED))] == [Part.TEXT]


@pytest.mark.parametrize(
    ("text", "script", "reports"),
    [
        ("They received them from Iran; the missiles work.", {"received": {}}, 0),
        ("They received them from Iran; the missiles work.", {"received": {"supplier": "Iran"}}, 0),
        ("They received them from Iran; the missiles work.", {"received": {"item": "missiles"}}, 1),
        ("They received missiles; the war goes on.", {"received": {"item": "missiles"}}, 0),
        (
            "Hezbollah received them from Iran; the missiles work.",
            {"received": {"supplier": "Iran", "recipient": "Hezbollah"}},
            1,
        ),
        ("Iran is arming Hezbollah.", {"arming": {"recipient": "Hezbollah"}}, 1),
        ("Arming is risky.", {"Arming": {}}, 0),
    ],
)
def test_a_report_needs_a_party_with_an_item_or_both_parties_or_a_word_for_arming(kb, text, script, reports):
    assert len(find_reports(article(text), kb, Scripted(script))) == reports


def test_the_guard_and_the_pronouns_are_at_work(kb):
    script = {"received": {"recipient": "Iran", "item": "rockets"}}
    [found] = find_reports(article("Hezbollah grew. It received rockets from Iran."), kb, Scripted(script))
    assert [one.words.text for one in found.supplier] == ["Iran"]
    assert [one.words.text for one in found.recipient] == ["Hezbollah"]
    assert {"guard.direction", "reference.pronoun"} == {reason.code for reason in found.reasons}


def test_those_who_only_back_the_programme_are_context_and_no_suppliers(kb):
    text = "Rebels received missiles under a programme supported by the United States."
    script = {"received": {"recipient": "Rebels", "item": "missiles", "supplier": "United States"}}
    [found] = find_reports(article(text), kb, Scripted(script))
    assert found.supplier == ()
    assert [party.link.entity for one in found.context for party in one.parties] == ["state/us"]


FRAGMENTS = st.sampled_from(
    [
        "Rebels near Aleppo received US-made TOW missiles. ",
        "Iran sold 20 jets to Egypt last week. ",
        "It rained. ",
        "\n",
        "They received them from Qatar. ",
        "“We received rockets”, he said. ",
        "é\u0301 \U0001f680 ",
        "received missiles ",
        "x" * 50,
    ]
)
SCRIPT = {
    "received": {
        "recipient": ["Rebels near Aleppo", "They", "We"],
        "supplier": "Qatar",
        "item": ["US-made TOW missiles", "rockets", "missiles"],
    },
    "sold": {"supplier": "Iran", "recipient": "Egypt", "item": "jets", "quantity": "20", "time": "last week"},
}


@settings(max_examples=40)
@given(
    blocks=st.lists(st.tuples(st.sampled_from(BlockKind), st.lists(FRAGMENTS, max_size=5).map("".join)), max_size=4),
    title=st.none() | st.lists(FRAGMENTS, max_size=2).map("".join),
    certainty=st.sampled_from(Certainty),
)
@example(blocks=[(BlockKind.TERMS, STORY)], title=None, certainty=Certainty.STATED)
def test_every_span_stands_verbatim_in_a_block_that_is_read(kb, blocks, title, certainty):
    given_article = article(*blocks, title=title, published=published("2015-10-20"))
    reports = find_reports(given_article, kb, Scripted(SCRIPT, certainty=certainty))
    read = [block for block in given_article.blocks if block.kind in READ]
    for report in reports:
        mentions = (*report.supplier, *report.recipient, *report.item, *report.maker, *report.via, *report.speaker)
        others = (*report.quantity, *report.time, *report.labels, *report.context)
        spans = [
            report.sentence,
            report.trigger,
            *(one.words for one in (*mentions, *others)),
            *(span for reason in report.reasons for span in reason.spans),
        ]
        for span in spans:
            where = given_article.text if span.part == Part.TEXT else given_article.title or ""
            assert span.text == where[span.start : span.end] != ""
            assert span.part == Part.TITLE or any(block.start <= span.start and span.end <= block.end for block in read)
        assert report.sentence.covers(report.trigger)


def test_the_same_article_gives_the_same_reports(kb):
    given_article = article(
        STORY, "Iran sold 20 jets to Egypt last week.", title="Rebels near Aleppo received US-made TOW missiles"
    )
    first, again = (find_reports(given_article, kb, Scripted(SCRIPT)) for _ in range(2))
    assert first == again and len({report.id for report in first}) == len(first) == 2


def test_reports_stand_in_text_order(kb):
    text = (
        "Iran got rockets. Iran sold 20 jets to Egypt last week. Hezbollah got rockets from Iran, in the south, in May."
    )
    script = {
        "Iran got": {"recipient": "Iran", "item": "rockets"},
        "sold": {"supplier": "Iran", "recipient": "Egypt", "item": "jets"},
        "Hezbollah got": {"recipient": "Hezbollah", "item": "rockets", "time": "in May"},
    }
    starts = [report.trigger.start for report in find_reports(article(text), kb, Scripted(script))]
    assert len(starts) == 2 and starts == sorted(starts)
