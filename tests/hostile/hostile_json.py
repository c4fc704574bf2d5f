"""JSON that is too deep, too much, or none."""

import json

from hostile_registry import MEGABYTE, SAID, STORY, hostile

_ARTICLE = {"id": "a", "title": "Barrels counted", "text": STORY, "date": "2015-10-14"}


@hostile("json-empty.json")
def _empty():
    """Nothing."""
    return b""


@hostile("json-only-mark.jsonl")
def _only_mark():
    """A byte order mark and no line."""
    return b"\xef\xbb\xbf\n\n"


@hostile("json-deep-arrays.json")
def _deep_arrays():
    """Arrays in arrays, a million deep."""
    return b"[" * MEGABYTE + b"]" * MEGABYTE


@hostile("json-deep-objects.json")
def _deep_objects():
    """Objects in objects, and no end."""
    return b'{"text":' * 500_000


@hostile("json-deep-line.jsonl")
def _deep_line():
    """A line that is too deep, between two that are not."""
    line = json.dumps(_ARTICLE).encode()
    return line + b"\n" + b'{"text":"a","x":' + b"[" * MEGABYTE + b"]" * MEGABYTE + b"}\n" + line


@hostile("json-many-empty.json")
def _many_empty():
    """An array of five million objects with nothing in them."""
    return b"[" + b"{}," * 5_000_000 + b"{}]"


@hostile("json-many-small.json")
def _many_small():
    """An array of a million objects that are no articles."""
    return b"[" + b'{"a":0},' * MEGABYTE + b"{}]"


@hostile("json-beside.json")
def _beside():
    """An article with ten megabytes of numbers beside its text."""
    return b'{"x":[' + b"0," * 5_000_000 + b'0],"text":' + json.dumps(STORY).encode() + b"}"


@hostile("json-beside-and-half.json")
def _beside_and_half():
    """The same with half a surrogate pair, which other readers have to read."""
    return b'{"text":"\\ud800 ' + SAID.encode() + b'","x":[' + b'{"a":[]},' * 1_500_000 + b"0]}"


@hostile("json-many-names.json")
def _many_names():
    """An object with half a million names."""
    return ("{" + ",".join(f'"a{n}":{n}' for n in range(500_000)) + ',"text":""}').encode()


@hostile("json-same-names.jsonl")
def _same_names():
    """One name over and over, with other values."""
    return b'{"text":"a",' + b'"text":[],"id":{},' * 100_000 + b'"text":' + json.dumps(STORY).encode() + b"}"


@hostile("json-long-number.json")
def _long_number():
    """A number of a million digits for an id."""
    return b'{"id":' + b"9" * MEGABYTE + b',"text":"' + SAID.encode() + b'"}'


@hostile("json-long-number-and-half.json")
def _long_number_and_half():
    """The same beside half a surrogate pair."""
    return b'{"id":' + b"9" * MEGABYTE + b',"text":"\\udc00' + SAID.encode() + b'"}'


@hostile("json-great-numbers.jsonl")
def _great_numbers():
    """Numbers beyond all bounds, and things that are no numbers."""
    values = ("1e999999999", "-1e-999999999", "NaN", "-Infinity", "00", "0x1", "1.", "-", "1e", "+1")
    return "\n".join(f'{{"id":{value},"date":{value},"text":"{SAID}"}}' for value in values).encode()


@hostile("json-halves.jsonl")
def _halves():
    """Halves of surrogate pairs, escaped, in every field."""
    return json.dumps(dict.fromkeys(("id", "text", "title", "outlet", "date"), "� �� " + SAID)).encode()


@hostile("json-escapes.json")
def _escapes():
    """A text of which each letter is an escape."""
    return b'{"text":"' + b"\\u0061\\ud83d\\ude00\\\\\\/\\b\\f" * 100_000 + b'"}'


@hostile("json-controls.jsonl")
def _controls():
    """NULs and controls, escaped, and a line with some that are not."""
    held = json.dumps(
        {"id": "\0\x1b[2J\n\u2028", "title": "\x9b31m\u202eeltit", "outlet": "\x07\0", "text": "\0\x1b" + SAID}
    )
    return held.encode() + b'\n{"text":"a\x01b\x00c"}\n'


@hostile("json-wide.json")
def _wide():
    """JSON in UTF-16."""
    return json.dumps(_ARTICLE).encode("utf-16")


@hostile("json-half-letter.jsonl")
def _half_letter():
    """Bytes that are no UTF-8, in a string."""
    return b'{"text":"\xc3\x28\xff\xfe\xed\xa0\x80"}\n{"te\xff":1}\n'


@hostile("json-cut.jsonl")
def _cut():
    """An article cut off behind each of its letters, a line each."""
    line = json.dumps({"id": "é", "text": "a\u2028\\", "x": [1.5e3, None, True, {}]}, ensure_ascii=False)
    return b"\n".join(line.encode()[:end] for end in range(len(line.encode())))


@hostile("json-behind.json")
def _behind():
    """An article, and something else behind it."""
    return json.dumps(_ARTICLE).encode() + b"]}\0garbage"


@hostile("json-long-line.jsonl")
def _long_line():
    """A line that is longer than any article, then a sound one."""
    return b'{"text":"' + SAID.encode() * 175_000 + b'"}\n' + json.dumps(_ARTICLE).encode()


@hostile("json-many-lines.jsonl")
def _many_lines():
    """Ten thousand lines that are no articles, none wrong in the same way."""
    return b"\n".join(b"%d{" % n for n in range(10_000))


@hostile("json-values.jsonl")
def _values():
    """Values that are no objects, and texts that are no strings."""
    texts = ("null", "[]", "{}", "1", "true", '[["a"]]', '{"text":"a"}', '""', '" "')
    return "\n".join([*texts, *(f'{{"text":{text}}}' for text in texts)]).encode()


@hostile("json-names-of-objects.jsonl")
def _names_of_objects():
    """Names that mean something to other readers."""
    return json.dumps({"__class__": "os.system", "__proto__": {}, "$ref": "file:///etc/passwd", "text": SAID}).encode()
