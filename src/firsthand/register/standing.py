"""What a report stands on."""

import re
from dataclasses import dataclass

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Report
from firsthand.register.claim import folded, published
from firsthand.register.newsrooms import Newsroom, all_credited, credited, gatherer, outlet_of
from firsthand.register.remarks import Remark, remark_of

_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|«[^»]*»?")


@dataclass(frozen=True, slots=True)
class Standing:
    """A report's outlet, the newsrooms it credits, the one that gathered it, its named voice, and its words.

    `mentioned` are the keys of all newsrooms that its article credits, be it for another statement; `narrated` are the
    words outside quotation marks; `day` is the ordinal of the publication day.
    """

    report: Report
    article: Article
    outlet: Newsroom
    credited: tuple[Newsroom, ...]
    gatherer: Newsroom
    mentioned: frozenset[str]
    remark: Remark | None
    words: tuple[str, ...]
    narrated: tuple[str, ...]
    day: int | None


def standing_of(report: Report, article: Article, kb: KnowledgeBase) -> Standing:
    """What one report stands on."""
    sentence = report.sentence.text
    return Standing(
        report=report,
        article=article,
        outlet=outlet_of(article, kb),
        credited=credited(report, article, kb),
        gatherer=gatherer(report, article, kb),
        mentioned=frozenset(room.key for room in all_credited(article, kb)),
        remark=remark_of(report, article, kb),
        words=folded(sentence),
        narrated=folded(_QUOTED.sub(" ", sentence)),
        day=published(article),
    )
