"""A line is drawn only where both ends are known, and what is not drawn is counted with the reason."""

import pytest
from lines import line, named

from firsthand.catalogue import Flow, Told
from firsthand.web.drawing.atlas import Atlas
from firsthand.web.drawing.routes import journey_of_flow, journey_of_line, routes_of


@pytest.fixture(scope="module")
def atlas(kb) -> Atlas:
    return Atlas(kb)


def drawn(atlas, *lines):
    """The routes in words, with transfers and origins, and the reasons of the others."""
    routes, undrawn = routes_of(map(journey_of_line, lines), atlas)
    said = {" > ".join(stop.named.label for stop in one.stops): (one.transfers, one.origins) for one in routes}
    return said, {why.value: number for why, number in undrawn.items()}


@pytest.mark.parametrize(
    ("values", "route"),
    [
        ({"supplier": ["state/sa"], "place": ["place/aleppo-170063"]}, "Saudi Arabia > Aleppo"),
        (
            {"supplier": ["state/sa"], "via": ["state/tr"], "place": ["place/aleppo-170063"]},
            "Saudi Arabia > Turkey > Aleppo",
        ),
        (
            {"supplier": ["state/sa"], "recipient": ["state/iq"], "place": ["place/aleppo-170063"]},
            "Saudi Arabia > Aleppo",
        ),
        ({"supplier": ["state/sa"], "recipient": ["state/iq"], "place": ["a hill"]}, "Saudi Arabia > Iraq"),
        (
            {"supplier": ["state/sa"], "via": ["a smuggler"], "recipient": ["state/iq"]},
            "Saudi Arabia > Iraq",
        ),
        (
            {"supplier": ["state/sa"], "place": ["state/sy", "place/aleppo-170063"]},
            "Saudi Arabia > Aleppo",
        ),
    ],
)
def test_a_line_runs_from_the_supplier_to_the_place_or_else_the_recipient(atlas, values, route):
    assert drawn(atlas, line(**values)) == ({route: (1, 1)}, {})


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"recipient": ["state/iq"]}, "no supplier is stated"),
        ({"supplier": ["rebels"], "recipient": ["state/iq"]}, "the supplier has no position"),
        ({"supplier": ["state/sa"]}, "neither a recipient nor a place is stated"),
        (
            {"supplier": ["state/sa"], "recipient": ["group/ahrar-al-sham"]},
            "neither the recipient nor the place has a position",
        ),
        ({"supplier": ["state/iq"], "recipient": ["state/iq"]}, "both ends lie in one area"),
    ],
)
def test_a_transfer_without_a_line_is_counted_with_the_reason(atlas, values, why):
    assert drawn(atlas, line(**values)) == ({}, {why: 1})


def test_transfers_between_the_same_ends_are_one_line_with_their_origins_together(atlas):
    alike = {"supplier": ["state/sa"], "recipient": ["state/iq"]}
    said, undrawn = drawn(atlas, line(1, **alike, origins=2), line(2, **alike, origins=3), line(3))
    assert said == {"Saudi Arabia > Iraq": (2, 5)}
    assert sum(undrawn.values()) == 1


def test_competing_suppliers_have_a_line_each(atlas):
    said, _ = drawn(atlas, line(supplier=["state/sa", "state/tr"], recipient=["state/iq"]))
    assert said.keys() == {"Saudi Arabia > Iraq", "Turkey > Iraq"}


def test_lines_come_with_the_most_origins_first(atlas):
    few = line(1, supplier=["state/sa"], recipient=["state/iq"], origins=1)
    many = line(2, supplier=["state/us"], recipient=["state/iq"], origins=4)
    assert list(drawn(atlas, few, many)[0]) == ["United States > Iraq", "Saudi Arabia > Iraq"]


def test_a_flow_of_many_transfers_is_one_line(atlas):
    supplier, recipient = named("state/sa", "state/iq")
    routes, _ = routes_of([journey_of_flow(Flow(supplier, None, recipient, Told.ANNOUNCED, 1200, 3400))], atlas)
    assert [(one.told, one.transfers, one.origins) for one in routes] == [("announced", 1200, 3400)]


def test_what_was_refused_is_never_one_line_with_what_went(atlas):
    alike = {"supplier": ["state/sa"], "recipient": ["state/iq"]}
    lines = [line(1, **alike), line(2, **alike, status="refused"), line(3, **alike, status="planned")]
    routes, undrawn = routes_of(map(journey_of_line, lines), atlas)
    assert [(one.told, one.transfers) for one in routes] == [("done", 1), ("announced", 1), ("stopped", 1)]
    assert undrawn == {}


@pytest.mark.parametrize("certainty", ["denied", "hypothetical"])
def test_what_is_only_denied_or_hypothetical_has_no_line(atlas, certainty):
    one = line(supplier=["state/sa"], recipient=["state/iq"], certainty=certainty)
    assert drawn(atlas, one) == ({}, {"only denied or hypothetical": 1})
