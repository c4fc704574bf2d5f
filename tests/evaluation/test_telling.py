"""A report is put among the words around its trigger."""

import pytest
from annotating import report

from firsthand.evaluation.telling import Telling, known, telling
from firsthand.model import Span


def told(text: str, trigger: str, *sentences: Span) -> Telling:
    return telling(report(trigger, text=text), text, sentences, 0, True)


def test_the_words_of_the_sentence_stand_on_either_side_of_the_trigger():
    text = "It rained. Iran hadn’t openly sent U.S. rifles. Then it stopped."
    seen = told(text, "sent", Span(0, 10, text[:10]), Span(11, 47, text[11:47]))
    assert seen.sentence == "Iran hadn’t openly sent U.S. rifles."
    assert seen.before == ("iran", "hadn't", "openly")
    assert seen.after[-2:] == ("rifles", ".")


def test_without_sentences_the_whole_text_is_looked_at():
    assert told("Iran sent rifles. Then it stopped.", "sent").after[-1] == "."


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said: “Iran sent rifles.”", True),
        ('He said: "Iran sent rifles."', True),
        ("“Yes,” he said. Iran sent rifles.", False),
        ('"Yes," he said. Iran sent rifles. "No," she said.', False),
        ("He said: “Iran sent rifles.\nIt rained.", True),
        ("He said: “Yes.\nIran sent rifles.", False),
    ],
)
def test_a_trigger_between_quotation_marks_is_quoted(text, quoted):
    assert told(text, "sent").is_quoted is quoted


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Iran sent rifles\nIt rained all day in the hills.", True),
        ("It rained.\n• Iran sent rifles", True),
        ("Iran sent rifles.\nIt rained.", False),
        ("Iran sent rifles to the army that\nfought in the hills.", False),  # broken at a fixed width
        ("In the hills stood an army to which\nIran sent rifles", False),
        (f"Iran sent rifles {'and so on ' * 20}", False),
    ],
)
def test_a_short_line_without_a_stop_is_a_headline(text, headline):
    assert told(text, "sent").is_headline is headline


def test_the_word_lists_are_in_lower_case_and_without_repeats():
    import tomllib
    from importlib.resources import files

    lists = tomllib.loads(files("firsthand.evaluation").joinpath("constructions.toml").read_text(encoding="utf-8"))
    for name, words in lists.items():
        assert words == words.lower()
        assert sorted(words.split()) == sorted(known(name))
