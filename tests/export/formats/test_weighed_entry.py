"""A transfer with its values weighed by origins."""

from .told import claim, holding, told
from .traced import tracing
from .weighing import only


def test_copies_weigh_what_one_article_weighs(holdings):
    claims = [claim(recipient=("Marsh Guard", "group/marsh-guard"))] * 3 + [claim(), claim()]
    found = only(holding(holdings, told(*claims, origins=(1, 1, 1, 2, 3))))
    assert [one.entity for one in found.entry.transfer.recipient] == ["group/velkaran-army", "group/marsh-guard"]
    assert [one.claiming for one in found.values["recipient"]] == [(2, 3), (1,)]


def test_what_a_republisher_put_in_is_no_origins_claim(holdings):
    found = only(tracing(holdings))
    weights = {one.value.value: (one.claiming, one.added, one.denying) for one in found.values["recipient"]}
    assert weights["لواء التل"] == ((1,), (), ())
    assert weights["the terrorists"] == ((), (1,), ())
    assert weights["anyone"] == ((), (), (2,))


def test_the_verdicts_are_those_on_its_reports_and_its_grade(holdings):
    found = only(tracing(holdings))
    assert found.verdicts.grade_of(found.entry.transfer.id).value == "B2"
    assert list(found.verdicts.reports) == ["1" * 32]
