import pytest

from firsthand.reports import find_reports
from reports.told import Scripted, article

SENT = {"sent": {"supplier": "Iran", "recipient": "Hamas", "item": "missiles"}}


def read(kb, *lines, speaker=None):
    script = {"sent": {**SENT["sent"], "speaker": speaker}} if speaker else SENT
    (found,) = find_reports(article(*lines), kb, Scripted(script))
    return found


def speakers(report):
    return [one.words.text for one in report.speaker]


@pytest.mark.parametrize(
    ("lines", "speaker"),
    [
        (["Omar Hassan said it rained.", "Iran sent Hamas missiles, he added."], "Omar Hassan"),
        (["“It rained,” said Omar Hassan.", "Iran sent Hamas missiles, he said."], "Omar Hassan"),
        (["Omar Hassan said it rained.", "It was cold, he said.", "He said Iran sent Hamas missiles."], "Omar Hassan"),
        (["Two officials said it rained.", "They said Iran sent Hamas missiles."], "Two officials"),
        (["The defence ministry said it rained.", "It added that Iran sent Hamas missiles."], "defence ministry"),
        (["Omar Hassan, who lives abroad, said it rained.", "He said Iran sent Hamas missiles."], "Omar Hassan"),
        (["Sen. John Doe toured the port.", "He said Iran sent Hamas missiles."], "Sen. John Doe"),
        (
            ["Ana Lund met Omar Hassan.", "Ana Lund said no.", "Hassan hit back.", "He said Iran sent Hamas missiles."],
            "Hassan",
        ),
        (["Omar Hassan has said so.", "According to him, Iran sent Hamas missiles."], "Omar Hassan"),
        (
            ["Ministry spokeswoman Capt. Ana Lund said it rained.", "She said Iran sent Hamas missiles."],
            "Ministry spokeswoman Capt. Ana Lund",
        ),
    ],
)
def test_a_pronoun_that_says_so_is_the_nearest_voice_it_fits(kb, lines, speaker):
    found = read(kb, *lines)
    assert speakers(found) == [speaker]
    assert [one.name for one in found.attribution] == [found.speaker[0].value]
    assert "voice.antecedent" in {reason.code for reason in found.reasons}


@pytest.mark.parametrize(
    "lines",
    [
        ["It rained.", "Iran sent Hamas missiles, he added."],
        ["Two officials said it rained.", "Iran sent Hamas missiles, he added."],
        ["Omar Hassan said it rained.", "Iran sent Hamas missiles, they said."],
        ["Omar Hassan said it rained.", "Iran sent Hamas missiles."],
        ["Omar Hassan said it rained.", *["It rained."] * 9, "Iran sent Hamas missiles, he added."],
        ["Trump’s aide left.", "Iran sent Hamas missiles, he added."],
    ],
)
def test_without_a_voice_that_fits_within_reach_nobody_speaks(kb, lines):
    assert speakers(read(kb, *lines)) == []


@pytest.mark.parametrize(
    ("lines", "speaker"),
    [
        (["“It rained,” said Omar Hassan. “Iran sent Hamas missiles.”"], ["Omar Hassan"]),
        (["“It rained,” said Omar Hassan. “It was cold. Iran sent Hamas missiles.”"], ["Omar Hassan"]),
        (["“Iran sent Hamas missiles. It rained,” said Omar Hassan."], ["Omar Hassan"]),
        (["“It rained,” said Omar Hassan.", "“Iran sent Hamas missiles. It was cold.”"], ["Omar Hassan"]),
        (["Omar Hassan said: “It rained.", "“It was cold.", "“Iran sent Hamas missiles.”"], ["Omar Hassan"]),
        (["Omar Hassan said:", "“Iran sent Hamas missiles. It was cold.”"], ["Omar Hassan"]),
        (["“It rained,” said Omar Hassan.", "It was cold.", "“Iran sent Hamas missiles.”"], []),
        (["“It rained,” said Omar Hassan.", "Reports that Iran sent Hamas missiles are old."], []),
        (["“It rained,” said Omar Hassan.", "Iran sent Hamas missiles, “old” ones."], []),
    ],
)
def test_a_running_quotation_keeps_its_speaker_and_other_sentences_do_not(kb, lines, speaker):
    assert speakers(read(kb, *lines)) == speaker


def test_a_description_of_a_speaker_takes_the_link_of_the_phrase_that_names_more(kb):
    lines = [
        "A senior Iranian official met the press.",
        "It rained.",
        "The official also said Iran sent Hamas missiles.",
    ]
    (speaker,) = read(kb, *lines).speaker
    assert (speaker.words.text, speaker.link.reason.code) == ("official", "voice.antecedent")
    assert [span.text for span in speaker.link.reason.spans] == ["senior Iranian official"]


@pytest.mark.parametrize(
    ("lines", "speaker"),
    [
        (["Omar Hassan said it rained.", "Iran sent Hamas missiles, he added."], ["Omar Hassan"]),
        (["It rained.", "Iran sent Hamas missiles, he added."], []),
    ],
)
def test_a_pronoun_that_the_finder_took_for_a_speaker_is_replaced_or_goes(kb, lines, speaker):
    assert speakers(read(kb, *lines, speaker="he")) == speaker
