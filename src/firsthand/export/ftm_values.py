"""Values in the forms that FollowTheMoney takes: its codes of countries and languages, dates by prefix, names."""

import re

from firsthand.export.status_words import status_words
from firsthand.kb.entities import State
from firsthand.model import PartialDate, Transfer

NAME_LENGTH, STRING_LENGTH, ADDRESS_LENGTH = 384, 1024, 250  # of followthemoney.types in 4.11, in characters
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
# Codes of ISO 3166-1 that are free for users to give; XK alone has a settled use, for Kosovo, and FtM has it.
_OWN_CODE = re.compile(r"aa|q[m-z]|x[a-jl-z]|zz")
_FORMER = {"cs": "cshh", "scg": "csxx", "su": "suhh", "yu": "yucs"}
_NO_CODE = frozenset({"rh", "vd"})  # Southern Rhodesia and North Vietnam, which FtM would make Zimbabwe and Viet Nam
_LANGUAGES = dict(
    pair.split(":")
    for pair in (
        "af:afr am:amh ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa "
        "et:est fa:fas fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn ka:kat "
        "kk:kaz km:khm kn:kan ko:kor ky:kir lb:ltz lo:lao lt:lit lv:lav mk:mkd mn:mon ms:msa mt:mlt nb:nor ne:nep "
        "nl:nld nn:nor no:nor pl:pol ps:pus pt:por ro:ron ru:rus si:sin sk:slk sl:slv sq:sqi sr:srp sv:swe sw:swa "
        "ta:tam te:tel th:tha tl:tgl tr:tur uk:ukr ur:urd vi:vie zh:zho"
    ).split()
)


def country_code(state: str) -> str | None:
    """The code of a state of the knowledge base (`state/us` -> "us"), None where FtM has none for it."""
    code = state.partition("/")[2]
    if code in _FORMER:
        return _FORMER[code]
    return None if len(code) != 2 or code in _NO_CODE or _OWN_CODE.fullmatch(code) else code


def country_codes(state: State) -> tuple[str, ...]:
    """The code of a state as a list of values."""
    return tuple(filter(None, [country_code(state.id)]))


def language_code(language: str | None) -> str | None:
    """The three letters of ISO 639 that FtM has for a language of two letters, None where it has none."""
    return _LANGUAGES.get((language or "").partition("-")[0])


def date_prefix(date: PartialDate | None) -> str | None:
    """A day, month or year of EDTF without its marks of doubt, None where it is an interval or none."""
    told = (date.edtf or "").rstrip("?~%") if date else ""
    return told if _DATE.fullmatch(told) else None


def event_name(statement: str, transfer: Transfer) -> str:
    """The transfer's sentence where it fits whole; never cut, since its end may say that the transfer is denied."""
    return statement if len(statement) <= NAME_LENGTH else status_words(transfer)


def name_of(words: str) -> str:
    """Words as a name, in one line, cut where they are longer than FtM takes."""
    told = " ".join(words.split())
    return told if len(told) <= NAME_LENGTH else f"{told[: NAME_LENGTH - 1]}…"
