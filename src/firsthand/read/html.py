"""Web pages: the story's text and what the page says about itself."""

from dataclasses import dataclass
from typing import Any

import msgspec

from firsthand.read.child import GivenUpError, ask
from firsthand.read.layout import Layout
from firsthand.read.limits import PAGE_SECONDS
from firsthand.read.stated import Stated


class NoPageError(Exception):
    """A page gave no article; the message is for people."""


@dataclass(frozen=True, slots=True)
class ExtractedPage:
    """The clean text of a page, what its structure says of the text, and what it states about itself."""

    text: str
    stated: Stated
    layout: Layout


def extract_page(html: str, seconds: float = PAGE_SECONDS) -> ExtractedPage:
    """The story of a page, with the lines that matter for rights, and its metadata.

    Raises NoPageError where there is no article text, or where the page took more than `seconds` or too much memory.
    """
    answer = _asked("page", html, seconds)
    text = answer.pop("text")
    layout = msgspec.convert({"ends": answer.pop("ends"), "known": answer.pop("known")}, Layout)
    return ExtractedPage(text, msgspec.convert(answer, Stated), layout)


def glance(html: str, seconds: float = PAGE_SECONDS) -> str:
    """All words of a page, menus too, many times faster than its story; NoPageError as for `extract_page`."""
    return str(_asked("glance", html, seconds))


def _asked(task: str, html: str, seconds: float) -> Any:  # noqa: ANN401 - the task's own JSON
    try:
        return ask(task, html.replace("\0", "\ufffd").encode("utf-8", "replace"), seconds)
    except GivenUpError as fault:
        raise NoPageError(str(fault)) from None
