"""Which IP addresses may be reached: those of the public internet, unless the policy allows a network.

Networks: IANA's registries of special-purpose addresses (https://www.iana.org/assignments/iana-ipv4-special-registry,
https://www.iana.org/assignments/iana-ipv6-special-registry), RFC 6890 and its updates, as of 2025.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

from firsthand.fetch.policy import Policy, networks

IPAddress = IPv4Address | IPv6Address

CLOSED_4 = {
    "0.0.0.0/8": "an unspecified address",
    "10.0.0.0/8": "a private address",
    "100.64.0.0/10": "an address inside a provider's network",
    "127.0.0.0/8": "a loopback address",
    "168.63.129.16/32": "a cloud platform's own address",  # Azure's wire server, public by number alone
    "169.254.0.0/16": "a link-local address",
    "172.16.0.0/12": "a private address",
    "192.0.0.0/24": "a reserved address",
    "192.0.2.0/24": "an address for documentation",
    "192.88.99.0/24": "an address of a tunnel",
    "192.168.0.0/16": "a private address",
    "198.18.0.0/15": "an address for tests of networks",
    "198.51.100.0/24": "an address for documentation",
    "203.0.113.0/24": "an address for documentation",
    "224.0.0.0/4": "a multicast address",
    "255.255.255.255/32": "a broadcast address",
    "240.0.0.0/4": "a reserved address",
}
CLOSED_6 = {
    "::/128": "an unspecified address",
    "::1/128": "a loopback address",
    "::ffff:0:0/96": "an IPv4 address in IPv6 form",
    "::/96": "an IPv4 address in IPv6 form",
    "64:ff9b::/96": "an IPv4 address in IPv6 form",  # NAT64, RFC 6052
    "64:ff9b:1::/48": "an IPv4 address in IPv6 form",  # NAT64, RFC 8215
    "2001::/32": "an address of a tunnel",  # Teredo
    "2001::/23": "a reserved address",
    "2001:db8::/32": "an address for documentation",
    "2002::/16": "an address of a tunnel",  # 6to4
    "3fff::/20": "an address for documentation",
    "fc00::/7": "a private address",
    "fe80::/10": "a link-local address",
    "fec0::/10": "a private address",  # site-local, RFC 3879
    "ff00::/8": "a multicast address",
}
PUBLIC_6 = IPv6Network("2000::/3")  # all that is given out so far
NETWORKS_4 = [(IPv4Network(network), kind) for network, kind in CLOSED_4.items()]
NETWORKS_6 = [(IPv6Network(network), kind) for network, kind in CLOSED_6.items()]
IN_LAST_32_BITS = [IPv6Network(network) for network in ("::ffff:0:0/96", "::/96", "64:ff9b::/96", "64:ff9b:1::/48")]


def objection(ip: IPAddress, policy: Policy) -> str:
    """Why an IP address may not be reached: `a loopback address`. Empty where it may."""
    if isinstance(ip, IPv6Address) and ip.scope_id is not None:
        return "an address with a zone"
    if any(ip in network for network in networks(policy.allowed_networks)):
        return next((kind for inner in embedded(ip) if (kind := objection(inner, policy))), "")
    return kind_of_closed(ip)


def kind_of_closed(ip: IPAddress) -> str:
    """What an address is that is not on the public internet. Empty where it is public."""
    if isinstance(ip, IPv4Address):
        return next((kind for network, kind in NETWORKS_4 if ip in network), "")
    kind = next((kind for network, kind in NETWORKS_6 if ip in network), "")
    return kind or ("" if ip in PUBLIC_6 else "a reserved address")


def embedded(ip: IPAddress) -> tuple[IPv4Address, ...]:
    """The IPv4 addresses that packets to an IPv6 address are sent on to."""
    if isinstance(ip, IPv4Address) or int(ip) < 2:  # :: and ::1 hold none
        return ()
    if any(ip in network for network in IN_LAST_32_BITS):
        return (IPv4Address(int(ip) & 0xFFFFFFFF),)
    if ip.sixtofour is not None:
        return (ip.sixtofour,)
    return tuple(ip.teredo or ())
