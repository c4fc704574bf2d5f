"""The site that an address belongs to."""

from urllib.parse import urlsplit

_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne"))


def site_of(address: str) -> str:
    """The host of an address as it is registered ("example.co.uk"); empty where it names none."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    labels = host.split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else labels[-2:])


def name_of(site: str) -> str:
    """The first label of a site, which is often its name ("example")."""
    return site.partition(".")[0]
