from firsthand.reports.features import folded_words, word_features
from firsthand.reports.passage import make_passage, passage_of_text
from firsthand.reports.sentences import sentences
from firsthand.reports.triggers import trigger_features


def features(passage):
    folded = folded_words(passage)
    return dict(zip(folded, map(set, trigger_features(passage, folded, word_features(passage, folded))), strict=True))


def test_a_word_sees_arms_parties_and_negations_on_either_side(kb):
    found = features(passage_of_text("Iran has not sent missiles. It rained.", kb))
    assert {"party<3", "arms>1", "not<1", "not>no", "arms:here"} <= found["sent"]
    assert {"arms>no", "party<no", "arms:passage"} <= found["rained"]


def test_without_arms_a_word_is_told_so(kb):
    assert "arms:nowhere" in features(passage_of_text("Iran sent letters.", kb))["sent"]


def test_a_word_knows_whether_its_sentence_may_hold_a_trigger(kb):
    text = "Iran sent missiles. It rained."
    found = features(make_passage(text, sentences(text), kb.scan(text), [True, False]))
    assert "eligible=True" in found["sent"] and "eligible=False" in found["rained"]
