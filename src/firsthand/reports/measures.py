"""What an amount is counted in: money, mass, loads of a carrier, or pieces."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.model import Measure

# A name that several currencies share stands for itself: "francs" does not say whose.
_CURRENCIES = {
    form: line.split()[0]
    for line in """USD $ us$ usd dollar dlr
        EUR € eur euro
        GBP £ gbp sterling
        JPY ¥ yen
        CNY yuan renminbi
        INR ₹ inr
        RUB ₽ ruble rouble
        UAH ₴ hryvnia
        ILS ₪ shekel
        KRW ₩ won
        AUD a$ au$
        CAD c$
        SEK kronor
        PLN zloty
        THB baht
        ETB birr
        ZAR rand
        MYR ringgit
        NGN naira
        rupee rupee rs
        franc franc
        peso peso
        riyal riyal rial
        dinar dinar
        dirham dirham
        lira lira
        krone krone kroner
        shilling shilling""".splitlines()
    for form in line.split()[1:]
}
_TONS = {
    form: tons
    for tons, forms in (
        (1.0, "ton tons tonne tonnes"),
        (1e-3, "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"),
        (1e-6, "gram grams gramme grammes"),
        (4.5359237e-4, "pound pounds lb lbs"),
    )
    for form in forms.split()
}
_CARRIERS = (
    "truck lorry trailer wagon car van train ship vessel boat dhow plane aircraft helicopter jet flight sortie drop "
    "airdrop convoy cargo consignment shipment container crate box case pallet bundle package parcel sack bag barrel "
    "drum canister bottle suitcase cache batch tranche load"
).split()
_PIECES = "round cartridge unit set pair battery squadron battalion brigade division regiment".split()
_MONEY_POUNDS = 1e6  # a million pounds or more are money: nobody sends that much by weight
_NO_PIECES = 1e9  # billions without a noun may be money as well as rounds


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return noun if noun == "aircraft" else f"{noun}es" if noun.endswith(("x", "ch")) else f"{noun}s"


_SINGULARS = {noun: noun for noun in _CARRIERS + _PIECES} | {
    f"{noun}{joint}load": noun for noun in _CARRIERS for joint in ("", "-", " ")
}
_NOUNS = {_plural(form): noun for form, noun in _SINGULARS.items()} | _SINGULARS


def _one_of(forms: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))


_CURRENCY = re.compile(rf"(?<![a-z])(?P<name>{_one_of(_CURRENCIES)})(?:(?<=[a-z])s)?(?![a-z])")
_MASS = re.compile(rf"\b(?:{_one_of(_TONS)})\b")
_NOUN = re.compile(rf"\b(?:{_one_of(_NOUNS)})\b")
_RATE = re.compile(r"\b(?:(?P<each>apiece|each)|(?:an?|per|every) (?P<per>[a-z]+)$|annually|yearly)\b")
_A_UNIT = re.compile(rf"\ban?(?= (?:{_one_of({*_TONS, *_NOUNS} - {'load'})})\b)")
_NOT_ONE = re.compile(r"\b(?:no|each|every)\b")


@dataclass(frozen=True, slots=True)
class Unit:
    """A measure, the name of its unit, and what one of the written unit is in it ("kilo": 0.001 of a ton)."""

    measure: Measure
    name: str | None
    factor: float = 1.0


def without_currency(phrase: str) -> tuple[str | None, str]:
    """The currency that a phrase in lower case names, and the phrase with blanks in its place."""
    named = _CURRENCY.search(phrase)
    return _CURRENCIES[named["name"]] if named else None, _CURRENCY.sub(lambda match: " " * len(match[0]), phrase)


def unit_of(counted: str, value: float | None, currency: str | None) -> Unit:
    """The unit of a number `value` (None where the words hold none) from the words `counted` that follow it."""
    if currency:
        return Unit(Measure.MONEY, currency)
    mass = _MASS.search(counted)
    if mass and mass[0].startswith("pound") and (value or 0.0) >= _MONEY_POUNDS:
        return Unit(Measure.MONEY, "GBP")
    if mass:
        return Unit(Measure.MASS, "t", _TONS[mass[0]])
    noun = _NOUN.search(counted)
    if noun:
        name = _NOUNS[noun[0]]
        return Unit(Measure.COUNT if name in _PIECES else Measure.LOADS, name)
    return Unit(Measure.UNKNOWN if value is None or value >= _NO_PIECES else Measure.COUNT, None)


def with_one(phrase: str) -> str:
    """The phrase with "one" for an article before a unit: "about a ton"."""
    return _A_UNIT.sub("one", phrase)


def rate_of(counted: str) -> str | None:
    """The base of a rate: "each" in "$350 apiece", "a year" in "€300 million a year"."""
    rate = _RATE.search(counted)
    if not rate:
        return None
    return "each" if rate["each"] else f"a {rate['per'] or 'year'}"


def bare_noun(phrase: str) -> tuple[float | None, float | None]:
    """The interval of a noun without a number: a singular is one ("planeload"), a plural two or more ("crates").

    "Loads of" and "a load of" say nothing but much.
    """
    noun = _NOUN.search(phrase)
    if not noun or _NOUNS[noun[0]] == "load" or _NOT_ONE.search(phrase):
        return None, None
    return (1.0, 1.0) if noun[0] in _SINGULARS else (2.0, None)
