"""The headers that every response carries, errors too."""

from collections.abc import Mapping

from starlette.datastructures import MutableHeaders

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
ASKED_AGAIN = "private, no-cache"  # the one other thing a page may say: kept by the browser, never shown unasked
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-DNS-Prefetch-Control": "off",  # or a browser looks up the hosts of an article's links as the page is shown
}


def protect(headers: MutableHeaders, *, is_static: bool) -> None:
    """Set them. A stricter Content-Security-Policy that a page set stands beside ours: browsers obey both."""
    if CONTENT_SECURITY_POLICY not in headers.getlist("Content-Security-Policy"):
        headers.append("Content-Security-Policy", CONTENT_SECURITY_POLICY)
    for name, value in _ALWAYS.items():
        headers[name] = value
    if is_static:
        headers.setdefault("Cache-Control", "no-cache")  # kept, and asked for again before it is used
    elif headers.get("Cache-Control") != ASKED_AGAIN:
        headers["Cache-Control"] = "no-store"


def open_up(headers: MutableHeaders, opened: Mapping[str, str | None]) -> None:
    """Put what the guard grants to one request in place of what protects all; a header that is None goes."""
    for name, value in opened.items():
        del headers[name]
        if value is not None:
            headers[name] = value
    if "Access-Control-Allow-Origin" in opened:
        headers.add_vary_header("Origin")
