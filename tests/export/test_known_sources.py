import pytest

from firsthand.export.known_sources import all_sources, known_sources
from firsthand.model import Derivation, Direction, Relation


@pytest.mark.parametrize(
    ("relation", "direction", "sources"),
    [
        (Relation.COPY, Direction.A_TO_B, {"b": ("a",)}),
        (Relation.REWORDED, Direction.B_TO_A, {"a": ("b",)}),
        (Relation.PARTIAL, Direction.A_TO_B, {"b": ("a",)}),
        (Relation.COPY, Direction.COMMON, {}),
        (Relation.COPY, Direction.UNKNOWN, {}),
        (Relation.QUOTES, Direction.A_TO_B, {}),
    ],
)
def test_a_source_is_what_a_text_was_taken_from_in_a_known_direction(
    relation: Relation, direction: Direction, sources: dict[str, tuple[str, ...]]
):
    derivation = Derivation("a", "b", relation, direction, 0.9, 0.9, (), (), None, (), (), ())
    assert known_sources([derivation]) == sources


@pytest.mark.parametrize(
    ("article", "found"), [("a", {"a"}), ("c", {"a", "b", "c"}), ("d", {"d", "e"}), ("e", {"d", "e"})]
)
def test_sources_are_followed_in_steps_and_circles_end(article: str, found: set[str]):
    assert all_sources(article, {"c": ("b",), "b": ("a",), "d": ("e",), "e": ("d",)}) == found
