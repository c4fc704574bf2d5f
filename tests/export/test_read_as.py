import pytest
from arland import entry

from firsthand.export.read_as import read_as

ENTRY = entry()


@pytest.mark.parametrize(
    ("report", "words"),
    [
        ("1" * 32, "Reported as delivered"),
        ("3" * 32, "Only denied: it is denied that arms were delivered; no delivery is reported"),
    ],
)
def test_a_report_is_told_by_its_own_status_and_not_the_transfers(report: str, words: str):
    assert read_as(ENTRY.reports[report], ENTRY.transfer) == words
