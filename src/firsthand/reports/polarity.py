"""A refusal, a stop or a denial is never read as a delivery where the wording leaves no doubt."""

import re

from firsthand.model import Certainty, Reason, Span, Status
from firsthand.reports.correction import corrected
from firsthand.reports.finder import Reading
from firsthand.reports.negation import negative_subject
from firsthand.reports.passage import Passage

# What is said and done, whatever stands around it. "Not only", "not supposed to" and "should not" leave open what was.
_REFUSING = re.compile(
    r"\b(?:refus(?:ed|es|ing|al)|declin(?:ed|es|ing)|reject(?:ed|s|ing)|rul(?:ed|es|ing) out|"
    r"(?<!would have )(?<!could have )(?<!might have )(?<!should have )(?<!may have )"
    r"(?:stopped|halted|suspended|blocked|froze|cancell?ed|restricted|banned)|withh(?:eld|olds?|olding))"
    r"(?: (?!(?:comment|and|known|clear|deny|denied|only)\b)\w+){0,2} (?:to |from )?$"
    r"|(?:\b(?<!should )not|\bnever|\bno longer|(?<!should)n[’']t)"
    r"(?: (?!(?:comment|and|known|clear|deny|denied|only|just|merely|simply|supposed|meant)\b)\w+){0,2}"
    r" (?:to |from )?$",
    re.IGNORECASE,
)
# The same verbs in forms that also stand under a demand, an attempt or a condition: then the supply goes on.
_STOPPING_IT = re.compile(
    r"\b(?:(?:stop|halt|suspend|block|cancel|restrict|ban)(?:s|p?ing|l?ing|n?ing)?|freez(?:e|es|ing))"
    r"(?: (?!(?:and|only|on|to|was|were|is|are)\b)\w+){0,2} (?:from )?$",
    re.IGNORECASE,
)
_NOT_STOPPED_YET = re.compile(
    r"\b(?:attempts?|attempted|attempting|efforts?|bids?|tr(?:y|ies|ied|ying)|fail(?:s|ed|ure)?|requir\w+|"
    r"wants?|wanted|should|must|needs?|ought|could|might|may|would have|would be|if|unless|until|whether|whereby|"
    r"propos\w+|calls?|called|calling|urg\w+|demand\w*|power|able|likely|threat\w*|pressur\w+|refrain\w*|"
    r"support(?:s|ed)?|favou?r\w*)\b[^;]{0,90}$",
    re.IGNORECASE,
)
_NOTHING_STOPS = re.compile(
    r"\b(?:nothing|no one|nobody) (?:\w+ ){1,3}|\b(?:not|n[’']t) den(?:y|ied) "
    r"|\b(?:not|never|no plans?|refus\w+|declin\w+|n[’']t)(?: \w+){0,2} to "
    r"(?:halt|stop|suspend|block|cut|cancel|freeze|end)\b"
    r"|(?:\bnot|n[’']t|\bnever) (?:halt|stop|suspend|block|cut|cancel|freeze|end)(?:ed|ped|ting)?\b",
    re.IGNORECASE,
)
# A third party's demand to stop tells that the supply goes on.
_DEMAND = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:on|for|upon)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|"
    r"press(?:es|ed|ing)|appeal(?:s|ed|ing)?|plead(?:s|ed|ing)?|want(?:s|ed|ing)?|pressure[ds]?) [^;]{0,80}$",
    re.IGNORECASE,
)
_STOPPING = re.compile(
    r"^(?:refus|declin|reject|halt(?:s|ed|ing)?$|suspen|block|freez|froze|withh|cancel|stop|veto|ruled? out|cut off)",
    re.IGNORECASE,
)
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)? (?:claims|accusations|allegations|reports)|no truth|false)\b"
    r"[^.;]{0,60}$|\bnever\b[^.;)]{0,60}$",
    re.IGNORECASE,
)
_FORBIDDING = re.compile(
    r"(?<!to )\b(?:prohibit(?:s|ed|ing)?|bar(?:s|red|ring)?|ban(?:s|ned|ning)?|forbid(?:s|ding)?|forbade|"
    r"prevent(?:s|ed))\b"
    r"[^.;]{1,60}? from $"
    r"|\b(?:not|n[’']t|never|refus\w+ to|declin\w+ to)(?: going to| be)?"
    r"(?: allow| permit| approve| authori[sz]e)(?: \w+){0,3} $",
    re.IGNORECASE,
)
# "A hold on arms sales"; what ends the hold lets them go ahead.
_HELD = re.compile(
    r"\b(?:holds?|freeze|moratorium|ban|embargo|suspension)(?: from \w+)? (?:on|of)(?: [\w’'.-]+){0,6} $",
    re.IGNORECASE,
)
_RELEASED = re.compile(
    r"\b(?:lift|eas|end|relax|overturn|remov|releas|dropp|waiv|scrapp|revers)(?:e|es|ed|ing|s)?\b|\b(?:drop|scrap)s?\b",
    re.IGNORECASE,
)
_RELEASED_AFTER = re.compile(
    r"\b(?:be|been|being|was|were|is|are) (?:\w+ly )?"
    r"(?:lifted|eased|ended|relaxed|overturned|removed|released|dropped|waived|scrapped|reversed)\b",
    re.IGNORECASE,
)
# "Resisted calls to cut off arms sales", "ruled out cancelling the deal": it goes on.
_KEPT_UP = re.compile(
    r"\b(?:resist|reject|rebuff|dismiss|refus|rul(?:ed|es|ing) out|declin|oppos)\w*(?: \w+){0,3}? (?:to |for |on )?"
    r"(?:cut(?:ting)? off|end(?:ing)?|stop(?:ping)?|halt(?:ing)?|suspend(?:ing)?|cancel(?:l?ing)?|block(?:ing)?)"
    r"(?: [\w’'.-]+){0,4} $",
    re.IGNORECASE,
)
_STOPPED_AFTER = re.compile(
    r"^(?:(?!\bif\b)[^.;,]){0,60}?\b(?P<modal>(?:should|would|could|might|may|must) )?"
    r"(?:be|was|were|is|are|been|being) (?:\w+ly )?"
    r"(?:halted|suspended|stopped|blocked|cut off|frozen|cancel?led|put on hold|withheld|banned|vetoed)\b",
    re.IGNORECASE,
)
_FALSE_BEFORE = re.compile(
    r"\b(?:fake|bogus|hoax|fabricated|debunked|untrue|discredited|falsely)\b[^.;]{0,90}$"
    r"|\bfalsely \w+ that\b[^.;]{0,240}, (?:and )?that [^.;,]{0,60}$",
    re.IGNORECASE,
)
_FALSE_AFTER = re.compile(
    r"^[^.;]{0,60}?\b(?:was|were|is|are) (?:\w+ly )?"
    r"(?:false|untrue|baseless|fabricated|a lie|lies|unfounded|groundless)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|(?:reject|dismiss)(?:s|es|ed|ing)? (?:the |these |those |such |all |any )?"
    r"(?:accusation|allegation|claim|charge|report)s?)\b",
    re.IGNORECASE,
)
_GOES_AHEAD = frozenset({Status.DELIVERED, Status.ONGOING, Status.AGREED})
_SAID_TO_PASS = _GOES_AHEAD | {Status.PLANNED}


def with_polarity(reading: Reading, passage: Passage) -> Reading:
    """The reading as refused or denied where its trigger, what governs it or what follows says so.

    Where stopping it was refused, it goes on.
    """
    if reading.status == Status.REFUSED:
        return _kept_up(reading, passage)
    if reading.status not in _SAID_TO_PASS or reading.certainty in (Certainty.DENIED, Certainty.HYPOTHETICAL):
        return reading
    nothing = _of_nothing(reading, passage)
    if nothing or reading.status not in _GOES_AHEAD:
        return nothing or reading
    trigger = reading.trigger
    sentence = passage.sentence_of(trigger)
    clause = passage.text[_clause_start(passage, sentence, trigger) : trigger.start]
    after = passage.text[trigger.end : sentence.end]
    if _STOPPING.match(trigger.text):
        return _refused(reading, "The trigger itself says that the transfer was stopped.")
    if _NOTHING_STOPS.search(clause) or _DEMAND.search(clause):
        return reading
    if _DENYING.search(clause) or _FALSE_BEFORE.search(passage.text[sentence.start : trigger.start]):
        return _denied(reading, "A denial governs the trigger.")
    if _FALSE_AFTER.match(after):
        return _denied(reading, "What follows calls it false.")
    if _STOPPING_IT.search(clause) and not _NOT_STOPPED_YET.search(passage.text[sentence.start : trigger.start]):
        return _refused(reading, "A word of stopping governs the trigger.")
    if _REFUSING.search(clause) or _FORBIDDING.search(passage.text[sentence.start : trigger.start]):
        return _refused(reading, "A refusal or negation governs the trigger.")
    released = _RELEASED.search(passage.text[sentence.start : trigger.start]) or _RELEASED_AFTER.search(after)
    if _HELD.search(clause) and not released:
        return _refused(reading, "A hold or ban governs the trigger.")
    stopped = _STOPPED_AFTER.match(after)
    if stopped:
        hypothetical = Certainty.HYPOTHETICAL if stopped["modal"] else None
        return _refused(reading, "What follows says that it is stopped.", hypothetical)
    if reading.certainty == Certainty.HEDGED and _is_denied_nearby(passage, sentence):
        return _denied(reading, "The passage carries a denial of the accusation.")
    return reading


def _of_nothing(reading: Reading, passage: Passage) -> Reading | None:
    """The reading as denied or refused where nothing is what passed, or nobody who passed it."""
    sentence = passage.sentence_of(reading.trigger)
    tense = negative_subject(passage.text[sentence.start : reading.trigger.start])
    if tense is None:
        return None
    why = "The subject of the trigger is nothing."
    return _refused(reading, why) if tense == "to come" else _denied(reading, why)


def _kept_up(reading: Reading, passage: Passage) -> Reading:
    sentence = passage.sentence_of(reading.trigger)
    clause = passage.text[_clause_start(passage, sentence, reading.trigger) : reading.trigger.start]
    if _STOPPING.match(reading.trigger.text) or not _KEPT_UP.search(clause):
        return reading
    reason = Reason("guard.kept-up", "To stop it was refused.", (reading.trigger,))
    return corrected(reading, reason, status=Status.ONGOING)


def _is_denied_nearby(passage: Passage, sentence: Span) -> bool:
    at = passage.sentences.index(sentence)
    return any(_DENIAL.search(span.text) for span in passage.sentences[at : at + 2])


def _clause_start(passage: Passage, sentence: Span, trigger: Span) -> int:
    cut = max(passage.text.rfind(mark, sentence.start, trigger.start) for mark in (";", ",", ":", "—", "–"))
    return max(sentence.start, cut + 1)


def _denied(reading: Reading, why: str) -> Reading:
    return corrected(reading, Reason("guard.denial", why, (reading.trigger,)), certainty=Certainty.DENIED)


def _refused(reading: Reading, why: str, certainty: Certainty | None = None) -> Reading:
    reason = Reason("guard.refusal", why, (reading.trigger,))
    return corrected(reading, reason, status=Status.REFUSED, certainty=certainty)
