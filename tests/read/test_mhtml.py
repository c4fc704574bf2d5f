"""A page saved in one file gives the page, with its address, and nothing of its pictures."""

import base64
import io
import quopri

import pytest
from archive_files import HTML

from firsthand.model import Rejected
from firsthand.read import Media
from firsthand.read.mhtml import split_mhtml

ADDRESS = "http://harbour.example/barrels"
PICTURE = ("image/png", b"\x89PNG\0\0", "Content-Location: http://harbour.example/a.png\n")
OTHER = b"<p>An advertisement for rope.</p>"


def saved(*parts, boundary="=_mark", top="", end=True):
    """A saved page of these parts: media type, body, more headers."""
    header = (
        "From: <Saved by a browser>\nSubject: Barrels\nDate: Fri, 2 Jan 2015 03:04:05 -0000\nMIME-Version: 1.0\n"
        f'{top}Content-Type: multipart/related; type="text/html"; boundary="{boundary}"'
    )
    if "start=" in top:
        header = header.replace(top, "") + "; " + top
    body = b"".join(
        f"\n--{boundary}\nContent-Type: {media}\n{headers}\n".encode() + data for media, data, headers in parts
    )
    return header.encode() + b"\n\n" + body + (f"\n--{boundary}--\n".encode() if end else b"")


def read(data):
    (found,) = split_mhtml(io.BufferedReader(io.BytesIO(data)), "a.mhtml", "a.mhtml")
    return found


def page_of(html, headers="", media="text/html"):
    return (media, html, f"Content-Location: {ADDRESS}\n{headers}")


@pytest.mark.parametrize(
    ("coded", "headers"),
    [
        (HTML, ""),
        (HTML, "Content-Transfer-Encoding: 8bit\n"),
        (quopri.encodestring(HTML), "Content-Transfer-Encoding: Quoted-Printable\n"),
        (base64.encodebytes(HTML), "Content-Transfer-Encoding: base64\n"),
    ],
)
def test_a_saved_page_gives_its_html_and_address_and_not_the_day_of_saving(coded, headers):
    page = read(saved(PICTURE, page_of(coded, headers), PICTURE))
    assert (page.given_id, page.media, page.data.strip()) == ("a.mhtml", Media.HTML, HTML)
    assert page.beside.url == ADDRESS
    assert (page.beside.date, page.beside.title, page.archived) == (None, None, False)


def test_the_charset_is_the_one_of_the_page():
    assert read(saved(page_of(HTML, media='text/html; charset="windows-1251"'))).charset == "windows-1251"


def test_the_root_that_the_header_names_comes_before_other_pages():
    other, root = page_of(OTHER, "Content-ID: <b@x>\n"), page_of(HTML, "Content-ID: <a@x>\n")
    assert read(saved(other, root, top='start="<a@x>"')).data == HTML
    assert read(saved(other, root)).data == OTHER


def test_a_page_may_stand_in_a_part_of_parts():
    inner = b"\n--in\nContent-Type: text/html\n\n" + HTML + b"\n--in--\n"
    assert read(saved(PICTURE, ("multipart/alternative; boundary=in", inner, ""))).data == HTML


def test_a_saved_page_without_parts_is_read():
    assert read(b"MIME-Version: 1.0\nContent-Type: text/html\n\n" + HTML).data == HTML


def test_line_ends_may_be_of_either_kind():
    assert read(saved(PICTURE, page_of(HTML)).replace(b"\n", b"\r\n")).data == HTML


def test_the_address_of_the_snapshot_stands_in_where_the_page_has_none_that_leads_into_the_web():
    data = saved(("text/html", HTML, "Content-Location: cid:frame@x\n"), top=f"Snapshot-Content-Location: {ADDRESS}\n")
    assert read(data).beside.url == ADDRESS


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b"words", "it is no saved page, or its header breaks off"),
        (b"A: b\n" * 30_000, "it is no saved page, or its header breaks off"),
        (saved(PICTURE), "it holds no page"),
        (b"Content-Type: multipart/related\n\n" + HTML, "it holds no page"),
        (saved(page_of(b" ")), "its page is empty"),
        (saved(page_of(HTML), end=False), "it breaks off inside its page; save it again"),
        (saved(page_of(b"x" * (17 << 20))), "it is larger than 16 MiB, more than any article"),
        (saved(("multipart/mixed; boundary==_mark", HTML, "")), "it holds no page"),
    ],
)
def test_what_gives_no_page_is_one_line(data, reason):
    assert read(data) == Rejected("a.mhtml", "split", reason)


@pytest.mark.parametrize(
    "data",
    [
        saved(*[PICTURE] * 30_000),
        saved(page_of(HTML), boundary="-" * 60),
        saved(page_of(HTML)) + b"\n--=_mark" * 500_000,
        saved(page_of(HTML), top="Content-Type: \xff;;;=\n"),
        saved(page_of(HTML, media="text/html; charset*=x''%FF")),
    ],
)
def test_odd_and_hostile_files_end_in_a_page_or_one_line(data):
    assert read(data)


def test_a_saved_page_cut_off_anywhere_is_the_page_or_one_line():
    data = saved(PICTURE, page_of(HTML), PICTURE)
    for end in range(0, len(data), 10):
        found = read(data[:end])
        assert isinstance(found, Rejected) or found.data == HTML
