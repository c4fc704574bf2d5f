import pytest

from firsthand.model import Certainty
from firsthand.reports.hedges import with_hedge
from reports.told import told


@pytest.mark.parametrize(
    ("text", "trigger", "hedge"),
    [
        ("Iran reportedly sent rockets.", "sent", "reportedly"),
        ("The jets appear to have been delivered.", "delivered", "appear to"),
        ("Iran is accused of sending rockets.", "sending", "is accused of"),
        ("Kyiv accuses Iran of sending rockets.", "sending", "accuses Iran of"),
        ("There are suspicions that Iran sent rockets.", "sent", "suspicions that"),
        ("Iran sent rockets, allegedly.", "sent", "allegedly"),
        ("The delivery of new rockets to the rebels in the north appears to be a reply.", "delivery", "appears to"),
        ("Officials long suspected Iran of sending rockets.", "sending", "suspected Iran of"),
        (
            "After a missile apparently fired from afar killed dozens, Iran reportedly sent rockets.",
            "sent",
            "reportedly",
        ),
    ],
)
def test_a_hedge_in_the_triggers_clause_makes_a_statement_hedged(kb, text, trigger, hedge):
    checked = with_hedge(*told(text, trigger, kb))
    assert checked.certainty == Certainty.HEDGED
    assert [(reason.code, [span.text for span in reason.spans]) for reason in checked.reasons] == [
        ("guard.hedge", [hedge])
    ]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Iran sent rockets.", "sent"),
        ("He reportedly fled; Iran sent rockets.", "sent"),
        ("He reportedly fled, but Iran sent rockets.", "sent"),
        ("He reportedly fled. Iran sent rockets.", "sent"),
        ("After rebels apparently launched a missile that killed 298 people, Iran went on to send rockets.", "send"),
        ("Rifles were bought by suspected traffickers, many of which Iran sent.", "sent"),
        ("Iran is sending rockets, among them some that may have downed a jet.", "sending"),
    ],
)
def test_a_hedge_of_something_else_changes_nothing(kb, text, trigger):
    reading, passage = told(text, trigger, kb)
    assert with_hedge(reading, passage) == reading


@pytest.mark.parametrize("certainty", [Certainty.DENIED, Certainty.HYPOTHETICAL, Certainty.HEDGED])
def test_a_stronger_certainty_stays(kb, certainty):
    reading, passage = told("Iran reportedly sent rockets.", "sent", kb, certainty=certainty)
    assert with_hedge(reading, passage) == reading
