"""Articles whose text is sound, and what is stated beside it is not."""

import json
from functools import partial

from hostile_registry import SAID, STORY, series

_FIELDS = {
    "paths": {
        "id": "../../../../etc/passwd",
        "url": "file:///etc/passwd",
        "outlet": "../../outlet",
        "title": "/dev/zero",
    },
    "breaks": {
        "id": "a\nrejected: b\r\x1b[1A",
        "title": "a\nb\u2028c\x85d",
        "outlet": "Wire\nDaily",
        "date": "2015\n10",
    },
    "turned": {
        "id": "\u202etxt.a",
        "title": "\u202e\u2066Tessarin denies\u2069",
        "outlet": "Meridian\u200b Wi\u00adre\u202e",
    },
    "scripts": {
        "title": "<script>alert(1)</script>",
        "outlet": '"><img src=x onerror=alert(1)>',
        "url": "javascript:alert(1)",
    },
    "formulas": {"id": "=cmd|' /C calc'!A0", "title": "@SUM(1+1)*cmd", "outlet": "+1+1", "date": "-2+3"},
    "long-title": {"title": "The Al Herald and " * 60_000},
    "long-outlet": {"outlet": "The Al Herald of " * 60_000},
    "long-id": {"id": "a/" * 500_000},
    "long-date": {"date": "9" * 1_000_000},
    "long-address": {"url": "http://" + "a." * 200_000 + "example/" + "%2e%2e/" * 50_000},
    "odd-date": {"date": "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 août"},
    "no-date": {"date": "99999-99-99T99:99:99+99:99"},
    "spelled-date": {"date": "le " * 35 + "3 août 2015"},
    "odd-address": {"url": "http://[::1"},
    "odd-port": {"url": "http://harbour.example:99999999999/"},
    "odd-host": {"url": "http://xn--a\udcff.\u3002\uff0e@:80#\\/"},
    "own-outlet": {"outlet": STORY},
}


def _line(fields: dict[str, str]) -> bytes:
    """An article with these beside its text."""
    return json.dumps({"text": STORY + SAID, **fields}).encode()


series({f"field-{name}.jsonl": partial(_line, fields) for name, fields in _FIELDS.items()})
