"""Wordings around a news organisation's name that make it a source of the reporting."""

import re


def _any(patterns: str) -> str:
    """A pattern for any of the patterns that stand apart by slashes."""
    return "(?:" + "|".join(part.strip() for part in patterns.split(" / ")) + ")"


_BREAK = r"that\b|which\b|who\b|whose\b|about\b|and\b|but\b|if\b|because\b|when\b|after\b"
_BETWEEN = rf"(?:(?!{_BREAK})[\w'.-]+ ){{0,4}}"
_DONE = _any(
    "reported / published / published exclusively / obtained / seen / reviewed / viewed / examined / quoted / cited / "
    "interviewed / broadcast / aired / carried / revealed / posted / shared / disclosed / released / written / "
    "broken / confirmed / compiled / conducted / produced / recorded / uncovered / verified / asked / reports? / "
    "reporting / story / stories / articles? / investigation / analysis / account / op-ed / editorial / column / "
    "piece / interview / surveyed / polled / picked up / relayed"
)
_SPOKE = _any("spoke / spoken / speaks / speaking / talked / talking / talks")
_STATED = _any(
    "statements? / comments? / remarks / emails? / confirmed / confirmation / disclosed / provided / leaked / "
    "reported / exclusive / letters? / admission / response"
)
_APPEARED = _any(
    "wrote / writes / writing / written / appeared / appearing / appearances? / op-eds? / columns? / articles? / "
    "claims? / claimed / argue[sd]? / notes / noted / explain(?:s|ed)"
)
_CLAUSE = r"[^.,;:\n]{2,60}"
_TOLD = _any(
    "said / denied / confirmed / explained / insisted / admitted / claimed / remarked / commented / complained / "
    "described / recounted / outlined / provided / leaked / revealed"
)
_STUDY = _any("check / review / analysis / tally / count / survey / examination / investigation")
_MATERIAL = _any("reports? / recording / footage / video / quotes? / account / word")
_BEFORE = re.compile(
    rf"(?:\b{_DONE} (?:by|in|on|for)|\baccording to|\b(?:told|tells?|telling)|\bciting|\bcites|\bquoting|\bvia|\bper"
    rf"|\bh/t|\binterviews? (?:with|to|by|from)|\b{_SPOKE} (?:to|with|on)|\b{_STATED} (?:to|with)"
    rf"|\b{_APPEARED} (?:in|on|for|at)|\b(?:said|says) (?:in|on|for)|\bconversations? with"
    rf"|\b{_TOLD}\b{_CLAUSE} to|\b{_STUDY}(?: of {_CLAUSE})? by|\b{_MATERIAL} (?:from|of)"
    rf"|\bcredit(?:ed)? to|\bmore\b[^.,;:\n]{{0,40}} from) {_BETWEEN}$"
)
_SAID_BY = re.compile(r"[,\"'] (?:reports|reported|writes|wrote|notes|noted|says|said) (?:the )?$")
_NAMED_SAYS = _any(
    "reports? / reported / writes / wrote / notes / noted / says / said / argue[sd] / explain(?:s|ed) / put it"
)
_MEMBER = re.compile(
    rf"\b{_NAMED_SAYS} (?:[\w.'-]+ ){{1,3}}(?:in|of|at|with) (?:the )?$"
    rf"|\b(?:writes|wrote) (?:[\w.'-]+ ){{1,3}}for (?:the )?$"
)

_NOT = rf"(?!{_BREAK}|to\b|was\b|is\b|were\b|are\b|for\b|over\b)"
_ASIDE = r"(?:,[^,.\n]{2,110},)?"
_SINCE = _any(
    "has / have / had / is / was / are / also / first / later / previously / recently / then / exclusively / "
    "separately / earlier"
)
_WORK = _any(
    "story / report / article / op-ed / investigation / interview / take / list / analysis / video / study / photos?"
)
_TELLS = _any(
    r"report(?:s|ed|ing) / reveal(?:s|ed) / note[sd] / writes / wrote / quot(?:es|ed) / cit(?:es|ed) / "
    r"broke (?:the|this) (?:\w+ )?(?:story|news) / relay(?:s|ed) / claim(?:s|ed) / alleg(?:es|ed) / suggest(?:s|ed) / "
    r"label(?:s|l?ed) / dubbed / interviewed / tweet(?:s|ed)(?! about) / the scoop / "
    r"(?:the )?first to (?:report|publish|reveal) / "
    rf"air(?:s|ed) / broadcast(?! licen) / publish(?:es|ed) (?:an?|the|its|their) (?:\w+ )?{_WORK} / obtained / "
    r"point(?:s|ed) (?:this |that )?out / explain(?:s|ed) / recount(?:s|ed) / disclosed / detail(?:s|ed) / "
    r"describe[sd] / uncovered / estimate[sd] / found / observe[sd] / outline[sd] / learned / summarize[sd] / "
    r"add(?:s|ed) that / put it / puts it"
)
_AFTER = re.compile(
    rf"(?:'s?)?(?: {_NOT}[\w'.-]+){{0,5}}?{_ASIDE}(?: {_NOT}[\w'.-]+){{0,2}}? (?:{_SINCE} ){{0,3}}{_TELLS}\b"
)
_WHICH = re.compile(
    r",? (?:which|who) (?:\w+ ){0,2}(?:reported|reports|broke|published|obtained|revealed|cited|cites|quoted|quotes)\b"
)
_OPINED = re.compile(
    r" (?:\w+ )?(?:editorial(?: board)?|op-ed|article|column|analysis|profile|piece|story) (?:\w+ ){0,3}?"
    r"(?:praise|blame|argue|said|says|suggest|claim|call|note|found|describ|report|read|put it|titled|headlined)"
)
_MADE = re.compile(r"(?:'s?)?(?: \w+){0,2}? (?:reports?|interviews?|investigations?|exclusive)\b")
_WROTE = re.compile(
    r" (?:\w+ ){0,2}(?:story|stories|articles?|analysis|op-ed|editorial|columns?|documentary|profile|piece)\b"
)
_IN_A = re.compile(r"\b(?:in|to) (?:an?|the|his|her|their) (?:[\w-]+ ){0,2}$")

_PIECE = _any("piece / article / essay / column / story / report / op-ed / editorial")
_STATES = _any("claims / claimed / argue[sd] / argues / notes / noted / explain(?:s|ed) / says")
_PLAIN = _any(
    "according to / told / tells / reported (?:by|in) / published (?:by|in) / interview (?:with|in) / "
    "spoke (?:to|with) / speaking (?:to|with) / first reported by / wrote (?:in|for) / writes (?:in|for) / "
    f"writing (?:in|for) / shared by / obtained by / {_PIECE} (?:in|by|from|for) / {_STATES} in"
)
_PLAIN_BEFORE = re.compile(rf"\b{_PLAIN} (?:the |newspaper |magazine ){{0,3}}$")
_PLAIN_AFTER = re.compile(
    r"(?: magazine| newspaper)?,? (?:has |first |also |magazine )?"
    r"(?:report(?:s|ed)|revealed|magazine|newspaper|(?:first )?broke (?:the|this) (?:\w+ )?(?:story|news))\b"
    r"|'s? (?:[\w.-]+ ){1,3}(?:report(?:s|ed)|writes|wrote|note[sd]|argue[sd])\b"
)

_CALLED = _any(
    "(?:state )?newspaper / (?:state )?paper / (?:state )?news agency / agency / daily / magazine / news ?site / "
    "website / (?:state )?television / (?:state )?tv / radio / channel"
)
_SAID = (
    r"(?:,[^,.\n]{2,80},)?(?: (?:also|has|had|later|earlier|on \w+)){0,3} "
    r"(?:said|says|say|added|adds|confirmed|claimed|claims|stated|announced|quoted)\b"
)
_SORT_BEFORE = re.compile(
    r"\b(?:newspaper|daily|paper|agency|station|channel|news site|website|magazine|broadcaster|network|television|tv"
    r"|radio|(?:state|government)-(?:run|owned|controlled)|official|semi-?official),? (?:the )?$"
)
_PLAINLY_SAID = re.compile(rf"(?:'s?)?{_SAID}")
_CITING = re.compile(r",? (?:citing[^,\n]{2,80}, (?:said|says)|(?:said|says),? citing)\b")
_AGENCY_SAID = re.compile(rf"(?:'s?)?(?: {_CALLED})?{_SAID}")
_PAPER_SAID = re.compile(rf" {_CALLED}{_SAID}")

_SAYS = _any("said / says / argue[sd] / claim(?:s|ed) / acknowledge[sd] / opine[sd] / contend(?:s|ed) / voic(?:es|ed)")
_OWNED = _any(
    "parent / owner / shares / spokes\\w+ / lawyers? / chief / president / executives? / editors? / publisher / board"
)
_COLLEAGUE = re.compile(
    rf"(?:'s? (?!{_OWNED}\b)| (?:\w+ )?(?:reporter|correspondent|journalist|columnist) )"
    rf"[\w.'-]+ (?:[\w.'-]+ )?{_SAYS}\b"
)
_STAFF = re.compile(r"(?:'s?)? (?:staff|employees|executives|shareholders|board|lawyers|management|newsroom)\b")
_UNVERIFIED = re.compile(r"\bnot (?:\w+ ){0,3}(?:verified|confirmed) by (?:the )?$")

_ON = re.compile(r"\bon (?:the |a |an )?$")
_PROGRAMME = re.compile(r"'s? (?:\w+ ){0,2}[\"'“]")
_SPEECH = re.compile(
    r"\b(?:sa(?:id|ys|ying)|t(?:old|ells|elling)|ask|assert(?:ed|s|ing)|argu|add(?:ed|s|ing)|interview|appear|spe?ak|spoke|according"
    r"|claim|jok|insist|not(?:ed|es|ing)|warn|predict|explain|acknowledg|admit|declar|wrote|report|defend|den(?:ied|y)"
    r"|call(?:ed|s|ing)|offer|suggest|repl(?:ied|y)|remark|maintain|contend|promis|vow|conced|urg(?:ed|es|ing)|blast"
    r"|critici|dismiss|respon|discuss|prais|slam|announc|reveal|quip|describ|compar|accus|stat(?:ed|es|ing))"
)
_HEADING = re.compile(r"(?:'s?)?:")
_HEADED = frozenset(("", "from", "from the", "the", "via", "by"))
_POLL = re.compile(r"[ /-][\w/ -]{0,30}\b(?:polls?|surveys?)\b")
_OPENED = re.compile(r"[\"'(*]{1,2}$")
_CLOSED = re.compile(r"^[\")*]{1,2}")
_NEAR, _FAR = 80, 160


def is_credited(
    folded: str, sentence: tuple[int, int], name: tuple[int, int], *, agency: bool = False, common: bool = False
) -> bool:
    """Whether the words around a news organisation's name, in its sentence, credit it with what is said.

    `folded` is the folded text, `sentence` and `name` are places in it. Of an agency "said" is enough; a name that is
    also a common word ("Time") needs a wording that leaves no doubt.
    """
    before = _OPENED.sub("", folded[max(sentence[0], name[0] - _NEAR) : name[0]])
    after = _CLOSED.sub("", folded[name[1] : min(sentence[1], name[1] + _FAR)])
    if _POLL.match(after) or _STAFF.match(after) or _UNVERIFIED.search(before):
        return False
    if common:
        return bool(_PLAIN_BEFORE.search(before) or _PLAIN_AFTER.match(after))
    if _BEFORE.search(before) or _SAID_BY.search(before) or _AFTER.match(after) or _MADE.match(after):
        return True
    if any(form.match(after) for form in (_COLLEAGUE, _WHICH, _OPINED, _CITING)) or _MEMBER.search(before):
        return True
    if _SORT_BEFORE.search(before) and _PLAINLY_SAID.match(after):
        return True
    if (_AGENCY_SAID if agency else _PAPER_SAID).match(after) or (_WROTE.match(after) and _IN_A.search(before)):
        return True
    if _HEADING.match(after):
        return before.strip() in _HEADED
    spoken = _PROGRAMME.match(after) or _ON.search(before)
    return bool(spoken) and bool(_SPEECH.search(folded, sentence[0], sentence[1]))
