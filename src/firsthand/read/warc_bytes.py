"""The bytes of a web archive, unpacked piece by piece: gzip, as a rule a member a record, zstd, LZ4, or as they are."""

from typing import Protocol

from fastwarc.stream_io import Lz4Reader

from firsthand.read.compression import Damaged
from firsthand.read.gzip_members import GZIP, Members
from firsthand.read.spending import PIECE, Counted, Source, Spending
from firsthand.read.warc_zstd import ZSTD_MAGICS, zstd_reader

LZ4 = b"\x04\x22\x4d\x18"


class Archive(Protocol):
    """Bytes in pieces, of which it is known where in the file they come from."""

    def piece(self) -> bytes:
        """The next at most 64 KiB, b"" at the end; Damaged or TooMuchError where there is no going on."""
        ...

    def resume(self) -> bool:
        """After such an error: whether there is a place behind it to go on from."""
        ...

    def origin(self, position: int) -> int:
        """The byte of the file where the unpacked byte `position` stands, or where the member that holds it begins."""
        ...


def open_archive(stream: Source, spending: Spending) -> Archive:
    """The bytes of an archive, unpacked as its first bytes say; Damaged where that cannot begin."""
    counted = Counted(stream, spending)
    start = counted.read(len(LZ4))
    counted.put_back(start)
    if start.startswith(GZIP):
        return Members(counted, spending)
    if start in ZSTD_MAGICS:
        return Plain(zstd_reader(counted), spending)
    return Plain(Lz4Reader(counted) if start == LZ4 else counted, spending)


class Plain:
    """Bytes as they are, or as a reader unpacks them; `origin` then counts unpacked bytes."""

    def __init__(self, reader: Source, spending: Spending) -> None:
        self._reader = reader
        self._spending = spending

    def piece(self) -> bytes:
        """See `Archive`."""
        try:
            data = self._reader.read(PIECE)
        except OSError as error:
            if error.errno is not None:  # of the disk, not of the data
                raise
            raise Damaged("the compressed data is damaged or ends early") from None
        self._spending.give(len(data))
        return data

    def resume(self) -> bool:
        """See `Archive`; nothing behind damage can be unpacked."""
        return False

    def origin(self, position: int) -> int:
        """See `Archive`."""
        return position
