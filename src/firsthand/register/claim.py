"""A report as the same-transfer test sees it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Certainty, Mention, Place, Report, Status
from firsthand.register.counterpart import in_text
from firsthand.register.goods import Goods, goods_of
from firsthand.register.headlines import in_headline
from firsthand.register.party import Party, party_of
from firsthand.register.party_words import phrase_of, places_in
from firsthand.register.stated_times import happened, lasts, published
from firsthand.register.theatre import most_common, theatre_of

RUN = 8  # words in a row that two sentences share only where one leans on the other
_WORD = re.compile(r"\w+")
_LOOK_BACK = 60  # days before publication from which on a stated time is another occasion than the news

Amount = tuple[float | None, float | None, str, str | None]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared: parties, goods, places, amounts, stated days (as ordinals), status and certainty.

    `places` are those where it is said to have happened, `near` all places that the sentence and the parties name;
    `lasting` says that it goes on for months or years.
    """

    supplier: tuple[Party, ...]
    recipient: tuple[Party, ...]
    goods: tuple[Goods, ...]
    places: frozenset[str]
    near: frozenset[str]
    amounts: frozenset[Amount]
    happened: tuple[int, int] | None
    lasting: bool
    status: Status
    certainty: Certainty

    @property
    def bare(self) -> bool:
        """Whether neither party is named in any way."""
        return not self.supplier and not self.recipient

    @property
    def general(self) -> bool:
        """Whether no goods are named, or broad ones only."""
        return all(goods.broad for goods in self.goods)


@dataclass(frozen=True, slots=True)
class Claim:
    """A report's profile with where and when it stands; `day` is the ordinal of the publication day.

    `headline` says that it stands in the headline of its article. `sentence` is None where it stands in a title that
    came apart from the text; `values` are the places of the words for parties and goods.
    """

    report: str
    article: str
    headline: bool
    sentence: Place | None
    trigger_place: Place
    values: tuple[Place, ...]
    day: int | None
    words: tuple[str, ...]
    trigger: str
    profile: Profile

    @property
    def start(self) -> int:
        """Where its trigger begins."""
        return self.trigger_place.start


def fingerprint(profile: Profile) -> str:
    """The profile as text, the same in every process."""

    def party(value: Party) -> list[object]:
        sets = (value.own, value.belongs, value.theatre, value.setting, value.at, value.names)
        return [value.entity, value.states, value.leader, value.plain, *(sorted(members) for members in sets)]

    def item(value: Goods) -> list[object]:
        return [value.entity, value.chain, value.broad, sorted(value.words)]

    return repr(
        (
            [party(value) for value in profile.supplier],
            [party(value) for value in profile.recipient],
            [item(value) for value in profile.goods],
            sorted(profile.places),
            sorted(profile.near),
            sorted(map(repr, profile.amounts)),
            (profile.happened, profile.lasting, profile.status, profile.certainty),
        )
    )


def folded(text: str) -> tuple[str, ...]:
    """The words of a text, case and punctuation put aside."""
    return tuple(_WORD.findall(text.casefold().replace("’", "'")))


def is_look_back(claim: Claim) -> bool:
    """Whether the claim tells of days long before the day it was published on."""
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


def _of_article(article: Article, reports: Sequence[Report], kb: KnowledgeBase) -> Iterable[Claim]:
    givers = [giver.link.entity for report in reports for giver in report.supplier if giver.link.entity]
    needs_setting = any(
        party.link.entity is None for report in reports for party in (*report.supplier, *report.recipient)
    )
    setting = theatre_of(article, givers, kb) if needs_setting else frozenset()
    government = most_common(giver for giver in givers if giver.startswith("state/"))
    for report in reports:
        yield _claim(report, article, setting, government, kb)


def _claim(
    report: Report, article: Article, setting: frozenset[str], government: str | None, kb: KnowledgeBase
) -> Claim:
    day = published(article)
    on = date.fromordinal(day).isoformat() if day else None

    def parties(mentions: Iterable[Mention], home: frozenset[str], state: str | None = None) -> tuple[Party, ...]:
        return tuple(dict.fromkeys(party_of(mention, kb, on, home, state) for mention in mentions))

    places = frozenset().union(*(_place(mention, kb) for mention in report.place))
    parties_places = (phrase_of(mention.words.text, kb).places for mention in (*report.supplier, *report.recipient))
    profile = Profile(
        supplier=parties(report.supplier, frozenset(), government),
        recipient=parties(report.recipient, setting),
        goods=tuple(dict.fromkeys(goods_of(mention, kb) for mention in report.item)),
        places=places,
        near=places.union(places_in(report.sentence.text, kb), *parties_places),
        amounts=frozenset((amount.low, amount.high, amount.measure, amount.unit) for amount in report.quantity),
        happened=happened(report.time, day),
        lasting=lasts(report.time, report.sentence.text),
        status=report.status,
        certainty=report.certainty,
    )
    named = [mention.words for mention in (*report.supplier, *report.recipient, *report.item)]
    return Claim(
        report=report.id,
        article=report.article,
        headline=in_headline(report.sentence, article),
        sentence=in_text(report.sentence),
        trigger_place=Place(report.trigger.start, report.trigger.end),
        values=tuple(place for words in named if (place := in_text(words))),
        day=day,
        words=folded(report.sentence.text),
        trigger=" ".join(folded(report.trigger.text)),
        profile=profile,
    )
