import pytest

from firsthand.fetch.refusal import RefusalError
from firsthand.fetch.stopwatch import Stopwatch


def test_time_runs_out_and_pauses_do_not_count():
    now = [100.0]
    watch = Stopwatch(lambda: now[0], 30)
    assert watch.left() == 30
    now[0] += 25
    watch.pause(10)
    assert watch.left() == 15
    now[0] += 15
    with pytest.raises(RefusalError, match="longer than 30 s"):
        watch.left()
