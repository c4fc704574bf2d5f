"""What a citation of a transfer names, as it was read under an address."""

from datetime import UTC, datetime
from urllib.parse import urlencode

from fastapi import Request

from firsthand.export.citation import Cited
from firsthand.export.why_origins import articles_of, rooms_of
from firsthand.lineage.kinship import by_day
from firsthand.pipeline.dossier import Dossier
from firsthand.web.security.hosts import is_loopback


def cited(request: Request, read: Dossier) -> Cited:
    """What a citation of this version names.

    Its address tells the earliest article too, for when the id is gone; there is none where only this machine has it.
    """
    found, graded = read.entry.transfer, read.grade
    reporting = [origin for origin in found.origins if not origin.only_denies]
    denying = [origin for origin in found.origins if origin.only_denies]
    return Cited(
        transfer=found.id,
        statement=read.statement,
        reporting=len(reporting),
        denying=len(denying),
        reported_by=rooms_of(reporting),
        denied_by=rooms_of(denying),
        articles=len(found.articles),
        grade=str(graded),
        graded_by=graded.set_by,
        judged=read.judged,
        reports=len(found.reports),
        number=read.built.number,
        hash=read.built.hash,
        built=read.built.made_at,
        address=_address(request, read),
        read_on=datetime.now(UTC).date().isoformat(),
    )


def _address(request: Request, read: Dossier) -> str | None:
    found = read.entry.transfer
    if is_loopback(request.url.hostname or ""):
        return None
    first = by_day(articles_of(read.entry, found.reporting[0]), read.entry.articles)[0]
    return f"{str(request.base_url).rstrip('/')}/transfer/{found.id}?{urlencode({'article': first})}"
