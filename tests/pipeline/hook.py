"""A server on loopback that takes what is posted to it."""

from contextlib import suppress

from fetch.site import MISSING, Site, Talk


class Hook(Site):
    """Notes each request with its body; answers as `pages` say."""

    def __init__(self) -> None:
        super().__init__()
        self.RequestHandlerClass = Taking


class Taking(Talk):
    def handle(self) -> None:
        taken = b""
        while not whole(taken):
            if not (more := self.request.recv(65536)):
                return
            taken += more
        self.server.requests.append(taken)
        answer = self.server.pages.get(taken.split(b" ")[1].decode(), MISSING)
        assert isinstance(answer, bytes)
        with suppress(OSError):
            self.request.sendall(answer)


def whole(taken: bytes) -> bool:
    """Whether head and body are there."""
    head, end, body = taken.partition(b"\r\n\r\n")
    length = next((line[15:] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), b"0")
    return bool(end) and len(body) >= int(length)
