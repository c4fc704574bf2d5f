"""Words that set the standing of a transfer when they govern its trigger, by class and by the start of the word.

The classes follow the statuses and certainties of the annotation guidelines; the word lists are our own.
"""

from functools import cache

_STEMS: dict[str, str] = {
    "plan": "plan consider propos offer promis pledg vow intend intention intent ready prepar mull weigh likely expect poised "
    "aim= aims= commit pave explor review decid decision option soon upcoming debat discuss contemplat willing "
    "ponder favor favour look= talks= negotiat announc slated due= set= eventual potential",
    "agree": "agree= agreed= agreement sign= signs= signed= contract approv authori deal= deals= order= orders= ordered= clear= "
    "cleared= greenlight licen accord= award finalis finaliz bought= purchas tender allow= allowed= allows= permission "
    "okay= permit= permitted= waiver certif notif announced= decision",
    "request": "ask= asks= asked= asking= request urg call= calls= called= calling= beg= begs= begged= begging= plead pled= "
    "plea= pleas= demand appeal want= wants= wanted= wanting= seek= seeks= seeking= sought= need= needs= needed= lobb press= "
    "pressed= pressing= pressur petition push= pushed= pushing= wish advoca support= supports= supported= favor favour "
    "encourag persuad recommend implor argued= list=",
    "refuse": "refus declin reject block halt suspend stop= stops= stopped= stopping= freez froze withh rule= ruled= rules= "
    "ruling= ban= bans= banned= banning= prevent cancel hold= holds= held= holding= delay oppos resist veto deny= denied= "
    "denies= cut= cuts= cutting= cease end= ends= ended= ending= embargo prohibit forbid forbad barr bar= bars= reluctan rebuff "
    "turned= pause= paused= pausing= shelv scrap= scrapped= revok unwilling withdr stall quit= stanch avoid wary against= "
    "object hesita unwilling failed= fail= without= ineligib",
    "intercept": "seiz intercept impound board= boarded= boarding= confiscat interdict raid detain captur rummag customs= "
    "foil thwart strike= strikes= struck= airstrike hit= target destroy bombed= bombing= stop= stopped= prevent cache= "
    "inspect search= searched= halted= caught= nabbed= arrest",
    "divert": "loot stole= stolen= steal captur fell= fall= falls= fallen= falling= divert leak= leaked= theft black= plunder "
    "abandon overr hands= resold= missing= unaccounted trophies= seiz obtain= obtained= lost= lose= losing= recover scoop taken= "
    "take= took= sell= sold= sells= wrong= end= ended= ends= overran= pilfer commandeer trophy= left= grab acquir spoils= "
    "raided= market= arsenal stockpile warehouse depot intended=",
    "hedge": "report= reports= reported= reportedly alleg appear believ suspect accus claim apparent seem rumor rumour "
    "purport suggest unconfirmed supposed probabl perhaps think= thought= estimat say= likely=",
    "deny": "deny= denied= denies= denial denying= baseless fabricat false= untrue lie= lies= nonsense dismiss refut no= never=",
    "hypothesis": "if= whether could= would= should= might= may= must= question fear concern= concerns= concerned= worr risk "
    "threat debat unless possib prospect can= warn argu hypothetic",
    "go": "continu keep= kept= keeps= ongoing still= current regular routin step= stepped= increas ramp= accelerat resum begin= "
    "began= begun= start= started= starts= daily= always= has= have= been= flood",
    "done": "already= ago= earlier= last= yesterday= recent has= have= had= since= were= was= did= previous once=",
    "future": "will= would= plan tomorrow next= 'll= soon= later= going= shall=",
}
# A stem ending in "=" stands for that very word, any other for every word that begins with it.
_EXACT: dict[str, tuple[str, ...]] = {}
_BEGIN: dict[str, tuple[str, ...]] = {}
for _name, _words in _STEMS.items():
    for _stem in _words.split():
        _table = _EXACT if _stem.endswith("=") else _BEGIN
        _table[_stem.rstrip("=")] = (*_table.get(_stem.rstrip("="), ()), _name)


@cache
def scope_class(word: str) -> tuple[str, ...]:
    """The classes of a folded word, empty for most."""
    found = set(_EXACT.get(word, ()))
    for length in range(3, len(word) + 1):
        found.update(_BEGIN.get(word[:length], ()))
    return tuple(sorted(found))
