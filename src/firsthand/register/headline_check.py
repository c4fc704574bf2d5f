"""A headline against the body below it: who gave or got the arms."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from firsthand.kb import KnowledgeBase
from firsthand.model import (
    Article,
    BlockKind,
    Certainty,
    Contradiction,
    ContradictionKind,
    Mention,
    Reason,
    Report,
    Side,
    Span,
    Status,
)
from firsthand.register.fit import Fit, best
from firsthand.register.goods import fit_goods, goods_of, known_goods
from firsthand.register.headlines import headline_of, in_headline
from firsthand.register.party import belongs_to
from firsthand.register.told import told_in_headline

_EXCLUSION = re.compile(
    r"\b(?:other than|except(?:ing)?(?: for)?|excluding|with the exception of|apart from|aside from|but not|rather than"
    r"|instead of|not (?:to|by|from|for)|never (?:to|by|from)|do(?:es)? not include|did not include|unrelated to)\s+"
    r"(?:the\s+)?",
    re.I,
)
_PASSED = frozenset({Status.DELIVERED, Status.ONGOING})
_STOPPED = frozenset({Status.REFUSED, Status.INTERCEPTED})
_OUTCOMES = (_PASSED, _STOPPED)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s|\n")
_REACH = 60  # code points after an exclusion within which the excluded party is named


@dataclass(frozen=True, slots=True)
class _Named:
    """A party that a headline names for a slot; `report` is the headline's own report, if it makes one."""

    slot: str | None
    entity: str
    words: Span
    report: str | None


def against_the_headline(
    reports: Sequence[Report], articles: Mapping[str, Article], leads: Mapping[str, str], kb: KnowledgeBase
) -> Iterator[Contradiction]:
    """What the body of each article says against its headline's supplier or recipient.

    Either the body shuts out the party that the headline names ("groups other than X"), or its reports of this
    transfer name other parties for that slot and none that the headline's could be, or an outcome that rules out the
    headline's. A headline that tells what a report of the body says counts as that report's; one that makes no report
    is held against the transfer of its article's first report: `leads` names the first report of each article.
    """
    for name in sorted({report.article for report in reports}):
        article = articles[name]
        here = [report for report in reports if report.article == name]
        body = [report for report in here if not in_headline(report.sentence, article)]
        yield from _other_outcome(article, here, body, kb)
        for named in _named_in_headline(article, here, leads[name], kb):
            yield from _excluded(article, named, kb)
            if named.slot and body:
                yield from _others_named(article, named, body, kb)


def _named_in_headline(article: Article, reports: Sequence[Report], lead: str, kb: KnowledgeBase) -> list[_Named]:
    """Parties of the reports that the headline tells; and where none is its own, the groups it names, of no known slot.

    `lead` is the article's first report: one that the headline tells where there is any.
    """
    told = [report for report in reports if told_in_headline(report, article)]
    found = [
        _Named(slot, mention.link.entity, mention.words, report.id)
        for report in told
        for slot, mentions in (("supplier", report.supplier), ("recipient", report.recipient))
        for mention in mentions
        if mention.link.entity and in_headline(mention.words, article)
    ]
    known = {named.entity for named in found}
    headline = headline_of(article)
    if headline is None or all(report.id != lead or in_headline(report.sentence, article) for report in reports):
        return found
    absorbed = lead if any(report.id == lead for report in told) else None
    for words, entity in _groups(headline, kb):
        if entity not in known:
            found.append(_Named(None, entity, words, absorbed))
    return found


def _groups(span: Span, kb: KnowledgeBase) -> Iterator[tuple[Span, str]]:
    for name in kb.scan(span.text):
        entities = {candidate.entity for candidate in name.candidates}
        if len(entities) == 1 and (entity := entities.pop()).startswith("group/"):
            start = span.start + name.start
            yield Span(start, span.start + name.end, name.text, span.part), entity


def _excluded(article: Article, named: _Named, kb: KnowledgeBase) -> Iterator[Contradiction]:
    for words, entity in _exclusions(article, kb):
        if entity == named.entity or entity in belongs_to(named.entity, kb, None):
            reason = Reason(
                "contradiction.headline-excluded",
                f'The headline names "{named.words.text}"; a sentence of the body says "{words.text}".',
            )
            one = Side(article.id, named.words, named.report)
            yield Contradiction(ContradictionKind.HEADLINE, one, Side(article.id, words), reason)
            return


def _exclusions(article: Article, kb: KnowledgeBase) -> Iterator[tuple[Span, str]]:
    """Parties that a story block shuts out, with the words from the start of the clause to the party."""
    for block in article.blocks:
        if block.kind != BlockKind.STORY:
            continue
        text = article.text[block.start : block.end]
        for match in _EXCLUSION.finditer(text):
            after = text[match.end() : match.end() + _REACH]
            stop = _SENTENCE_END.search(after)
            for name in kb.scan(after[: stop.start()] if stop else after)[:1]:
                entities = {candidate.entity for candidate in name.candidates}
                if len(entities) != 1 or not (entity := entities.pop()).startswith(("group/", "state/")):
                    continue
                start = _clause_start(text, match.start())
                end = match.end() + name.end
                yield Span(block.start + start, block.start + end, text[start:end]), entity


def _clause_start(text: str, place: int) -> int:
    """The start of the two words before an exclusion: "takfiri groups" of "takfiri groups other than"."""
    before = re.search(r"(?:[\w’'-]+\s+){0,2}$", text[:place])
    return before.start() if before else place


def _others_named(
    article: Article, named: _Named, body: Sequence[Report], kb: KnowledgeBase
) -> Iterator[Contradiction]:
    """The body's named parties of the slot where none can be the headline's."""
    mentions: list[tuple[Report, Mention]] = [
        (report, mention)
        for report in body
        for mention in (report.supplier if named.slot == "supplier" else report.recipient)
    ]
    linked = [(report, mention, mention.link.entity) for report, mention in mentions if mention.link.entity]
    upward = belongs_to(named.entity, kb, None)
    if not linked or any(upward & belongs_to(entity, kb, None) for _, _, entity in linked):
        return
    report, mention, _ = linked[0]
    reason = Reason(
        "contradiction.headline-party",
        f'The headline names "{named.words.text}" as {named.slot}, the body "{mention.words.text}".',
    )
    one = Side(article.id, named.words, named.report)
    yield Contradiction(ContradictionKind.HEADLINE, one, Side(article.id, mention.words, report.id), reason)


def _other_outcome(
    article: Article, reports: Sequence[Report], body: Sequence[Report], kb: KnowledgeBase
) -> Iterator[Contradiction]:
    """A headline that says arms passed over a body that says only that they did not, or the other way round.

    What the body tells of other goods is beside the point.
    """
    for report in reports:
        if report.certainty == Certainty.DENIED or not in_headline(report.sentence, article):
            continue
        ours = next((group for group in _OUTCOMES if report.status in group), None)
        told = [other for other in body if other.certainty != Certainty.DENIED and _of_like_goods(report, other, kb)]
        against = next((other for other in told if any(other.status in group for group in _OUTCOMES)), None)
        if ours and against and not any(other.status in ours for other in told):
            reason = Reason(
                "contradiction.headline-outcome", f"The headline says {report.status}, the body {against.status}."
            )
            one = Side(article.id, report.sentence, report.id)
            yield Contradiction(ContradictionKind.HEADLINE, one, Side(article.id, against.sentence, against.id), reason)
            return


def _of_like_goods(one: Report, other: Report, kb: KnowledgeBase) -> bool:
    here, there = (known_goods(goods_of(item, kb) for item in report.item) for report in (one, other))
    return best(here, there, fit_goods) != Fit.APART
