"""The values of a slot of a transfer, and which reports claim each."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from firsthand.kb import KnowledgeBase
from firsthand.model import ClaimedValue, Mention, Origin


def claimed_values(
    mentions: Iterable[tuple[str, Mention]],
    origins: Sequence[Origin],
    kb: KnowledgeBase | None = None,
    headlines: Collection[str] = (),
) -> tuple[ClaimedValue, ...]:
    """The values of a slot; words that link to one entity are one value.

    Those claimed by most origins come first, then those by most reports, so that copies of one text do not outvote
    another. Reports that stand in headlines, whose ids `headlines` holds, count after those of bodies, and what only a
    denial names comes last.

    With a knowledge base a linked value is shown by the entity's name, so that no article's label becomes the
    register's word; any other by the wording most reports use, the first one where several are level.
    """
    wordings = defaultdict[str, dict[str, list[str]]](dict)
    entities: dict[str, str | None] = {}
    for report, mention in mentions:
        key = mention.link.entity or f"words:{mention.value.casefold()}"
        entities[key] = mention.link.entity
        wordings[key].setdefault(mention.value, []).append(report)
    values = [
        ClaimedValue(
            value=_shown(entities[key], wording, kb),
            entity=entities[key],
            reports=tuple(dict.fromkeys(report for claimed in wording.values() for report in claimed)),
        )
        for key, wording in wordings.items()
    ]
    return tuple(sorted(values, key=lambda claimed: _rank(claimed, origins, headlines)))


def _rank(claimed: ClaimedValue, origins: Sequence[Origin], headlines: Collection[str]) -> tuple[int, int, int]:
    reports = set(claimed.reports)
    claiming = sum(not origin.only_denies and not reports.isdisjoint(origin.reports) for origin in origins)
    return (-claiming, -len(reports.difference(headlines)), -len(reports))


def _shown(entity: str | None, wording: Mapping[str, Sequence[str]], kb: KnowledgeBase | None) -> str:
    return kb.entity(entity).name if entity and kb else max(wording, key=lambda value: len(wording[value]))
