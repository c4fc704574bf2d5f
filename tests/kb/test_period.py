import pytest

from firsthand.kb.period import holds_on


@pytest.mark.parametrize(
    ("since", "until", "on", "holds"),
    [
        (None, None, "2015-10-20", True),
        ("2015", None, "2015-01-01", True),
        ("2015", None, "2014-12-31", False),
        ("2013", "2017", "2017-12-31", True),
        ("2013", "2017", "2018-01-01", False),
        ("2009-01-20", "2017-01-20", "2009-01-19", False),
        ("2009-01-20", "2017-01-20", "2017-01-20", True),
        ("2009-01-20", "2017-01-20", "2017-01-21", False),
        ("2009-01-20", None, "2009", True),
        (None, "2009-01-20", "2009-01", True),
        (None, "2009-01-20", "2009-02", False),
        ("2009-03", None, "2009-02-28", False),
    ],
)
def test_a_period_holds_on_the_days_it_covers(since, until, on, holds):
    assert holds_on(since, until, on) is holds
