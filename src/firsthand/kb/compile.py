"""Builds the index that ships with the package: `python -m firsthand.kb.compile [--check]`, run from a checkout."""

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from firsthand.errors import FirsthandError, KnowledgeBaseError
from firsthand.kb.entities import Entity, Place
from firsthand.kb.fold import keyed
from firsthand.kb.gazetteer import City, read_cities
from firsthand.kb.index import CityRow, encode
from firsthand.kb.references import check_references
from firsthand.kb.source import read_folder

SOURCE = Path(__file__).resolve().parents[3] / "kb"
INDEX = Path(__file__).with_name("index.json")


def compile_index(source: Path = SOURCE) -> str:
    """Return the text of the index made from a source folder; KnowledgeBaseError where an entry does not fit."""
    entities = read_folder(source)
    check_references(entities)
    cities = read_cities(source / "gazetteer" / "cities.tsv")
    return encode(entities, _rows(cities, entities))


def _rows(cities: Iterable[City], entities: Mapping[str, Entity]) -> list[CityRow]:
    """The cities as rows of the index, each within the province that bears its GeoNames code, if there is one.

    A city yields to a place of the source folder that bears its name in the same state.
    """
    places = [entity for entity in entities.values() if isinstance(entity, Place)]
    provinces = {place.admin: place.id for place in places if place.admin}
    taken = {
        (state, keyed(form)) for place in places for state in place.states for form in (place.name, *place.aliases)
    }
    rows = []
    for city in cities:
        if (f"state/{city.state}", keyed(city.name)) in taken:
            continue
        if city.state and f"state/{city.state}" not in entities:
            raise KnowledgeBaseError(f"{city.id}: state/{city.state} is not in the knowledge base")
        place = (city.population, city.latitude, city.longitude)
        rows.append(CityRow(city.id, city.name, city.state, provinces.get(city.admin), *place, city.aliases))
    return rows


def main(arguments: list[str] | None = None) -> int:
    """Write the index, or with `--check` only say whether it is what the source makes."""
    parser = argparse.ArgumentParser(prog="python -m firsthand.kb.compile", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit with 1 where the index is out of date"
    )
    wanted = parser.parse_args(arguments)
    try:
        text = compile_index()
    except FirsthandError as error:
        print(error, file=sys.stderr)
        return 2
    if not wanted.check:
        INDEX.write_text(text, encoding="utf-8")
        print(f"{INDEX}: {len(text.encode()):,} bytes")
        return 0
    if INDEX.is_file() and INDEX.read_text(encoding="utf-8") == text:
        return 0
    print(f"{INDEX} is not what kb/ makes; run python -m firsthand.kb.compile", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
