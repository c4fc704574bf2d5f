"""The hostile files by name, each with the function that makes its bytes."""

from collections.abc import Callable

Make = Callable[[], bytes]
FILES: dict[str, Make] = {}
SOUND: dict[str, Make] = {}

MEGABYTE = 1_000_000
STORY = (
    "DERRIN (Meridian Wire) - Tessarin delivered twenty TOW missiles to the Marsh Guard on Monday, two officials "
    "said.\n\nThe crates came by night over the bridge at Karvost and were counted by a clerk of the harbour.\n\nA "
    "driver told Meridian Wire that he had carried mortar rounds for the same unit in March.\n"
)
SAID = "The harbour clerk counted nine red barrels on the quay, and nobody could say to whom they belonged. "


def hostile(name: str) -> Callable[[Make], Make]:
    """Registers the maker of a hostile file."""
    return lambda make: _kept(FILES, name, make)


def sound(name: str) -> Callable[[Make], Make]:
    """Registers the maker of an article among them that must be read."""
    return lambda make: _kept(SOUND, name, make)


def series(names: dict[str, Make]) -> None:
    """Registers several at once."""
    for name, make in names.items():
        _kept(FILES, name, make)


def filled(part: str, size: int = MEGABYTE) -> bytes:
    """The part again and again, up to so many bytes."""
    data = part.encode()
    return data * (size // len(data) + 1)


def page(body: str, head: str = "") -> bytes:
    """A web page with a story behind whatever stands in it."""
    return f"<!doctype html><html><head>{head}</head><body>{body}<p>{SAID * 3}</p></body></html>".encode(
        "utf-8", "surrogatepass"
    )


def _kept(files: dict[str, Make], name: str, make: Make) -> Make:
    assert name not in FILES and name not in SOUND, name
    files[name] = make
    return make
