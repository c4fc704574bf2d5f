"""The shipped models on plain, unmistakable sentences of our own: what no reader of the press would read otherwise."""

import pytest

from firsthand.model import Certainty, Status
from firsthand.reports import find_reports
from firsthand.reports.baseline import Baseline, labelled
from firsthand.reports.passage import passage_of_text
from reports.told import article, published

GIVE_AND_TAKE = [
    ("Russia supplied Syria with S-300 missiles last week.", "supplied", "Russia", "Syria", "S-300 missiles"),
    (
        "The rebels received anti-tank missiles from Saudi Arabia.",
        "received",
        "Saudi Arabia",
        "rebels",
        "anti-tank missiles",
    ),
    ("The rebels were supplied with rockets by Turkey.", "supplied", "Turkey", "rebels", "rockets"),
    ("Iran has sent rockets to Hezbollah, officials said.", "sent", "Iran", "Hezbollah", "rockets"),
    ("Egypt bought 24 fighter jets from France.", "bought", "France", "Egypt", "fighter jets"),
    ("France sold 24 fighter jets to Egypt.", "sold", "France", "Egypt", "fighter jets"),
    (
        "Weapons were delivered to the Kurdish forces by the United States.",
        "delivered",
        "United States",
        "Kurdish forces",
        "Weapons",
    ),
    ("Qatar shipped ammunition to Libyan rebels in April.", "shipped", "Qatar", "Libyan rebels", "ammunition"),
    ("Ukraine received 14 Leopard tanks from Poland on Friday.", "received", "Poland", "Ukraine", "Leopard tanks"),
    ("China delivered four patrol boats to Nigeria in May.", "delivered", "China", "Nigeria", "patrol boats"),
    (
        "The delivery of howitzers to Ukraine by Germany was completed in June.",
        "delivery",
        "Germany",
        "Ukraine",
        "howitzers",
    ),
    (
        "Hezbollah obtained guided missiles from Iran, the general said.",
        "obtained",
        "Iran",
        "Hezbollah",
        "guided missiles",
    ),
    ("North Korea exported missiles to Yemen.", "exported", "North Korea", "Yemen", "missiles"),
    (
        "The United Arab Emirates provided armored vehicles to the Libyan National Army.",
        "provided",
        "United Arab Emirates",
        "Libyan National Army",
        "armored vehicles",
    ),
]

REFUSED = [
    "Germany refused to send tanks to Ukraine.",
    "The United States has stopped the delivery of fighter jets to Egypt.",
    "Congress blocked the sale of bombs to Saudi Arabia.",
    "Canada suspended arms exports to Turkey in October.",
    "Norway declined to sell missiles to Saudi Arabia.",
    "Berlin ruled out sending weapons to Ukraine.",
]
DENIED = [
    "Iran denied sending weapons to the Houthis.",
    "Qatar denies that it supplied missiles to the Islamic State.",
    "Tehran has denied supplying drones to Russia.",
    "The ministry denied that Russia had delivered missiles to Syria.",
]


@pytest.fixture(scope="module")
def reports(kb):
    finder = Baseline()

    def read(*text: str):
        return find_reports(article(*text, published=published("2015-10-20")), kb, finder)

    return read


def named(mentions) -> str:
    return " ".join(one.words.text for one in mentions)


@pytest.mark.parametrize(("text", "trigger", "supplier", "recipient", "item"), GIVE_AND_TAKE, ids=lambda one: one[:40])
def test_plain_sentences_are_read_whole(reports, *, text, trigger, supplier, recipient, item):
    [found] = reports(text)
    assert found.trigger.text == trigger
    assert (supplier in named(found.supplier), recipient in named(found.recipient), item in named(found.item)) == (
        True,
    ) * 3


@pytest.mark.parametrize(("text", "trigger", "supplier", "recipient", "item"), GIVE_AND_TAKE, ids=lambda one: one[:40])
def test_supplier_and_recipient_are_never_swapped(reports, *, text, trigger, supplier, recipient, item):
    all_found = reports(text)
    assert all_found
    for found in all_found:
        assert recipient not in named(found.supplier)
        assert supplier not in named(found.recipient)


@pytest.mark.parametrize("text", [one[0] for one in GIVE_AND_TAKE])
def test_what_happened_is_told_as_such(reports, text):
    [found] = reports(text)
    assert (found.status, found.certainty) in {
        (status, certainty)
        for status in (Status.DELIVERED, Status.ONGOING, Status.AGREED)
        for certainty in (Certainty.STATED, Certainty.HEDGED)
    }


@pytest.mark.parametrize("text", REFUSED)
def test_a_refusal_is_never_read_as_a_delivery(reports, text):
    found = reports(text)
    assert found
    assert {one.status for one in found} == {Status.REFUSED}


@pytest.mark.parametrize("text", DENIED)
def test_a_denial_is_never_read_as_a_statement(reports, text):
    found = reports(text)
    assert found
    assert {one.certainty for one in found} == {Certainty.DENIED}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels fired missiles at army tanks.",
        "The army moved its tanks to the border.",
        "The council met on Friday to discuss the weather.",
        "He received a letter from France about missiles.",
        "Soldiers destroyed the weapons under the agreement.",
    ],
)
def test_use_moves_and_talk_are_no_reports(reports, text):
    assert reports(text) == ()


def test_a_plan_is_no_delivery(reports):
    for text in (
        "Germany plans to send tanks to Ukraine next month.",
        "Washington promised to supply rockets to the Kurds.",
    ):
        assert {one.status for one in reports(text)} == {Status.PLANNED}


def test_every_span_stands_at_its_place_and_the_name_tells_the_version(kb):
    finder = Baseline()
    passage = passage_of_text("Iran sent rockets to Hezbollah. “We got them from Iran,” Hezbollah said.", kb)
    for reading in finder.find(passage):
        for span in (reading.trigger, *(span for spans in reading.slots.values() for span in spans)):
            assert span.text == passage.text[span.start : span.end] != ""
        assert 0 < reading.confidence <= 1
    assert finder.name == "baseline-1"


def test_a_passage_without_words_has_no_readings(kb):
    assert Baseline().find(passage_of_text(" ", kb)) == ()


def test_a_missing_model_is_said_by_its_name(tmp_path, kb):
    with pytest.raises(OSError):
        Baseline(tmp_path).find(passage_of_text("Iran sent rockets.", kb))


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("O B-item I-item O B-item", [("item", 1, 3), ("item", 4, 5)]),
        ("B-supplier B-supplier I-item", [("supplier", 0, 1), ("supplier", 1, 2), ("item", 2, 3)]),
        ("O O", []),
        ("", []),
    ],
)
def test_labels_become_runs(labels, expected):
    assert list(labelled(labels.split())) == expected
