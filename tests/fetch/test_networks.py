from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.fetch.networks import CLOSED_4, CLOSED_6, embedded, objection
from firsthand.fetch.policy import Policy

PUBLIC = "1.1.1.1 8.8.8.8 93.184.215.14 9.255.255.255 11.0.0.0 172.15.255.255 172.32.0.0 223.255.255.255 100.63.255.255"
PUBLIC_6 = "2606:2800:21f::1 2a00:1450:4001::1 2001:4860:4860::8888 2400:cb00::1"
EMBEDDED = {
    "::ffff:127.0.0.1": ["127.0.0.1"],
    "::10.0.0.1": ["10.0.0.1"],
    "64:ff9b::a9fe:a9fe": ["169.254.169.254"],
    "64:ff9b:1::a00:1": ["10.0.0.1"],
    "2002:7f00:1::": ["127.0.0.1"],
    "2001:0:4136:e378:8000:63bf:3fff:fdd2": ["65.54.227.120", "192.0.2.45"],
    "2606:2800:21f::1": [],
    "::1": [],
    "10.0.0.1": [],
}


@pytest.mark.parametrize("text", [*PUBLIC.split(), *PUBLIC_6.split()])
def test_public_addresses_may_be_reached(text):
    assert objection(ip_address(text), Policy()) == ""


@pytest.mark.parametrize("network", [*CLOSED_4, *CLOSED_6])
def test_the_ends_of_a_closed_network_may_not_be_reached(network):
    from ipaddress import ip_network

    closed = ip_network(network)
    assert objection(closed[0], Policy())
    assert objection(closed[-1], Policy())


@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_whatever_may_be_reached_is_global_unicast_for_the_standard_library_too(ip: IPv4Address | IPv6Address):
    if not objection(ip, Policy()):
        assert ip.is_global
        assert not ip.is_multicast


@given(st.ip_addresses(v=6))
def test_an_address_with_a_zone_is_never_reached(ip):
    zoned = IPv6Address(f"{ip}%eth0")
    assert objection(zoned, Policy(allowed_networks=("::/0",)))


@pytest.mark.parametrize(("text", "inner"), EMBEDDED.items())
def test_the_ipv4_addresses_inside_an_ipv6_address_are_seen(text, inner):
    assert [str(ip) for ip in embedded(ip_address(text))] == inner


def test_allowing_a_translator_does_not_allow_what_is_behind_it():
    policy = Policy(allowed_networks=("64:ff9b::/96",))
    assert objection(ip_address("64:ff9b::5db8:d70e"), policy) == ""
    assert objection(ip_address("64:ff9b::7f00:1"), policy) == "a loopback address"
    assert objection(ip_address("64:ff9b::a00:1"), Policy(allowed_networks=("64:ff9b::/96", "10.0.0.0/8"))) == ""
