"""What a document states of itself comes before what it came in states of it."""

from firsthand.read.stated import NOTHING, Stated


def test_each_statement_is_taken_from_the_first_that_makes_it():
    own, container = Stated("a", title="Own", authors=("A",)), Stated("b", title="Other", url="https://x.example/")
    assert own.over(container) == Stated("a", title="Own", url="https://x.example/", authors=("A",))


def test_nothing_states_nothing():
    assert NOTHING.over(Stated("a", "T")) == Stated("a", "T") == Stated("a", "T").over(NOTHING)
