"""A file of nothing but faults is not told fault by fault to its end."""

from firsthand.model import Rejected
from firsthand.read import giving_up
from firsthand.read.giving_up import until_nothing
from firsthand.read.raw import Media, RawDocument


def pieces(signs: str):
    """A piece for each sign: `+` names a text, `-` does not, `x` could not be cut out."""
    named = {"+": b'{"text": "a"}', "-": b"{}"}
    for number, sign in enumerate(signs):
        place = f"file:{number}"
        yield (
            Rejected(place, "split", "it is broken") if sign == "x" else RawDocument("", Media.JSON, named[sign], place)
        )


def test_reading_ends_behind_so_many_pieces_in_a_row_without_an_article(monkeypatch):
    monkeypatch.setattr(giving_up, "_MOST", 3)
    *given, last = until_nothing(pieces("+-x-+"), "file")
    assert len(given) == 4
    assert (last.document, last.reason) == ("file", giving_up._REASON)


def test_an_article_between_them_lets_it_go_on(monkeypatch):
    monkeypatch.setattr(giving_up, "_MOST", 3)
    assert len(list(until_nothing(pieces("--+xx+--+"), "file"))) == 9
