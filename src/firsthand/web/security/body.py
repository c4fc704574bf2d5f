"""The token of a form that came without a script, found at the start of its body, which stays whole for the route.

Only the first 64 KiB are held back, so an upload still streams. The form puts its token before its files.
"""

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl

from python_multipart.multipart import parse_options_header
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive

FIELD = "csrf"
HELD_BACK = 64 * 1024  # bytes
_NAMED = re.compile(rb'content-disposition: *form-data; *name="?csrf"? *(\r\n|$)', re.IGNORECASE)


def bounded(receive: Receive, most: int) -> Receive:
    """The same body, ended by HTTPException 413 where it goes on after `most` bytes."""
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > most:
            raise HTTPException(413, f"this is too much at once: at most {most // 1024:,} KiB are taken")
        return message

    return counted


async def start_of(receive: Receive) -> tuple[bytes, Receive]:
    """The first 64 KiB of a body, or all of a shorter one, and the body to be read anew from its beginning."""
    held: list[Message] = []
    size, more = 0, True
    while more and size < HELD_BACK:
        message = await receive()
        held.append(message)
        size += len(message.get("body", b""))
        more = message["type"] == "http.request" and message.get("more_body", False)
    start = b"".join(message.get("body", b"") for message in held)[:HELD_BACK]
    return start, _replayed(held, receive)


def token_in(start: bytes, content_type: str) -> str | None:
    """The value of the form field `csrf` that stands whole within the start of a body; None where there is none."""
    kind, options = parse_options_header(content_type)
    if kind == b"application/x-www-form-urlencoded":
        fields = parse_qsl(start.decode("latin-1"), keep_blank_values=True)
        return next((value for name, value in fields if name == FIELD), None)
    if kind == b"multipart/form-data" and options.get(b"boundary"):
        return _in_parts(start.split(b"--" + options[b"boundary"])[1:-1])
    return None


def _in_parts(parts: Sequence[bytes]) -> str | None:
    for part in parts:
        head, _, value = part.partition(b"\r\n\r\n")
        if _NAMED.search(head):
            return value.removesuffix(b"\r\n").decode("latin-1")
    return None


def _replayed(held: Sequence[Message], receive: Receive) -> Receive:
    left = iter(held)

    async def replay() -> Message:
        for message in left:
            return message
        return await receive()

    return replay
