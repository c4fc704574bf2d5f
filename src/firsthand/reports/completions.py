"""One chat completion over HTTP, with everything bounded: what is sent, and what is taken for an answer."""

import json
import time
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from firsthand.reports.endpoint_settings import EndpointSettings, number_of
from firsthand.reports.passage import Passage

if TYPE_CHECKING:
    import httpx

MOST_BYTES = 1_000_000  # of an answer

_HINTS = {
    401: "; check FIRSTHAND_ENDPOINT_KEY",
    403: "; check FIRSTHAND_ENDPOINT_KEY",
    404: "; check FIRSTHAND_ENDPOINT_URL and FIRSTHAND_ENDPOINT_MODEL",
    429: ", too many requests; wait, or ask the provider for a higher rate",
}


@dataclass(frozen=True, slots=True)
class Lost:
    """One try without an answer: why, whether another may do better and after how many seconds at least."""

    code: str
    text: str
    again: bool = False
    unreached: bool = False
    status: int = 0
    pause_s: float = 0.0


class Completions:
    """Asks the model of the settings about passages, one request at a time, and follows no redirect."""

    def __init__(self, settings: EndpointSettings) -> None:
        self._settings = settings
        self._client = _client(settings)

    def close(self) -> None:
        """Close the connections to the server."""
        self._client.close()

    def ask(self, passage: Passage, formatted: bool) -> str | Lost:
        """The text of the model's answer, or why there is none; `formatted` asks the server for JSON."""
        return self._posted(_request(passage, self._settings.model, formatted))

    def _posted(self, body: bytes) -> str | Lost:
        """What one request brings. Errors of the network are told in our words, which hold nothing of the request."""
        import httpx

        started = time.monotonic()
        url = f"{self._settings.url.rstrip('/')}/chat/completions"
        try:
            with self._client.stream("POST", url, content=body) as response:
                return self._received(response, started + self._settings.timeout_s)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError, httpx.InvalidURL, UnicodeError):
            # UnicodeError: the name of the host cannot be one, which the system's resolver finds
            return Lost("endpoint.unreached", "the server cannot be reached", again=True, unreached=True)
        except httpx.TimeoutException:
            return _late(self._settings.timeout_s)
        except httpx.HTTPError as error:
            return Lost("endpoint.broken-off", f"the connection broke off ({type(error).__name__})", again=True)

    def _received(self, response: "httpx.Response", until: float) -> str | Lost:
        refusal = _refusal(response)
        if refusal:
            return refusal
        body = bytearray()
        for part in response.iter_raw():
            body += part
            if len(body) > MOST_BYTES:
                return Lost("endpoint.too-big", f"an answer of more than {MOST_BYTES:,} bytes")
            if time.monotonic() > until:
                return _late(self._settings.timeout_s)
        return _content(bytes(body))


def _client(settings: EndpointSettings) -> "httpx.Client":
    """A client that follows no redirect and takes no compressed answer, whose size could not be bounded."""
    headers = {"Content-Type": "application/json", "Accept": "application/json", "Accept-Encoding": "identity"}
    if settings.key:
        headers["Authorization"] = f"Bearer {settings.key}"
    import httpx

    return httpx.Client(headers=headers, timeout=settings.timeout_s, follow_redirects=False)


@cache
def instructions() -> str:
    """What the model is told before every passage."""
    return (files("firsthand.reports") / "instructions.txt").read_text(encoding="utf-8")


def _request(passage: Passage, model: str, formatted: bool) -> bytes:
    """The body of a request. Sentences of the article stand as JSON strings, out of which no words of theirs break."""
    sentences = [
        {"number": number, "read": read, "text": " ".join(sentence.text.split())}
        for number, (sentence, read) in enumerate(zip(passage.sentences, passage.eligible, strict=True), 1)
    ]
    data = json.dumps({"sentences": sentences}, ensure_ascii=False)
    body: dict[str, Any] = {
        "model": model,
        "temperature": 0,
        "messages": [{"role": "system", "content": instructions()}, {"role": "user", "content": data}],
    }
    if formatted:
        body["response_format"] = {"type": "json_object"}
    return json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")  # a lone surrogate has no UTF-8


def _refusal(response: "httpx.Response") -> Lost | None:
    """Why a response will not be read, by its status and headers."""
    status = response.status_code
    if 300 <= status < 400:
        return Lost("endpoint.redirect", f"a redirect ({status}), which is not followed; set the URL it leads to")
    if status != 200:
        text = f"the server answered {status}{_HINTS.get(status, '')}"
        again = status == 429 or status >= 500
        return Lost("endpoint.status", text, again, status=status, pause_s=_asked_pause(response))
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json" or response.headers.get("content-encoding", "identity").lower() != "identity":
        return Lost("endpoint.not-json", "the server answered with something other than plain JSON")
    return None


def _asked_pause(response: "httpx.Response") -> float:
    return max(number_of(response.headers.get("retry-after", "0")), 0.0)


def _late(timeout_s: float) -> Lost:
    return Lost("endpoint.time-out", f"no whole answer within {timeout_s:g} s", again=True)


def _content(body: bytes) -> str | Lost:
    """The model's words in the answer of a server."""
    try:
        choice = json.loads(body)["choices"][0]
        content, ended = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return Lost("endpoint.no-completion", "the server's answer is broken, cut off, or no chat completion")
    if ended == "length":
        return Lost("endpoint.cut-off", "the model's answer was cut off at the server's limit of length")
    if not isinstance(content, str):
        return Lost("endpoint.no-completion", "the model answered without text")
    return content
