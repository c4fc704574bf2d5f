"""Web pages that name an encoding which is not theirs, or none that is one."""

from functools import partial

from hostile_registry import SAID, hostile, series

_NAMES = (
    *(
        "utf-16",
        "utf-32",
        "utf-7",
        "idna",
        "punycode",
        "base64",
        "rot13",
        "unicode_escape",
        "raw_unicode_escape",
        "hex",
    ),
    *("zlib", "bz2", "uu", "quopri", "undefined", "mbcs", "oem", "unicode_internal", "utf-8-sig", "cp037", "shift_jis"),
    *("hz", "iso2022_jp", "gb18030", "cp65001", "no-such", "....", "utf_8\u00a0", "os", "__init__"),
)
_ESCAPES = "+ADw-script+AD4-alert(1)+ADw-/script+AD4- \\u202e \\x1b[2J =3Cscript= xn--a ~{<:Ky~} \x1b$B!!\x1b(B "


def _declared(name: str) -> bytes:
    """A page in ASCII that names an encoding."""
    story = f"<article><p>{SAID * 4}</p><p>{_ESCAPES}</p></article>"
    return f"<html><head><meta charset='{name}'></head><body>{story}</body></html>".encode()


_LABELS = {
    name: f"{at:02}-{''.join(one for one in name if one.isalnum() and one.isascii())}" for at, name in enumerate(_NAMES)
}
series({f"charset-{label}.html": partial(_declared, name) for name, label in _LABELS.items()})


@hostile("charset-wide-unmarked.html")
def _wide_unmarked():
    """UTF-16 without a mark, that says it is UTF-8."""
    return ("<html><head><meta charset=utf-8></head><body><p>" + SAID * 5).encode("utf-16-le")


@hostile("charset-two.html")
def _two():
    """A page that names two encodings and is in a third."""
    body = ("<p>Dérrin — „so“ " + SAID * 3).encode("cp1252")
    return b"<?xml version='1.0' encoding='utf-16'?><html><head><meta charset=koi8-r></head><body>" + body


@hostile("charset-none.html")
def _none():
    """Bytes of no encoding, and none named."""
    return b"<html><body><p>" + bytes(range(128, 256)) * 3000 + SAID.encode()


@hostile("charset-mark-and-name.html")
def _mark_and_name():
    """The mark of UTF-8, then another name, then bytes that are neither."""
    return b"\xef\xbb\xbf<html><head><meta charset=utf-16></head><body><p>" + b"\xc3\x28\xed\xa0\x80" + SAID.encode()
