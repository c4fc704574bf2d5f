"""The lines of a complete export: one record of the store a line, written and read back."""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Annotated, Any, TypeAlias

import msgspec

from firsthand.export.excerpt import stretches_of, text_of
from firsthand.export.json_line import json_line
from firsthand.model import Article, Derivation, Judgement, Report, Span, Transfer

FORM = 1
_LENGTH = msgspec.Meta(ge=0, le=2**24)  # code points of an excerpt; no article that is read has more


@dataclass(frozen=True, slots=True)
class Head:
    """The first line: the number of this form."""

    form: int = FORM


@dataclass(frozen=True, slots=True)
class KnowledgeFile:
    """A file of the user's own knowledge base."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article with its reports as the machine read them; its original's bytes, None for an excerpt."""

    article: Article
    reports: tuple[Report, ...]
    original: bytes | None


@dataclass(frozen=True, slots=True)
class End:
    """The last line: how many articles, derivations, judgements and transfers stand before it."""

    articles: int
    derivations: int
    judgements: int
    transfers: int


Record: TypeAlias = Head | KnowledgeFile | KeptArticle | Derivation | Judgement | Transfer | End
_PLAIN = {
    "head": Head,
    "knowledge": KnowledgeFile,
    "derivation": Derivation,
    "judgement": Judgement,
    "transfer": Transfer,
    "end": End,
}
_KINDS = {kind: name for name, kind in _PLAIN.items()}


class NoRecordError(Exception):
    """A line holds no record of a complete export; the message is for people."""


def line_of(record: Head | KnowledgeFile | Derivation | Judgement | Transfer | End) -> bytes:
    """A record as a line of UTF-8 with its end."""
    return _line(_KINDS[type(record)], msgspec.to_builtins(record))


def article_line(kept: KeptArticle, quoted: Iterable[Span]) -> bytes:
    """An article with its reports as a line: whole with the bytes of its original, or an excerpt of the `quoted` words.

    An excerpt has in place of `text` its `length` and the `stretches` it keeps, each a start and words.
    """
    article = kept.article
    reports = msgspec.to_builtins(kept.reports)
    if kept.original is not None:
        data = b64encode(kept.original).decode()
        return _line("article", {"article": msgspec.to_builtins(article), "bytes": data, "reports": reports})
    stretches = stretches_of(article, quoted)
    form = msgspec.to_builtins(replace(article, is_excerpt=True))
    del form["text"]
    return _line("article", {"article": form, "length": len(article.text), "stretches": stretches, "reports": reports})


def record_of(line: bytes) -> Record:
    """The record of a line; NoRecordError where it holds none."""
    try:
        form = msgspec.json.decode(line)
        kind = form.pop("kind")
        if kind == "article":
            return _article(form)
        if kind not in _PLAIN:
            raise NoRecordError(f'"kind" is {kind!r}, which this form does not have')
        record: Record = msgspec.convert(form, _PLAIN[kind])
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise NoRecordError(f"it is not JSON of this form: {error}") from None
    except (AttributeError, KeyError, TypeError):
        raise NoRecordError('it is not a JSON object with a "kind"') from None
    return record


def _article(form: dict[str, Any]) -> KeptArticle:
    reports = msgspec.convert(form["reports"], tuple[Report, ...])
    try:
        if "bytes" in form:
            original = b64decode(form["bytes"], validate=True)
            return KeptArticle(msgspec.convert(form["article"], Article), reports, original)
        stretches = msgspec.convert(form["stretches"], tuple[tuple[int, str], ...])
        text = text_of(stretches, msgspec.convert(form["length"], Annotated[int, _LENGTH]))
        return KeptArticle(msgspec.convert(form["article"] | {"text": text}, Article), reports, None)
    except NotBase64 as error:
        raise NoRecordError(f"its original is not base64: {error}") from None


def _line(kind: str, form: dict[str, Any]) -> bytes:
    return f"{json_line({'kind': kind, **form})}\n".encode()
