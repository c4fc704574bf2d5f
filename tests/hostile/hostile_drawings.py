"""PDF files whose pages are endless to draw, or whose words are not what they seem."""

from hostile_pdfs import one_page, stream
from hostile_registry import SAID, hostile

from written_pdf import Sheet, Words, paragraph, written_pdf

_FONT = b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << %s >> >>"


def _form(content: bytes, inner: bytes) -> bytes:
    """A form that draws others."""
    return stream(
        content, b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << %s >> >>" % inner
    )


@hostile("pdf-form-loop.pdf")
def _form_loop():
    """A form that draws itself."""
    return one_page(stream(b"/A Do " * 100), _FONT % b"/A 5 0 R", _form(b"/A Do " * 100, b"/A 5 0 R"))


@hostile("pdf-form-tree.pdf")
def _form_tree():
    """Twenty forms, each of which draws the next one ten times."""
    forms = [_form(b"/A Do " * 10, b"/A %d 0 R" % (6 + n)) for n in range(20)]
    return one_page(stream(b"/A Do"), _FONT % b"/A 5 0 R", *forms, _form(b"BT ET", b""))


@hostile("pdf-states.pdf")
def _states():
    """A page that keeps its state a million times."""
    return one_page(stream(b"q " * 1_000_000), _FONT % b"")


@hostile("pdf-text-objects.pdf")
def _text_objects():
    """Three hundred thousand letters, each placed for itself."""
    return one_page(stream(b"BT /F 9 Tf " + b"1 0 0 1 9 9 Tm (a) Tj " * 300_000 + b"ET"), _FONT % b"")


@hostile("pdf-one-place.pdf")
def _one_place():
    """Ten thousand letters over each other."""
    return one_page(stream(b"BT /F 9 Tf 99 99 Td " + b"(a) Tj 0 0 Td " * 10_000 + b"ET"), _FONT % b"")


@hostile("pdf-many-letters.pdf")
def _many_letters():
    """Two and a half million letters on five pages."""
    words = [Words(20, 20, "the quay " * 55_000)]
    return written_pdf([Sheet(words)] * 5)


@hostile("pdf-columns.pdf")
def _columns():
    """A page of fifteen thousand numbers in columns that overlap."""
    marks = b"".join(b"1 0 0 1 %d %d Tm (%d) Tj " % (n * 37 % 590, n * 53 % 830, n) for n in range(15_000))
    return one_page(stream(b"BT /F 4 Tf " + marks + b"ET"), _FONT % b"")


@hostile("pdf-turned-words.pdf")
def _turned_words():
    """Words of every direction, some upside down, between signs that turn them."""
    words = [Words(300, 400, f"\u202e{SAID[:40]}\u2066\u200b", turn=turn) for turn in (0, 90, 180, 270)]
    return written_pdf([Sheet([*words, *paragraph(72, 750, 400, SAID * 4)], turned=90)])


@hostile("pdf-beside.pdf")
def _beside():
    """Words that all stand beside the page."""
    return written_pdf([Sheet([Words(99_999, -99_999, SAID), Words(-5e8, 5e8, SAID)])])


@hostile("pdf-sizes.pdf")
def _sizes():
    """Letters of no size, of a size below nothing, and as large as a town."""
    shown = b"".join(
        b"BT /F %s Tf 50 500 Td (The harbour clerk counted barrels) Tj ET " % size
        for size in (b"0", b"-9", b"1e30", b"1e-30", b"99999999999")
    )
    return one_page(stream(shown), _FONT % b"")


@hostile("pdf-letters-lie.pdf")
def _letters_lie():
    """A font whose table of letters is a bomb, and gives halves of pairs, controls and nothing."""
    ranges = (
        b"100 beginbfrange\n"
        + b"<00> <ff> <d800>\n" * 100
        + b"endbfrange\n1 beginbfchar <41> <"
        + b"0061" * 60_000
        + b"> endbfchar\n"
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    fonts = b"/Resources << /Font << /F 5 0 R >> >>"
    return one_page(stream(b"BT /F 9 Tf 50 500 Td (" + b"A" * 2000 + b") Tj ET"), fonts, font, stream(ranges * 20))


@hostile("pdf-drawn-letters.pdf")
def _drawn_letters():
    """A font whose letters are drawn by writing themselves."""
    shape = b"/Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] "
    own = b"/Encoding << /Differences [97 /a] >> /Resources << /Font << /F 5 0 R >> >>"
    font = b"<< /Type /Font %s /CharProcs << /a 6 0 R >> %s >>" % (shape, own)
    return one_page(
        stream(b"BT /F 9 Tf (aaaa) Tj ET"),
        b"/Resources << /Font << /F 5 0 R >> >>",
        font,
        stream(b"9 0 d0 BT /F 9 Tf (aaaa) Tj ET"),
    )


@hostile("pdf-picture.pdf")
def _picture():
    """A picture of two thousand million dots in a few bytes."""
    picture = stream(
        b"\0" * 100,
        b"/Type /XObject /Subtype /Image /Width 46000 /Height 46000 /BitsPerComponent 8 /ColorSpace /DeviceRGB "
        b"/Filter /DCTDecode",
    )
    return one_page(stream(b"q 500 0 0 500 0 0 cm /A Do Q"), _FONT % b"/A 5 0 R", picture)


@hostile("pdf-coded-pictures.pdf")
def _coded_pictures():
    """Pictures in all codings, damaged."""
    kinds = (b"JBIG2Decode", b"JPXDecode", b"CCITTFaxDecode", b"DCTDecode", b"Crypt")
    pictures = [
        stream(
            b"\0\0\0\x0cjP  \r\n\x87\n\xff\xd8\xff" * 50,
            b"/Subtype /Image /Width 9999 /Height 9999 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /" + kind,
        )
        for kind in kinds
    ]
    names = b" ".join(b"/A%d %d 0 R" % (n, 5 + n) for n in range(5))
    return one_page(stream(b"".join(b"/A%d Do " % n for n in range(5))), _FONT % names, *pictures)


@hostile("pdf-operators.pdf")
def _operators():
    """A page of operators that do not exist, strings without end, and numbers of a thousand digits."""
    return one_page(stream(b"foo (((( <<<< " * 20_000 + b"9" * 100_000 + b" Td [" * 50_000), _FONT % b"")
