import pytest

from firsthand.model import CreditKind
from firsthand.reports import find_reports
from reports.told import Scripted, article, credit

LEAD = "It rained in Gaza, The Wall Street Journal reported."
PAPER = "The paper said Iran sent Hamas missiles."


def read(kb, *lines, **slots):
    text = "\n".join(lines)
    told = credit(
        text, "The Wall Street Journal reported", "Wall Street Journal", kb, kind=CreditKind.REPORTED, whole=False
    )
    script = {"sent": {"supplier": "Iran", "recipient": "Hamas", "item": "missiles", **slots}}
    (found,) = find_reports(article(*lines, credits=(told,)), kb, Scripted(script))
    return found


@pytest.mark.parametrize("slots", [{"speaker": "paper"}, {"reported_by": "paper"}])
def test_the_paper_is_the_newsroom_and_no_voice(kb, slots):
    found = read(kb, LEAD, PAPER, **slots)
    assert found.speaker == ()
    assert [(one.words.text, one.link.entity) for one in found.reported_by] == [("paper", "outlet/wall-street-journal")]
    assert [(str(one.station), one.name) for one in found.attribution] == [("newsroom", "Wall Street Journal")]
    assert [span.text for span in found.reported_by[0].link.reason.spans] == ["Wall Street Journal"]


def test_a_newsroom_stands_once_however_often_it_is_pointed_to(kb):
    found = read(kb, LEAD, PAPER + " The Journal reported more.", speaker="Journal", reported_by="paper")
    assert [one.words.text for one in found.reported_by] == ["paper"]


def test_other_speakers_stay(kb):
    found = read(kb, LEAD, "Iran sent Hamas missiles, a driver said.", speaker="driver")
    assert [one.words.text for one in found.speaker] == ["driver"]


@pytest.mark.parametrize(
    ("line", "slots", "credited"),
    [
        ("Iran sent Hamas missiles, The Wall Street Journal reported.", {}, ["Wall Street Journal"]),
        (
            "Iran sent Hamas missiles, The Wall Street Journal reported.",
            {"reported_by": "Wall Street Journal"},
            ["Wall Street Journal"],
        ),
        ("It rained, The Wall Street Journal reported. Iran sent Hamas missiles.", {}, []),
        ("Iran sent Hamas missiles a week after The Wall Street Journal reported that talks had failed.", {}, []),
        ("Iran sent Hamas missiles, and The Wall Street Journal reported that it rained.", {}, []),
    ],
)
def test_a_newsroom_that_the_sentence_credits_has_reported_it(kb, line, slots, credited):
    assert [one.words.text for one in read(kb, line, **slots).reported_by] == credited


def test_a_credit_found_in_the_sentence_is_told_in_the_reasons(kb):
    found = read(kb, "Iran sent Hamas missiles, The Wall Street Journal reported.")
    assert "reference.credit" in [reason.code for reason in found.reasons]
