"""When a file is not read to its end because it holds nothing."""

from collections.abc import Iterable, Iterator

from firsthand.model import Rejected
from firsthand.read.raw import RawDocument

_MOST = 10_000  # pieces of JSON without an article, one behind the other
_TEXT = b'"text"'
_REASON = f"{_MOST:,} pieces of it in a row hold no article; what follows was not read"


def until_nothing(documents: Iterable[RawDocument | Rejected], source: str) -> Iterator[RawDocument | Rejected]:
    """Pieces of JSON up to where ten thousand in a row name no text, which is told in one line; `source` is the file.

    A file of ten million lines that are no articles would else be told in as many, and a hundred times as many fit
    into a packed one.
    """
    without = 0
    for document in documents:
        yield document
        without = 0 if isinstance(document, RawDocument) and _TEXT in document.data else without + 1
        if without == _MOST:
            yield Rejected(source, "split", _REASON)
            return
