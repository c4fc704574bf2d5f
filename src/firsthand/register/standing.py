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
from firsthand.register.told import told_at

_NOTHING_DERIVED = DerivedText()


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a sentence: all, those outside quotation marks, and those inside."""

    words: tuple[str, ...]
    narrated: tuple[str, ...]
    quoted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A report's outlet, the newsrooms it credits, the one that gathered it, its named voice, and its wordings.

    `carried` are the newsrooms whose text its sentences stand in, credited or not; credits that the text contradicts
    are not among the `credited`. `mentioned` are the keys of all newsrooms that its article credits, be it for another
    statement; `wordings` are those of its sentence and its further tellings; `beside` are runs of words quoted in these
    sentences or next to them; `day` is the ordinal of the publication day.
    """

    report: Report
    article: Article
    outlet: Newsroom
    credited: tuple[Newsroom, ...]
    carried: tuple[Newsroom, ...]
    gatherer: Newsroom
    mentioned: frozenset[str]
    remark: Remark | None
    wordings: tuple[Wording, ...]
    beside: frozenset[Run]
    day: int | None


def standing_of(
    report: Report, article: Article, kb: KnowledgeBase, derived: DerivedText = _NOTHING_DERIVED
) -> Standing:
    """What one report stands on. The newsroom whose text it is gathered it, whatever the article credits."""
    sentences = [one.sentence for one in told_at(report)]
    false = derived.false_credits(article)
    carried = tuple(
        newsroom_named(upstream.name, upstream.key if upstream.key in kb else None, kb)
        for upstream in dict.fromkeys(room for one in sentences for room in derived.upstreams(article.id, one))
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
        wordings=tuple(_wording(one.text) for one in sentences),
        beside=frozenset().union(*(runs_beside(one, article) for one in sentences)),
        day=published(article),
    )


def _wording(sentence: str) -> Wording:
    quoted = folded(" ".join(QUOTED.findall(sentence)))
    return Wording(folded(sentence), folded(QUOTED.sub(" ", sentence)), quoted)
