"""Plain texts that are none, or not as they seem."""

import random

from hostile_registry import MEGABYTE, SAID, STORY, hostile


@hostile("text-empty.txt")
def _empty():
    """Nothing at all."""
    return b""


@hostile("text-only-mark.txt")
def _only_mark():
    """A byte order mark and no letter."""
    return b"\xef\xbb\xbf"


@hostile("text-only-wide-mark.txt")
def _only_wide_mark():
    """The mark of UTF-16 and no letter."""
    return b"\xff\xfe"


@hostile("text-blank.txt")
def _blank():
    """A megabyte of every kind of blank."""
    return " \t\u00a0\u2003\u3000\r\n\u2028".encode() * 60_000


@hostile("text-nuls-within.txt")
def _nuls_within():
    """NULs behind the first piece that is looked at."""
    return STORY.encode() * 300 + b"\0" * 1000 + STORY.encode()


@hostile("text-nuls-first.txt")
def _nuls_first():
    """NULs before a story."""
    return b"\0\0\0\0" + STORY.encode()


@hostile("text-odd-utf16.txt")
def _odd_utf16():
    """UTF-16 with half a character at its end."""
    return b"\xff\xfe" + STORY.encode("utf-16-le") + b"x"


@hostile("text-half-pairs.txt")
def _half_pairs():
    """UTF-16 of nothing but first halves of surrogate pairs."""
    return b"\xff\xfe" + b"\x00\xd8" * 5000


@hostile("text-utf32-beyond.txt")
def _utf32_beyond():
    """UTF-32 of code points that do not exist."""
    return b"\xff\xfe\x00\x00" + b"\xff\xff\xff\x7f" * 1000


@hostile("text-overlong.txt")
def _overlong():
    """A slash and a NUL in overlong UTF-8."""
    return STORY.encode() + b"\xc0\xaf\xe0\x80\xaf\xf0\x80\x80\x80"


@hostile("text-coded-halves.txt")
def _coded_halves():
    """Halves of surrogate pairs in UTF-8 (CESU-8)."""
    return STORY.encode() + b"\xed\xa0\xbd\xed\xb8\x80"


@hostile("text-old-encoding.txt")
def _old_encoding():
    """A story in an encoding that it does not name."""
    return "Überläufer in Dérrin — „so“ sagte er".encode("cp1252") + STORY.encode()


@hostile("text-turned.txt")
def _turned():
    """Marks that turn the direction of letters, in the headline and within a name."""
    return (
        "\u202egnihton dellac eht\u202c \u2066Tessarin\u2069 denies\n\n" + STORY + "\u202e\u2067\u200f" * 50
    ).encode()


@hostile("text-unseen.txt")
def _unseen():
    """Joiners and blanks of no width between all letters."""
    return "\u200b".join(STORY * 20).encode() + "\u200d\u2060\ufeff".encode() * 20_000


@hostile("text-terminal.txt")
def _terminal():
    """What a terminal obeys: clearing it, its title, a link, a bell."""
    return ("\x1b[2J\x1b]0;owned\x07\x1b]8;;http://harbour.example\x1b\\press\x9b31m\x08\x7f\n\n" + STORY).encode()


@hostile("text-marks.txt")
def _marks():
    """A letter under half a million marks."""
    return b"a" + "\u0301\u0489".encode() * 250_000


@hostile("text-growing.txt")
def _growing():
    """Letters that become two when made small."""
    return ("\u0130STANBUL \ufb03 \u1e9e " * 20_000).encode()


@hostile("text-digits-of-the-world.txt")
def _digits():
    """Numbers that are digits and no figures, and figures of all scripts."""
    return ("②③ ٤٥٦ 七八 Ⅷ ½ ௧௨௩ " * 20_000).encode()


@hostile("text-one-line.txt")
def _one_line():
    """Ten megabytes in one line."""
    return (SAID * 100_000).encode()


@hostile("text-one-word.txt")
def _one_word():
    """A word of a megabyte."""
    return b"A" + b"a" * MEGABYTE


@hostile("text-many-paragraphs.txt")
def _many_paragraphs():
    """A million paragraphs of a letter."""
    return b"a\n\n" * MEGABYTE


@hostile("text-many-lines.txt")
def _many_lines():
    """A million lines, each ended in another way."""
    return "b\rc\nd\u2028e\x0bf\x85".encode() * 120_000


@hostile("text-too-long.txt")
def _too_long():
    """More than any article, by a little."""
    return (SAID * 175_000).encode()


@hostile("text-noise.txt")
def _noise():
    """Bytes without sense."""
    return random.Random(1).randbytes(300_000).replace(b"\0", b"\1")


@hostile("text-cut-letter.txt")
def _cut_letter():
    """A story cut off within a letter."""
    return (STORY + "Dérrin — é").encode()[:-1]


@hostile("text-private.txt")
def _private():
    """Code points that mean nothing: private, unassigned, none."""
    return ("\ue000\U000f0000\ufdd0\U0010ffff\u0378 " * 20_000).encode()
