"""Attribution that carries over: "he added", a quotation that goes on, "the official also said"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.kb import Form
from firsthand.model import Link, Mention, Reason, Report, Span
from firsthand.reports.attribution import attribution_chain
from firsthand.reports.described_speakers import REACH, described, is_description
from firsthand.reports.document import Document
from firsthand.reports.mentions import LINKED_TO, mention
from firsthand.reports.quotations import Quotation, paragraph_at, quotations
from firsthand.reports.speakers import fits_pronoun, noun_sort, sort_of
from firsthand.reports.tokens import fold_word, tokenise
from firsthand.reports.voices import SAID, voice_of
from firsthand.reports.wording import ARTICLES, CLOSED, POSSESSIVES, PRONOUNS, SAYING

CODE = "voice.antecedent"
_SPEECH = 4  # paragraphs that one speech may run over
_VERB = "(?:" + "|".join(sorted(SAID)) + ")"
_BETWEEN = r"(?:\s+(?:has|had|have|also|then|later|further|again|once|\w+ly))*\s+"
_PRONOUN_SAYS = re.compile(
    rf"\b(?P<before>he|she|they|it){_BETWEEN}{_VERB}\b|[,”\"]\s*{_VERB}\s+(?P<after>he|she|they)\b"
    r"|\baccording to (?P<by>him|her|them)\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset("he she they it him her them".split())
_TITLED = re.compile(
    r"[“\"]?((?:Mr|Mrs|Ms|Dr|Sen|Rep|Gen|Lt|Col|Maj|Adm|Gov|President|Senator|Secretary|Minister|General|Colonel|Admiral|"
    r"Representative|Governor|Ambassador)\.?(?:\s+[A-Z][\w’'-]*\.?){1,4})(?=\s+[a-z]|,)"
)
_NO_NAMES = CLOSED | PRONOUNS | ARTICLES | POSSESSIVES
_SURNAME = re.compile(r"([A-Z][\w’-]+)(?=\s+(?:also\s+|then\s+)?[a-z]|, (?:a|an|the|who)\b)")


def with_carried_voice(report: Report, document: Document) -> Report:
    """The report with the speaker that a pronoun, a description or a running quotation points back to."""
    number = document.number(report.trigger)
    if number is None:
        return report
    if report.speaker:
        speakers = tuple(found for one in report.speaker for found in _explicit(one, document))
        reason = None
    else:
        found = _found(report, document, number)
        speakers = (mention(found, "speaker", document.kb, document.day),) if found else ()
        reason = Reason(CODE, "The speaker is named in another sentence.", (found,)) if found else None
    if speakers == report.speaker:
        return report
    chain = attribution_chain(document.article, report.sentence, report.reported_by, speakers, document.kb)
    reasons = (reason,) if reason else tuple(one.link.reason for one in speakers if one.link.reason.code == CODE)
    return replace(report, speaker=speakers, attribution=chain, reasons=(*report.reasons, *reasons))


def _explicit(speaker: Mention, document: Document) -> Iterator[Mention]:
    """The speaker itself; a pronoun replaced, a description linked, by what it points back to."""
    number = document.number(speaker.words)
    folded = speaker.words.text.lower()
    if number is None:
        yield speaker
    elif folded in _PRONOUNS and not speaker.words.text.isupper():
        found = _named_before(folded, number, speaker.words.start, document)
        if found:
            yield mention(found, "speaker", document.kb, document.day)
    elif speaker.link.entity is None and is_description(speaker.words, document):
        found = described(speaker.words, number, document)
        link = document.kb.link(found.text, LINKED_TO["speaker"], document.day) if found else speaker.link
        said = f"“{speaker.words.text}” is read as “{found.text}”." if found else ""
        yield replace(speaker, link=Link(link.entity, Reason(CODE, said, (found,)))) if found else speaker
    else:
        yield speaker


def _found(report: Report, document: Document, number: int) -> Span | None:
    """The speaker of a report that names none: by a pronoun in its sentence, or by the quotation it stands in."""
    quoted = _quoted(document, report.trigger.start)
    pronoun = _pronoun_in(document, number, quoted)
    if pronoun:
        return _named_before(pronoun.text.lower(), number, pronoun.start, document)
    sentence = document.sentences[number]
    around = next((one for one in quoted if one.holds(report.trigger.start)), None)
    if around is None or not around.holds(sentence.start) or _has_source(sentence, quoted):
        return None
    return _of_speech(document, number, around)


def _has_source(sentence: Span, quoted: Sequence[Quotation]) -> bool:
    """Whether words of saying stand in a sentence outside its quotations."""
    words = tokenise(sentence.text, sentence.start)
    return any(fold_word(word.text) in SAYING and not any(one.holds(word.start) for one in quoted) for word in words)


def _quoted(document: Document, place: int) -> tuple[Quotation, ...]:
    return quotations(document.article.text, *paragraph_at(document.article.text, place))


def _pronoun_in(document: Document, number: int, quoted: Sequence[Quotation]) -> Span | None:
    """The pronoun that a sentence names its speaker with, outside quotations."""
    sentence = document.sentences[number]
    for match in _PRONOUN_SAYS.finditer(sentence.text):
        group = next(name for name in ("before", "after", "by") if match[name])
        start = sentence.start + match.start(group)
        if not any(one.holds(start) for one in quoted):
            return document.words(start, start + len(match[group]))
    return None


def _named_before(pronoun: str, number: int, place: int, document: Document) -> Span | None:
    """The nearest voice named before a place that a pronoun fits, or for a person the one that opens a sentence."""
    for at in range(number, max(-1, number - REACH - 1), -1):
        for voice in (_voice(document, at), _opening_person(document, at)):
            if voice and voice.end <= place and fits_pronoun(sort_of(voice.text, document.kb), pronoun):
                return voice
        if at == number and _says_more(document, number, place):
            return None
    return None


def _says_more(document: Document, number: int, place: int) -> bool:
    """Whether words of saying stand before a place of a sentence: then it is unclear whose they are."""
    words = tokenise(document.sentences[number].text, document.sentences[number].start)
    quoted = _quoted(document, place)
    return any(
        fold_word(word.text) in SAID and not any(one.holds(word.start) for one in quoted)
        for word in words
        if word.end <= place
    )


def _opening_person(document: Document, number: int) -> Span | None:
    """The leader, titled person or surname of one named in full elsewhere that a sentence begins with."""
    sentence = document.sentences[number]
    first = next(iter(document.names(sentence)), None)
    if first and first.start == sentence.start:
        leader = all(candidate.form is Form.LEADER for candidate in first.candidates)
        alone = _stands_alone(document.article.text, first.end)
        return document.words(first.start, first.end) if leader and alone else None
    match = _TITLED.match(sentence.text) or _SURNAME.match(sentence.text)
    if match is None or (match.re is _SURNAME and not _is_surname(match[1], document.article.text)):
        return None
    return document.words(sentence.start + match.start(1), sentence.start + match.end(1))


def _is_surname(word: str, text: str) -> bool:
    """Whether a text has the word after a first name or title: "Collins" where "Rep. Doug Collins" stands."""
    common = re.search(rf"\b{re.escape(word.lower())}\b", text) or noun_sort(word) or word.lower() in _NO_NAMES
    before = re.findall(rf"\b([A-Z][\w’'-]+)\.? {re.escape(word)}\b", text)
    return not common and any(name.lower() not in _NO_NAMES for name in before)


def _stands_alone(text: str, end: int) -> bool:
    """Whether a name that ends there is no possessive and no part of a compound."""
    return text[end : end + 1] not in ("'", "’", "-", "‑")


def _voice(document: Document, number: int) -> Span | None:
    passage = document.passage(number, number + 1)
    if not passage.tokens:
        return None
    return voice_of(passage, 0, -1, _quoted(document, document.sentences[number].start))


def _of_speech(document: Document, number: int, around: Quotation) -> Span | None:
    """Who is quoted: named after the quotation's end, before it in its paragraph, or in the paragraph before."""
    text = document.article.text
    for at in range(number + 1, len(document.sentences)):
        if document.sentences[at].start > around.end or not around.closed:
            break
        if found := _speaker_of(document, at):
            return found
    at, crossed = number - 1, 0
    while at >= 0 and crossed < _SPEECH:
        crossed += not document.same_paragraph(at, at + 1)
        sentence = document.sentences[at]
        start = paragraph_at(text, document.sentences[at + 1].start)[0]
        if not document.same_paragraph(at, at + 1) and text[start] not in '“„«"':
            return None
        if found := _speaker_of(document, at):
            return found if _has_quote(sentence.text) else None
        if not _has_quote(sentence.text) and not any(
            one.holds(sentence.start) for one in _quoted(document, sentence.start)
        ):
            return None
        at -= 1
    return None


def _has_quote(text: str) -> bool:
    return any(mark in text for mark in '“”"«»') or text.endswith(":")


def _speaker_of(document: Document, number: int) -> Span | None:
    voice = _voice(document, number)
    if voice:
        return voice
    quoted = _quoted(document, document.sentences[number].start)
    pronoun = _pronoun_in(document, number, quoted)
    return _named_before(pronoun.text.lower(), number, pronoun.start, document) if pronoun else None
