"""Fetches pages from the live web, on request only."""

import re

from firsthand.fetch.addresses import parse
from firsthand.fetch.answers import WITH_DOCUMENT, Exchange, Fetched, Refused, Unchanged, media_type
from firsthand.fetch.archive import Archive
from firsthand.fetch.inflating import inflated
from firsthand.fetch.machine import Errand, Machine
from firsthand.fetch.policy import Policy
from firsthand.fetch.refusal import RefusalError
from firsthand.fetch.retry_after import seconds_asked
from firsthand.fetch.robots import Robots
from firsthand.fetch.stopwatch import Stopwatch
from firsthand.fetch.validators import Validators
from firsthand.fetch.visiting import Visitor

TYPES = frozenset(
    "text/html application/xhtml+xml application/pdf text/plain"
    " application/json application/ld+json"
    " application/feed+json application/rss+xml application/atom+xml application/rdf+xml"
    " application/xml text/xml".split()
)
CHARSET = re.compile(r"""charset\s*=\s*["']?([a-z0-9._:-]{1,40})""", re.I | re.A)


class Fetcher:
    """Reads pages one at a time for one run, within one policy, and keeps what the robots.txt of each site said.

    With an archive, every exchange is kept there.
    """

    def __init__(
        self, policy: Policy | None = None, archive: Archive | None = None, machine: Machine | None = None
    ) -> None:
        self._policy = policy or Policy()
        self._machine = machine or Machine()
        self._visitor = Visitor(self._machine, archive, self._policy.certificates)
        self._robots = Robots(self._visitor, self._policy, self._machine)

    def fetch(self, address: str) -> Fetched | Refused:
        """The document at an address, after redirects, or why it was not read.

        Raises only StoreError, where the archive cannot be written: what cannot be kept as evidence is not read.
        """
        try:
            return _document(address, self._answer(address, None), self._policy)
        except RefusalError as error:
            return Refused(address, error.reason, error.retry_after)

    def fetch_changed(self, address: str, validators: Validators | None) -> Fetched | Unchanged | Refused:
        """As `fetch`, but for a document that is still the one that the validators came with.

        They are sent only where they were given: to that very address, be it the one asked for or one that it
        redirects to.
        """
        try:
            answer = self._answer(address, validators)
            return Unchanged(address) if answer.unchanged else _document(address, answer, self._policy)
        except RefusalError as error:
            return Refused(address, error.reason, error.retry_after)

    def _answer(self, address: str, validators: Validators | None) -> Exchange:
        watch = Stopwatch(self._machine.clock, self._policy.seconds)
        errand = Errand(self._policy, watch, TYPES, lambda hop: self._robots.admit(hop, watch), validators)
        return self._visitor.visit(parse(address, self._policy), errand)


def _document(address: str, answer: Exchange, policy: Policy) -> Fetched:
    if answer.status not in WITH_DOCUMENT:
        raise _failed(answer)
    content_type = answer.header("content-type")
    charset = CHARSET.search(content_type)
    return Fetched(
        address=address,
        final=str(answer.address),
        content_type=media_type(content_type),
        charset=charset[1] if charset else None,
        data=inflated(answer.body, answer.header("content-encoding"), policy.body_bytes),
        moment=answer.moment,
        peer=answer.peer,
        validators=Validators.of(
            str(answer.address), answer.header("etag"), answer.header("last-modified"), answer.moment
        ),
    )


def _failed(answer: Exchange) -> RefusalError:
    asked = seconds_asked(answer.header("retry-after"), answer.moment)
    pause = f"; it asks for a pause of {asked:,.0f} s" if asked else ""
    said = f"{answer.address.place} answered with status {answer.status}, not with a page"
    return RefusalError(said + pause, retry_after=asked)
