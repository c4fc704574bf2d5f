import pytest

from firsthand.reports.document import Document
from firsthand.reports.explicit import explicit_mentions
from reports.told import article


def mentions(text, kb):
    document = Document(article(text), kb)
    return explicit_mentions(document, document.sentences[0])


@pytest.mark.parametrize(
    ("text", "words", "entity", "kinds"),
    [
        ("Iran sent arms.", "Iran", "state/ir", {"state"}),
        ("Hamas got arms.", "Hamas", "group/hamas", {"armed_group"}),
        ("NATO sent arms.", "NATO", "group/nato", {"alliance"}),
        ("Boeing sent jets.", "Boeing", "group/boeing", {"company"}),
        ("Barack Obama sent arms.", "Barack Obama", "state/us", {"leader"}),
        ("The Obama administration sent arms.", "Obama", "state/us", {"government"}),
        ("The government of Syria sent arms.", "Syria", "state/sy", {"government"}),
        ("The Northern Shield Brigade got arms.", "Northern Shield Brigade", None, {"armed_group", "armed_force"}),
        ("Meadow Vale Industries sent arms.", "Meadow Vale Industries", None, {"company"}),
        ("The Arland Defence Ministry sent arms.", "Arland Defence Ministry", None, {"government_body"}),
    ],
)
def test_a_named_party_has_its_link_and_kind(kb, text, words, entity, kinds):
    (found,) = mentions(text, kb)
    assert (found.words.text, found.link.entity, found.kinds) == (words, entity, kinds)
    assert found.words.text == text[found.words.start : found.words.end]


def test_an_adjective_names_a_state_without_being_its_name(kb):
    assert [one.adjective for one in mentions("Saudi officials met Iran.", kb)] == [True, False]


def test_a_group_has_the_nouns_of_all_its_names(kb):
    (found,) = mentions("The Pentagon sent arms.", kb)
    assert {"department", "ministry"} & found.nouns == {"department"}


@pytest.mark.parametrize("text", ["Rebels got arms.", "The brigade got arms.", "It rained.", "Brigade moved."])
def test_labels_and_bare_nouns_are_no_names(kb, text):
    assert mentions(text, kb) == ()
