import pytest
from rdflib.term import _is_valid_uri

from firsthand.export.finder_agent import finder_agent


@pytest.mark.parametrize("finder", ["encoder-2", "endpoint my/model:7b", "Ünïcode <x>", ""])
def test_a_finder_is_an_agent_with_a_name_that_is_an_iri(finder: str):
    agent = finder_agent(finder)
    assert _is_valid_uri(agent["id"])
    assert agent["name"] == f"Firsthand, finder {finder or 'not named'}"
