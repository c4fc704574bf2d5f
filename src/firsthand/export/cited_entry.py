"""What a citation names of a transfer that stands in a file."""

from firsthand.export.citation import Cited
from firsthand.export.holdings import Version
from firsthand.export.source_words import affirming, denying
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.export.why_origins import rooms_of
from firsthand.register.grade import grade


def cited_entry(found: WeighedEntry, version: Version) -> Cited:
    """The transfer with its figures and the version of the register; a file has no address and no day of reading."""
    transfer = found.entry.transfer
    graded = grade(transfer, found.verdicts.grade_of(transfer.id))
    return Cited(
        transfer=transfer.id,
        statement=found.statement,
        reporting=len(affirming(transfer)),
        denying=len(denying(transfer)),
        reported_by=tuple(_named(room, found) for room in rooms_of(affirming(transfer))),
        denied_by=tuple(_named(room, found) for room in rooms_of(denying(transfer))),
        articles=len(transfer.articles),
        grade=str(graded),
        graded_by=graded.set_by,
        judged=sum(name in found.verdicts.reports for name in transfer.reports),
        reports=len(transfer.reports),
        number=version.number,
        hash=version.hash,
        built=version.built,
        address=None,
        read_on=None,
    )


def _named(room: str, found: WeighedEntry) -> str:
    return f"{room} (credited only)" if room in found.credited else room
