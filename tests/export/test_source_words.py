from dataclasses import replace

from arland import entry

from firsthand.export.source_words import affirming, denies, denying, source_words

ENTRY = entry()
FIRST, SECOND = ENTRY.transfer.origins
MIXED = replace(ENTRY.transfer, origins=(FIRST, replace(SECOND, only_denies=True)))
DENIED = replace(ENTRY.transfer, origins=(replace(SECOND, only_denies=True),))


def test_denials_are_counted_apart(kb):
    assert source_words(replace(ENTRY, transfer=MIXED), kb) == (
        "1 independent origin reports it, 1 only denies it (Hill Wire; denied: Arland Herald)"
    )


def test_what_everybody_denies_nobody_reports(kb):
    assert affirming(DENIED) == ()
    assert denying(DENIED) == DENIED.origins
    assert (
        source_words(replace(ENTRY, transfer=DENIED), kb)
        == "1 independent origin only denies it (denied: Arland Herald)"
    )


def test_an_article_denies_when_all_its_reports_do():
    assert [denies(ENTRY, name) for name in ("a" * 32, "b" * 32, "c" * 32)] == [False, True, False]


def test_a_newsroom_that_ran_none_of_the_articles_is_only_credited(kb):
    found = replace(ENTRY, transfer=replace(DENIED, origins=(replace(FIRST, newsrooms=("Reuters", "Hill Wire")),)))
    assert source_words(found, kb) == "1 independent origin reports it (Hill Wire; credited only: Reuters)"
