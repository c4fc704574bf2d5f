"""Names of news organisations that do not show what they are, and that a knowledge base may leave out."""

TITLES = frozenset(
    line.strip()
    for line in """
    9to5Mac
    Access Hollywood
    Ad-Diyar
    Agentstvo
    Al Bayan
    Al Joumhouria
    Al Khaleej
    Al Rai
    Al-Bayan
    Al-Ittihad
    Al-Khaleej
    Al-Mada
    Al-Mustaqbal
    Al-Rai
    Al-Wasat
    Al-Zaman
    All4Syria
    Anchorage Daily News
    AppleInsider
    Azzaman
    Barron's
    Belsat
    Benzinga
    BFMTV
    BGR
    BirGün
    Bleacher Report
    Cape Cod Online
    Charlie Hebdo
    Cincinnati Enquirer
    Colorlines
    Concord Monitor
    Consequence of Sound
    Crooks and Liars
    Cult of Mac
    Daily Dot
    Deadspin
    Digi24
    Digital Trends
    Diken
    DNAinfo
    E! News
    Elite Daily
    Engadget
    Entertainment Tonight
    Fresno Bee
    Gawker
    Gossip Cop
    Gothamist
    GrindTV
    HollywoodLife
    IGN
    iMore
    In Touch Weekly
    Inquisitr
    Inside Climate News
    Inside Edition
    IraqiNews
    i-Tele
    Jalopnik
    Kotaku
    Kurier
    Lawfare
    LifeNews
    LifeSiteNews
    Live Science
    MacRumors
    Makfax
    Mediafax
    Morning Consult
    MSN
    Nasha Niva
    National Enquirer
    News & Observer
    NME
    Opposing Views
    Page Six
    Paris Match
    Patch
    PC Magazine
    PCMag
    Perez Hilton
    Pitchfork
    Postimees
    Radar Online
    Recode
    Refinery29
    Right Wing Watch
    Rustavi 2
    SAPA
    SB Nation
    SCOTUSblog
    Smoking Gun
    Sports Illustrated
    STAT News
    Sun Sentinel
    Sözcü
    Tagesspiegel
    TF1
    TheDC
    TheStreet
    TheWrap
    Times-Picayune
    Twitchy
    Union Leader
    Uproxx
    Us Weekly
    US Weekly
    VentureBeat
    Village Voice
    Virginian-Pilot
    Vocativ
    Vogue
    Washingtonian
    Wonkette
    Young Turks
    """.strip().splitlines()
)
