"""Every relation, kind of passage and kind of change has words or a mark of its own."""

from firsthand.export.comparison_words import KIND, MARK, PASSAGE, RELATION
from firsthand.model import EditKind, PassageKind, Relation


def test_nothing_is_left_without_words():
    assert RELATION.keys() == set(Relation)
    assert PASSAGE.keys() == set(PassageKind)
    assert KIND.keys() == set(EditKind)


def test_marks_tell_all_kinds_of_change_apart():
    assert MARK.keys() == set(EditKind)
    assert len(set(MARK.values())) == len(MARK)
