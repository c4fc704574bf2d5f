from firsthand.reports.features import folded_words, word_features
from firsthand.reports.passage import passage_of_text
from firsthand.reports.roles import role_features


def features(kb, text, trigger):
    passage = passage_of_text(text, kb)
    folded = folded_words(passage)
    at = folded.index(trigger)
    return dict(
        zip(folded, map(set, role_features(passage, folded, word_features(passage, folded), at, at + 1)), strict=True)
    )


def test_a_word_sees_the_trigger_its_side_and_what_governs_it(kb):
    found = features(kb, "Rebels received missiles from Qatar.", "received")
    assert "trigger" in found["received"] and "trigger" not in found["rebels"]
    assert {"side=L", "gap=L1", "stem=recei|L"} <= found["rebels"]
    assert {"side=R", "gov=from|R"} <= found["qatar"]


def test_active_and_passive_triggers_look_different(kb):
    active = features(kb, "Turkey supplied rebels.", "supplied")
    passive = features(kb, "Rebels were supplied by Turkey.", "supplied")
    assert "voice=past|L" in active["turkey"] and "voice=passive|R" in passive["turkey"]


def test_words_of_another_sentence_are_told_apart(kb):
    found = features(kb, "Iran rested. Rebels received missiles.", "received")
    assert "side=L-1" in found["iran"] and "side=L" in found["rebels"]
