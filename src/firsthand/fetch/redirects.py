"""Where a response sends its reader on to."""

from urllib.parse import urljoin

from firsthand.fetch.addresses import Address, check_characters, parse
from firsthand.fetch.answers import Exchange, shown
from firsthand.fetch.policy import Policy
from firsthand.fetch.refusal import RefusalError

REDIRECTS = frozenset((301, 302, 303, 307, 308))  # RFC 9110, 15.4; Refresh headers and meta elements are not followed


def redirected(answer: Exchange, policy: Policy) -> Address | None:
    """The address that a response redirects to, read as strictly as one that was asked for. None where it does not.

    RefusalError where that address may not be asked for, or is http although the page was asked for by https: what
    comes by http can be changed on the way, and would pass for what the https address holds.
    """
    location = answer.header("location")
    if answer.status not in REDIRECTS or not location:
        return None
    try:
        check_characters(location)
        target = parse(urljoin(str(answer.address), location), policy)
    except (RefusalError, ValueError) as error:
        raise RefusalError(f"redirects to {shown(location)}: {error}") from None
    if answer.address.scheme == "https" and target.scheme == "http":
        raise RefusalError(f"redirects from https to {shown(str(target))}; ask for that address if you trust it")
    return target
