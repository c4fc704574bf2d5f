"""PDF files whose structure is wrong, endless or a lie."""

import gzip

from hostile_registry import SAID, STORY, hostile

from written_pdf import Sheet, Words, Written, paragraph, written_pdf


def sound_pdf(**more) -> bytes:
    """A page with a story."""
    return written_pdf([Sheet(paragraph(72, 750, 400, SAID * 4))], **more)


def _raw(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A file of these objects, the first of which is its catalogue."""
    made = Written()
    for body in objects:
        made.add(body)
    return made.file(trailer)


def one_page(content: bytes, more: bytes = b"", *objects: bytes) -> bytes:
    """A file of one page: catalogue 1, tree 2, page 3, content 4, then the others."""
    tree = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    sheet = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s >>" % more
    return _raw(b"<< /Type /Catalog /Pages 2 0 R >>", tree, sheet, content, *objects)


def stream(data: bytes, head: bytes = b"") -> bytes:
    """A stream with what its header says besides its length."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), head, data)


@hostile("pdf-empty.pdf")
def _empty():
    """Nothing."""
    return b""


@hostile("pdf-only-mark.pdf")
def _only_mark():
    """A byte order mark."""
    return b"\xef\xbb\xbf"


@hostile("pdf-only-header.pdf")
def _only_header():
    """The first line of a file."""
    return b"%PDF-1.7\n"


@hostile("pdf-cut.pdf")
def _cut():
    """The first half of a file."""
    data = sound_pdf()
    return data[: len(data) // 2]


@hostile("pdf-cut-front.pdf")
def _cut_front():
    """The second half of a file."""
    data = sound_pdf()
    return data[len(data) // 2 :]


@hostile("pdf-tables-loop.pdf")
def _tables_loop():
    """A table of places that comes before itself."""
    data = sound_pdf()
    start = data.rindex(b"startxref\n") + 10
    return data.replace(b"trailer\n<<", b"trailer\n<< /Prev " + data[start : data.index(b"\n", start)])


@hostile("pdf-pages-loop.pdf")
def _pages_loop():
    """A tree of pages that holds itself."""
    return _raw(
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R 2 0 R] /Parent 2 0 R >>"
    )


@hostile("pdf-pages-lie.pdf")
def _pages_lie():
    """A file that says it has two thousand million pages."""
    return sound_pdf().replace(b"/Count 1 ", b"/Count 2000000000 ")


@hostile("pdf-many-pages.pdf")
def _many_pages():
    """Fifty thousand times the same page."""
    kids = b"3 0 R " * 50_000
    return _raw(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 50000 /Kids [%s] >>" % kids,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    )


@hostile("pdf-empty-pages.pdf")
def _empty_pages():
    """Two thousand pages with nothing on them."""
    return written_pdf([Sheet()] * 1990)


@hostile("pdf-deep-arrays.pdf")
def _deep_arrays():
    """Arrays in arrays, half a million deep, in the catalogue."""
    return _raw(
        b"<< /Type /Catalog /Pages 2 0 R /A " + b"[" * 500_000 + b"]" * 500_000 + b" >>",
        b"<< /Type /Pages /Count 0 /Kids [] >>",
    )


@hostile("pdf-deep-dictionaries.pdf")
def _deep_dictionaries():
    """Dictionaries in dictionaries, and no end."""
    return b"%PDF-1.7\n1 0 obj\n" + b"<</A" * 300_000


@hostile("pdf-links-loop.pdf")
def _links_loop():
    """Objects that are each other."""
    return _raw(b"<< /Type /Catalog /Pages 2 0 R >>", b"3 0 R", b"2 0 R")


@hostile("pdf-great-numbers.pdf")
def _great_numbers():
    """A page larger than can be, turned by what is no quarter."""
    huge = b"9" * 400
    return (
        sound_pdf()
        .replace(b"[0 0 595 842]", b"[-%s 0 %s 1e400]" % (huge, huge))
        .replace(b"/Rotate 0", b"/Rotate 2147483647")
    )


@hostile("pdf-many-objects.pdf")
def _many_objects():
    """Three hundred thousand objects with nothing in them."""
    return (
        b"%PDF-1.4\n" + b"".join(b"%d 0 obj null endobj\n" % n for n in range(300_000)) + b"trailer <</Root 1 0 R>>\n"
    )


@hostile("pdf-many-ends.pdf")
def _many_ends():
    """Two hundred thousand ends of a file."""
    return b"%PDF-1.4\n" + b"startxref\n0\n%%EOF\n" * 200_000


@hostile("pdf-locked.pdf")
def _locked():
    """A file that is locked by a lock that is none."""
    return sound_pdf(
        trailer=b"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -1 /O <%s> /U <%s> >>"
        % (b"00" * 32, b"00" * 32)
    )


@hostile("pdf-locked-odd.pdf")
def _locked_odd():
    """A file locked in a way that does not exist, with a key of a thousand million bits."""
    return sound_pdf(trailer=b"/Encrypt << /Filter /\\Nobody /V 99 /R 99 /Length 2147483647 /O () /U () /P 0 >>")


@hostile("pdf-packed.pdf.gz")
def _packed():
    """A file that is packed, with garbage before and behind."""
    return gzip.compress(b"garbage\n" * 100 + sound_pdf() + b"\0" * 5000, mtime=0)


@hostile("pdf-story-and-more.pdf")
def _story_and_more():
    """A sound file, and another one behind it that takes its place."""
    return sound_pdf() + written_pdf([Sheet([Words(72, 700, STORY[:60])])])


@hostile("pdf-damaged.pdf")
def _damaged():
    """A file in which every fiftieth byte is wrong."""
    data = bytearray(sound_pdf())
    data[200::50] = b"\xff" * len(data[200::50])
    return bytes(data)
