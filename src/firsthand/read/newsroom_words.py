"""Words of which the names of news organisations are made, and words that tell such names from others."""

SURNAMES = frozenset(("Bloomberg", "Breitbart", "Drudge", "Forbes", "Fox"))  # names that people bear as well

LITTLE = frozenset("app now pa the us who".split())  # words that are in capitals a name of a news organisation

HEADS = frozenset(
    """
    Times Post News Tribune Herald Journal Gazette Telegraph Chronicle Globe Mirror Observer Press Examiner Register
    Dispatch Courier Standard Review Radio TV Television Broadcasting Daily Weekly Bulletin Ilbo Shimbun Zeitung
    Newspaper Magazine Sentinel Inquirer Wire Mail Express-News Picayune Reporter Advertiser Argus Sera Ledger
    Constitution Union-Tribune Bee Sun-Times Post-Gazette Post-Dispatch Tribune-Review Journal-Constitution Times-Union
    Star-Telegram Star-Ledger Intelligencer
    """.split()
) | frozenset(
    ("Press Agency", "News Agency", "News Service", "News Network", "News Net", "Public Media", "Public Radio")
)  # last words of names such as "Cape Cod Times"

SHORT = frozenset(
    """
    Times Post Journal Globe Telegraph Tribune Sun Mail Herald News Chronicle Examiner Star Mirror Register Gazette
    Observer Standard Dispatch Monitor Guardian Independent
    """.split()
)  # names by which many papers go

COMMON = frozenset(
    """
    people time variety reason fortune commentary focus dawn nation hill star sun metro independent mirror express
    standard observer week age root forward medium wired slate salon self money life heat grist vice mic outline
    intercept advocate conversation dispatch punch wire print insider federalist guardian economist spectator atlantic
    verge republic journal mail record stern australian national world today bild truth local monitor post times globe
    telegraph tribune herald news chronicle voice impact fusion quartz crux america americas signal blaze ad daily
    weekly patriot examiner register gazette fox sky trend beta petra mehr tempo vanguard texan stuff stripes
    statesman splinter scotsman resurgent rai peninsula paper orient kan inquirer hindu hina heavy hawar globo gleaner
    geo glamour fana figaro efe drudge disclose diplomat deadline courant cosmopolitan bustle belga yahoo yahoo! zaman
    sabah vesti amaq billboard frontline recode reveal vogue ebony elle patch barron's
    liberation shabelle
    """.split()
) | frozenset(
    (
        "foreign policy",
        "foreign affairs",
        "current affairs",
        "national interest",
        "morning star",
        "flip side",
        "above the law",
        "east african",
        "commercial appeal",
        "war zone",
        "free press",
        "dow jones",
        "free beacon",
    )
)  # names that are ordinary words as well

NO_START = frozenset(
    """
    White Department Social Fake Breaking Good Bad Big Local National Mr Ms In On At For As And But From When While
    After Even According Robust Free Independent Some Many Most Other With Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday State Cable Western Foreign International American The A An Read Photo Image Source Copyright
    Secretary General Black Will Was Did Does Is Are Has Have Had Former Failing Our My
    His Her Its Their This That These Those US UK Federal Despite Fellow Veteran Longtime
    """.split()
)  # capitalised words that stand before a name without being part of it

NO_STATION = frozenset(
    """
    KYIV KIEV KING KILL KEEP KIDS KIND WEST WITH WHAT WHEN WILL WERE WEEK WORK WANT WARS KISS WIFE WEAK WAIT WALL
    """.split()
)  # words in capitals that only look like the call sign of a station

GOES_ON = frozenset(
    """
    Intelligence Unit Foundation Institute Group Inc Inc. Corp Corp. Company Co Co. Holdings Shares Index University
    Fund Award Prize Building Tower Center Centre Club Square Guild Media Poll Park Street Council Strategic &
    """.split()
)  # words after a name that make it another thing's: "Economist Intelligence Unit"

DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())

NETWORKS = frozenset(("ABC", "NBC", "CBS", "FOX", "Fox", "CW"))  # whose stations are called by a number: "NBC 4"

ENDINGS = frozenset(
    (".fr", ".de", ".com", ".net", ".org", ".tv", ".TV", ".info", ".news", ".ru", ".ir", ".sy", ".lb", ".co.uk")
)

SORTS = frozenset(
    (
        "newspaper",
        "magazine",
        "news agency",
        "news site",
        "news website",
        "news service",
        "television",
        "broadcaster",
        "news outlet",
        "tabloid",
        "news portal",
    )
)  # what a news organisation is called before or after its name

CHANNEL = "Channel"
