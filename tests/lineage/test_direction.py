"""The direction of two articles that share text follows the surest evidence, and swaps with the articles."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shared_story import SHARED, passages, story

from firsthand.lineage.direction import lean
from firsthand.model import Direction, Relation

BY_AFP = f"DERRIN (AFP) - {SHARED}"
TOLD_AFP = f"{SHARED} “They came at dawn,” the miller told AFP."
FLIP = {Direction.A_TO_B: Direction.B_TO_A, Direction.B_TO_A: Direction.A_TO_B}
CASES = {
    "an agency's page and a client with its tag": ((SHARED, "AFP"), (BY_AFP, "Al Manar"), "a>b", None),
    "an agency's page and a client of the day before": (
        (SHARED, "Reuters", "2024-03-19"),
        (SHARED, "Al Manar", "2024-03-18"),
        "a>b",
        None,
    ),
    "a credit to the other's outlet": ((SHARED, "CNN"), (f"CNN reported:\n\n{SHARED}", "Al Manar"), "a>b", None),
    "two clients with one tag": ((BY_AFP, "CNN"), (BY_AFP, "Al Manar"), "common", "outlet/afp"),
    "a client with the tag and one without": ((BY_AFP, "CNN"), (SHARED, "Al Manar"), "common", "outlet/afp"),
    "two that neither credit nor quote": ((SHARED, "CNN"), (SHARED, "Al Manar"), "common", None),
    "a quotation of the other's narration": ((SHARED, "CNN"), (f"Read this: “{SHARED}”", "Al Manar"), "a>b", None),
    "one outlet on two days": ((SHARED, "CNN", "2024-03-18"), (SHARED, "CNN", "2024-03-19"), "a>b", None),
    "one outlet on one day": ((SHARED, "CNN", "2024-03-18"), (SHARED, "CNN", "2024-03-18"), "unknown", None),
    "two of no known outlet": ((SHARED,), (SHARED,), "unknown", None),
    "an agency's text on two days at one outlet": (
        (BY_AFP, "CNN", "2024-03-18"),
        (BY_AFP, "CNN", "2024-03-19"),
        "common",
        "outlet/afp",
    ),
}


def leaning(kb, one, other, relation=Relation.REWORDED):
    a, b = story(kb, *one), story(kb, *other)
    return lean(a, b, relation, passages(a, b), 1.0, 1.0, kb)


@pytest.mark.parametrize(("a", "b", "direction", "upstream"), CASES.values(), ids=CASES)
def test_the_surest_evidence_decides(kb, a, b, direction, upstream):
    found = leaning(kb, a, b)
    assert found.direction.value == direction
    assert (found.upstream.key if found.upstream else None) == upstream
    assert found.reasons[0].code.startswith("direction.")


@pytest.mark.parametrize(("a", "b"), [case[:2] for case in CASES.values()], ids=CASES)
def test_swapping_the_articles_swaps_the_direction_and_nothing_else(kb, a, b):
    one, other = leaning(kb, a, b), leaning(kb, b, a)
    assert other.direction == FLIP.get(one.direction, one.direction)
    assert (other.upstream, other.credit_a, other.credit_b) == (one.upstream, one.credit_b, one.credit_a)
    assert other.reasons[0].code == one.reasons[0].code


def test_house_style_in_the_shared_text_is_a_credit_that_nobody_gives(kb):
    a, b = story(kb, TOLD_AFP, "CNN"), story(kb, TOLD_AFP, "Al Manar")
    found = lean(a, b, Relation.COPY, passages(a, b, TOLD_AFP), 1.0, 1.0, kb)
    assert (found.direction, found.upstream.name) == (Direction.COMMON, "Agence France-Presse")


def test_a_false_credit_is_told_and_does_not_count(kb):
    found = leaning(kb, (f"DERRIN (AP) - {SHARED}", "Al Manar"), (SHARED, "Reuters"))
    assert [credit.newsroom.text for credit in found.false_credits] == ["AP"]
    assert found.direction is Direction.B_TO_A
    assert "credit.false" in [reason.code for reason in found.reasons]


def test_credits_that_contradict_each_other_leave_the_upstream_open(kb):
    found = leaning(kb, (f"DERRIN (AP) - {SHARED}", "CNN"), (f"DERRIN (Reuters) - {SHARED}", "Al Manar"))
    assert (found.direction, found.upstream, found.false_credits) == (Direction.COMMON, None, ())
    assert [reason.code for reason in found.reasons] == ["direction.same-upstream", "credit.conflict"]


def test_days_do_not_turn_a_shared_background_paragraph_into_a_source(kb):
    found = leaning(kb, (SHARED, "CNN", "2024-03-18"), (SHARED, "Al Manar", "2024-04-30"), Relation.PARTIAL)
    assert found.direction is Direction.COMMON


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.sampled_from([SHARED, BY_AFP, TOLD_AFP, ""]), st.sampled_from(["CNN", "AFP", "Reuters", None]), st.data())
def test_every_pair_has_a_direction_with_a_reason(kb, text, outlet, data):
    other = data.draw(st.sampled_from([SHARED, BY_AFP, TOLD_AFP, ""])), data.draw(st.sampled_from(["CNN", "AFP", None]))
    found, back = leaning(kb, (text, outlet), other), leaning(kb, other, (text, outlet))
    assert found.direction is not Direction.NONE
    assert found.reasons
    assert back.direction == FLIP.get(found.direction, found.direction)
