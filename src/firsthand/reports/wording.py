"""Closed word lists of English that the features and rules of the baseline rest on."""

PREPOSITIONS = frozenset(
    "to from by of for with via through into in on at over across aboard under against between among toward towards "
    "onto within without during since until after before about near inside outside off out up around despite amid "
    "including like as than per".split()
)
BE = frozenset("be been being is are was were am 's 're get gets got gotten getting".split())
HAVE = frozenset("have has had having 've".split())
MODALS = frozenset("will would shall should may might can could must 'll 'd won't wouldn't can't couldn't".split())
NEGATIONS = frozenset(
    "not n't no never none neither nor without don't doesn't didn't won't wouldn't can't cannot couldn't isn't aren't "
    "wasn't weren't hasn't haven't hadn't shouldn't nothing".split()
)
SAYING = frozenset(
    "say says said saying told tell tells telling report reports reported reporting according claim claims claimed "
    "claiming announce announced announces announcing confirm confirmed confirms deny denied denies denying add added "
    "adds state stated states insist insisted insists argue argued argues allege alleged alleges accuse accused "
    "accuses accusing acknowledge acknowledged admit admitted admits boast boasted warn warned warns write wrote "
    "writes suggest suggested explain explained reveal revealed reveals quoted cited citing testified declared "
    "complained vowed asserted maintained contend contended tweeted spokesman spokeswoman spokesperson".split()
)
PRONOUNS = frozenset(
    "i you he she it we they me him her us them his its our their my your this that these those which who whom whose "
    "itself themselves himself herself ourselves one ones some many others another both all".split()
)
ARTICLES = frozenset("the a an".split())
POSSESSIVES = frozenset("his its our their my your her".split())
CONJUNCTIONS = frozenset("and or & but".split())
OPEN_QUOTES = frozenset("“„«")
CLOSED = (
    PREPOSITIONS | BE | HAVE | MODALS | NEGATIONS | CONJUNCTIONS | frozenset({",", "that", "which", "who", ":", ";"})
)
