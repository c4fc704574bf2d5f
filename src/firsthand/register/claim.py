"""A report as the same-transfer test sees it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Mention, Place, Report, Span
from firsthand.register.counterpart import in_text
from firsthand.register.goods import goods_of, known_goods
from firsthand.register.governments import government_meant
from firsthand.register.headlines import in_headline
from firsthand.register.party import party_of, told_apart
from firsthand.register.party_words import phrase_of, places_in
from firsthand.register.profile import Profile
from firsthand.register.stated_times import happened, lasts, published
from firsthand.register.theatre import theatre_of
from firsthand.register.told import told_at, told_in_headline

RUN = 8  # words in a row that two sentences share only where one leans on the other
_WORD = re.compile(r"\w+")
_LOOK_BACK = 60  # days before publication from which on a stated time is another occasion than the news


@dataclass(frozen=True, slots=True)
class Claim:
    """A report's profile with where and when it stands; `day` is the ordinal of the publication day.

    `headline` says that it stands in the headline of its article, `leads` that the headline tells it too. `told` are
    the places of its sentence and trigger, then those of its further tellings, where they stand in the text and not in
    a title that came apart from it; `alone` says that no other report of the article is kept with its sentence;
    `start` is where its trigger begins; `values` are the places of the words for parties and goods.
    """

    report: str
    article: str
    headline: bool
    leads: bool
    told: tuple[tuple[Place, Place], ...]
    alone: bool
    start: int
    values: tuple[Place, ...]
    day: int | None
    words: tuple[str, ...]
    trigger: str
    profile: Profile


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the reports of an article share.

    The ordinal of its day, the states it is about, the entities it reports as suppliers, and how many reports are kept
    with each of its sentences.
    """

    article: Article
    day: int | None
    setting: frozenset[str]
    givers: frozenset[str]
    sentences: Counter[Span]


def folded(text: str) -> tuple[str, ...]:
    """The words of a text, case and punctuation put aside."""
    return tuple(_WORD.findall(text.casefold().replace("’", "'")))


def is_look_back(claim: Claim) -> bool:
    """Whether the claim tells of days long before the day it was published on, or of a leader who has left since."""
    if any(party.past for party in (*claim.profile.supplier, *claim.profile.recipient)):
        return True
    happened = claim.profile.happened
    return happened is not None and claim.day is not None and happened[1] < claim.day - _LOOK_BACK


def _place(mention: Mention, kb: KnowledgeBase) -> frozenset[str]:
    return frozenset({mention.link.entity}) if mention.link.entity else places_in(mention.words.text, kb, unlisted=True)


def claims(reports: Sequence[Report], articles: Mapping[str, Article], kb: KnowledgeBase) -> tuple[Claim, ...]:
    """One claim a report, sorted by day, article and place so that the order of the reports does not matter."""
    by_article = defaultdict[str, list[Report]](list)
    for report in reports:
        by_article[report.article].append(report)
    found = [claim for name, members in by_article.items() for claim in _of_article(articles[name], members, kb)]
    return tuple(sorted(found, key=lambda claim: (claim.day or 0, claim.article, claim.start, claim.report)))


def _told(report: Report) -> tuple[tuple[Place, Place], ...]:
    places = ((in_text(one.sentence), in_text(one.trigger)) for one in told_at(report))
    return tuple((sentence, trigger) for sentence, trigger in places if sentence and trigger)


def _of_article(article: Article, reports: Sequence[Report], kb: KnowledgeBase) -> Iterable[Claim]:
    givers = [giver.link.entity for report in reports for giver in report.supplier if giver.link.entity]
    needs_setting = any(
        party.link.entity is None for report in reports for party in (*report.supplier, *report.recipient)
    )
    scene = _Scene(
        article,
        published(article),
        theatre_of(article, givers, kb) if needs_setting else frozenset(),
        frozenset(givers),
        Counter(report.sentence for report in reports),
    )
    for report in reports:
        yield _claim(report, scene, kb)


def _claim(report: Report, scene: _Scene, kb: KnowledgeBase) -> Claim:
    named = [mention.words for mention in (*report.supplier, *report.recipient, *report.item)]
    return Claim(
        report=report.id,
        article=report.article,
        headline=in_headline(report.sentence, scene.article),
        leads=told_in_headline(report, scene.article) is not None,
        told=_told(report),
        alone=scene.sentences[report.sentence] == 1,
        start=report.trigger.start,
        values=tuple(place for words in named if (place := in_text(words))),
        day=scene.day,
        words=folded(report.sentence.text),
        trigger=" ".join(folded(report.trigger.text)),
        profile=_profile(report, scene, kb),
    )


def _profile(report: Report, scene: _Scene, kb: KnowledgeBase) -> Profile:
    on = date.fromordinal(scene.day).isoformat() if scene.day else None
    governments = [government_meant(mention, scene.article, scene.givers, kb) for mention in report.supplier]
    suppliers = (
        party_of(mention, kb, on, government=government)
        for mention, government in zip(report.supplier, governments, strict=True)
    )
    places = frozenset().union(*(_place(mention, kb) for mention in report.place))
    parties_places = (phrase_of(mention.words.text, kb).places for mention in (*report.supplier, *report.recipient))
    return Profile(
        supplier=told_apart(suppliers),
        recipient=told_apart(party_of(mention, kb, on, scene.setting) for mention in report.recipient),
        goods=known_goods(goods_of(mention, kb) for mention in report.item),
        places=places,
        near=places.union(places_in(report.sentence.text, kb), *parties_places),
        amounts=frozenset((amount.low, amount.high, amount.measure, amount.unit) for amount in report.quantity),
        happened=happened(report.time, scene.day),
        lasting=lasts(report.time, report.sentence.text),
        status=report.status,
        certainty=report.certainty,
    )
