"""A finder behind an HTTP endpoint that speaks OpenAI's chat completions. Nothing uses it unless asked to.

One request a passage, POST {url}/chat/completions (https://platform.openai.com/docs/api-reference/chat), as hosted
services and local servers (llama.cpp, Ollama, vLLM) answer it. What may go wrong and what is sent: docs/endpoint.md.
"""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from firsthand.errors import FirsthandError
from firsthand.model import Reason
from firsthand.reports.completions import Completions, Lost
from firsthand.reports.endpoint_settings import EndpointSettings
from firsthand.reports.finder import Failure, Reading
from firsthand.reports.passage import Passage
from firsthand.reports.quoted import NotAnAnswerError, read_answer

VERSION = "endpoint/1"  # of instructions and checks; raised when either changes what is found
MOST_CHARACTERS = 40_000  # of a passage; those of an article have about 20,000 at most
MOST_UNREACHED = 3  # connections in a row that may fail
MOST_LOST = 5  # passages in a row that the server may leave without an answer
LONGEST_PAUSE_S = 30.0


class Endpoint:
    """Reads passages by asking a language model for verbatim quotes, and keeps only what stands in the passage.

    A passage that fails gives no readings and one Failure, kept in `failures` and told to `on_failure`. FirsthandError
    when the server cannot be reached, or has left several passages in a row without an answer; then at every passage.
    """

    def __init__(
        self,
        settings: EndpointSettings,
        on_failure: Callable[[Failure], None] | None = None,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._settings = settings
        self._on_failure = on_failure
        self._pause = pause
        self._completions = Completions(settings)
        self._failures: list[Failure] = []
        self._rejected: Counter[str] = Counter()
        self._formatted = True  # until the server refuses to be asked for JSON
        self._unreached = self._lost = 0
        self._broken = ""

    @property
    def name(self) -> str:
        """Version and model, recorded in every report."""
        return f"{VERSION} {self._settings.model}"

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The passages that were not read since they were last taken, or from the start."""
        return tuple(self._failures)

    def take_failures(self) -> tuple[Failure, ...]:
        """Hand `failures` over and forget them, so that a long run keeps no more than those of one article."""
        taken, self._failures = tuple(self._failures), []
        return taken

    @property
    def rejected(self) -> Mapping[str, int]:
        """How many reports and quotes were turned away so far, by the code of the reason."""
        return dict(self._rejected)

    def close(self) -> None:
        """Close the connections to the server."""
        self._completions.close()

    def find(self, passage: Passage) -> tuple[Reading, ...]:
        """Readings in the order of their triggers; none for a passage that fails or that nothing is to be read in."""
        if not any(passage.eligible):
            return ()
        if self._broken:
            raise FirsthandError(self._broken)
        content = self._asked(passage)
        if isinstance(content, Lost):
            self._fail(passage, Reason(content.code, content.text))
            return ()
        try:
            answer = read_answer(content, passage, self._settings.model)
        except NotAnAnswerError as error:
            self._fail(passage, error.reason)
            return ()
        self._rejected.update(reason.code for reason in answer.rejected)
        return answer.readings

    def _fail(self, passage: Passage, reason: Reason) -> None:
        failure = Failure(passage.words(passage.sentences[0].start, passage.sentences[-1].end), reason)
        self._failures.append(failure)
        if self._on_failure:
            self._on_failure(failure)
        if self._broken:
            raise FirsthandError(self._broken)

    def _asked(self, passage: Passage) -> str | Lost:
        """The text of the model's answer, after as many tries as are allowed."""
        if sum(len(sentence.text) for sentence in passage.sentences) > MOST_CHARACTERS:
            return Lost("endpoint.long-passage", f"not sent: a passage of more than {MOST_CHARACTERS} characters")
        answer = self._tried(passage)
        for attempt in range(self._settings.attempts - 1):
            if isinstance(answer, str) or not answer.again or self._broken:
                break
            self._pause(min(max(answer.pause_s, 2.0**attempt), LONGEST_PAUSE_S))
            answer = self._tried(passage)
        self._lost = self._lost + 1 if isinstance(answer, Lost) else 0
        if isinstance(answer, Lost) and self._lost >= MOST_LOST and not self._broken:
            self._broken = f"{self._where()} left {self._lost} passages in a row without an answer; last: {answer.text}"
        return answer

    def _tried(self, passage: Passage) -> str | Lost:
        """One try, and a second one without asking for JSON where the server may have refused that parameter."""
        answer = self._completions.ask(passage, self._formatted)
        if isinstance(answer, Lost) and answer.status in (400, 422) and self._formatted:
            answer = self._completions.ask(passage, formatted=False)
            self._formatted = isinstance(answer, Lost)
        self._unreached = self._unreached + 1 if isinstance(answer, Lost) and answer.unreached else 0
        if self._unreached >= MOST_UNREACHED:
            self._broken = f"{self._where()} cannot be reached; check FIRSTHAND_ENDPOINT_URL and that the server runs"
        return answer

    def _where(self) -> str:
        parts = urlsplit(self._settings.url)
        return f"the endpoint {parts.scheme}://{parts.netloc}"
