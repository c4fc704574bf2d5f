"""Words that say what a named party is to a phrase: its organ, its member, or only a description.

"Syrian officials" speak for Syria, "Hezbollah fighters" are Hezbollah, "Syrian rebels" are neither.
"""

# Heads that act or speak for the state whose name goes before them.
ORGANS = frozenset(
    "head chief chiefs government governments govt gov't regime administration authorities authority official"
    " officials officer officers army armies military militaries force forces navy fleet troops soldier soldiers"
    " serviceman servicemen paratroopers marines commandos police gendarmerie guard guards ministry ministries"
    " department minister ministers president presidency premier chancellor king queen emir sultan monarch"
    " monarchy crown throne prince princess ayatollah shah dictator dictatorship ruler rulers strongman leader"
    " leaders leadership junta cabinet parliament embassy embassies consulate ambassador ambassadors envoy envoys"
    " diplomat diplomats mission delegation spokesman spokeswoman spokesperson secretary adviser advisers advisor"
    " advisors aide aides staff intelligence service services agency customs state general generals colonel"
    " admiral attache attaché negotiator negotiators attorney prosecutor prosecutors court judiciary".split()
)
# Of these, the ones that are the state's wherever they sit: "the government in Baghdad".
SEATED = frozenset(
    "government regime administration authorities junta leadership cabinet rulers ruler presidency dictatorship"
    " monarchy army military ministry parliament".split()
)
# Of these, the ones that keep the name of their leader when he is gone: "the Obama administration" in 2018.
GOVERNMENTS = frozenset(
    "government govt gov't regime administration presidency premiership dictatorship junta cabinet".split()
)
# Words that may stand between the state and the organ, or after "ministry of".
OF_STATE = frozenset(
    "foreign defence defense interior home national royal federal central state armed air naval navy land ground"
    " security military special senior top high chief deputy prime vice assistant acting general public border"
    " coast coastal presidential republican imperial supreme internal external affairs intelligence joint elite"
    " regular government army police civilian trade finance justice transport emergency presidential's cabinet's"
    " high-ranking ranking senior-level unnamed anonymous legitimate transitional interim caretaker unity ruling"
    " military-led permanent under economic first second press chief-of-staff cyber strategic rocket missile"
    " nuclear war veteran local current".split()
)
# Heads that are the group whose name goes before them.
MEMBERS = ORGANS | frozenset(
    "command commander commanders co works factory plant shipyard fighter fighters militant militants rebel rebels"
    " insurgent insurgents guerrilla guerrillas guerilla guerillas gunman gunmen member members militiaman"
    " militiamen militia militias movement group organisation organization brigade battalion division party cadre"
    " cadres operative operatives agent agents unit units network representative representatives terrorist"
    " terrorists jihadist jihadists jihadi jihadis extremist extremists separatist separatists partisans warlord"
    " cell cells comrade comrades men gang gangs criminals platoon platoons quartermaster quartermasters cartel"
    " company firm corp corporation inc plc ltd executives executive manufacturer chairman chairwoman director ceo"
    " chief chiefs boss bosses founder head alliance coalition front wing's council politburo bureau source"
    " sources".split()
)
# Heads that are the news organisation whose name goes before them.
MEDIA = frozenset(
    "agency newspaper paper daily weekly magazine website site channel network television tv radio broadcaster"
    " station service outlet news wire press correspondent correspondents reporter reporters journalist"
    " journalists editor editors anchor host columnist interview report reports online state-run official"
    " satellite english arabic television's newswire programme program website's".split()
)
# Titles that may stand in capitals before the name of a person.
TITLES = frozenset(
    "president mr dr prime minister premier chancellor king queen prince princess sheikh emir sultan shah"
    " ayatollah general gen lt col colonel maj major marshal admiral field brig captain capt comrade brother"
    " secretary leader commander chairman dictator strongman president-elect then-president sir lord crown supreme"
    " vice defence defense foreign pm".split()
)
# Peoples, creeds and the like: they describe a party and are no state's.
PEOPLES = frozenset(
    "kurdish kurd kurds arab arabs shiite shiites shia shi'ite shi'a sunni sunnis islamist islamists islamic"
    " muslim muslims christian druze alawite jewish zionist turkmen bedouin tribal western eastern northern"
    " southern african european asian communist marxist maoist tamil baloch pashtun tuareg chechen".split()
)
# No longer, or not quite, in office.
FORMER = frozenset(
    "former ex exiled deposed ousted retired defected dissident late fugitive would-be self-declared self-"
    " proclaimed breakaway rival shadow onetime one-time erstwhile ex-president then-opposition toppled disgraced"
    " rogue defecting renegade".split()
)
# Part of a state only.
PARTS = frozenset(
    "eastern western northern southern central north south east west northeastern northwestern southeastern"
    " southwestern side north-east north-west south-east south-west north-eastern north-western south-eastern"
    " south-western northeast northwest southeast southwest upper lower inner outer rural part parts areas rebel-"
    " held government-held opposition-held occupied".split()
)
