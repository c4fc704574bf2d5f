"""PDF files whose streams unpack to too much, and what they state or would do."""

import zlib

from bombs import ZLIB, bomb
from hostile_pdfs import one_page, sound_pdf, stream
from hostile_registry import MEGABYTE, hostile


@hostile("pdf-bomb.pdf")
def _bomb():
    """A page whose content unpacks to six hundred megabytes."""
    return one_page(stream(bomb(600, b" ", ZLIB), b"/Filter /FlateDecode"))


@hostile("pdf-bomb-of-bombs.pdf")
def _bomb_of_bombs():
    """A page whose content is packed four times."""
    data = bomb(400, b" ", ZLIB)
    for _ in range(3):
        data = zlib.compress(data, 9)
    return one_page(stream(data, b"/Filter [/FlateDecode /FlateDecode /FlateDecode /FlateDecode]"))


@hostile("pdf-many-bombs.pdf")
def _many_bombs():
    """A page whose content is one bomb fifty times over."""
    content = stream(bomb(100, b" ", ZLIB), b"/Filter /FlateDecode")
    return one_page(b"[" + b"5 0 R " * 50 + b"]", b"", content)


@hostile("pdf-filters.pdf")
def _filters():
    """A page whose content is packed a thousand times, as it says."""
    return one_page(stream(b"abc", b"/Filter [" + b"/ASCIIHexDecode /RunLengthDecode /LZWDecode " * 400 + b"]"))


@hostile("pdf-runs.pdf")
def _runs():
    """A page of a megabyte of runs of one letter."""
    return one_page(stream(b"\x81 " * (2 * MEGABYTE), b"/Filter /RunLengthDecode"))


@hostile("pdf-length.pdf")
def _length():
    """A stream whose length is itself, and one whose length is below nothing."""
    return one_page(b"<< /Length 4 0 R >>\nstream\nBT ET\nendstream").replace(b"/MediaBox", b"/Length -1 /MediaBox")


@hostile("pdf-object-stream.pdf")
def _object_stream():
    """A stream of objects that holds itself, and says it holds a thousand million."""
    inside = stream(b"1 0 5 2 " * 9, b"/Type /ObjStm /N 1000000000 /First 8 /Extends 1 0 R")
    table = stream(
        b"\x02\0\0\0\0\x01\0" * 9, b"/Type /XRef /W [1 4 2] /Size 1000000000 /Root 1 0 R /Index [0 2000000000]"
    )
    return (
        b"%PDF-1.7\n1 0 obj\n"
        + inside
        + b"\nendobj\n2 0 obj\n"
        + table
        + b"\nendobj\nstartxref\n"
        + b"%d" % (len(inside) + 32)
        + b"\n%%EOF"
    )


@hostile("pdf-names.pdf")
def _names():
    """A title and author that turn, break lines and command a terminal."""
    return sound_pdf(
        info={"Title": "\u202eesaeler\n\x1b[2J", "Author": "\u2066a\x07\u200b" * 5000, "Producer": "x" * 100_000}
    )


@hostile("pdf-programs.pdf")
def _programs():
    """A file that runs a script, opens a program and sends a form."""
    script = (
        b"/OpenAction << /S /JavaScript /JS (while(1){app.alert(1)}) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >>"
    )
    more = b" /AcroForm << /XFA (<x/>) >> /Names << /EmbeddedFiles << /Names [(a) << /EF << /F 1 0 R >> >>] >> >>"
    return sound_pdf(catalog=script + more)
