"""Noun phrases as annotators mark them, and the one thing that each names, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.kb import Kind, load

PARTY = (Kind.STATE, Kind.GROUP)
ARMS = (Kind.WEAPON, Kind.TERM)
WHERE = (Kind.PLACE, Kind.STATE)
VIA = (Kind.STATE, Kind.GROUP, Kind.PLACE)

PARTIES = [
    # states by name, alias, adjective, people, capital, leader
    ("Russia", "state/ru", "link.name"),
    ("the United States", "state/us", "link.name"),
    ("U.S.", "state/us", "link.name"),
    ("UAE", "state/ae", "link.name"),
    ("Ivory Coast", "state/ci", "link.name"),
    ("Cote d’Ivoire", "state/ci", "link.name"),
    ("DR Congo", "state/cd", "link.name"),
    ("Zaire", "state/cd", "link.name"),
    ("Burma", "state/mm", "link.name"),
    ("DPRK", "state/kp", "link.name"),
    ("Britain", "state/gb", "link.name"),
    ("Emirates", "state/ae", "link.name"),
    ("Türkiye", "state/tr", "link.name"),
    ("TURKEY", "state/tr", "link.name"),
    ("Soviet Union", "state/su", "link.name"),
    ("former Soviet Union", "state/su", "link.head"),
    ("Russian", "state/ru", "link.adjective"),
    ("Saudis", "state/sa", "link.demonym"),
    ("Palestinians", "state/ps", "link.demonym"),
    ("Damascus", "state/sy", "link.metonym"),
    ("Washington", "state/us", "link.metonym"),
    ("the Kremlin", "state/ru", "link.metonym"),
    ("Moscow", "state/ru", "link.metonym"),
    ("Belgrade", "state/rs", "link.metonym"),
    ("The Hague", "state/nl", "link.metonym"),
    ("Élysée", "state/fr", "link.metonym"),
    ("Elysee", "state/fr", "link.metonym"),
    ("Obama", "state/us", "link.leader"),
    ("Qaddafi", "state/ly", "link.leader"),
    ("Mr. Erdogan", "state/tr", "link.head"),
    ("Colonel Gaddafi", "state/ly", "link.head"),
    ("Moammar Qaddafi", "state/ly", "link.head"),
    ("Syrian President Bashar Assad", "state/sy", "link.head"),
    ("Washington's", "state/us", "link.metonym"),
    # organs and officials of states
    ("US officials", "state/us", "link.organ"),
    ("two senior Qatari officials", "state/qa", "link.organ"),
    ("Syrian government", "state/sy", "link.organ"),
    ("Syria’s government", "state/sy", "link.organ"),
    ("Assad regime", "state/sy", "link.organ"),
    ("Damascus regime", "state/sy", "link.organ"),
    ("President Bashar al-Assad’s government", "state/sy", "link.organ"),
    ("Syrian government of Bashar al-Assad", "state/sy", "link.organ"),
    ("Trump administration", "state/us", "link.organ"),
    ("Government of Iraq", "state/iq", "link.organ"),
    ("Ministry of Defence of Burkina Faso", "state/bf", "link.organ"),
    ("government in Tripoli", "state/ly", "link.organ"),
    ("Shiite-run government in Baghdad", "state/iq", "link.organ"),
    ("officials from Iran", "state/ir", "link.organ"),
    ("Kazakh interior ministry", "state/kz", "link.organ"),
    ("British Defence Secretary Philip Hammond", "state/gb", "link.organ"),
    # groups and what belongs to them
    ("Free Syrian Army", "group/free-syrian-army", "link.name"),
    ("rebel Free Syrian Army", "group/free-syrian-army", "link.head"),
    ("Lebanese Shiite militant group Hezbollah", "group/hezbollah", "link.head"),
    ("Hezbollah in Lebanon", "group/hezbollah", "link.name"),
    ("FSA-affiliated Sultan Murad group", "group/sultan-murad-division", "link.head"),
    ("commander in the FSA-affiliated Sultan Murad group", "group/sultan-murad-division", "link.member"),
    ("Houthi rebels", "group/houthis", "link.member"),
    ("terrorist Houthi militia", "group/houthis", "link.member"),
    ("Iran-backed Houthis", "group/houthis", "link.head"),
    ("Islamic State militants", "group/islamic-state", "link.member"),
    ("so-called ‘Islamic State’", "group/islamic-state", "link.name"),
    ("members of the FARC", "group/farc", "link.member"),
    ("Iran's Revolutionary Guards", "group/irgc", "link.name"),
    ("Clinton State Department", "group/us-department-of-state", "link.head"),
    ("Syrian army", "group/syrian-arab-army", "link.name"),
    ("Kurds", "group/kurds", "link.name"),
    ("Kurdish fighters", "group/kurds", "link.name"),
    ("Syrian Kurds", "group/syrian-kurds", "link.name"),
    ("encircled Kurds near Afrin", "group/kurds", "link.head"),
    ("men of the FARC", "group/farc", "link.member"),
    ("Boeing Co.", "group/boeing", "link.name"),
    ("Patriotic Union of Kurdistan (PUK)", "group/patriotic-union-of-kurdistan", "link.name"),
    ("Gulf states", "group/gcc", "link.name"),
    # labels name no group
    ("rebels", None, "link.label-only"),
    ("“rebels”", None, "link.label-only"),
    ("rebels near Aleppo", None, "link.label-only"),
    ("rebels in Syria", None, "link.label-only"),
    ("takfiri groups", None, "link.label-only"),
    ("takfiri groups in Aleppo and elsewhere in Syria", None, "link.several"),
    ("Kurdish separatists", None, "link.label-only"),
    ("fighters from Chechnya", None, "link.label-only"),
    ("rebels fighting President Bashar al-Assad", None, "link.label-only"),
    # a nationality before a head that is no organ only describes it
    ("Syrian rebels", None, "link.qualifier"),
    ("Syria's rebels", None, "link.qualifier"),
    ("Syrian opposition", None, "link.qualifier"),
    ("Syrian opposition forces", None, "link.qualifier"),
    ("Libyan people", None, "link.qualifier"),
    ("American arms dealers", None, "link.qualifier"),
    ("U.S. planes", None, "link.qualifier"),
    ("Free Syrian officers", None, "link.qualifier"),
    ("Ukrainians fighting Russian separatists", None, "link.qualifier"),
    ("NATO members", None, "link.qualifier"),
    ("EU countries", None, "link.qualifier"),
    ("other Gulf states", None, "link.part"),
    ("two Gulf states", None, "link.part"),
    # a hyphened name, or a participle after it, describes what follows
    ("US-backed rebels", None, "link.qualifier"),
    ("US backed rebels", None, "link.qualifier"),
    ("pro-Russian rebels", None, "link.qualifier"),
    ("anti-Assad forces", None, "link.qualifier"),
    ("Iranian-backed Iraqi forces", None, "link.qualifier"),
    ("Hezbollah-linked traders", None, "link.qualifier"),
    # several, or which one is open
    ("Saudi Arabia, Turkey and Qatar", None, "link.several"),
    ("Iran, Syria", None, "link.several"),
    ("Iran and its allies", None, "link.several"),
    ("US Syria envoy", None, "link.several"),
    ("Congo", None, "link.ambiguous"),
    ("Korean coast guard", None, "link.ambiguous"),
    ("King Abdullah", None, "link.ambiguous"),
    # not in office, not the state, not the name
    ("former US officials", None, "link.former"),
    ("ex-President Obama", None, "link.former"),
    ("eastern Ukraine", None, "link.part"),
    ("Hillary Clinton", None, "link.longer-name"),
    ("Mrs. Clinton", None, "link.longer-name"),
    ("Turkish Kurds", "group/kurds", "link.head"),
    ("Turkmen", None, "link.ambiguous"),
    ("everyone but Iran", None, "link.qualifier"),
    ("New Iran", None, "link.longer-name"),
    ("Jordan Peterson", None, "link.qualifier"),
    ("states opposed to President Bashar al-Assad", None, "link.unknown"),
    ("those fighting Syrian President Bashar al-Assad's forces", None, "link.unknown"),
    ("chief international supporter of Mr. Assad", None, "link.unknown"),
    ("Kurdish authorities in Iraq", None, "link.unknown"),
    ("government", None, "link.unknown"),
    ("", None, "link.unknown"),
]

ARMS_CASES = [
    ("US-made TOW missiles", "weapon/bgm-71-tow", "link.head"),
    ("TOWs", "weapon/bgm-71-tow", "link.name"),
    ("TOW launchers", "weapon/bgm-71-tow", "link.designation"),
    ("Stinger antiaircraft missiles", "weapon/stinger", "link.designation"),
    ("long-range S-300 air defense missile systems", "weapon/s-300", "link.designation"),
    ("S-300 squadrons", "weapon/s-300", "link.head"),
    ("American-built, Baghdad-purchased M1 tanks", "weapon/m1-abrams", "link.head"),
    ("new anti-tank missiles", "term/anti-tank-guided-missile", "link.head"),
    ("anti-tank (missiles)", "term/anti-tank-guided-missile", "link.name"),
    ("arm[s]", "term/arms", "link.name"),
    ("tons of ammunition", "term/ammunition", "link.name"),
    ("AK-47 ammunition", "term/ammunition", "link.head"),
    ("F-16 spare parts", "term/spare-part", "link.head"),
    ("ammunition for small arms", "term/ammunition", "link.name"),
    ("US supplied weapons", "term/weapon", "link.head"),
    ("missiles supplied by Iran", "term/missile", "link.name"),
    ("Russian and Chinese weapons", "term/weapon", "link.head"),
    ("torpedoes", "term/torpedo", "link.name"),
    ("S-400 surface-to-air batteries", "weapon/s-400", "link.head"),
    ("defence system known as the S-400", "weapon/s-400", "link.name"),
    ("S-400 Air and Missile Defence Systems", "weapon/s-400", "link.designation"),
    ("arsenal of chemical weapons", "term/chemical-weapon", "link.name"),
    ("chemical weapons stockpiles", "term/chemical-weapon", "link.head"),
    ("shells stored near the front", "term/shell", "link.name"),
    ("automatic weapons", "term/firearm", "link.name"),
    ("underwing tanks", "term/spare-part", "link.name"),
    ("engines for drones", "term/drone-part", "link.head"),
    ("everything but Stingers", None, "link.qualifier"),
    ("ammunition carriers", None, "link.qualifier"),
    ("rifles and rockets", None, "link.several"),
    ("nuclear and chemical weapons", None, "link.several"),
    ("tank crews", None, "link.qualifier"),
    ("javelins", None, "link.unknown"),
    ("Iran", None, "link.unknown"),
]

PLACES = [
    ("Aleppo", "place/aleppo-170063", "link.name"),
    ("near Aleppo", "place/aleppo-170063", "link.near"),
    ("Damascus", "place/damascus-170654", "link.name"),
    ("suburbs of Damascus", "place/damascus-170654", "link.near"),
    ("Benghazi airport", "place/benghazi-88319", "link.near"),
    ("Syrian border town of Kobane", "place/kobani-172256", "link.near"),
    ("quay at Mogadishu", "place/mogadishu-53654", "link.near"),
    ("Kobani region", "place/kobani-172256", "link.near"),
    ("Hama province", "place/hama-province", "link.name"),
    ("province of Hama", "place/hama-province", "link.name"),
    ("Gaza", "place/gaza-strip", "link.name"),
    ("Red Sea", "place/red-sea", "link.name"),
    ("Gulf of Aden", "place/gulf-of-aden", "link.name"),
    ("Tripoli, Lebanon", "place/tripoli-266826", "link.name"),
    ("Lebanon's Tripoli", "place/tripoli-266826", "link.name"),
    ("Tripoli in Libya", "place/tripoli-2210247", "link.name"),
    ("east Africa", "place/east-africa", "link.name"),
    ("northeastern Africa", None, "link.part"),
    ("al-Bayda", None, "link.ambiguous"),
    ("Mexico", "state/mx", "link.name"),
    ("northern Iraq", "state/iq", "link.within"),
    ("officials in Washington", None, "link.qualifier"),
    ("Tripoli", None, "link.ambiguous"),
    ("Paris, Texas", None, "link.unknown"),
    ("Kobani province", None, "link.unknown"),
    ("Busra al-Harir", None, "link.longer-name"),
    ("University of Damascus", None, "link.qualifier"),
    ("firm registered in Bratislava", None, "link.qualifier"),
    ("Aleppo and Idlib", None, "link.several"),
    ("Turkish border", None, "link.border"),
]

ROUTES = [
    ("Turkey", "state/tr", "link.name"),
    ("CIA", "group/cia", "link.name"),
    ("Bandar Abbas", "place/bandar-abbas-141681", "link.name"),
    ("Baghdad", "place/baghdad-98182", "link.name"),
    ("government in Baghdad", "state/iq", "link.organ"),
    ("Port of Benghazi", "place/benghazi-88319", "link.near"),
    ("Libyan ship", None, "link.qualifier"),
    ("aircraft registered in Kinshasa", None, "link.qualifier"),
    ("lorries", None, "link.unknown"),
]


@pytest.mark.parametrize(("words", "entity", "code"), PARTIES)
def test_parties(kb, words, entity, code):
    link = kb.link(words, PARTY)
    assert (link.entity, link.reason.code) == (entity, code)


@pytest.mark.parametrize(("words", "entity", "code"), ARMS_CASES)
def test_arms(kb, words, entity, code):
    link = kb.link(words, ARMS)
    assert (link.entity, link.reason.code) == (entity, code)


@pytest.mark.parametrize(("words", "entity", "code"), PLACES)
def test_places(kb, words, entity, code):
    link = kb.link(words, WHERE)
    assert (link.entity, link.reason.code) == (entity, code)


@pytest.mark.parametrize(("words", "entity", "code"), ROUTES)
def test_routes(kb, words, entity, code):
    link = kb.link(words, VIA)
    assert (link.entity, link.reason.code) == (entity, code)


@pytest.mark.parametrize(
    ("words", "on", "entity"),
    [
        ("Obama", "2015-10-20", "state/us"),
        ("Obama", "2018-01-01", None),
        ("Obama administration", "2018-01-01", "state/us"),
        ("administration of former President Barack Obama", "2018-01-01", "state/us"),
        ("government of Moscow", "1987-04-01", "state/su"),
        ("former Obama administration officials", "2018-01-01", None),
        ("Trump", "2015-06-16", None),
        ("Trump", "2018-06-16", "state/us"),
        ("President Trump", "2022-06-16", None),
        ("President Trump", "2025-06-16", "state/us"),
        ("Mrs. Thatcher", "1987-04-01", "state/gb"),
        ("Mrs. Clinton", "1995-04-01", None),
        ("Mr. Clinton", "1995-04-01", "state/us"),
        ("President Bush", "1990-06-01", "state/us"),
        ("President Bush", "1995-06-01", None),
        ("Gaddafi", "2011-10-20", "state/ly"),
        ("Gaddafi", "2012-01-01", None),
        ("Moscow", "1987-04-01", "state/su"),
        ("Moscow", "1987", "state/su"),
        ("Moscow", "2015-10-20", "state/ru"),
        ("Belgrade", "1999-03-24", "state/yu"),
        ("Belgrade", "2004-03-24", "state/scg"),
        ("Belgrade", "2010-03-24", "state/rs"),
        ("Prague", "1988-03-24", "state/cs"),
        ("Prague", "1995-03-24", "state/cz"),
        ("Aden", "1985-03-24", "state/yd"),
        ("Juba", "2008-12-02", None),
        ("Juba", "2013-12-02", "state/ss"),
        ("Soviet Union", "2015-10-20", "state/su"),
        ("Saleh", "1987-04-01", "state/yar"),
        ("King Abdullah", "2000-01-01", "state/jo"),
        ("King Abdullah", "2010-01-01", None),
    ],
)
def test_leaders_and_capitals_count_on_their_days(kb, words, on, entity):
    assert kb.link(words, PARTY, on).entity == entity


@pytest.mark.parametrize(
    ("words", "on", "entity", "code"),
    [
        ("US-led coalition", "2005-06-01", None, "link.not-yet"),
        ("US-led coalition", "2015-06-01", "group/global-coalition-against-daesh", "link.name"),
        ("Taliban", "1985-06-01", None, "link.not-yet"),
        ("Taliban fighters", "1985-06-01", None, "link.not-yet"),
        ("Red Army", "1995-06-01", "group/soviet-armed-forces", "link.name"),
        ("SNA", "1985-06-01", "group/somali-national-army", "link.name"),
        ("SNA", "2019-06-01", None, "link.ambiguous"),
        ("Yugoslav army", "1985-06-01", "group/jna", "link.name"),
        ("Yugoslav army", "1996-06-01", "group/army-of-yugoslavia", "link.name"),
        ("Libyan military", "2005-06-01", "group/libyan-armed-forces-gaddafi", "link.name"),
        ("Libyan military", "2012-06-01", "group/libyan-armed-forces", "link.name"),
        ("Afghan army", "2010-06-01", "group/afghan-national-army", "link.name"),
        ("Afghan army", "1985-06-01", "state/af", "link.organ"),
    ],
)
def test_a_group_counts_from_its_first_year_and_yields_to_one_that_is_still_there(kb, words, on, entity, code):
    link = kb.link(words, PARTY, on)
    assert (link.entity, link.reason.code) == (entity, code)


@pytest.mark.parametrize(
    ("on", "entity"), [("1987-06-01", "state/su"), ("1991-06-01", "state/su"), ("1995-06-01", None), (None, "state/su")]
)
def test_an_army_stands_for_its_state_while_it_is_its_organ(kb, on, entity):
    assert kb.link("Red Army", (Kind.STATE,), on).entity == entity


@pytest.mark.parametrize(
    ("words", "kinds", "entity"),
    [
        ("Syrian army", (Kind.STATE,), "state/sy"),
        ("Hezbollah", (Kind.STATE,), None),
        ("Lebanese group Hezbollah", (Kind.STATE,), None),
        ("TOW missiles", (Kind.TERM,), None),
        ("Aleppo", PARTY, None),
        ("northern Iraq", (Kind.PLACE,), None),
        ("terrorists", (Kind.LABEL,), "label/terrorist"),
        ("Reuters news agency", (Kind.OUTLET,), "outlet/reuters"),
        ("Reuters correspondent", (Kind.OUTLET,), "outlet/reuters"),
        ("Russia", (), None),
    ],
)
def test_only_the_wanted_kinds_are_linked(kb, words, kinds, entity):
    assert kb.link(words, kinds).entity == entity


@pytest.mark.parametrize("words", ["the " * 5000, "officials of " * 2000 + "Iran", "Iran, " * 3000, "-" * 9000])
def test_endless_phrases_are_refused_at_once(kb, words):
    assert kb.link(words, tuple(Kind)).entity is None


KB = load()


@given(st.text(max_size=40), st.sets(st.sampled_from(Kind)))
def test_any_words_get_an_answer_with_a_reason(words, kinds):
    link = KB.link(words, kinds, "2015-10-20")
    assert link.reason.code.startswith("link.")
    assert link.reason.text
    assert link.entity is None or link.entity in KB


@given(
    st.lists(
        st.sampled_from(
            "US Syrian rebels officials near Aleppo , of the and -backed Hezbollah 's former in army".split()
        ),
        max_size=7,
    )
)
def test_any_run_of_known_words_gets_an_answer(words):
    link = KB.link(" ".join(words), VIA)
    assert link.entity is None or link.entity in KB
