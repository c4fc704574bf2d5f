"""The category of the United Nations Register of Conventional Arms and the Arms Trade Treaty that an item falls under.

Categories and sub-categories are those of the reporting forms: UN Register, standardized forms since 2017 (A/71/259);
ATT, annual reporting template of 2021, where small arms and light weapons are category VIII. The sub-category is given
only where the knowledge base tells it: "machine gun" may be light or heavy, "warship" anything.
"""

from dataclasses import dataclass

from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Term, Weapon

_NAMES = {
    "I": "Battle tanks",
    "II": "Armoured combat vehicles",
    "III": "Large-calibre artillery systems",
    "IV": "Combat aircraft and unmanned combat aerial vehicles",
    "V": "Attack helicopters",
    "VI": "Warships",
    "VII": "Missiles and missile launchers",
    "VIII": "Small arms and light weapons",
}
_PARTS = {
    "term/combat-drone": "(b) unmanned",
    "term/fighter-aircraft": "(a) manned",
    "term/bomber": "(a) manned",
    "term/ground-attack-aircraft": "(a) manned",
    "term/manpads": "(b) man-portable air-defence systems",
    "term/anti-ship-missile": "(a) missiles",
    "term/ballistic-missile": "(a) missiles",
    "term/cruise-missile": "(a) missiles",
    "term/handgun": "Small arms 1: revolvers and self-loading pistols",
    "term/carbine": "Small arms 2: rifles and carbines",
    "term/sniper-rifle": "Small arms 2: rifles and carbines",
    "term/sub-machine-gun": "Small arms 3: sub-machine guns",
    "term/assault-rifle": "Small arms 4: assault rifles",
    "term/shotgun": "Small arms 6: others",
    "term/heavy-machine-gun": "Light weapons 1: heavy machine guns",
    "term/grenade-launcher": "Light weapons 2: hand-held under-barrel and mounted grenade launchers",
    "term/recoilless-rifle": "Light weapons 4: recoilless rifles",
    "term/anti-tank-guided-missile": "Light weapons 5: portable anti-tank missile launchers and rocket systems",
    "term/rocket-propelled-grenade": "Light weapons 5: portable anti-tank missile launchers and rocket systems",
    "term/light-mortar": "Light weapons 6: mortars of calibres less than 75 mm",
}


@dataclass(frozen=True, slots=True)
class Category:
    """A category by its numeral and name, and the part of it; all empty where the forms have no place for an item."""

    numeral: str = ""
    name: str = ""
    part: str = ""


def un_category(item: str | None, kb: KnowledgeBase) -> Category:
    """The category of a weapon or term by its id; without one where it is none of theirs or not known."""
    thing = kb.entity(item) if item is not None and item in kb else None
    if not isinstance(thing, Weapon | Term):
        return Category()
    numeral = "VIII" if thing.category == "SALW" else thing.category
    if numeral not in _NAMES:
        return Category()
    part = next((_PARTS[term] for term in (thing.id, *kb.generic_terms(thing.id)) if term in _PARTS), "")
    return Category(numeral, _NAMES[numeral], part)
