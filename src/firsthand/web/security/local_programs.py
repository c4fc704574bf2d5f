"""What is opened to other programs of this machine, such as OpenRefine: the reconciliation service, and nothing else.

OpenRefine 3 sends queries and data extension from its own server, as POST forms without an Origin; its page in the
browser, which another port serves, fetches the manifest, suggestions and proposed properties with CORS and shows
previews in `<iframe sandbox="">`. (main/webapp/modules/core/scripts/reconciliation and StandardReconConfig.java.)
"""

from collections.abc import Mapping

from fastapi import Request

from firsthand.web.security.headers import CONTENT_SECURITY_POLICY
from firsthand.web.security.hosts import is_loopback_origin

LARGEST_BODY = 1024 * 1024  # bytes of a batch
_QUERIES = "/reconcile"
_SHARED = frozenset(
    (_QUERIES, "/reconcile/extend", *(f"/reconcile/suggest/{x}" for x in ("entity", "type", "property")))
)
_PREVIEW, _STYLE = "/reconcile/preview", "/reconcile/preview.css"
_ALLOW_ORIGIN = "Access-Control-Allow-Origin"
_FRAMED_BY = "frame-ancestors http://127.0.0.1:* http://localhost:*"


def only_asks(request: Request) -> bool:
    """Whether a request is one that changes nothing although it is sent by POST, and so needs no form token."""
    return request.method == "POST" and request.scope["path"] == _QUERIES


def opened(request: Request) -> Mapping[str, str | None]:
    """The headers that a request is granted in place of those of every response; a header that is None is left out.

    Nothing where the server asks for passwords, and nothing to pages of other machines. What is said to be for a frame
    or a style sheet is believed: a browser does not let a page write `Sec-Fetch-Dest`.
    """
    if not _is_alone(request):
        return {}
    path, used_for = request.scope["path"], request.headers.get("sec-fetch-dest")
    if path in _SHARED:
        origins = request.headers.getlist("origin")
        return {_ALLOW_ORIGIN: origins[0]} if len(origins) == 1 and is_loopback_origin(origins[0]) else {}
    if path == _PREVIEW and used_for == "iframe":
        framed = CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", _FRAMED_BY)
        return {"X-Frame-Options": None, "Content-Security-Policy": framed}
    if path == _STYLE and used_for == "style":
        return {"Cross-Origin-Resource-Policy": "cross-origin"}
    return {}


def is_granted(granted: Mapping[str, str | None]) -> bool:
    """Whether what is opened lets a page of another port read the answer."""
    return _ALLOW_ORIGIN in granted


def _is_alone(request: Request) -> bool:
    user = request.state.user
    return user is not None and not user.signed_in
