"""An address belongs to a site, whose first label is often its name."""

import pytest

from firsthand.read.site import name_of, site_of


@pytest.mark.parametrize(
    ("address", "site", "name"),
    [
        ("https://www.hillvalley.example/convoy", "hillvalley.example", "hillvalley"),
        ("https://news.hillvalley.co.uk:8080/", "hillvalley.co.uk", "hillvalley"),
        ("https://co.uk/", "co.uk", "co"),
        ("/convoy", "", ""),
        ("https://[broken/", "", ""),
    ],
)
def test_a_site_is_the_host_as_registered(address, site, name):
    assert site_of(address) == site
    assert name_of(site) == name
