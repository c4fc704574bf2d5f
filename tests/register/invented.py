"""A small invented world: a knowledge base of a few names."""

import re

from firsthand.kb import (
    Affiliation,
    Candidate,
    Form,
    Group,
    LabelEntry,
    Leader,
    Name,
    Outlet,
    Place,
    State,
    Term,
    Weapon,
)
from firsthand.model import Link, Reason

NO_LINK = Link(None, Reason("link.unknown", "No entry has this name."))

ENTITIES = {
    entry.id: entry
    for entry in (
        State(
            "state/ar", "Arland", leaders=(Leader("Ona Vesk", "Vesk", until="2013"), Leader("Tor Orlo", since="2013"))
        ),
        State("state/be", "Belmark"),
        State("state/ce", "Cendria"),
        Group("group/north-front", "North Front", "alliance", home=("state/ce",)),
        Group("group/hill-brigade", "Hill Brigade", "armed_group", home=("state/ce",)),
        Group("group/lake-brigade", "Lake Brigade", "armed_group", home=("state/ce",)),
        Group("group/black-oath", "Black Oath", "armed_group", home=("state/ce",)),
        Group("group/arland-bureau", "Arland Bureau", "agency", home=("state/ar",)),
        Group("group/arland-army", "Arland Army", "armed_force", home=("state/ar",)),
        Group("group/sea-pact", "Sea Pact", "alliance", home=("state/ar", "state/be")),
        Group("group/port-league", "Port League", "alliance", ("Belmark-led coalition",), home=("state/ar",)),
        Group("group/karvs", "Karvs", "people", ("Karvish forces",), home=("state/ce", "state/be")),
        Group("group/karv-guard", "Karv Guard", "armed_group", ("Karvish Guard",), home=("state/ce",)),
        Group("group/karv-watch", "Karv Watch", "armed_group", ("Karvish Watch",), home=("state/ar",)),
        Weapon("weapon/tow", "TOW", "term/anti-tank-guided-missile", "SALW"),
        Weapon("weapon/kornet", "Kornet", "term/anti-tank-guided-missile", "SALW"),
        Weapon("weapon/strela", "Strela", "term/missile", "VII"),
        Term("term/anti-tank-guided-missile", "anti-tank missile", "SALW"),
        Term("term/missile", "missile", "none"),
        Term("term/rifle", "rifle", "SALW"),
        Term("term/assault-rifle", "assault rifle", "SALW"),
        Term("term/weapon", "weapon", "none"),
        Outlet("outlet/wire", "Wire", "agency", False),
        Outlet("outlet/gazette", "Gazette", "newspaper", False),
        Outlet("outlet/herald", "Herald", "newspaper", False),
        LabelEntry("label/rebel", "rebel", "neutral", "armed_group", "Fights a government."),
        LabelEntry("label/hillfolk", "Hillfolk", "ethnic", "any", "A people."),
        Place("place/dorn", "Dorn", "town", states=("state/ce",)),
    )
}
NAMES = {
    "Arland": ("state/ar", "name"),
    "Arlandic": ("state/ar", "adjective"),
    "Belmark": ("state/be", "name"),
    "Belmarkian": ("state/be", "adjective"),
    "Cendria": ("state/ce", "name"),
    "Cendrian": ("state/ce", "adjective"),
    "Vesk": ("state/ar", "leader"),
    "Orlo": ("state/ar", "leader"),
    "North Front": ("group/north-front", "name"),
    "Hill Brigade": ("group/hill-brigade", "name"),
    "Lake Brigade": ("group/lake-brigade", "name"),
    "Black Oath": ("group/black-oath", "name"),
    "Arland Bureau": ("group/arland-bureau", "name"),
    "Arland Army": ("group/arland-army", "name"),
    "Sea Pact": ("group/sea-pact", "name"),
    "Port League": ("group/port-league", "name"),
    "Karvs": ("group/karvs", "name"),
    "Karv Guard": ("group/karv-guard", "name"),
    "Karv Watch": ("group/karv-watch", "name"),
    "TOW": ("weapon/tow", "name"),
    "Kornet": ("weapon/kornet", "name"),
    "Strela": ("weapon/strela", "name"),
    "anti-tank missile": ("term/anti-tank-guided-missile", "name"),
    "missile": ("term/missile", "name"),
    "rifle": ("term/rifle", "name"),
    "assault rifle": ("term/assault-rifle", "name"),
    "weapon": ("term/weapon", "name"),
    "Wire": ("outlet/wire", "name"),
    "Gazette": ("outlet/gazette", "name"),
    "Herald": ("outlet/herald", "name"),
    "rebel": ("label/rebel", "name"),
    "Hillfolk": ("label/hillfolk", "name"),
    "Dorn": ("place/dorn", "name"),
}
CHAINS = {
    "weapon/tow": ("term/anti-tank-guided-missile", "term/missile"),
    "weapon/kornet": ("term/anti-tank-guided-missile", "term/missile"),
    "weapon/strela": ("term/missile",),
    "term/anti-tank-guided-missile": ("term/missile",),
    "term/assault-rifle": ("term/rifle",),
}
BONDS = {
    "group/hill-brigade": (("group/north-front", "member", 2010, 2020),),
    "group/lake-brigade": (("group/north-front", "member", 2010, 2020),),
    "group/arland-bureau": (("state/ar", "organ", None, None),),
    "group/arland-army": (("state/ar", "organ", None, None),),
}
LINKED = {
    "Arland": "state/ar",
    "Vesk administration": "state/ar",
    "Orlo administration": "state/ar",
    "TOWs": "weapon/tow",
    "TOW missiles": "weapon/tow",
    "Strela rifles": "weapon/strela",
    "Arland-made anti-tank missiles": "term/anti-tank-guided-missile",
    "anti-tank missiles": "term/anti-tank-guided-missile",
    "missiles": "term/missile",
    "rifles": "term/rifle",
    "assault rifles": "term/assault-rifle",
    "weapons": "term/weapon",
} | {known.name: entity for entity, known in ENTITIES.items() if not entity.startswith("label/")}
_SCAN = re.compile(r"\b(" + "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True)) + r")s?\b")


class World:
    """The part of a knowledge base that the register asks for."""

    def scan(self, text):
        return tuple(
            Name(match.start(), match.end(), match.group(), (Candidate(NAMES[match[1]][0], Form(NAMES[match[1]][1])),))
            for match in _SCAN.finditer(text)
        )

    def entity(self, entity):
        return ENTITIES[entity]

    def __contains__(self, entity):
        return entity in ENTITIES

    def generic_terms(self, entity):
        return CHAINS.get(entity, ())

    def affiliations(self, entity, on=None):
        return tuple(
            Affiliation(to, kind)
            for to, kind, since, until in BONDS.get(entity, ())
            if on is None or ((since or 0) <= int(on[:4]) <= (until or 9999))
        )

    def outlet(self, name, in_credit=False):
        for entity, known in ENTITIES.items():
            if isinstance(known, Outlet) and known.name == name:
                return Link(entity, Reason("link.name", "The name of an entry."))
        return NO_LINK


WORLD = World()
