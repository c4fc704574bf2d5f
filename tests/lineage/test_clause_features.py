import pytest

from firsthand.lineage.clause_features import edges_of, features_of, settings_of
from firsthand.lineage.clauses import clauses_of
from firsthand.model import Place


def settings(text: str) -> list:
    return settings_of([clauses_of(text, Place(0, len(text)))])


@pytest.mark.parametrize(
    ("frame", "shape"),
    [
        ("he said", "hs said"),
        ("Kosk said", "ks said"),
        ("officials said", "ns said"),
        ("said Kosk", "vs said"),
        ("according to Kosk", "as"),
        ("he said that", "ts said"),
        ("the man in grey added", "ls added"),
        ("the quartermaster of the northern brigade said on Monday", "dl said"),
        ("he insisted", "hs other"),
    ],
)
def test_a_frame_is_known_by_its_shape_and_verb(frame, shape):
    assert settings(f"We left, {frame}.")[1].frame == shape


def test_an_edge_tells_how_a_clause_follows_the_one_before():
    assert edges_of(settings("We left, he said. It rained.")) == ["P--", ",-h", ".h-"]


def test_names_are_no_features():
    names = [name for found in features_of(settings("We met Teklis, he said.")) for name in found.words]
    assert not any("teklis" in name.lower() for name in names)
    assert "we met" in names


def test_features_tell_the_person_of_a_clause_and_the_frame_after_it():
    first = next(features_of(settings("We left, he said. It rained.")))
    assert any(name.startswith("person 1") for name in first.words)
    assert "after ,hs said" in first.shape
