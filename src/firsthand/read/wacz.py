"""Web archive collections (WACZ 1.1.1, https://specs.webrecorder.net/wacz/1.1.1/): the WARC files in a zip file.

Nothing is written to disk, so what the members are called can do no harm.
"""

from collections.abc import Iterator
from typing import BinaryIO

from firsthand.model import PassedOver, Rejected
from firsthand.read.raw import RawDocument
from firsthand.read.spending import Spending
from firsthand.read.wacz_digests import recorded_digests
from firsthand.read.warc import split_warc
from firsthand.read.zip_members import NoZipError, ZipMembers

_STAGE = "split"
_ARCHIVES = (".warc", ".warc.gz", ".warc.zst")
_MOST_ARCHIVES = 10_000
_CHANGED = "it does not have the digest that the collection records: it was damaged or changed"
_MISSING = "the collection lists it, and it is not there"


def split_wacz(stream: BinaryIO, source: str) -> Iterator[RawDocument | Rejected | PassedOver]:
    """The pages of all WARC files in a collection, each file read out of the zip as a stream.

    What does not have the digest recorded in `datapackage.json` is told, a WARC file after its pages. Nothing is raised
    for bad content.
    """
    if not stream.seekable():
        yield Rejected(source, _STAGE, "a WACZ file cannot be read from standard input; give the name of the file")
        return
    try:
        yield from _archives(ZipMembers(stream), source)
    except NoZipError as fault:
        yield Rejected(source, _STAGE, str(fault))


def _is_archive(name: str) -> bool:
    return name.lower().endswith(_ARCHIVES)


def _archives(members: ZipMembers, source: str) -> Iterator[RawDocument | Rejected | PassedOver]:
    digests, faults = recorded_digests(members)
    yield from (Rejected(source, _STAGE, fault) for fault in faults)
    spending = Spending()
    names = [name for name in members.names() if _is_archive(name)]
    for name in names[:_MOST_ARCHIVES]:
        place, member = f"{source}/{name}", members.open(name)
        yield from split_warc(member, place, spending)
        if member.ended and digests.get(name, member.digest()) != member.digest():
            yield Rejected(place, _STAGE, _CHANGED)
    yield from (
        Rejected(f"{source}/{name}", _STAGE, _MISSING) for name in digests if _is_archive(name) and name not in names
    )
    if not names:
        yield Rejected(source, _STAGE, "the zip file holds no web archive (.warc, .warc.gz)")
    elif len(names) > _MOST_ARCHIVES:
        yield Rejected(source, _STAGE, f"it holds more than {_MOST_ARCHIVES:,} web archives; the others were not read")
