"""The newest answers are kept, and no more than asked for."""

from firsthand.catalogue.recent import Recent


def test_a_value_is_made_once_while_it_is_kept():
    recent, made = Recent[int](2), []

    def get(key):
        return recent.get(key, lambda: made.append(key) or len(made))

    assert [get("a"), get("b"), get("a"), get("c"), get("a"), get("b")] == [1, 2, 1, 3, 1, 4]
    assert made == ["a", "b", "c", "b"]
    recent.clear()
    assert get("a") == 5


def test_a_value_that_cannot_be_made_is_not_kept():
    recent = Recent[float](2)
    for _ in range(2):
        try:
            recent.get("a", lambda: 1 / 0)
        except ZeroDivisionError:
            continue
    assert recent.get("a", lambda: 1.0) == 1.0
