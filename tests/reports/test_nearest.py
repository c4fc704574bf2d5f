from firsthand.reports.nearest import nearest
from reports.told import told, words


def test_a_filler_of_the_triggers_sentence_displaces_those_of_others(kb):
    reading, passage = told("Iran rested. Syria sent rockets.", "sent", kb, supplier=("Iran", "Syria"), item="rockets")
    assert words(nearest(reading, passage).slots["supplier"]) == ["Syria"]


def test_without_one_the_others_stay(kb):
    reading, passage = told("Iran rested. It sent rockets.", "sent", kb, supplier="Iran", item="rockets")
    assert words(nearest(reading, passage).slots["supplier"]) == ["Iran"]


def test_times_and_speakers_of_other_sentences_stay(kb):
    text = "A general spoke on Friday. Syria sent rockets on Monday, a colonel said."
    reading, passage = told(text, "sent", kb, time=("on Friday", "on Monday"), speaker=("general", "colonel"))
    found = nearest(reading, passage)
    assert (words(found.slots["time"]), words(found.slots["speaker"])) == (
        ["on Friday", "on Monday"],
        ["general", "colonel"],
    )
