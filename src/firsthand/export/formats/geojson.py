"""The register as GeoJSON (RFC 7946), for maps."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from firsthand.export.holdings import Holdings
from firsthand.export.json_document import write_document
from firsthand.export.map_features import map_features
from firsthand.export.own_words import own_words

_ABOUT = (
    "Arms transfers as articles report them: a machine's proposal unless reviewed. A line is drawn only where a "
    "delivery is reported; features with delivered = false are none."
)


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write one FeatureCollection and return how many transfers its features are of.

    Each transfer has one feature of the role "transfer", with or without a geometry, and a point for each party and
    place whose position is known.
    """
    version = holdings.version
    told = {"number": version.number, "hash": version.hash, "built": version.built}
    head = {"type": "FeatureCollection", "about": _ABOUT, "version": told}
    features = _Counted(holdings)
    write_document(target, head, "features", features)
    return features.transfers


class _Counted:
    """The features of all transfers, and how many transfers they were."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings, self.transfers = holdings, 0

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for entry in self._holdings.entries():
            self.transfers += 1
            yield from map_features(own_words(entry, self._holdings), self._holdings.kb)
