"""Words that point back to a news organisation credited before: "the paper said", "according to the Journal"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.kb import KnowledgeBase, Outlet
from firsthand.model import Article, BlockKind, Credit, CreditKind, Mention, Span

_KINDS = {
    "newspaper": {"newspaper"}, "paper": {"newspaper"}, "daily": {"newspaper"}, "tabloid": {"newspaper"},
    "broadsheet": {"newspaper"}, "magazine": {"magazine", "online"}, "weekly": {"magazine", "newspaper"},
    "agency": {"agency"}, "news agency": {"agency"}, "newswire": {"agency"}, "wire service": {"agency"},
    "network": {"broadcaster"}, "broadcaster": {"broadcaster"}, "channel": {"broadcaster"},
    "station": {"broadcaster"}, "website": {"online", "newspaper", "magazine"}, "news site": {"online"},
    "site": {"online"}, "outlet": {"newspaper", "online", "broadcaster", "magazine", "agency"},
}  # fmt: skip
_NOUNS = "|".join(sorted(_KINDS, key=len, reverse=True))
_SAYS = (
    r"(?:(?:has|had|also|further|later|first|then)\s+){0,2}"
    r"(?:report(?:s|ed)|said|says|wrote|writes|add(?:s|ed)|claim(?:s|ed)|not(?:es|ed)|quot(?:es|ed)|cit(?:es|ed)"
    r"|reveal(?:s|ed)|stat(?:es|ed))\b"
)
_READ = frozenset({BlockKind.HEADLINE, BlockKind.SUMMARY, BlockKind.STORY, BlockKind.UPDATE})


@dataclass(frozen=True, slots=True)
class NewsroomReference:
    """The words "paper" or "Journal", and the credit whose newsroom they mean."""

    words: Span
    credit: Credit


def newsroom_references(article: Article, kb: KnowledgeBase) -> tuple[NewsroomReference, ...]:
    """The places of an article where a newsroom credited before is said, under a general word, to report, in order."""
    told = [credit for credit in article.credits if credit.kind is CreditKind.REPORTED]
    return tuple(_found(article, told, kb)) if told else ()


def _found(article: Article, told: Sequence[Credit], kb: KnowledgeBase) -> Iterator[NewsroomReference]:
    pattern = _pattern(told)
    for block in article.blocks:
        if block.kind not in _READ:
            continue
        for match in pattern.finditer(article.text, block.start, block.end):
            group = "subject" if match["subject"] else "source"
            words = Span(match.start(group), match.end(group), match[group])
            credit = meant(words, told, kb)
            if credit and not any(_names_another(one, credit, words) for one in told):
                yield NewsroomReference(words, credit)


def _names_another(one: Credit, other: Credit, words: Span) -> bool:
    """Whether the words are part of a credit of their own ("the Times of London") for another newsroom."""
    return bool(one.newsroom.overlaps(words) and one.link.entity and one.link.entity != other.link.entity)


def _pattern(told: Sequence[Credit]) -> re.Pattern[str]:
    last_words = {re.escape(credit.newsroom.text.rpartition(" ")[2]) for credit in told if " " in credit.newsroom.text}
    noun = "|".join((*sorted(last_words), _NOUNS))
    return re.compile(
        rf"\b[Tt]he (?P<subject>{noun})\s+{_SAYS}"
        rf"|\b(?:[Aa]ccording to|told|in) the (?P<source>{noun})(?! of\b)(?=[\s.,;”\"’]|['’]s (?:report|story))"
    )


def meant(words: Span, told: Sequence[Credit], kb: KnowledgeBase) -> Credit | None:
    """The last credit before these words whose newsroom they can mean; None where there is none."""
    for credit in reversed(told):
        name = credit.newsroom
        if name.end > words.start:
            continue
        if name.text.rpartition(" ")[2] == words.text and name.text != words.text:
            return credit
        outlet = kb.entity(credit.link.entity) if credit.link.entity else None
        kinds = {outlet.kind} if isinstance(outlet, Outlet) else set(_KINDS["outlet"])
        if not kinds.isdisjoint(_KINDS.get(words.text, ())):
            return credit
    return None


def is_general(mention: Mention) -> bool:
    """Whether a newsroom is named by a general word only: "paper"."""
    return mention.link.entity is None and mention.words.text in _KINDS
