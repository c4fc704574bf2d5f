"""What a report stands on."""

from dataclasses import dataclass

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Report
from firsthand.register.claim import folded
from firsthand.register.derived_text import DerivedText
from firsthand.register.newsrooms import Newsroom, all_credited, credited, gatherer, newsroom_named, outlet_of
from firsthand.register.quotations import QUOTED, Run, runs_beside
from firsthand.register.remarks import Remark, remark_of
from firsthand.register.stated_times import published

_NOTHING_DERIVED = DerivedText()


@dataclass(frozen=True, slots=True)
class Standing:
    """A report's outlet, the newsrooms it credits, the one that gathered it, its named voice, and its words.

    `carried` are the newsrooms whose text its sentence stands in, credited or not; credits that the text contradicts
    are not among the `credited`. `mentioned` are the keys of all newsrooms that its article credits, be it for another
    statement; `narrated` are the words outside quotation marks and `quoted` those inside; `beside` are runs of words
    quoted in the sentence or next to it; `day` is the ordinal of the publication day.
    """

    report: Report
    article: Article
    outlet: Newsroom
    credited: tuple[Newsroom, ...]
    carried: tuple[Newsroom, ...]
    gatherer: Newsroom
    mentioned: frozenset[str]
    remark: Remark | None
    words: tuple[str, ...]
    narrated: tuple[str, ...]
    quoted: tuple[str, ...]
    beside: frozenset[Run]
    day: int | None


def standing_of(
    report: Report, article: Article, kb: KnowledgeBase, derived: DerivedText = _NOTHING_DERIVED
) -> Standing:
    """What one report stands on. The newsroom whose text it is gathered it, whatever the article credits."""
    sentence = report.sentence.text
    false = derived.false_credits(article)
    carried = tuple(
        newsroom_named(upstream.name, upstream.key if upstream.key in kb else None, kb)
        for upstream in derived.upstreams(article.id, report.sentence)
    )
    return Standing(
        report=report,
        article=article,
        outlet=outlet_of(article, kb),
        credited=credited(report, article, kb, false),
        carried=carried,
        gatherer=carried[0] if carried else gatherer(report, article, kb, false),
        mentioned=frozenset(room.key for room in all_credited(article, kb, false)),
        remark=remark_of(report, article, kb),
        words=folded(sentence),
        narrated=folded(QUOTED.sub(" ", sentence)),
        quoted=folded(" ".join(QUOTED.findall(sentence))),
        beside=runs_beside(report.sentence, article),
        day=published(article),
    )
