"""From an article to its reports."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Mention, Report, Status, Telling, content_id
from firsthand.reports.adversaries import without_adversaries
from firsthand.reports.amounts import with_amounts
from firsthand.reports.attribution import attribution_chain
from firsthand.reports.co_speakers import with_co_speakers
from firsthand.reports.complements import with_complements
from firsthand.reports.context import context_in, without_context
from firsthand.reports.demands import with_demand
from firsthand.reports.document import Document
from firsthand.reports.exclusions import is_report
from firsthand.reports.finder import Finder, Reading
from firsthand.reports.gate import Gate
from firsthand.reports.guard import guarded
from firsthand.reports.hedges import with_hedge
from firsthand.reports.interceptions import with_interception
from firsthand.reports.labels import labels_in
from firsthand.reports.lists import with_examples, with_lists_on_one_side
from firsthand.reports.makers import makers_of
from firsthand.reports.mentions import LINKED_TO, mention
from firsthand.reports.passage import Passage, names_arms
from firsthand.reports.present_tense import with_present_tense
from firsthand.reports.quantities import quantity
from firsthand.reports.receiver import with_receiver
from firsthand.reports.reference import with_antecedent
from firsthand.reports.repeats import without_repeats
from firsthand.reports.resolution import resolved
from firsthand.reports.retellings import without_retellings
from firsthand.reports.sides import apart
from firsthand.reports.source import with_source
from firsthand.reports.stances import with_stance
from firsthand.reports.times import partial_date
from firsthand.reports.voices import with_voice
from firsthand.reports.whole_phrases import with_whole_phrases
from firsthand.reports.windows import passages_of

# What every finder's reading goes through, in this order: narrowing, vetoes, and what grammar adds.
_CHECKS = (
    with_whole_phrases,
    with_amounts,
    with_lists_on_one_side,
    without_context,
    without_adversaries,
    with_source,
    with_receiver,
    with_examples,
    with_complements,
    guarded,
    with_interception,
    with_demand,
    with_stance,
    with_present_tense,
    with_hedge,
    with_voice,
    with_co_speakers,
    with_antecedent,
)


@cache
def _gate() -> Gate:
    return Gate()


def find_reports(article: Article, kb: KnowledgeBase, finder: Finder) -> tuple[Report, ...]:
    """The reports that `article` holds, in text order; those of a title that came apart from the text stand first.

    Only headline, summary, story, caption and update blocks are read. Every span stands verbatim at its place.
    """
    return without_retellings(tuple(_reports(article, kb, finder)), article, kb)


def _reports(article: Article, kb: KnowledgeBase, finder: Finder) -> Iterator[Report]:
    document = Document(article, kb)
    for passage in passages_of(article, kb, _gate()):
        checked = (_checked(reading, passage) for reading in finder.find(passage))
        read = (_report(article, passage, reading, kb, finder.name) for reading in without_repeats(checked, passage))
        reports = (resolved(report, document) for report in read)
        around = " ".join(span.text for span in passage.sentences)
        yield from (report for report in reports if is_report(report, around, names_arms(passage, report.sentence)))


def _checked(reading: Reading, passage: Passage) -> Reading:
    for check in _CHECKS:
        reading = check(reading, passage)
    return reading


def _report(article: Article, passage: Passage, reading: Reading, kb: KnowledgeBase, finder: str) -> Report:
    published = article.published.latest if article.published else None
    sentence = passage.sentence_of(reading.trigger)
    context = context_in(passage, sentence, kb)
    slots = reading.slots

    def mentions(slot: str) -> tuple[Mention, ...]:
        return tuple(mention(words, slot, kb, published) for words in slots.get(slot, ()))

    makers = makers_of(passage, slots.get("item", ()), slots.get("supplier", ()), sentence)
    suppliers, recipients = apart(mentions("supplier"), mentions("recipient"), passage)
    speakers = mentions("speaker")
    reported_by = tuple(found for found in mentions("reported_by") if not _is_party(found, kb))
    return Report(
        id=content_id(article.id, reading.trigger.part, str(reading.trigger.start), reading.trigger.text, finder),
        article=article.id,
        sentence=sentence,
        trigger=reading.trigger,
        status=reading.status,
        certainty=reading.certainty,
        supplier=suppliers,
        recipient=recipients,
        item=mentions("item"),
        maker=tuple(mention(words, "maker", kb, published) for words in makers),
        via=mentions("via"),
        quantity=tuple(quantity(words) for words in slots.get("quantity", ())),
        place=mentions("place"),
        time=tuple(
            partial_date(words, _day(article), reading.status == Status.PLANNED) for words in slots.get("time", ())
        ),
        speaker=speakers,
        reported_by=reported_by,
        attribution=attribution_chain(article, sentence, reported_by, speakers, kb),
        labels=labels_in(passage, sentence, kb),
        context=context,
        confidence=reading.confidence,
        finder=finder,
        reasons=reading.reasons,
        tellings=tuple(Telling(passage.sentence_of(words), words) for words in reading.again),
    )


def _is_party(credited: Mention, kb: KnowledgeBase) -> bool:
    """Whether words read as a news organisation name a state or group instead."""
    return credited.link.entity is None and kb.link(credited.words.text, LINKED_TO["supplier"]).entity is not None


def _day(article: Article) -> date | None:
    """The publication day, when it is known to the day."""
    published = article.published
    if published and published.earliest and published.earliest == published.latest:
        return date.fromisoformat(published.earliest)
    return None
