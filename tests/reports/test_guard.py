import pytest

from firsthand.model import Certainty, Status
from firsthand.reports.correction import LOWERED
from firsthand.reports.guard import guarded
from reports.told import told, words


@pytest.mark.parametrize(
    ("text", "trigger", "read", "right"),
    [
        # who asks is to get
        (
            "Norway turned down a request by Chad for drones.",
            "turned",
            {"supplier": ("Norway", "Chad")},
            {"supplier": ["Norway"], "recipient": ["Chad"]},
        ),
        # a take frame names its source after "from"
        (
            "Rebels received missiles from Qatar.",
            "received",
            {"recipient": ("Rebels", "Qatar")},
            {"supplier": ["Qatar"], "recipient": ["Rebels"]},
        ),
        (
            "Egypt bought jets from the French Republic.",
            "bought",
            {"recipient": "French Republic"},
            {"supplier": ["French Republic"], "recipient": []},
        ),
        (
            "The militia obtained rockets from both Iran and from Syria.",
            "obtained",
            {"recipient": ("Iran", "Syria")},
            {"supplier": ["Iran", "Syria"], "recipient": []},
        ),
        # who owns a transfer does it
        (
            "Norway's transfer of rifles to Chad may end.",
            "transfer",
            {"recipient": ("Chad", "Norway")},
            {"supplier": ["Norway"], "recipient": ["Chad"]},
        ),
        (
            "Chad's planned arms purchase from Norway may fail.",
            "purchase",
            {"supplier": ("Chad", "Norway")},
            {"supplier": ["Norway"], "recipient": ["Chad"]},
        ),
        # a give frame names its target after "to"
        (
            "Russia sold jets to Egypt.",
            "sold",
            {"supplier": ("Russia", "Egypt")},
            {"supplier": ["Russia"], "recipient": ["Egypt"]},
        ),
        ("The sale of jets to Egypt goes on.", "sale", {"supplier": "Egypt"}, {"supplier": [], "recipient": ["Egypt"]}),
        (
            "Iran was accused of smuggling arms to its ally Hezbollah.",
            "smuggling",
            {"recipient": "Hezbollah"},
            {"recipient": ["Hezbollah"]},
        ),
        # a passive names its giver after "by"
        (
            "The rebels were supplied with rockets by Turkey.",
            "supplied",
            {"recipient": ("rebels", "Turkey")},
            {"supplier": ["Turkey"], "recipient": ["rebels"]},
        ),
        (
            "Rockets were delivered to Hezbollah by Iran.",
            "delivered",
            {"supplier": "Hezbollah", "recipient": "Iran"},
            {"supplier": ["Iran"], "recipient": ["Hezbollah"]},
        ),
        (
            "Deliveries to Egypt by France go on.",
            "Deliveries",
            {"supplier": "Egypt", "recipient": "France"},
            {"supplier": ["France"], "recipient": ["Egypt"]},
        ),
    ],
)
def test_the_words_before_a_party_decide_who_gives_and_who_gets(kb, text, trigger, read, right):
    reading, passage = told(text, trigger, kb, **read)
    checked = guarded(reading, passage)
    assert {slot: words(checked.slots.get(slot, ())) for slot in right} == right
    moved = words(reading.slots.get("supplier", ())) != words(checked.slots.get("supplier", ()))
    assert ([reason.code for reason in checked.reasons] == ["guard.direction"]) is moved
    assert checked.confidence == pytest.approx(reading.confidence * (LOWERED if moved else 1))


@pytest.mark.parametrize(
    ("text", "trigger", "read"),
    [
        ("Rebels received missiles from Qatar.", "received", {"supplier": "Qatar", "recipient": "Rebels"}),
        ("To Egypt, France sold jets.", "sold", {"supplier": "France", "recipient": "Egypt"}),
        ("Hamas acquired rockets smuggled by Iran.", "acquired", {"supplier": "Iran", "recipient": "Hamas"}),
        ("Russia lost its jets.", "lost", {"supplier": "Russia"}),
        ("Rebels near Aleppo received arms from Iran.", "received", {"supplier": "Iran", "recipient": "Rebels"}),
        ("Weapons the United States sold Iraq were lost.", "sold", {"supplier": "United States", "recipient": "Iraq"}),
        ("Iraq was sold tanks by the United States.", "sold", {"supplier": "United States", "recipient": "Iraq"}),
        ("Kurds armed by the United States advanced.", "armed", {"supplier": "United States", "recipient": "Kurds"}),
        ("India, to which Russia sold jets, paid.", "sold", {"supplier": "Russia", "recipient": "India"}),
        ("Missiles Iran gave Syria were used.", "gave", {"supplier": "Iran", "recipient": "Syria"}),
    ],
)
def test_a_reading_that_the_wording_bears_out_is_left_alone(kb, text, trigger, read):
    reading, passage = told(text, trigger, kb, **read)
    assert guarded(reading, passage) == reading


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Germany refused to send tanks.", "send"),
        ("Germany is refusing to send tanks.", "send"),
        ("Germany has not sent tanks.", "sent"),
        ("Germany will no longer supply arms.", "supply"),
        ("Washington has stopped the delivery of jets.", "delivery"),
        ("Washington stopped arming rebels.", "arming"),
        ("Congress blocked the sale of bombs.", "sale"),
        ("Ottawa suspended arms exports to Turkey.", "exports"),
        ("Paris ruled out sending arms.", "sending"),
        ("Berlin halted all deliveries of arms.", "deliveries"),
        ("Russia cancelled the delivery of jets.", "delivery"),
        ("Berlin was withholding supplies of arms.", "supplies"),
        ("Norway declined to sell missiles.", "sell"),
    ],
)
def test_a_refusal_is_never_read_as_a_delivery(kb, text, trigger):
    for status in (Status.DELIVERED, Status.ONGOING, Status.AGREED):
        reading, passage = told(text, trigger, kb, status=status)
        checked = guarded(reading, passage)
        assert checked.status == Status.REFUSED
        assert checked.confidence == pytest.approx(reading.confidence * LOWERED)
        assert [reason.code for reason in checked.reasons] == ["guard.refusal"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Iran denied sending arms to Yemen.", "sending"),
        ("Iran denies that it ships drones.", "ships"),
        ("Qatar was denying it had supplied rockets.", "supplied"),
        ("There is no truth in claims that the ministry sold jets.", "sold"),
        ("Kigali rejected accusations that it armed the rebels.", "armed"),
    ],
)
def test_a_denial_is_never_read_as_a_statement(kb, text, trigger):
    reading, passage = told(text, trigger, kb)
    checked = guarded(reading, passage)
    assert (checked.status, checked.certainty) == (Status.DELIVERED, Certainty.DENIED)
    assert [reason.code for reason in checked.reasons] == ["guard.denial"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Germany sent tanks and refused to say more.", "sent"),
        ("Germany, which refused to join, sent tanks.", "sent"),
        ("They declined to be named but received rockets.", "received"),
        ("Asked about the denial, he said Iran supplied rockets.", "supplied"),
        ("He did not say whether Iran supplied rockets.", "supplied"),
        ("Not only did Russia send tanks.", "send"),
    ],
)
def test_a_refusal_of_something_else_changes_nothing(kb, text, trigger):
    reading, passage = told(text, trigger, kb)
    assert guarded(reading, passage) == reading


@pytest.mark.parametrize(
    "status", [Status.PLANNED, Status.REQUESTED, Status.REFUSED, Status.INTERCEPTED, Status.DIVERTED]
)
def test_what_did_not_go_ahead_is_left_as_it_is(kb, status):
    reading, passage = told("Germany refused to send tanks.", "send", kb, status=status)
    assert guarded(reading, passage) == reading


@pytest.mark.parametrize(
    ("text", "trigger", "status", "certainty"),
    [
        ("Turkey didn't deliver the jets.", "deliver", Status.REFUSED, Certainty.STATED),
        ("Iran refused comment and sent missiles.", "sent", Status.DELIVERED, Certainty.STATED),
        ("It is not known who supplied the rockets.", "supplied", Status.DELIVERED, Certainty.STATED),
        ("Nothing stopped Iran from sending arms.", "sending", Status.DELIVERED, Certainty.STATED),
        ("Moscow does not deny supplying missiles.", "supplying", Status.DELIVERED, Certainty.STATED),
    ],
)
def test_polarity_where_the_wording_is_harder(kb, text, trigger, status, certainty):
    checked = guarded(*told(text, trigger, kb))
    assert (checked.status, checked.certainty) == (status, certainty)


@pytest.mark.parametrize(
    ("text", "trigger", "read", "right"),
    [
        (
            "Egypt bought jets from France and Russia.",
            "bought",
            {"recipient": ("France", "Russia")},
            {"supplier": ["France", "Russia"], "recipient": []},
        ),
        (
            "Tanks were delivered, according to Russia, on Monday.",
            "delivered",
            {"supplier": "Russia"},
            {"supplier": ["Russia"]},
        ),
    ],
)
def test_direction_where_the_wording_is_harder(kb, text, trigger, read, right):
    checked = guarded(*told(text, trigger, kb, **read))
    assert {slot: words(checked.slots.get(slot, ())) for slot in right} == right


@pytest.mark.parametrize(
    ("text", "trigger", "read"),
    [
        ("Rebels backed by Qatar received arms.", "received", {"supplier": "Qatar", "recipient": "Rebels"}),
        ("The US-backed Kurds received arms.", "received", {"supplier": "US", "recipient": "Kurds"}),
        ("The group that fought Russia received missiles.", "received", {"supplier": "Russia", "recipient": "group"}),
        ("Countries bordering Syria sent arms.", "sent", {"supplier": "Countries", "recipient": "Syria"}),
        ("Arms meant for Libya delivered to Egypt vanished.", "delivered", {"recipient": "Libya"}),
    ],
)
def test_only_the_head_of_the_subject_decides(kb, text, trigger, read):
    reading, passage = told(text, trigger, kb, **read)
    assert guarded(reading, passage) == reading
