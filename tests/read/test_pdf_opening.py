"""A hostile PDF file ends in its text or one clear line, at a bounded cost."""

import os
import re
import subprocess
import sys
import zlib
from functools import cache
from pathlib import Path

import msgspec
import pytest

from firsthand.read.child import LENGTH, GivenUpError, ask
from firsthand.read.pdf import NoPdfError, read_pdf
from panel_report import panel_report
from written_pdf import Sheet, Words, Written, written_pdf

MOST_SECONDS, MOST_MEMORY = 10, 512 * 1024  # of CPU; KiB
WORDS = [Words(72, 700, "The brigade received forty rifles.")]
GOOD = written_pdf([Sheet(WORDS)] * 3)
LOCK = (
    b"/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] "
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"41" * 32, b"42" * 32)
)


def with_content(packed: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    """A page whose content is given as it stands in the file."""
    made = Written()
    root, tree = made.add(b""), made.add(b"")
    head = b"<< /Length %d /Filter %s >>\nstream\n" % (len(packed), filters)
    content = made.add(head + packed + b"\nendstream")
    font = made.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 %d 0 R >> >> "
    number = made.add(page % font + b"/Contents %d 0 R >>" % content)
    made.objects[root] = b"<< /Type /Catalog /Pages 2 0 R >>"
    made.objects[tree] = b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % number
    return made.file(b"/Root 1 0 R")


@cache
def inflating(mebibytes: int, piece: bytes = b" ") -> bytes:
    packer, block = zlib.compressobj(9), piece * (1024 * 1024 // len(piece))
    return b"".join([*(packer.compress(block) for _ in range(mebibytes)), packer.flush()])


def scattered(words: int) -> bytes:
    """Words all over a page, each drawn by itself."""
    shown = (
        b"BT /F1 %d Tf 1 0 0 1 %d %d Tm (%d) Tj ET\n" % (1 + at % 30, at * 7919 % 590, at * 104729 % 840, at)
        for at in range(words)
    )
    return with_content(zlib.compress(b"".join(shown)))


def cost(data: bytes, task: str = "pdf") -> tuple[dict, float, int]:
    """What a reader process of its own answers (nothing where it died), its seconds of CPU and its memory in KiB."""
    command = [sys.executable, "-m", "firsthand.read.child_worker"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        for part in (task.encode(), data):
            child.stdin.write(len(part).to_bytes(LENGTH) + part)
        child.stdin.flush()
        answer = child.stdout.read(int.from_bytes(child.stdout.read(LENGTH)))
        peak = _peak(child.pid)
        child.stdin.close()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = status
    return msgspec.json.decode(answer) if answer else {}, used.ru_utime + used.ru_stime, peak


def _peak(pid: int) -> int:
    """The most memory that a process held, in KiB; 0 of one that has ended, as its own limit makes it.

    What the system adds up of a process that has ended counts the memory of the one that started it too.
    """
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) if found else 0


HOSTILE = {
    "a stream of 2 GiB": lambda: with_content(inflating(2048)),
    "a stream of 2 GiB, packed twice": lambda: with_content(
        zlib.compress(inflating(2048)), b"[/FlateDecode /FlateDecode]"
    ),
    "half a million words over each other": lambda: with_content(
        inflating(20, b"BT /F1 9 Tf 1 0 0 1 9 9 Tm (arms) Tj ET ")
    ),
    "states saved 30 million times": lambda: with_content(inflating(60, b"q ")),
    "40,000 scattered words": lambda: scattered(40_000),
    "100,000 pages": lambda: written_pdf([Sheet()] * 100_000),
    "two thousand million pages claimed": lambda: GOOD.replace(b"/Count 3", b"/Count 2147483647"),
    "a tree of pages in a circle": lambda: GOOD.replace(b"/Kids [", b"/Kids [2 0 R ] /Other ["),
    "a tree that begins with itself": lambda: GOOD.replace(b"/Kids [", b"/Kids [2 0 R "),
    "a page as large as a country": lambda: written_pdf([Sheet(WORDS, media=(0, 0, 1e9, 1e9))]),
    "boxes turned inside out": lambda: written_pdf([Sheet(WORDS, media=(600, 842, -50, -50), crop=(400, 400, 0, 900))]),
    "boxes of nothing": lambda: written_pdf([Sheet(WORDS, media=(0, 0, 0, 0), crop=(9, 9, 9, 9))]),
    "a crop box beside the page": lambda: written_pdf([Sheet(WORDS, crop=(2000, 2000, 2100, 2100))]),
    "nine million letters": lambda: written_pdf([Sheet([Words(9, 9 * y, "arms " * 60, 4) for y in range(80)])] * 375),
}


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="the system does not tell what a process used")
@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_costs_no_more_than_it_may(make):
    answer, seconds, memory = cost(make())
    assert seconds < MOST_SECONDS
    assert memory < MOST_MEMORY
    assert "\n" not in answer.get("error", "")


@pytest.mark.parametrize("name", ["a stream of 2 GiB", "a page as large as a country", "boxes of nothing"])
def test_drawing_a_hostile_page_costs_no_more_than_it_may(name):
    _, seconds, memory = cost(b"\0\0\0\1" + HOSTILE[name](), "pdf-picture")
    assert seconds < MOST_SECONDS
    assert memory < MOST_MEMORY


def test_a_file_cut_off_anywhere_gives_what_is_left_or_one_line():
    whole = panel_report()
    for end in range(0, len(whole), 200):
        try:
            text = read_pdf(whole[:end]).text
        except NoPdfError as fault:
            assert re.fullmatch(r"(?:it|page)[^\n]{10,120}", str(fault)), end
        else:
            assert text.strip()


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (written_pdf([Sheet(WORDS)], trailer=LOCK), "it is locked with a password; save it without one"),
        (b"%PDF-1.7\nnothing", "it is a damaged PDF file; fetch it again"),
        (b"", "it is a damaged PDF file; fetch it again"),
        (written_pdf([Sheet()] * 2001), "it has 2,001 pages, more than 2,000; cut it into parts"),
    ],
    ids=["locked", "damaged", "empty", "too long"],
)
def test_what_cannot_be_opened_is_told_in_one_line(data, line):
    with pytest.raises(GivenUpError) as fault:
        ask("pdf", data)
    assert str(fault.value) == line


ACTIONS = {
    "a script": b"/OpenAction << /S /JavaScript /JS (app.alert('x'); this.submitForm('http://127.0.0.1:9/')) >>",
    "a program": b"/OpenAction << /S /Launch /F (/bin/sh) >>",
    "an address": b"/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>",
    "a form": b"/AcroForm << /XFA (<xdp/>) /Fields [] /NeedAppearances true >>",
    "a file within": b"/Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) >>] >> >>",
}


@pytest.mark.parametrize("catalog", ACTIONS.values(), ids=ACTIONS)
def test_what_a_file_would_have_done_is_left_alone(catalog):
    assert read_pdf(written_pdf([Sheet(WORDS)], catalog=catalog)).text == "The brigade received forty rifles.\n"


def test_the_reader_takes_the_next_file_after_one_that_it_died_of():
    with pytest.raises(NoPdfError):
        read_pdf(HOSTILE["a stream of 2 GiB"]())
    assert read_pdf(GOOD).text.startswith("The brigade")
