import io
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.json_document import write_document

VALUES = st.dictionaries(st.text(max_size=3), st.text() | st.integers() | st.lists(st.text()), max_size=3)


def _written(head: dict[str, Any], items: list[Any], tail: dict[str, Any]) -> bytes:
    target = io.BytesIO()
    write_document(target, head, "items", iter(items), lambda: tail)
    return target.getvalue()


@given(VALUES, st.lists(VALUES, max_size=3), VALUES)
def test_head_items_and_tail_are_one_object(head: dict[str, Any], items: list[Any], tail: dict[str, Any]):
    head.pop("items", None)
    tail.pop("items", None)
    data = _written(head, items, tail)
    assert json.loads(data) == {**head, "items": items, **tail}
    assert data.endswith(b"}\n")


def test_every_item_has_a_line():
    assert _written({"a": 1}, [1, 2], {}) == b'{"a": 1, "items": [\n1,\n2\n]}\n'


def test_the_tail_is_asked_for_when_the_items_are_through():
    seen: list[int] = []

    def items() -> Iterator[int]:
        for number in range(3):
            seen.append(number)
            yield number

    target = io.BytesIO()
    write_document(target, {}, "items", items(), lambda: {"total": len(seen)})
    assert json.loads(target.getvalue())["total"] == 3
