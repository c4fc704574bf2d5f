import pytest

from firsthand.export.instant import instant


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2024-06-01T12:00:00Z", "2024-06-01T12:00:00Z"),
        ("2024-06-01T12:00:00.250000+02:00", "2024-06-01T10:00:00.250000Z"),
        ("2024-06-01T12:00:00", None),
        ("2024-06-01", None),
        ("", None),
    ],
)
def test_a_moment_is_given_in_utc_or_not_at_all(moment: str, expected: str | None):
    assert instant(moment) == expected
