"""Each construction is told from the others by plain wording."""

import pytest
from annotating import report

from firsthand.evaluation.constructions import CONSTRUCTIONS, constructions
from firsthand.evaluation.telling import telling
from firsthand.model import Span

FORMS = {"active verb", "passive", "take verb", "arming verb", "moving goods", "noun"}


def names(text: str, told: str, others: int = 0, annotated: bool = True, **slots: str) -> set[str]:
    sentences, start = [], 0
    for piece in text.split(". "):
        sentences.append(Span(start, start + len(piece), piece))
        start += len(piece) + 2
    return set(constructions(telling(report(told, text=text, **slots), text, sentences, others, annotated)))


@pytest.mark.parametrize(
    ("text", "trigger", "forms"),
    [
        ("Iran ships rockets to the militia.", "ships", {"active verb"}),
        ("Iran has supplied the militia with rockets.", "supplied", {"active verb"}),
        ("It was accused of withholding aid.", "withholding", {"active verb"}),
        ("Rockets were secretly shipped to the militia.", "shipped", {"passive"}),
        ("Rockets have not yet been shipped.", "shipped", {"passive"}),
        ("Rockets supplied by Iran hit the town.", "supplied", {"passive"}),
        ("The Iranian-supplied rockets hit the town.", "supplied", {"passive"}),
        ("They have gotten rockets by buying them.", "gotten", {"take verb"}),
        ("The militia received rockets from Iran.", "received", {"take verb"}),
        ("Iran wants to import jets.", "import", {"take verb"}),
        ("The jets were bought by Iran.", "bought", {"passive"}),
        ("The plan to arm the rebels failed.", "arm", {"arming verb"}),
        ("Hamas was re-armed by its friends.", "re-armed", {"arming verb", "passive"}),
        ("The rifles fell into the hands of the militia.", "fell", {"moving goods"}),
        ("The rifles ended up in Syria.", "ended|up", {"moving goods"}),
        ("The ship arrived with rifles.", "arrived", {"moving goods"}),
        ("The flow of rifles went on.", "flow", {"noun"}),
        ("The shipment of rifles was late.", "shipment", {"noun"}),
        ("Russian arms exports rose.", "exports", {"noun"}),
        ("Russia exports arms.", "exports", {"active verb"}),
        ("Iran's transfer of rockets was seen.", "transfer", {"noun"}),
        ("It would transfer rockets.", "transfer", {"active verb"}),
        ("Two air drops followed.", "air|drops", {"noun"}),
        ("Gun-running went on.", "Gun-running", {"noun"}),
    ],
)
def test_the_form_of_the_trigger_is_told(text, trigger, forms):
    assert names(text, trigger) & FORMS == forms


def test_a_participle_after_its_item_is_passive():
    assert "passive" in names("The rifles sent to Syria were old.", "sent", item="rifles")
    assert "active verb" in names("Iran sent rifles to Syria.", "sent", item="rifles")


@pytest.mark.parametrize(
    ("text", "told", "negated"),
    [
        ("Iran sent rifles.", "sent refused", True),
        ("Iran never openly sent rifles.", "sent", True),
        ("Iran refused for years to send rifles.", "send", True),
        ("It did not rain. Iran sent rifles.", "sent", False),
        ("Iran sent rifles and did not tell.", "sent", False),
    ],
)
def test_a_refusal_or_a_negation_before_the_trigger_is_negated(text, told, negated):
    assert ("negated or refused" in names(text, told)) is negated


@pytest.mark.parametrize("certainty", ["denied", "hedged", "hypothetical"])
def test_a_certainty_other_than_stated_is_a_construction(certainty):
    found = names("Iran sent rifles.", f"sent delivered {certainty}")
    assert found & {"denied", "hedged", "hypothetical"} == {certainty}


def test_parties_are_looked_for_in_the_sentence_of_the_trigger():
    text = "Iran denied it. It sent rifles to Syria."
    assert "party elsewhere" in names(text, "sent", supplier="Iran", recipient="Syria")
    assert "party elsewhere" not in names(text, "sent", recipient="Syria")


def test_the_number_of_named_sides_is_told():
    text = "Iran sent rifles to Syria."
    assert names(text, "sent", supplier="Iran", recipient="Syria") & {"one party", "no party"} == set()
    assert names(text, "sent", recipient="Syria") & {"one party", "no party"} == {"one party"}
    assert names(text, "sent") & {"one party", "no party"} == {"no party"}


def test_company_in_the_passage_is_told():
    wanted = {"several reports", "no report there"}
    assert names("Iran sent rifles.", "sent") & wanted == set()
    assert names("Iran sent rifles.", "sent", others=1) & wanted == {"several reports"}
    assert names("Iran sent rifles.", "sent", annotated=False) & wanted == {"no report there"}


def test_quoted_and_headline_like_lines_are_told():
    assert {"quoted speech", "headline"} & names("“Iran sent rifles.”", "sent") == {"quoted speech"}
    assert {"quoted speech", "headline"} & names("Iran sent rifles", "sent") == {"headline"}


def test_names_are_told_apart_and_explained():
    assert len({one.name for one in CONSTRUCTIONS}) == len(CONSTRUCTIONS)
    assert all(one.meaning for one in CONSTRUCTIONS)
