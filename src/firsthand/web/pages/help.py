"""The words of the pages, explained."""

import tomllib
from functools import cache
from pathlib import Path

from fastapi import APIRouter, Request

from firsthand.web.rendering import Form, twin

router = APIRouter()


@twin(router, "/help", "help.html", summary="What the words of the pages mean")
def help_page(request: Request) -> Form:
    """Terms, keys and limits."""
    return {"kind": "help", **_words()}


@cache
def _words() -> Form:
    return tomllib.loads(Path(__file__).with_name("help.toml").read_text(encoding="utf-8"))
