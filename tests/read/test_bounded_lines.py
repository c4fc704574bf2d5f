"""Lines come whole, however the stream is cut, and too long ones are skipped without being held."""

from hypothesis import given
from hypothesis import strategies as st

from firsthand.read.bounded_lines import bounded_lines


@given(st.binary(max_size=200), st.integers(1, 40))
def test_the_cuts_of_the_stream_do_not_matter(data, size):
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    expected = data.split(b"\n")
    if not expected[-1]:
        expected.pop()
    assert list(bounded_lines(pieces, 1000)) == expected


@given(st.lists(st.integers(0, 30), max_size=10), st.integers(1, 20), st.integers(1, 7))
def test_a_line_over_the_limit_is_none_and_the_next_is_whole(lengths, longest, size):
    data = b"".join(b"x" * length + b"\n" for length in lengths)
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    assert list(bounded_lines(pieces, longest)) == [b"x" * n if n <= longest else None for n in lengths]


def test_a_huge_line_is_not_held_in_memory():
    import tracemalloc

    tracemalloc.start()
    pieces = (b"x" * 65536 for _ in range(800))
    assert list(bounded_lines(pieces, 1 << 20)) == [None]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 << 20
