import pytest

from firsthand.kb import Candidate, Form
from firsthand.kb.lookup import standing


@pytest.mark.parametrize(
    ("words", "candidates", "on", "kept"),
    [
        ("Obama", [("state/us", Form.LEADER)], None, {"state/us"}),
        ("Obama", [("state/us", Form.LEADER)], "2008-01-01", set()),
        ("Barack Obama", [("state/us", Form.LEADER)], "2009-01-20", {"state/us"}),
        ("Moscow", [("state/ru", Form.METONYM), ("state/su", Form.METONYM)], None, {"state/ru"}),
        ("Moscow", [("state/ru", Form.METONYM), ("state/su", Form.METONYM)], "1987-01-01", {"state/su"}),
        ("Soviet", [("state/su", Form.ADJECTIVE)], None, {"state/su"}),
        ("Soviet Union", [("state/su", Form.NAME)], "2020-01-01", {"state/su"}),
        ("Taliban", [("group/taliban", Form.NAME)], "1985-01-01", set()),
        ("Yugoslav army", [("group/jna", Form.ALIAS)], "2000-01-01", {"group/jna"}),
        (
            "Yugoslav army",
            [("group/jna", Form.ALIAS), ("group/army-of-yugoslavia", Form.ALIAS)],
            "2000-01-01",
            {"group/army-of-yugoslavia"},
        ),
    ],
)
def test_what_words_can_mean_on_a_day(kb, words, candidates, on, kept):
    found = standing(words, [Candidate(*candidate) for candidate in candidates], on, kb)
    assert {candidate.entity for candidate in found} == kept
