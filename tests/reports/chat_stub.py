"""A server on this machine that answers as a model's endpoint would, or misbehaves, and a finder that asks it."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from firsthand.reports.endpoint import Endpoint
from firsthand.reports.endpoint_settings import EndpointSettings
from firsthand.reports.passage import Passage, make_passage
from firsthand.reports.sentences import sentences

KEY = "sk-very-secret-0123456789"
TEXT = "Ismarra sent rockets to the Northern Shield Brigade. They were stored in Derrin."
REPORT = {
    "sentence": 1,
    "trigger": "sent",
    "status": "delivered",
    "certainty": "stated",
    "supplier": ["Ismarra"],
    "recipient": ["Northern Shield Brigade"],
    "item": ["rockets"],
    "confidence": 0.9,
}
DELIVERY = "Iran delivered rockets to Hezbollah in May."  # linked by the knowledge base, so that the gate lets it pass
DELIVERED = {
    "trigger": "delivered",
    "status": "delivered",
    "certainty": "stated",
    "supplier": ["Iran"],
    "recipient": ["Hezbollah"],
    "item": ["rockets"],
}
ANSWER = json.dumps({"reports": [REPORT]})

Behaviour = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers each request as the stub's next behaviour does; the last behaviour stays."""

    protocol_version = "HTTP/1.1"
    server: "Stub"
    asked: dict

    def do_POST(self) -> None:
        self.asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        behaviours = self.server.behaviours
        behave = behaviours[min(len(self.server.requests), len(behaviours) - 1)]
        self.server.requests.append((self.path, dict(self.headers), self.asked))
        try:
            behave(self)
        except OSError:  # the client has gone, as it may
            self.close_connection = True

    def reply(self, body: bytes, status: int = 200, kind: str = "application/json", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Stub(ThreadingHTTPServer):
    """A server on this machine that behaves as it is told and keeps what it was sent."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.behaviours: list[Behaviour] = []
        self.requests: list[tuple[str, dict[str, str], dict]] = []
        self.over = threading.Event()
        self.url = f"http://127.0.0.1:{self.server_port}/v1"

    def handle_error(self, *_: object) -> None:
        """Say nothing of clients that hang up."""


@contextmanager
def serving() -> Iterator[Stub]:
    """A stub that answers until it is left."""
    server = Stub()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()


def says(content: object, finish: str = "stop") -> Behaviour:
    body = json.dumps({"choices": [{"message": {"content": content}, "finish_reason": finish}]})
    return lambda handler: handler.reply(body.encode())


def sends(body: bytes, status: int = 200, kind: str = "application/json", **headers: str) -> Behaviour:
    return lambda handler: handler.reply(body, status, kind, **headers)


def tells_the_delivery_but_refuses(words: str) -> Behaviour:
    """Reads DELIVERY in every passage, and gives no answer for one in which the words stand, but words with the key."""

    def behave(handler: Handler) -> None:
        if words in handler.asked["messages"][1]["content"]:
            handler.reply(f"no, {handler.headers['Authorization']}".encode(), 404)
        else:
            says(json.dumps({"reports": [DELIVERED]}))(handler)

    return behave


def hangs_up(handler: Handler) -> None:
    handler.close_connection = True


def hangs(handler: Handler) -> None:
    handler.server.over.wait(20)


def never_ends(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    while not handler.server.over.is_set():
        handler.wfile.write(b" " * 65_536)


def dribbles(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    while not handler.server.over.wait(0.02):
        handler.wfile.write(b" ")


def cuts_off(handler: Handler) -> None:
    handler.reply(b'{"choices": [', Content_Length="4000")
    handler.close_connection = True


def environment(url: str, **more: str) -> dict[str, str]:
    """The environment in which the endpoint finder asks the server at the URL, once a passage, with KEY."""
    given = {"URL": url, "MODEL": "a-model", "KEY": KEY, "ATTEMPTS": "1", "TIMEOUT": "5", **more}
    return {"NO_PROXY": "*"} | {f"FIRSTHAND_ENDPOINT_{name}": value for name, value in given.items()}


def passage(text: str = TEXT, eligible: tuple[bool, ...] | None = None) -> Passage:
    return make_passage(text, sentences(text), (), eligible)


def finder(url: str, pauses: list[float] | None = None, **given) -> Endpoint:
    """A finder that notes its pauses and makes none."""
    noted = pauses if pauses is not None else []
    return Endpoint(EndpointSettings(url, "a-model", **({"attempts": 1, "timeout_s": 5.0} | given)), pause=noted.append)


def codes(found: Endpoint) -> list[str]:
    return [failure.reason.code.removeprefix("endpoint.") for failure in found.failures]
