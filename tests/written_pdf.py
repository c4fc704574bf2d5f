"""PDF files written for tests: words at positions, in the standard fonts, and no more."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

A4 = (0, 0, 595, 842)
FONTS = {"serif": "Times-Roman", "bold": "Times-Bold", "sans": "Helvetica", "fixed": "Courier"}
_NARROW, _WIDE = "fijlrt.,;:'!|()[]-/ ", "mwMWABCDEGHKNOQRUVXY%@"


@dataclass(frozen=True)
class Words:
    """Words whose baseline starts at (x, y), in points from the lower left; `turn` in degrees, against the clock."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = "serif"
    turn: int = 0


@dataclass(frozen=True)
class Sheet:
    """A page: its words, how it is turned (with the clock), its boxes, and content written out beside the words."""

    words: Sequence[Words] = ()
    turned: int = 0
    media: Sequence[float] = A4
    crop: Sequence[float] | None = None
    content: bytes = b""
    more: bytes = b""


@dataclass
class Written:
    """The numbered objects of a file under making."""

    objects: dict[int, bytes] = field(default_factory=dict)

    def add(self, body: bytes) -> int:
        self.objects[len(self.objects) + 1] = body
        return len(self.objects)

    def stream(self, data: bytes, more: bytes = b"", *, deflated: bool = True) -> int:
        packed = zlib.compress(data) if deflated else data
        head = b"<< /Length %d %s%s >>" % (len(packed), b"/Filter /FlateDecode " if deflated else b"", more)
        return self.add(head + b"\nstream\n" + packed + b"\nendstream")

    def file(self, trailer: bytes) -> bytes:
        held, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
        for number, body in self.objects.items():
            places.append(len(held))
            held += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        start = len(held)
        held += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        held += b"".join(b"%010d 00000 n \n" % place for place in places)
        held += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, trailer, start)
        return bytes(held)


def written_pdf(
    sheets: Sequence[Sheet], info: Mapping[str, str] | None = None, catalog: bytes = b"", trailer: bytes = b""
) -> bytes:
    """The file of these pages. Letters beyond Latin-1 stand under codes of their own, with a table to read them by."""
    made = Written()
    root, tree = made.add(b""), made.add(b"")
    letters = sorted({letter for sheet in sheets for one in sheet.words for letter in one.text if ord(letter) > 255})
    fonts = b"".join(
        b"/%s %d 0 R " % (name.encode(), made.add(_font(base.encode()))) for name, base in FONTS.items()
    ) + b"/other %d 0 R" % made.add(_font(b"Helvetica", b"/ToUnicode %d 0 R" % made.stream(_table(letters))))
    pages = [_page(made, sheet, tree, fonts, letters) for sheet in sheets]
    made.objects[root] = b"<< /Type /Catalog /Pages %d 0 R %s >>" % (tree, catalog)
    kids = b" ".join(b"%d 0 R" % page for page in pages)
    made.objects[tree] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids)
    said = b" ".join(b"/%s <FEFF%s>" % (key.encode(), _wide(value)) for key, value in (info or {}).items())
    return made.file(b"/Root %d 0 R /Info %d 0 R %s" % (root, made.add(b"<< %s >>" % said), trailer))


def paragraph(x: float, top: float, width: float, text: str, size: float = 10, **more: object) -> list[Words]:
    """A text broken into lines of about this width, the first with its baseline at `top`."""
    lines, line = list[str](), ""
    for word in text.split():
        if line and width_of(f"{line} {word}", size) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    return [Words(x, top - at * size * 1.2, one, size, **more) for at, one in enumerate(lines)]


def width_of(text: str, size: float) -> float:
    """About how wide a text is in Times."""
    return size * sum(0.29 if one in _NARROW else 0.71 if one in _WIDE else 0.49 for one in text)


def _page(made: Written, sheet: Sheet, tree: int, fonts: bytes, letters: Sequence[str]) -> int:
    content = made.stream(sheet.content + b"".join(_shown(one, letters) for one in sheet.words))
    boxes = b"/MediaBox [%s]" % _numbers(sheet.media)
    boxes += b" /CropBox [%s]" % _numbers(sheet.crop) if sheet.crop else b""
    form = b"<< /Type /Page /Parent %d 0 R %s /Rotate %d /Resources << /Font << %s >> >> /Contents %d 0 R %s >>"
    return made.add(form % (tree, boxes, sheet.turned, fonts, content, sheet.more))


def _shown(words: Words, letters: Sequence[str]) -> bytes:
    cos, sin = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[words.turn]
    other = any(ord(letter) > 255 for letter in words.text)
    codes = bytes(letters.index(one) + 128 if ord(one) > 255 else ord(one) for one in words.text)
    font = b"other" if other else words.font.encode()
    matrix = _numbers((cos, sin, -sin, cos, words.x, words.y))
    return b"BT /%s %g Tf %s Tm <%s> Tj ET\n" % (font, words.size, matrix, codes.hex().encode())


def _font(base: bytes, more: bytes = b"") -> bytes:
    return b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding %s >>" % (base, more)


def _table(letters: Sequence[str]) -> bytes:
    pairs = [(32, " "), *((at + 128, letter) for at, letter in enumerate(letters))]
    lines = b"\n".join(b"<%02x> <%s>" % (code, _wide(letter)) for code, letter in pairs)
    head = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
    return head + b"%d beginbfchar\n%s\nendbfchar endcmap end" % (len(pairs), lines)


def _wide(text: str) -> bytes:
    return text.encode("utf-16-be").hex().encode()


def _numbers(values: Sequence[float]) -> bytes:
    return b" ".join(b"%g" % value for value in values)
