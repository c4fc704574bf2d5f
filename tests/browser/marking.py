"""Marking words in the text of the review page as a person does, and what was kept of it."""

import json
from typing import Any

from playwright.sync_api import Page

# The boxes of the first and the last letter of a stretch of the text, in code points, in the leaves of the page.
_BOXES = """([part, start, end]) => {
    const boxes = []
    for (const leaf of document.querySelectorAll(`[data-part="${part}"] [data-start]`)) {
        const node = leaf.firstChild
        let [point, unit] = [Number(leaf.dataset.start), 0]
        for (const character of node?.data ?? '') {
            if (point === start || point === end - 1) {
                const range = document.createRange()
                range.setStart(node, unit)
                range.setEnd(node, unit + character.length)
                leaf.scrollIntoView({ block: 'nearest' })
                const { left, right, top, bottom } = range.getBoundingClientRect()
                const rtl = getComputedStyle(leaf.closest('p')).direction === 'rtl'
                boxes.push({ left, right, middle: (top + bottom) / 2, rtl })
            }
            point += 1
            unit += character.length
        }
    }
    return boxes
}"""


def press(page: Page, key: str) -> None:
    """Press a key that leads to another page, and wait for that."""
    with page.expect_navigation():
        page.keyboard.press(key)


def drag_over(page: Page, start: int, end: int, part: str = "text") -> None:
    """Draw the mouse over a stretch of the text, from within its first letter to within its last one."""
    first, last = (page.evaluate(_BOXES, [part, start, end]) * 2)[:2]
    page.mouse.move(first["left"] + 1 if not first["rtl"] else first["right"] - 1, first["middle"])
    page.mouse.down()
    page.mouse.move(last["right"] - 1 if not last["rtl"] else last["left"] + 1, last["middle"], steps=4)
    page.mouse.up()
    page.wait_for_timeout(80)  # the page makes half words whole after the mouse has let go


def kept(page: Page, home: str) -> list[dict[str, Any]]:
    """Every judgement of the store, the oldest first."""
    text = page.request.get(f"{home}/review/judgements.jsonl").text()
    return [json.loads(line) for line in text.splitlines()]


def corrected(judgement: dict[str, Any]) -> list[tuple[str, int, int]]:
    """The words of a correction with their places."""
    return [(one["text"], one["start"], one["end"]) for one in json.loads(judgement["value"])]
