"""What a table states of a thing fits an entity, contradicts it, or tells nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.kb.comparison import Given, compare
from firsthand.kb.properties import PROPERTIES, Ref

MEANS = {"Syria": {"state/sy"}, "Syrian": {"state/sy"}, "Congo": {"state/cd", "state/cg"}}


def means(words):
    return frozenset(MEANS.get(words, ()))


COMPARED = [
    ("group/free-syrian-army", "country", ("Syria",), True),
    ("group/free-syrian-army", "country", ("Syrian",), True),
    ("group/free-syrian-army", "country", ("state/sy",), True),
    ("group/free-syrian-army", "country", (Ref("state/sy"),), True),
    ("group/free-syrian-army", "country", (Ref("state/tr"), "Syria"), True),
    ("group/free-syrian-army", "country", ("Congo",), False),
    ("group/free-syrian-army", "country", (7,), False),
    ("group/free-syrian-army", "country", (), None),
    ("group/free-syrian-army", "until", ("2015",), None),
    ("group/free-syrian-army", "since", ("2011-07",), True),
    ("group/free-syrian-army", "since", (2011,), True),
    ("group/free-syrian-army", "since", ("20",), False),
    ("state/sy", "country", ("Syria",), False),
    ("state/sy", "iso3", ("syr",), True),
    ("place/aleppo-170063", "latitude", ("36.5",), True),
    ("place/aleppo-170063", "latitude", (37,), False),
    ("place/aleppo-170063", "latitude", (float("nan"),), False),
    ("place/aleppo-170063", "geonames", ("170063",), True),
    ("place/aleppo-170063", "geonames", (10**400,), False),
    ("place/aleppo-170063", "population", (1,), None),
    ("outlet/reuters", "state-run", ("No",), True),
]


@pytest.mark.parametrize(("entity", "name", "values", "verdict"), COMPARED)
def test_what_is_stated_is_compared_with_what_is_known(kb, entity, name, values, verdict):
    assert compare(kb.entity(entity), Given(PROPERTIES[name], values), means) is verdict


@given(st.sampled_from(list(PROPERTIES.values())), st.one_of(st.text(), st.integers(), st.floats()))
def test_no_stated_value_breaks_the_comparison(kb, wanted, value):
    for entity in ("state/sy", "group/free-syrian-army", "weapon/ak-47", "place/aleppo-170063", "outlet/reuters"):
        assert compare(kb.entity(entity), Given(wanted, (value,)), means) in (True, False, None)
