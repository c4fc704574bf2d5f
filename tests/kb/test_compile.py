import pytest

from firsthand.errors import KnowledgeBaseError
from firsthand.kb import compile as compiler
from firsthand.kb.index import decode
from firsthand.kb.source import read_folder

CITIES = "geonames\tname\tcountry\tadmin\tpopulation\tlatitude\tlongitude\taliases\n"


@pytest.fixture(scope="module")
def compiled() -> str:
    return compiler.compile_index()


def test_the_index_is_what_the_source_makes(compiled):
    assert compiler.INDEX.read_text(encoding="utf-8") == compiled


def test_check_agrees_and_writes_nothing(compiled, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(compiler, "compile_index", lambda: compiled)
    assert compiler.main(["--check"]) == 0
    monkeypatch.setattr(compiler, "INDEX", tmp_path / "index.json")
    assert compiler.main(["--check"]) == 1
    assert "run python -m firsthand.kb.compile" in capsys.readouterr().err
    assert not (tmp_path / "index.json").exists()
    assert compiler.main([]) == 0
    assert (tmp_path / "index.json").read_text(encoding="utf-8") == compiled


def test_an_error_ends_with_one_line_and_status_2(monkeypatch, capsys):
    def fails() -> str:
        raise KnowledgeBaseError("kb/states/xx.yaml: name: wrong")

    monkeypatch.setattr(compiler, "compile_index", fails)
    assert compiler.main([]) == 2
    assert capsys.readouterr().err == "kb/states/xx.yaml: name: wrong\n"


def test_every_source_entry_is_in_the_index_as_read(compiled):
    index = decode(compiled.encode())
    shipped = {entity.id: entity for entity in index.entities() if not hasattr(entity, "place")}
    assert shipped == read_folder(compiler.SOURCE)


def test_cities_lie_in_their_province_and_yield_to_places_of_their_name(folder, tmp_path):
    written = folder(
        states__xa="name: Velkara\nsources: [us]\n",
        places__hill_province="name: Hill province\nkind: province\nin: [state/xa]\nadmin: XA.01\nsources: [us]\n",
        places__cove="name: Cove\nkind: port\nin: [state/xa]\nsources: [us]\n",
    )
    (tmp_path / "gazetteer").mkdir()
    rows = "1\tHill\tXA\tXA.01\t20000\t1.0\t2.0\tBerg|Mont\n2\tCove\tXA\tXA.02\t30000\t1.0\t2.0\t\n"
    (tmp_path / "gazetteer" / "cities.tsv").write_text(CITIES + rows)
    (city,) = decode(compiler.compile_index(written).encode()).cities
    place = city.place()
    assert (place.id, place.within, place.aliases) == ("place/hill-1", "place/hill-province", ("Berg", "Mont"))
    assert (place.states, place.population, place.geonames) == (("state/xa",), 20000, 1)


def test_a_city_of_an_unknown_state_is_named(folder, tmp_path):
    written = folder(states__xa="name: Velkara\nsources: [us]\n")
    (tmp_path / "gazetteer").mkdir()
    (tmp_path / "gazetteer" / "cities.tsv").write_text(CITIES + "1\tHill\tXB\tXB.01\t20000\t1.0\t2.0\t\n")
    with pytest.raises(KnowledgeBaseError, match="place/hill-1: state/xb is not in the knowledge base"):
        compiler.compile_index(written)
