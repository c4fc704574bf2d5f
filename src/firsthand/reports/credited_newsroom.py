"""The newsroom that a report's own sentence credits, by name ("Reuters reported") or by a general word.

Who is meant by "the paper said" or "the Journal said" reports, and is no voice.
"""

import re
from dataclasses import replace

from firsthand.model import Credit, CreditKind, Link, Mention, Reason, Report, Span
from firsthand.reports.attribution import attribution_chain
from firsthand.reports.document import Document
from firsthand.reports.mentions import clean_value
from firsthand.reports.newsroom_references import NewsroomReference, newsroom_references

CODE = "reference.newsroom"
_CREDITED = "reference.credit"
_REACH = 24
# "A week after Reuters reported", "denying what Reuters reported", "Reuters reported that ..." behind the trigger.
_ASIDE = re.compile(r"\b(?:after|before|since|when|while|what|whether|though|although|until) (?:the )?$", re.IGNORECASE)
_THAT = re.compile(r"^ that\b", re.IGNORECASE)


def with_credited_newsroom(report: Report, document: Document) -> Report:
    """The report with the link of the credited newsroom on every word that points back to it.

    Such a word among the speakers goes to `reported_by`. Where that names nobody, known newsrooms do to which the
    sentence gives credit.
    """
    if not document.article.credits:
        return report
    references = newsroom_references(document.article, document.kb)

    def meant(mention: Mention) -> NewsroomReference | None:
        return next((found for found in references if found.words.overlaps(mention.words)), None)

    speakers = tuple(one for one in report.speaker if not meant(one))
    moved = [found for one in report.speaker if (found := meant(one))]
    newsrooms = [_linked(one.words, found) if (found := meant(one)) else one for one in report.reported_by]
    for found in moved:
        filler = _linked(found.words, found)
        if all(_name(one) != _name(filler) for one in newsrooms):
            newsrooms.append(filler)
    credited = [] if newsrooms else _credited_in(report, document)
    newsrooms += credited
    if speakers == report.speaker and tuple(newsrooms) == report.reported_by:
        return report
    chain = attribution_chain(document.article, report.sentence, newsrooms, speakers, document.kb)
    reasons = [Reason(_CREDITED, "The sentence credits the newsroom.", (one.words,)) for one in credited]
    return replace(
        report,
        speaker=speakers,
        reported_by=tuple(newsrooms),
        attribution=chain,
        reasons=(*report.reasons, *reasons),
    )


def _credited_in(report: Report, document: Document) -> list[Mention]:
    """The known newsrooms that the sentence of the report credits with it, each once."""
    named = (
        Mention(credit.newsroom, clean_value(credit.newsroom.text), credit.link)
        for credit in document.article.credits
        if credit.kind == CreditKind.REPORTED and credit.link.entity and _credits(credit, report, document.article.text)
    )
    known = {newsroom.link.entity: newsroom for newsroom in named}
    return [one for one in known.values() if not any(one.words.overlaps(voice.words) for voice in report.speaker)]


def _credits(credit: Credit, report: Report, text: str) -> bool:
    """Whether a credit stands in the report's sentence, and not for another clause of it."""
    words, trigger = credit.words, report.trigger
    if not report.sentence.covers(words) or trigger.part is not words.part:
        return False
    aside = _ASIDE.search(text[max(0, words.start - _REACH) : words.start])
    return not aside and not (trigger.end <= words.start and _THAT.match(text[words.end : words.end + _REACH]))


def _name(newsroom: Mention) -> str:
    """What two mentions of one newsroom share."""
    reason = newsroom.link.reason
    named = reason.spans[0].text if reason.code == CODE else newsroom.words.text
    return newsroom.link.entity or named.casefold().removeprefix("the ")


def _linked(words: Span, found: NewsroomReference) -> Mention:
    newsroom = found.credit.newsroom
    reason = Reason(CODE, f"“{words.text}” is read as “{newsroom.text}”.", (newsroom,))
    return Mention(words, clean_value(words.text), Link(found.credit.link.entity, reason))
