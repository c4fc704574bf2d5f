"""`firsthand serve`: the pages, which come with a later version."""

from firsthand.cli.options import STORE, StoreFolder
from firsthand.errors import MisuseError


def serve(store: StoreFolder = STORE) -> None:
    """Show the register as pages (with a later version)."""
    raise MisuseError("the pages come with a later version; until then use: firsthand register, firsthand show ID")
