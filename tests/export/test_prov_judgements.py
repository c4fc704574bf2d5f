from datetime import UTC, datetime

from formats.traced import DENIED, REPORT, judged

from firsthand.export.prov_judgements import decision, judgement_forms
from firsthand.export.urn import urn, urn_of
from firsthand.model import Judgement, Verdict


def test_a_judgement_is_an_activity_of_a_person_and_what_it_decided():
    activity, decided = list(judgement_forms(judged()))[:2]
    assert activity["wasAssociatedWith"]["id"] == urn_of("person", "Ana Ruiz")
    assert activity["used"] == [urn("report", REPORT)]
    assert (decided["verdict"], decided["slot"], decided["stands"]) == ("corrected", "supplier", True)


def test_only_who_made_a_judgement_takes_it_back():
    at = datetime(2024, 6, 1, tzinfo=UTC)
    accepted = Judgement.made(DENIED, Verdict.ACCEPTED, by="Ben Okoro", at=at)
    others = Judgement.made(accepted.id, Verdict.WITHDRAWN, by="Ana Ruiz", at=at)
    own = Judgement.made(accepted.id, Verdict.WITHDRAWN, by="Ben Okoro", at=at)
    ended = [form["id"] for form in judgement_forms((accepted, others, own)) if "wasInvalidatedBy" in form]
    assert ended == [decision(accepted)]
    assert not [form for form in judgement_forms((accepted, others)) if "wasInvalidatedBy" in form]


def test_a_pair_is_judged_together_and_a_grade_is_a_transfers():
    at = datetime(2024, 6, 1, tzinfo=UTC)
    pair = Judgement.made(REPORT, Verdict.SAME_TRANSFER, by="Ana Ruiz", at=at, other=DENIED)
    graded = Judgement.made("f" * 32, Verdict.GRADED, by="Ana Ruiz", at=at, value="B2")
    used = [form["used"] for form in judgement_forms((pair, graded)) if "used" in form]
    assert used == [[urn("report", REPORT), urn("report", DENIED)], [urn("transfer", "f" * 32)]]
