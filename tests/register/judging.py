"""Short ways to write judgements; each is a minute after the one before, if nothing else is said."""

import json
from datetime import UTC, datetime, timedelta
from itertools import count

from firsthand.model import Judgement, Verdict

_START = datetime(2031, 4, 1, 10, tzinfo=UTC)
_minutes = count()


def judged(subject, verdict, by="Ana", **rest):
    at = _START + timedelta(minutes=next(_minutes))
    return Judgement.made(subject, Verdict(verdict), by=by, at=at, **rest)


def withdrawn(judgement, by=None):
    return judged(judgement.id, "withdrawn", by or judgement.made_by)


def put_right(report, slot, *words, by="Ana", text=None):
    """A correction of a slot: its word for status and certainty, else words with the text they stand in, or spans."""
    if slot in ("status", "certainty"):
        return judged(report, "corrected", by, slot=slot, value=words[0])
    spans = [
        {"text": word, "start": text.index(word), "end": text.index(word) + len(word)} if text else word
        for word in words
    ]
    return judged(report, "corrected", by, slot=slot, value=json.dumps(spans))
