"""The proposed grade of a transfer, and one that a person set."""

from itertools import product

import pytest
from judging import judged
from world import span

from firsthand.model import Certainty, Contradiction, ContradictionKind, Origin, Reason, Side, Status, Transfer
from firsthand.register.grade import INFORMATION, SOURCES, grade

KINDS = list(ContradictionKind)


def transfer(origins, certainty="stated", against=()):
    side = Side("a1", span("words"))
    return Transfer(
        id="t1",
        reports=tuple(f"r{number}" for number in range(origins)),
        supplier=(),
        recipient=(),
        item=(),
        status=Status.DELIVERED,
        certainty=Certainty(certainty),
        articles=("a1",),
        newsrooms=(),
        origins=tuple(Origin(number + 1, (f"r{number}",), (), ()) for number in range(origins)),
        contradictions=tuple(
            Contradiction(ContradictionKind(kind), side, side, Reason("against", "They differ.")) for kind in against
        ),
    )


@pytest.mark.parametrize(
    ("origins", "certainty", "against", "expected"),
    [
        (1, "stated", (), "F6"),
        (2, "stated", (), "F3"),
        (3, "stated", (), "F2"),
        (9, "stated", (), "F2"),
        (2, "hedged", (), "F4"),
        (3, "hedged", (), "F3"),
        (3, "hypothetical", (), "F3"),
        (1, "hedged", (), "F6"),
        (3, "stated", ("denial",), "F3"),
        (3, "stated", ("party", "number", "denial"), "F3"),
        (3, "hedged", ("number",), "F4"),
        (2, "hedged", ("denial",), "F4"),
        (1, "stated", ("denial",), "F4"),
        (1, "stated", ("number",), "F6"),
        (3, "stated", ("headline",), "F2"),
        (1, "denied", (), "F6"),
        (3, "denied", ("party",), "F6"),
    ],
)
def test_the_grade_follows_the_table(origins, certainty, against, expected):
    assert str(grade(transfer(origins, certainty, against))) == expected


EVERYTHING = list(product(range(1, 6), Certainty, [(), *((kind,) for kind in KINDS), tuple(KINDS)]))


@pytest.mark.parametrize(("origins", "certainty", "against"), EVERYTHING)
def test_the_machine_never_grades_a_source_or_says_confirmed_or_improbable(origins, certainty, against):
    proposed = grade(transfer(origins, certainty, against))
    assert (proposed.source, proposed.set_by) == ("F", None)
    assert proposed.information in (2, 3, 4, 6)


@pytest.mark.parametrize(("origins", "certainty", "against"), EVERYTHING)
def test_what_speaks_against_a_transfer_never_makes_it_more_probable(origins, certainty, against):
    """A six is left out: it is no step of the scale, but says that there is nothing to judge by."""
    with_it, without = (grade(transfer(origins, certainty, told)).information for told in (against, ()))
    assert with_it >= without or without == 6
    hedged = grade(transfer(origins, "hedged", against)).information
    stated = grade(transfer(origins, "stated", against)).information
    assert hedged >= stated or stated == 6


@pytest.mark.parametrize(
    ("origins", "certainty", "against", "says"),
    [
        (1, "stated", (), "One origin tells it, and nothing is there to hold it against."),
        (2, "stated", (), "2 independent origins tell it, and nothing speaks against it."),
        (
            3,
            "hedged",
            ("denial",),
            "3 independent origins tell it, but it is told with reservations, and it is denied.",
        ),
        (1, "denied", (), "Only denials are known, and not what they deny."),
    ],
)
def test_the_reason_is_a_plain_sentence(origins, certainty, against, says):
    assert grade(transfer(origins, certainty, against)).reason == says


def test_a_grade_that_a_person_set_takes_the_place_of_the_proposed_one():
    made = grade(transfer(1), judged("t1", "graded", "Ana", value="B2", note="The wire had a reporter there."))
    assert (str(made), made.set_by) == ("B2", "Ana")
    assert made.reason == "Set by Ana on 2031-04-01: The wire had a reporter there."
    assert grade(transfer(1), judged("t1", "graded", "Ana", value="A1")).reason == "Set by Ana on 2031-04-01."


def test_the_words_of_the_scale_are_given_for_every_letter_and_figure():
    assert ("".join(SOURCES), list(INFORMATION)) == ("ABCDEF", [1, 2, 3, 4, 5, 6])
