import pytest

from firsthand.reports.features import folded_words
from firsthand.reports.light_nouns import governing_verb
from firsthand.reports.passage import passage_of_text


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("Rebels received new supplies of missiles.", "supplies", "received"),
        ("Iran sent a first shipment.", "shipment", "sent"),
        ("The delivery was late.", "delivery", "delivery"),
        ("They sold cars. Supplies came.", "supplies", "supplies"),
        ("They sold cars, and supplies came.", "supplies", "supplies"),
        ("Rebels received missiles.", "missiles", "missiles"),
    ],
)
def test_a_noun_of_transfer_is_told_by_the_verb_that_has_it_as_object(kb, text, noun, verb):
    passage = passage_of_text(text, kb)
    folded = folded_words(passage)
    assert folded[governing_verb(passage, folded, folded.index(noun))] == verb
