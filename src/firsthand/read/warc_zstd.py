"""Web archives packed by zstd, with or without a dictionary of their own.

The dictionary stands in a frame before all others (https://iipc.github.io/warc-specifications/specifications/warc-zstd/).
fastwarc would unpack such a frame whole, however large and wherever it stands, so the first is read here and a later
one is refused.
"""

import io
import re

from fastwarc.stream_io import ZstdReader

from firsthand.read.compression import Damaged
from firsthand.read.limits import ZSTD_DICTIONARY_BYTES
from firsthand.read.spending import PIECE, Counted, NothingMoreError

_FRAME = b"\x28\xb5\x2f\xfd"
_DICTIONARY = b"\x5d\x2a\x4d\x18"
_LATER = re.compile(re.escape(_DICTIONARY) + rb".{4}(?:%b|\x37\xa4\x30\xec)" % re.escape(_FRAME), re.DOTALL)
_REACH = 11  # bytes of such a frame's beginning that may end the piece before
ZSTD_MAGICS = (_FRAME, _DICTIONARY)


def zstd_reader(stream: Counted) -> ZstdReader:
    """A reader of what is packed; Damaged where its dictionary cannot be read. Windows are bounded to 128 MiB."""
    magic = stream.read(len(_FRAME))
    if magic != _DICTIONARY:
        stream.put_back(magic)
        return ZstdReader(_WithoutDictionaries(stream))
    dictionary = _dictionary(stream)
    return ZstdReader(_WithoutDictionaries(stream), dictionary=dictionary)


def _dictionary(stream: Counted) -> bytes:
    size = int.from_bytes(stream.read(4), "little")
    if not 0 < size <= ZSTD_DICTIONARY_BYTES:
        raise Damaged("the dictionary it is packed with is of no sensible size")
    data = stream.read(size)
    if data.startswith(_FRAME):
        try:
            data = ZstdReader(io.BytesIO(data)).read(ZSTD_DICTIONARY_BYTES + 1)
        except OSError:
            data = b""
    if not data or len(data) > ZSTD_DICTIONARY_BYTES:
        raise Damaged("the dictionary it is packed with is damaged")
    return data


class _WithoutDictionaries:
    """A packed stream that ends where a dictionary would begin."""

    def __init__(self, stream: Counted) -> None:
        self._stream = stream
        self._before = b""
        self.tell, self.seek, self.close = stream.tell, stream.seek, stream.close

    def read(self, size: int = PIECE) -> bytes:
        data = self._stream.read(size)
        if _LATER.search(self._before + data):
            raise NothingMoreError("a dictionary stands in the middle of it")
        self._before = (self._before + data)[-_REACH:]
        return data
