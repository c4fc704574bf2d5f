import pytest

from firsthand.reports.voices import with_voice
from reports.told import told, words


@pytest.mark.parametrize(
    ("text", "trigger", "speaker"),
    [
        ("Iran has sent rockets, the general said.", "sent", "general"),
        ("Iran has sent rockets, said the general.", "sent", "general"),
        ("The general said that Iran had sent rockets.", "sent", "general"),
        ("According to the general, Iran sent rockets.", "sent", "general"),
        ("Iran said it had sent rockets.", "sent", "Iran"),
        ("The general, who lives abroad, said that Iran had sent rockets.", "sent", "general"),
        ("The general has repeatedly said that Iran sent rockets.", "sent", "general"),
        (
            "Iran has sent rockets, said ministry spokesman Capt. Omar Hassan.",
            "sent",
            "ministry spokesman Capt. Omar Hassan",
        ),
    ],
)
def test_the_words_of_saying_name_the_voice(kb, text, trigger, speaker):
    checked = with_voice(*told(text, trigger, kb))
    assert words(checked.slots["speaker"]) == [speaker]
    assert [reason.code for reason in checked.reasons] == ["frame.voice"]


@pytest.mark.parametrize(
    ("text", "trigger", "read"),
    [
        ("Iran has sent rockets, the general said.", "sent", {"speaker": "Iran"}),
        ("Iran has sent rockets, Reuters said.", "sent", {}),
        ("Iran has sent rockets, he said.", "sent", {}),
        ("The general said so. Iran has sent rockets.", "sent", {}),
        ("Iran has sent rockets.", "sent", {}),
    ],
)
def test_a_news_organisation_a_pronoun_or_another_sentence_gives_no_voice(kb, text, trigger, read):
    reading, passage = told(text, trigger, kb, **read)
    assert with_voice(reading, passage) == reading


def test_a_speaker_that_is_a_party_keeps_the_partys_words(kb):
    text = "Rebels near Aleppo said they had received rockets."
    reading, passage = told(text, "received", kb, recipient="Rebels near Aleppo")
    assert words(with_voice(reading, passage).slots["speaker"]) == ["Rebels near Aleppo"]


def test_a_speaker_read_as_part_of_a_party_gets_the_partys_words(kb):
    text = "Rebels near Aleppo said they had received rockets."
    checked = with_voice(*told(text, "received", kb, recipient="Rebels near Aleppo", speaker="Rebels"))
    assert words(checked.slots["speaker"]) == ["Rebels near Aleppo"]
    assert [reason.code for reason in checked.reasons] == ["frame.voice"]


@pytest.mark.parametrize(
    ("quotation", "speaker"),
    [
        ("“Iran has sent rockets,” said the general. “Syria has sent mines as well.”", "general"),
        ("Iran has sent rockets, said the general. Syria has sent mines as well.", "officials"),
        ("“Iran has sent rockets,” he said. “Syria has sent mines as well.”", "officials"),
    ],
)
def test_a_quotation_that_goes_on_is_nobodys_of_another_paragraph(kb, quotation, speaker):
    text = f"Mines came, officials said.\n\n{quotation}"
    reading, passage = told(text, "mines", kb, speaker="officials")
    assert words(with_voice(reading, passage).slots["speaker"]) == [speaker]


@pytest.mark.parametrize("speaker", ["spokesman for the Free Syrian Army", "Free Syrian Army commanders"])
def test_who_speaks_for_a_party_is_not_the_party(kb, speaker):
    text = f"A {speaker} said the Free Syrian Army had received rockets."
    reading, passage = told(text, "received", kb, recipient="Free Syrian Army", speaker=speaker)
    assert with_voice(reading, passage) == reading
