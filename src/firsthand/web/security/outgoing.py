"""The way out of the guard: the headers of every response, and whether one has begun."""

from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Scope, Send

from firsthand.web.security import headers
from firsthand.web.security.access import is_static


class Outgoing:
    """Sends one response. `cookie` is the value of a Set-Cookie header to go with it, if any; `opened` are the headers
    that the request was granted in place of those of every response.
    """

    def __init__(self, scope: Scope, send: Send) -> None:
        self.started = False
        self.cookie: str | None = None
        self.opened: Mapping[str, str | None] = {}
        self._is_static = is_static(scope["path"])
        self._send = send

    async def send(self, message: Message) -> None:
        """Send one part of the response."""
        if message["type"] == "http.response.start":
            self.started = True
            sent = MutableHeaders(scope=message)
            headers.protect(sent, is_static=self._is_static)
            headers.open_up(sent, self.opened)
            if self.cookie and "set-cookie" not in sent:
                sent.append("Set-Cookie", self.cookie)
        await self._send(message)
