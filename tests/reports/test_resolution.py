from firsthand.reports import find_reports
from reports.told import Scripted, article


def test_newsroom_speaker_and_party_are_read_from_the_whole_article(kb):
    lines = [
        "“It rained,” said Omar Hassan, a commander in the Sultan Murad Division.",
        "Saudi Arabia is far.",
        "It was cold.",
        "“We received missiles from the kingdom,” he said.",
    ]
    script = {"received": {"supplier": "kingdom", "item": "missiles"}}
    (found,) = find_reports(article(*lines), kb, Scripted(script))
    assert [one.words.text for one in found.speaker] == ["Omar Hassan"]
    assert [one.words.text for one in found.recipient] == ["Sultan Murad Division"]
    assert [(one.words.text, one.link.entity) for one in found.supplier] == [("kingdom", "state/sa")]


def test_a_party_found_elsewhere_makes_a_report_of_what_would_be_none(kb):
    lines = ["Hamas grew fast.", "It has two camps.", "It has a port.", "It received missiles."]
    assert len(find_reports(article(*lines), kb, Scripted({"received": {"item": "missiles"}}))) == 1
    assert find_reports(article(*lines[1:]), kb, Scripted({"received": {"item": "missiles"}})) == ()
