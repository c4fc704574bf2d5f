"""A case tells each of its reports among the others."""

from annotating import TEXT, case_of, report

from firsthand.evaluation.annotated import AnnotatedPassage
from firsthand.evaluation.case import all_matches, case


def test_a_report_counts_the_annotated_ones_beside_it():
    gold = [report("sent", supplier="Iran"), report("sold", supplier="Russia")]
    found = case_of(gold, [gold[0], report("arm")])
    tellings = [found.telling(match) for match in found.matches]
    assert [(told.report.trigger, told.others, told.is_annotated) for told in tellings] == [
        ("sent", 1, True), ("sold", 1, True), ("arm", 2, False),
    ]  # fmt: skip


def test_a_case_keeps_its_readings_in_their_order_and_pairs_them():
    passage = AnnotatedPassage("p", 1, TEXT, None, None, None, (report("sent"),))
    found = case(passage, [], [report("sold"), report("sent")])
    assert [told.trigger for told in found.read] == ["sold", "sent"]
    assert [match.gold is None for match in all_matches([found])] == [False, True]
