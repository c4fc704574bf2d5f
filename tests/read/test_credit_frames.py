"""The words around a name decide whether it is credited."""

import pytest

from firsthand.read.credit_frames import is_credited
from firsthand.read.folded import folded

CREDITED = [
    "Two men were shot, [Acme News] reported.",
    "[Acme News], citing two officials, reported that two men were shot.",
    "Two men were shot, according to the newspaper [Acme News].",
    "Two men were shot, a doctor told [Acme News].",
    "“I saw it,” he said in an interview with [Acme News] on Monday.",
    "[Acme News] correspondent Ann Lee reported from the town.",
    "Two men were shot, reports the [Acme News].",
    "As [Acme News] notes, nobody was charged.",
    "The documents were obtained by [Acme News] last week.",
    "The [Acme News] newspaper said that two men were shot.",
    "“They left,” he said on [Acme News]’s “Morning Show”.",
    "In an [Acme News] interview he denied it.",
    "From [Acme News]:",
    "He denied it in a [Acme News] op-ed.",
    "As [Acme News] says, nobody was charged.",
    "Two men were shot, [Acme News] said.",
    "[Acme News], which first reported the shooting, is a local paper.",
    "[Acme News] was the first to report the shooting.",
    "The shooting was first reported Monday by [Acme News].",
    "She described the scene to [Acme News].",
    "Nobody was charged, writes Ann Lee of [Acme News].",
    "Ann Lee, in [Acme News], writes that nobody was charged.",
    "He told “[Acme News] Tonight” that he was there.",
    "[Acme News]’s Ann Lee said that nobody was charged.",
    "A check of public records by [Acme News] showed it.",
    "The state-run newspaper [Acme News] confirmed the shooting.",
    "More on the shooting from [Acme News]:",
    "An [Acme News] editorial blamed the mayor.",
]
SUBJECT = [
    "[Acme News] shares fell by a tenth on Monday.",
    "[Acme News] said in its annual report that it had lost money.",
    "He bought [Acme News] in the spring.",
    "Workers at [Acme News] went on strike.",
    "An [Acme News] poll put him ahead.",
    "The owner of [Acme News] was arrested and his house was searched.",
    "The publisher of [Acme News] said in a statement that he was sorry.",
    "[Acme News] said it would close its office.",
    "He told [Acme News] staff that the office would close.",
    "The claim could not be independently verified by [Acme News].",
    "An [Acme News] survey found that most people were for it.",
    "He said so at an [Acme News] conference.",
    "[Acme News] was described as the enemy.",
    "[Acme News] released a statement.",
    "[Acme News] reported a loss of two million.",
    "[Acme News] published its annual report.",
    "[Acme News] said Tuesday it would close its office.",
    "[Acme News] called off its party.",
]


def places(marked: str) -> tuple[str, tuple[int, int], tuple[int, int]]:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return folded(text), (0, len(text)), (start, end)


@pytest.mark.parametrize("sentence", CREDITED)
def test_a_source_of_the_statement_is_credited(sentence):
    assert is_credited(*places(sentence))


@pytest.mark.parametrize("sentence", SUBJECT)
def test_a_subject_of_the_story_is_not(sentence):
    assert not is_credited(*places(sentence))


def test_an_agency_is_credited_with_what_it_announces_and_another_with_what_it_says():
    said, added = places("Two men were shot, [Acme News] said."), places("[Acme News] added that two men were shot.")
    confirmed = places("Two men were shot, [Acme News] confirmed.")
    assert is_credited(*said) and is_credited(*said, agency=True)
    assert is_credited(*added, agency=True)
    assert is_credited(*confirmed, agency=True) and not is_credited(*confirmed)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was a matter of [Time] before he asked.", False),
        ("A doctor told [Time] that two men were shot.", True),
        ("[Time] magazine reported that two men were shot.", True),
        ("On the [Hill] they said it was over.", False),
    ],
)
def test_a_name_that_is_a_common_word_needs_a_plain_wording(sentence, expected):
    assert is_credited(*places(sentence), common=True) is expected


def test_the_next_sentence_does_not_count():
    text, _, name = places("He left [Acme News]. Reuters reported it.")
    assert not is_credited(text, (0, text.index(".") + 1), name)
