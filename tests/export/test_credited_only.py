"""Who is credited with a statement without an article of its own."""

from dataclasses import replace

from arland import entry

from firsthand.export.credited_only import credited_only

ENTRY = entry()
FIRST, SECOND = ENTRY.transfer.origins


def credited(kb, *rooms: str, **asked) -> tuple[str, ...]:
    origins = (replace(FIRST, newsrooms=rooms), SECOND)
    return credited_only(replace(ENTRY, transfer=replace(ENTRY.transfer, origins=origins)), kb, **asked)


def test_a_newsroom_is_credited_only_where_none_of_the_articles_is_its_own(kb):
    assert credited(kb, "Reuters", "Hill Wire") == ("Reuters",)


def test_the_case_of_letters_and_articles_without_a_name_make_no_newsroom(kb):
    assert credited(kb, "HILL WIRE", "(not named: wire-1)") == ()


def test_of_some_origins_those_of_the_others_are_left_out(kb):
    assert credited(kb, "Reuters", origins=[SECOND]) == ()
