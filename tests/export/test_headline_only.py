from arland import entry

from firsthand.export.headline_only import only_headlines, stands_in_headline

ENTRY = entry()


def test_a_report_of_a_title_stands_in_a_headline():
    assert [stands_in_headline(ENTRY, name) for name in ENTRY.transfer.reports] == [False, True, False]


def test_one_report_of_a_body_is_enough():
    assert only_headlines(ENTRY, ["2" * 32])
    assert not only_headlines(ENTRY, ["1" * 32, "2" * 32])
