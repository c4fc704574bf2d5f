"""Saved pages (MHTML) with too many parts, no parts, or parts within parts."""

from hostile_registry import MEGABYTE, SAID, hostile

_HTML = f"Content-Type: text/html\r\n\r\n<html><body><p>{SAID * 4}</p></body></html>\r\n"


def _saved(body: str, boundary: str = "b", more: str = "") -> bytes:
    head = f'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="{boundary}"{more}\r\n\r\n'
    return (head + body).encode("utf-8", "surrogatepass")


@hostile("saved-empty.mhtml")
def _empty():
    """Nothing."""
    return b""


@hostile("saved-only-mark.mhtml")
def _only_mark():
    """A byte order mark."""
    return b"\xef\xbb\xbf"


@hostile("saved-many-parts.mhtml")
def _many_parts():
    """Ten thousand parts before the page."""
    return _saved("--b\r\nContent-Type: image/png\r\n\r\nx\r\n" * 10_000 + f"--b\r\n{_HTML}--b--\r\n")


@hostile("saved-empty-parts.mhtml")
def _empty_parts():
    """A million parts with nothing in them."""
    return _saved("--b\r\n" * MEGABYTE)


@hostile("saved-deep.mhtml")
def _deep():
    """Parts in parts in parts, a thousand deep."""
    parts = "".join(f'--b{n}\r\nContent-Type: multipart/related; boundary="b{n + 1}"\r\n\r\n' for n in range(1000))
    return _saved(parts + f"--b1000\r\n{_HTML}", "b0")


@hostile("saved-one-boundary.mhtml")
def _one_boundary():
    """Parts in parts that all have the same boundary."""
    return _saved('--b\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n' * 3000)


@hostile("saved-branching.mhtml")
def _branching():
    """Parts that each hold a thousand parts, of one boundary for each depth."""
    inner = (
        '--c\r\nContent-Type: multipart/related; boundary="d"\r\n\r\n--d\r\nContent-Type: text/plain\r\n\r\nx\r\n'
        * 1000
    )
    return _saved(('--b\r\nContent-Type: multipart/related; boundary="c"\r\n\r\n' + inner) * 5)


@hostile("saved-no-boundary.mhtml")
def _no_boundary():
    """Parts without a boundary."""
    return _saved(f"--\r\n{_HTML}--", "")


@hostile("saved-odd-boundary.mhtml")
def _odd_boundary():
    """A boundary that is a slow pattern."""
    return _saved(f"--(a+)+$\r\n{_HTML}", "(a+)+$").replace(b"(a+)+$\r\n\r\n", b"(a+)+$\r\n\r\n" + b"a" * 50_000)


@hostile("saved-long-boundary.mhtml")
def _long_boundary():
    """A boundary of fifty thousand letters."""
    return _saved(f"--{'a' * 50_000}\r\n{_HTML}" * 3, "a" * 50_000)


@hostile("saved-long-header.mhtml")
def _long_header():
    """A header that goes on for two megabytes."""
    return b"From: a\r\n" + b" b\r\n" * 500_000 + _saved("")


@hostile("saved-odd-header.mhtml")
def _odd_header():
    """Headers in words encoded for mail, wrong, and parameters in a hundred pieces."""
    words = "=?utf-16?B?//8=?= =?idna?Q?=FF?= =?x?x?x?= " * 500
    pieces = "".join(f'; boundary*{n}*="%ff{n}"' for n in range(100))
    return f"Subject: {words}\r\nContent-Type: multipart/related{pieces}\r\n\r\n--b\r\n{_HTML}".encode()


@hostile("saved-damaged.mhtml")
def _damaged():
    """A page in base64 that is none."""
    return _saved(
        f"--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n{'=A' * 5000}é\r\n--b--\r\n"
    )


@hostile("saved-signs.mhtml")
def _signs():
    """A page of eight megabytes of quoted signs."""
    return _saved(
        "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        f"{'=3C' * 2_600_000}\r\n--b--\r\n"
    )


@hostile("saved-charsets.mhtml")
def _charset():
    """A page in an encoding that turns letters."""
    part = _HTML.replace("text/html", "text/html; charset=rot13; charset=idna")
    return _saved(f"--b\r\n{part}--b--\r\n")


@hostile("saved-location.mhtml")
def _location():
    """A page from a file and a program, whose address turns and breaks."""
    part = f"Content-Location: file:///etc/passwd\r\nContent-Location: http://a.example/\u202e\x1b[2J\r\n{_HTML}"
    return _saved(f"--b\r\n{part}--b--\r\n", more='; start="\u202e"')


@hostile("saved-cut.mhtml")
def _cut():
    """A page that breaks off within itself."""
    return _saved(f"--b\r\n{_HTML}")[:-150]


@hostile("saved-no-header.mhtml")
def _no_header():
    """A page by the name of a saved one."""
    return _HTML.partition("\r\n\r\n")[2].encode()
