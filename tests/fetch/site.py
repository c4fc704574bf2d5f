"""A small web server on loopback that says exactly what a test tells it to, and notes what it was asked."""

import ssl
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread

CERTIFICATE = Path(__file__).with_name("certificate.pem")
Answer = bytes | Callable[[], Iterable[bytes]]  # a whole response, or its pieces
STORY = (  # a page with one report
    b"<html><head><title>Convoy seen</title></head><body><article><p>Iran delivered rockets to Hezbollah through Syria "
    b"in May, two officials said on Monday.</p><p>They spoke in Latakia after the lorries had left the port.</p>"
    b"</article></body></html>"
)


def page(body: bytes = b"<p>Text.</p>", status: str = "200 OK", **headers: str) -> bytes:
    """A response. Headers by keyword: `content_type="text/html"`; with none, HTML."""
    said = {"content_type": "text/html", "content_length": str(len(body)), **headers}
    lines = "".join(f"{name.replace('_', '-').title()}: {value}\r\n" for name, value in said.items() if value)
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


def redirect(location: str, status: int = 302) -> bytes:
    return page(b"", f"{status} Moved", location=location)


MISSING = page(b"none", "404 Not Found")


class Site(ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, secured: bool = False) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.pages: dict[str, Answer] = {}
        self.requests: list[bytes] = []
        self.connections = 0
        self.names: list[str | None] = []  # asked for in TLS
        if secured:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE)
            context.sni_callback = lambda _sock, name, _context: self.names.append(name)
            self.socket = context.wrap_socket(self.socket, server_side=True)
        Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    @property
    def port(self) -> int:
        return self.server_address[1]

    @property
    def paths(self) -> list[str]:
        return [request.split(b" ")[1].decode() for request in self.requests]

    def get_request(self):
        connection = super().get_request()
        self.connections += 1
        return connection

    def handle_error(self, request, client_address) -> None:
        """A client that hangs up is what many tests are about."""

    def __exit__(self, *_) -> None:
        self.shutdown()
        self.server_close()


class Talk(BaseRequestHandler):
    server: Site

    def handle(self) -> None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            if not (more := self.request.recv(65536)) or more.startswith(b"\x16"):  # the start of TLS
                return
            head += more
        self.server.requests.append(head)
        answer = self.server.pages.get(head.split(b" ")[1].decode(), MISSING)
        with suppress(OSError):
            for piece in (answer,) if isinstance(answer, bytes) else answer():
                self.request.sendall(piece)
