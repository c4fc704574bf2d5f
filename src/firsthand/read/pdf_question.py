"""What is asked of the reader process about one page of a PDF file: the page's number, then the file."""

import struct

_NUMBER = struct.Struct(">I")
_MOST = 0xFFFFFFFF


def question(page: int, data: bytes) -> bytes:
    """The question for a page, counted from 1, of a file; a number that no file can have stays one."""
    return _NUMBER.pack(min(max(page, 0), _MOST)) + data


def asked(question: bytes) -> tuple[int, bytes]:
    """The page's number and the file; ValueError where it is no question."""
    if len(question) < _NUMBER.size:
        raise ValueError("it is no question about a page")
    return _NUMBER.unpack_from(question)[0], question[_NUMBER.size :]
