import pytest

from firsthand import __version__
from firsthand.errors import MisuseError
from firsthand.fetch.policy import Policy
from firsthand.read.limits import DOCUMENT_BYTES


def test_a_document_from_the_web_may_be_as_large_as_any():
    assert Policy().body_bytes == DOCUMENT_BYTES


def test_the_user_agent_names_the_program_its_version_and_who_reads():
    assert Policy().user_agent == f"Firsthand/{__version__}"
    assert Policy(contact="https://desk.example/x").user_agent == f"Firsthand/{__version__} (+https://desk.example/x)"


@pytest.mark.parametrize("network", ["10.0.0.0/33", "10.0.0.1/8", "intranet", ""])
def test_what_is_not_a_network_is_misuse(network):
    with pytest.raises(MisuseError, match="not a network"):
        Policy(allowed_networks=(network,))


@pytest.mark.parametrize("contact", ["a\r\nCookie: x", "é", "a\x00"])
def test_a_contact_cannot_add_headers(contact):
    with pytest.raises(MisuseError):
        Policy(contact=contact)
