"""When a file is not read to its end because it holds nothing."""

from collections.abc import Iterable, Iterator

from firsthand.model import PassedOver, Rejected
from firsthand.read.raw import Media, RawDocument

_MOST_BROKEN, _MOST_PASSED_OVER = 10_000, 100_000  # pieces without a page or article between
_TEXT = b'"text"'
_REASON = "{:,} pieces of it in a row hold no article; what follows was not read"


def until_nothing(
    documents: Iterable[RawDocument | Rejected | PassedOver], source: str
) -> Iterator[RawDocument | Rejected | PassedOver]:
    """Pieces of a file up to where very many in a row hold nothing, which is told in one line; `source` is the file.

    A file of ten million lines that are no articles would else be told in as many, and a hundred times as many fit
    into a packed one.
    """
    broken = passed_over = 0
    for document in documents:
        yield document
        if isinstance(document, PassedOver):
            passed_over += 1
        elif _may_be_read(document):
            broken = passed_over = 0
        else:
            broken += 1
        if broken == _MOST_BROKEN or passed_over == _MOST_PASSED_OVER:
            yield Rejected(source, "split", _REASON.format(broken if broken == _MOST_BROKEN else passed_over))
            return


def _may_be_read(document: RawDocument | Rejected) -> bool:
    return isinstance(document, RawDocument) and (document.media is not Media.JSON or _TEXT in document.data)
