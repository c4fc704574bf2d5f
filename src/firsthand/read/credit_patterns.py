"""The patterns of `credit_frames`: of the words before a name, after it, and in its sentence. All are for folded text.

Each is bounded in what it can reach, so that none takes more than a fixed time at a place.
"""

import re


def _any(patterns: str) -> str:
    """A pattern for any of the patterns that stand apart by slashes."""
    return "(?:" + "|".join(part.strip() for part in patterns.split(" / ")) + ")"


_THE = r"(?:the )?"
_NAMES = r"(?:[\w.'-]+ ){1,3}"
_BREAK = r"that\b|which\b|who\b|whose\b|about\b|and\b|but\b|if\b|because\b|when\b|after\b"
_BETWEEN = rf"(?:(?!{_BREAK})[\w'.-]+ ){{0,4}}"
_TIME = _any(
    "on / in / last / late / early / earlier / this / week / month / year / morning / afternoon / evening / "
    r"night / \w+day / today / yesterday / exclusively / initially / first / \d{4}"
)
_WHEN = rf"(?: {_TIME})*"
_CLAUSE = r"(?:[^.,;:\n]|,\d){2,60}"
_PIECE = _any("piece / article / essay / column / story / report / op-ed / editorial / analysis / profile / interview")

# Words before a name
_DONE = _any(
    "reported / published / obtained / seen / reviewed / viewed / examined / quoted / cited / interviewed / "
    "broadcast / aired / carried / covered / revealed / posted / shared / disclosed / released / written / "
    "broken / confirmed / compiled / conducted / produced / recorded / uncovered / verified / asked / noted / "
    "surveyed / polled / picked up / relayed / reports? / reporting / story / stories / articles? / "
    "investigation / analysis / account / op-ed / editorial / column / piece / interview / headlines?"
)
_STATED = _any(
    "statements? / comments? / remarks / emails? / letters? / admission / response / confirmed / confirmation / "
    "disclosed / provided / leaked / reported / exclusive"
)
_TOLD = _any(
    "said / denied / confirmed / explained / insisted / admitted / claimed / remarked / commented / complained / "
    "described / recounted / outlined / provided / leaked / revealed / wrote / identified / relayed / repeated"
)
_APPEARED = _any(
    "wrote / writes / writing / written / appeared / appearing / appearances? / op-eds? / columns? / articles? / "
    "claims? / claimed / argue[sd]? / notes / noted / explain(?:s|ed)"
)
_STUDY = _any("check / review / analysis / tally / count / survey / examination / investigation")
_LEADS = (
    rf"{_DONE}{_WHEN} (?:by|in|on|for)",
    r"according to|told|tells?|telling|citing|cites|quoting|via|per|h/t|credit(?:ed)? to|conversations? with",
    rf"interviews?{_WHEN} (?:with|to|by|from)",
    rf"(?:spoken?|speaks|speaking|talk(?:ed|ing|s)){_WHEN}(?: \w+ly)? (?:to|with|on)",
    rf"{_STATED} (?:to|with)",
    rf"{_APPEARED}{_WHEN} (?:in|on|for|at)|(?:said|says) (?:in|on|for)",
    rf"{_TOLD}\b(?:{_CLAUSE})? to",
    rf"{_STUDY}(?: of {_CLAUSE})? by",
    r"(?:reports?|recording|footage|video|quotes?|account|word) (?:from|of)",
    r"more\b[^.,;:\n]{0,40} from",
)
_SAYS = _any(
    "reports? / reported / writes / wrote / notes / noted / says / said / argue[sd] / explain(?:s|ed) / put it"
)
BEFORE = re.compile(
    rf"\b(?:{'|'.join(_LEADS)}) {_BETWEEN}$"
    rf"|[,\"'] {_SAYS} {_THE}$"  # "...", reports Acme News
    rf"|\b{_SAYS} {_NAMES}(?:in|of|at|with) {_THE}$"  # writes Ann Lee of Acme News
    rf"|\b(?:writes|wrote) {_NAMES}for {_THE}$"
)
IN_ASIDE = re.compile(rf", in {_THE}$")
IN_FIRST = re.compile(rf"^in {_THE}$")
IN_A = re.compile(r"\b(?:in|to) (?:an?|the|his|her|their) (?:[\w-]+ ){0,2}$")
PART_OF = re.compile(rf"\b(?:at|of|for|from|with|by|to|on|former|ex-) ?{_THE}$")
SORT = re.compile(
    r"\b(?:newspaper|daily|paper|agency|station|channel|news site|website|magazine|broadcaster|network|television|tv"
    rf"|radio|(?:state|government)-(?:run|owned|controlled)|official|semi-?official),? {_THE}$"
)
ON = re.compile(r"\bon (?:the |a |an )?$")
NO_SOURCE_BEFORE = re.compile(rf"\bnot (?:\w+ ){{0,3}}(?:verified|confirmed) by {_THE}$")
OPENED = re.compile(r"[\"'(*]{1,2}$")

# Words after a name
_NOT = rf"(?!{_BREAK}|to\b|was\b|is\b|were\b|are\b|for\b|over\b)"
_ASIDE = r"(?:,[^,.\n]{2,110},)?"
_SINCE = _any(
    "has / have / had / also / first / later / previously / recently / then / exclusively / separately / earlier"
)
_WORK = _any("story / report / article / op-ed / investigation / interview / take / list / analysis / video / study")
_TELLS = _any(
    "report(?:s|ed|ing) / reveal(?:s|ed) / note[sd] / writes / wrote / quot(?:es|ed) / cit(?:es|ed) / "
    r"relay(?:s|ed) / broke (?:the|this) (?:\w+ )?(?:story|news) / claim(?:s|ed) / assert(?:s|ed) / "
    "proclaim(?:s|ed) / call(?:s|ed)(?! (?:on|off|for|itself)) / alleg(?:es|ed) / suggest(?:s|ed) / "
    "label(?:s|l?ed) / dubbed / interviewed / (?:talked|spoke) (?:to|with) / "
    r"had an? (?:\w+ )?(?:piece|story|report) / the scoop / tweet(?:s|ed)(?! about) / air(?:s|ed) / "
    rf"broadcast(?! licen) / publish(?:es|ed) (?:an?|the|its|their) (?!annual)(?:\w+ )?{_WORK} / obtained / "
    "point(?:s|ed) (?:this |that )?out / explain(?:s|ed) / recount(?:s|ed) / disclosed / detail(?:s|ed) / "
    "describe[sd](?! itself) / uncovered / estimate[sd] / found / observe[sd] / outline[sd] / learned / "
    "summarize[sd] / add(?:s|ed) that / state[sd] / elaborated / unearthed / "
    "(?:released|posted|ran) (?:an?|the|its)(?! (?:statement|apology|correction|ad)) / sum(?:s|med) up / put it / "
    "puts it"
)
_OWNED = _any(
    r"parent / owner / shares / spokes\w+ / lawyers? / chief / president / executives? / editors? / publisher / "
    "board"
)
_OPINES = _any(
    "said / says / argue[sd] / claim(?:s|ed) / acknowledge[sd] / opine[sd] / contend(?:s|ed) / confirm(?:s|ed) / "
    "voic(?:es|ed)"
)
_TRAILS = (
    rf"(?:'s?)?(?: {_NOT}[\w'.-]+){{0,5}}?{_ASIDE}(?: {_NOT}[\w'.-]+){{0,2}}? (?:{_SINCE} ){{0,3}}{_TELLS}\b",
    r"(?: in [\w.']{2,20}(?: [\w.']{2,20})?)? (?:is|was|are|were) (?:also |now )?"
    r"(?:reporting|(?:the )?first to (?:report|publish|reveal|break))\b",
    r"(?:'s?)?(?: \w+){0,2}? (?:reports?|interviews?|investigations?|exclusive)\b",
    r",? (?:which|who) (?:\w+ ){0,2}(?:reported|reports|broke|published|obtained|revealed|cited|cites|quoted|quotes)\b",
    rf" (?:\w+ )?(?:editorial board|{_PIECE}) (?:\w+ ){{0,3}}?"
    r"(?:praise|blame|argue|said|says|suggest|claim|call|note|found|describ|report|read|put it|titled|headlined)",
    r",? (?:citing[^,\n]{2,80}, (?:said|says)|(?:said|says),? citing)\b",
    rf"'s? (?!{_OWNED}\b){_NAMES}{_OPINES}\b",  # Acme News's Ann Lee said
    rf" (?:\w+ )?(?:reporter|correspondent|journalist|columnist) (?:[\w.'-]+ ){{0,2}}{_OPINES}\b",
)
AFTER = re.compile("|".join(_TRAILS))
WROTE = re.compile(
    r" (?:\w+ ){0,2}(?:story|stories|articles?|analysis|op-ed|editorial|columns?|documentary|profile|piece)\b"
)
AND_SAYS = re.compile(r",? (?:writes|wrote|argue[sd]|says|said|report(?:s|ed)|note[sd]|explain(?:s|ed))\b")
SOMEONE_SAYS = re.compile(rf", {_NAMES}{_SAYS}\b|, {_NAMES}assert(?:s|ed)\b")
_CALLED = _any(
    "(?:state )?newspaper / (?:state )?paper / (?:state )?news agency / agency / daily / magazine / news ?site / "
    "website / (?:state )?television / (?:state )?tv / radio / channel"
)
_BESIDES = r"(?:,[^,.\n]{2,80},)?(?: (?:also|has|had|later|earlier|on \w+)){0,3}"
_ANNOUNCED = r"(?:said|says|say|added|adds|confirmed|claimed|claims|stated|announced|quoted)\b"
AGENCY_SAID = re.compile(rf"(?:'s?)?(?: {_CALLED})?{_BESIDES} {_ANNOUNCED}")
CALLED_SAID = re.compile(rf" {_CALLED}{_BESIDES} {_ANNOUNCED}")
SAID = re.compile(
    rf"(?:'s?)?{_BESIDES} (?:said|says)\b(?! (?:\w+day )?(?:it|they|its|their|that it|that they|in an?|in its)\b)"
)
PROGRAMME = re.compile(r"'s? (?:\w+ ){0,2}[\"'“]")
HEADING = re.compile(r"(?:'s?)?:")
HEADED = frozenset(("", "from", "from the", "the", "via", "by"))
NO_SOURCE_AFTER = re.compile(
    r"[ /-][\w/ -]{0,30}\b(?:polls?|surveys?)\b"
    r"|(?:'s?)? reported (?:\w+ ){0,4}(?:loss|losses|profits?|earnings|revenues?|income|sales)\b"
    r"|(?:'s?)? (?:staff|employees|executives|shareholders|board|lawyers|management|newsroom)\b"
)
CLOSED = re.compile(r"^[\")*]{1,2}")

# Words around a name that is an ordinary word as well
_STATES = _any("claims / claimed / argue[sd] / notes / noted / explain(?:s|ed) / says")
_PLAIN = _any(
    "according to / told / tells / reported (?:by|in) / published (?:by|in) / interview (?:with|in) / "
    "spoke (?:to|with) / speaking (?:to|with) / first reported by / (?:wrote|writes|writing) (?:in|for) / "
    f"shared by / obtained by / {_PIECE} (?:in|by|from|for) / {_STATES} in"
)
PLAIN_BEFORE = re.compile(rf"\b{_PLAIN} (?:the |newspaper |magazine ){{0,3}}$")
PLAIN_AFTER = re.compile(
    r"(?: magazine| newspaper)?,? (?:has |first |also |magazine )?"
    r"(?:report(?:s|ed)|revealed|magazine|newspaper|(?:first )?broke (?:the|this) (?:\w+ )?(?:story|news))\b"
    r"|'s? (?:[\w.-]+ ){1,3}(?:report(?:s|ed)|writes|wrote|note[sd]|argue[sd])\b"
)

# Words that show that somebody speaks, anywhere in the sentence
SPEECH = re.compile(
    r"\b(?:sa(?:id|ys|ying)|t(?:old|ells|elling)|ask|assert(?:ed|s|ing)|argu|add(?:ed|s|ing)|interview|appear|spe?ak"
    r"|spoke|according|claim|jok|insist|not(?:ed|es|ing)|warn|predict|explain|acknowledg|admit|declar|wrote|report"
    r"|defend|den(?:ied|y)|call(?:ed|s|ing)|offer|suggest|repl(?:ied|y)|remark|maintain|contend|promis|vow|conced"
    r"|urg(?:ed|es|ing)|blast|critici|dismiss|respon|discuss|prais|slam|announc|reveal|quip|describ|compar|accus"
    r"|stat(?:ed|es|ing))"
)
