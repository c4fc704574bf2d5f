from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import BlockKind, Certainty, CreditKind, Part, Status
from firsthand.reports import find_reports
from firsthand.reports.retellings import without_retellings
from reports.told import Scripted, article, credit, published

SENT = {"supplier": "Iran", "recipient": "Hamas", "item": "Fateh-110 missiles"}
LEAD = "Iran sent Hamas Fateh-110 missiles."


class Several(Scripted):
    """A scripted finder whose script may say status and certainty for a trigger."""

    def find(self, passage):
        found = []
        for reading in super().find(passage):
            given = self.script[reading.trigger.text]
            status, certainty = given.get("status", self.status), given.get("certainty", self.certainty)
            slots = {slot: spans for slot, spans in reading.slots.items() if slot not in ("status", "certainty")}
            found.append(replace(reading, status=status, certainty=certainty, slots=slots))
        return tuple(found)

    @staticmethod
    def _slots(passage, slots):
        return Scripted._slots(passage, {k: v for k, v in slots.items() if k not in ("status", "certainty")})


def read(kb, lines, script, **fields):
    return find_reports(article(*lines, published=published("2015-10-20"), **fields), kb, Several(script))


def apart(*lines):
    """The lines with so much between them that each is a passage of its own."""
    return [part for line in lines for part in (line, "It rained.", "It was cold.", "It snowed.")][:-3]


def test_lead_and_body_become_one_report_at_the_fuller_with_the_other_as_a_telling(kb):
    lines = apart(LEAD, "Iran delivered 20 Fateh-110 missiles to Hamas in May.")
    body = {**SENT, "quantity": "20", "time": "in May"}
    (found,) = read(kb, lines, {"sent": SENT, "delivered": body})
    assert found.trigger.text == "delivered"
    assert [(one.trigger.text, one.sentence.text) for one in found.tellings] == [("sent", LEAD)]
    assert "retelling" in {reason.code for reason in found.reasons}


def test_empty_slots_are_filled_and_the_id_stays(kb):
    lines = apart("Iran sent Hamas Fateh-110 missiles via Sudan in May.", "A port official said Iran had armed Hamas.")
    script = {
        "sent": {**SENT, "via": "Sudan", "time": "in May"},
        "armed": {"supplier": "Iran", "recipient": "Hamas", "speaker": "port official"},
    }
    (found,) = read(kb, lines, script)
    (alone,) = read(kb, lines, {"sent": script["sent"]})
    assert found.id == alone.id
    assert [one.words.text for one in found.speaker] == ["port official"]
    assert [one.name for one in found.attribution] == ["port official"]
    assert [one.trigger.text for one in found.tellings] == ["armed"]


def test_an_amount_from_another_telling_fills_the_kept_report(kb):
    lines = apart(
        "In May, Iran sent Hamas Fateh-110 missiles via Sudan.", "Iran delivered 20 Fateh-110 missiles to Hamas."
    )
    script = {"sent": {**SENT, "via": "Sudan", "time": "In May"}, "delivered": {**SENT, "quantity": "20"}}
    (found,) = read(kb, lines, script)
    assert [one.words.text for one in found.quantity] == ["20"]
    assert found.trigger.text == "sent"


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("Iran delivered Hezbollah Fateh-110 missiles.", {**SENT, "recipient": "Hezbollah"}),
        ("Qatar delivered Hamas Fateh-110 missiles.", {**SENT, "supplier": "Qatar"}),
        ("Iran delivered Hamas rifles.", {**SENT, "item": "rifles"}),
        ("Iran delivered Hamas 30 Fateh-110 missiles.", {**SENT, "quantity": "30"}),
        ("Iran delivered Hamas Fateh-110 missiles in 2012.", {**SENT, "time": "in 2012"}),
        ("Iran delivered Hamas Fateh-110 missiles in Khartoum.", {**SENT, "place": "Khartoum"}),
        ("Iran delivered Hamas Fateh-110 missiles via Egypt.", {**SENT, "via": "Egypt"}),
        ("Iran delivered Hamas Fateh-110 missiles.", {**SENT, "status": Status.PLANNED}),
        ("Iran delivered Hamas Fateh-110 missiles.", {**SENT, "certainty": Certainty.DENIED}),
        ("Iran delivered Hamas Fateh-110 missiles.", {**SENT, "certainty": Certainty.HEDGED}),
        ("Iran delivered Hamas militants Fateh-110 missiles.", {**SENT, "recipient": "Hamas militants"}),
        ("Iran delivered Fateh-110 missiles, the general said.", {**SENT, "speaker": "general"}),
    ],
)
def test_what_differs_stays_apart(kb, line, other):
    full = "Iran sent Hamas rebels 20 Fateh-110 missiles via Sudan in Gaza in May, the driver said."
    slots = {"quantity": "20", "via": "Sudan", "place": "Gaza", "time": "in May", "speaker": "driver"}
    script = {"sent": {**SENT, **slots, "recipient": "Hamas rebels"}, "delivered": other}
    assert [one.tellings for one in read(kb, apart(full, line), script)] == [(), ()]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"supplier": "Iran", "item": "weapons"}, {"supplier": "Iran", "item": "arms"}),
        ({"supplier": "Iran", "item": "weapons"}, {"recipient": "Hamas", "item": "arms"}),
        ({"recipient": "rebels", "item": "weapons"}, {"recipient": "rebels", "item": "arms"}),
    ],
)
def test_general_words_and_one_party_are_too_little(kb, one, other):
    lines = apart("Iran sent weapons to rebels.", "Iran shipped arms to Hamas and rebels.")
    assert len(read(kb, lines, {"sent": one, "shipped": other})) == 2


def test_a_report_that_fits_two_deliveries_belongs_to_neither(kb):
    lines = apart(
        "Iran sent Hamas Fateh-110 missiles in May.", "Iran shipped Hamas Fateh-110 missiles in June.",
        "Iran delivered Hamas Fateh-110 missiles.",
    )  # fmt: skip
    script = {"sent": {**SENT, "time": "in May"}, "shipped": {**SENT, "time": "in June"}, "delivered": SENT}
    assert [one.trigger.text for one in read(kb, lines, script)] == ["sent", "shipped", "delivered"]


def test_a_bare_noun_that_points_back_may_be_less_sure(kb):
    lines = apart(LEAD, "The delivery of Fateh-110 missiles to Hamas appears to be new.")
    bare = {"recipient": "Hamas", "item": "Fateh-110 missiles", "certainty": Certainty.HEDGED}
    (found,) = read(kb, lines, {"sent": SENT, "delivery": bare})
    assert (found.trigger.text, found.certainty) == ("sent", Certainty.STATED)


HEADLINE = "Iran ships Fateh-110 missiles to Hamas"


@pytest.mark.parametrize("in_text", [True, False])
def test_a_headline_joins_its_body_and_never_stands_for_it(kb, in_text):
    lines = [(BlockKind.HEADLINE, HEADLINE), LEAD] if in_text else [LEAD]
    body = {"supplier": "Iran", "recipient": "Hamas", "item": "Fateh-110 missiles"}
    (found,) = read(kb, lines, {"ships": SENT, "sent": body}, title=HEADLINE)
    assert found.trigger.text == "sent"
    assert [one.trigger.part for one in found.tellings] == [Part.TEXT if in_text else Part.TITLE]


@pytest.mark.parametrize(
    ("headline", "ships"),
    [
        ("Iran ships Fateh-110 missiles to Hezbollah", {**SENT, "recipient": "Hezbollah"}),
        ("Iran ships Fateh-110 missiles to Hamas terrorists", {**SENT, "recipient": "Hamas terrorists"}),
        (HEADLINE, {**SENT, "status": Status.PLANNED}),
        (HEADLINE, {**SENT, "certainty": Certainty.HEDGED}),
        ("Iran ships rifles to Hamas", {**SENT, "item": "rifles"}),
    ],
)
def test_a_headline_that_differs_from_its_body_stays_for_the_register_to_see(kb, headline, ships):
    found = read(kb, [(BlockKind.HEADLINE, headline), LEAD], {"ships": ships, "sent": SENT})
    assert [one.trigger.text for one in found] == ["ships", "sent"]


def test_nothing_that_only_a_title_apart_says_is_lost(kb):
    found = read(
        kb, ["Iran sent Fateh-110 missiles."], {"ships": SENT, "sent": {**SENT, "recipient": ()}}, title=HEADLINE
    )
    assert [one.trigger.text for one in found] == ["ships", "sent"]


def test_labels_of_all_tellings_are_kept(kb):
    lines = apart("As rebels lost ground, Iran sent Hamas Fateh-110 missiles.", "Iran delivered Fateh-110 missiles.")
    (found,) = read(kb, lines, {"sent": SENT, "delivered": {"supplier": "Iran", "item": "Fateh-110 missiles"}})
    assert [one.words.text for one in found.labels] == ["rebels"]


def test_a_credited_statement_and_one_of_the_outlets_own_stay_apart(kb):
    lines = apart(
        "It rained in Gaza.",
        "Iran sent Hamas Fateh-110 missiles, Reuters reported.",
        "Iran delivered Hamas Fateh-110 missiles.",
    )
    text = "\n".join(lines)
    told = credit(text, "Reuters reported", "Reuters", kb, kind=CreditKind.REPORTED, whole=False)
    found = read(kb, lines, {"sent": SENT, "delivered": SENT}, credits=(told,))
    assert [one.trigger.text for one in found] == ["sent", "delivered"]


LINES = st.lists(
    st.sampled_from(
        [
            LEAD,
            "Iran delivered 20 Fateh-110 missiles to Hamas.",
            "Iran shipped rifles to Hezbollah.",
            "It rained.",
            "Iran delivered Hamas weapons.",
        ]
    ),
    max_size=6,
)
SCRIPT = {
    "sent": SENT,
    "delivered": {
        "supplier": "Iran",
        "recipient": "Hamas",
        "item": ["Fateh-110 missiles", "weapons"],
        "quantity": "20",
    },
    "shipped": {"supplier": "Iran", "recipient": "Hezbollah", "item": "rifles"},
}


@given(LINES, st.sampled_from([None, HEADLINE, "Iran shipped rifles to Hezbollah"]))
def test_every_telling_is_told_once_and_stands_in_its_place(kb, lines, title):
    given_article = article(*lines, title=title)
    found = find_reports(given_article, kb, Several(SCRIPT))
    places = [
        (one.part, one.start) for report in found for one in (report.trigger, *(t.trigger for t in report.tellings))
    ]
    assert len(places) == len(set(places))
    for telling in (one for report in found for one in report.tellings):
        assert telling.sentence.covers(telling.trigger)
        where = given_article.text if telling.trigger.part is Part.TEXT else title
        assert where[telling.trigger.start : telling.trigger.end] == telling.trigger.text
    assert without_retellings(found, given_article, kb) == found
