"""What a value is called."""

from firsthand.export.known_name import known_name


def test_a_linked_value_has_the_name_of_the_knowledge_base(kb):
    assert known_name("Parisian", "state/fr", kb) == "France"


def test_words_that_link_to_nothing_are_quoted(kb):
    assert known_name("hill\n fighters", None, kb) == "“hill fighters”"


def test_what_the_knowledge_base_no_longer_holds_keeps_its_words(kb):
    assert known_name("Arland", "state/xa", kb) == "Arland"
