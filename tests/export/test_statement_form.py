"""A report beside its article is said in plain words, with who says so from the outlet inwards."""

from dataclasses import replace

import pytest
from arland import WIRE, entry, span

from firsthand.export.statement_form import report_sentence, statement_form
from firsthand.model import Certainty, Context, ContextKind, Label, Report, Status


def sent() -> Report:
    return entry().reports["1" * 32]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "A delivery of rifles from Arland to “Hill Brigade” is reported."),
        ({"supplier": ()}, "A delivery of rifles to “Hill Brigade” is reported; supplier not stated."),
        ({"certainty": Certainty.DENIED}, "A delivery of rifles from Arland to “Hill Brigade” is denied."),
        ({"status": Status.DIVERTED}, "A diversion of rifles from Arland to “Hill Brigade” is reported."),
        ({"item": (*sent().item, *sent().item)}, "A delivery of rifles from Arland to “Hill Brigade” is reported."),
    ],
)
def test_a_report_is_told_in_one_sentence(changes, said):
    assert report_sentence(replace(sent(), **changes)) == said


def test_the_chain_runs_from_the_outlet_to_the_voice_with_words_that_differ_from_the_name():
    form = statement_form(sent(), 1, None, chosen=False)
    assert [(one["name"], one["did"], one["words"]) for one in form["attribution"]] == [
        ("Hill Wire", "ran the article", None),
        ("two officers", "said so", None),
    ]
    voice = replace(sent().attribution[1], name="officers")
    told = statement_form(replace(sent(), attribution=(voice,)), 1, None, chosen=False)
    assert told["attribution"][0]["words"] == "two officers"


@pytest.mark.parametrize(("links", "own"), [(slice(0, 1), True), (slice(0, 2), False), (slice(0, 0), True)])
def test_without_a_voice_the_article_speaks_itself(links, own):
    report = replace(sent(), attribution=sent().attribution[links])
    assert statement_form(report, 1, None, chosen=False)["own_voice"] is own


def test_slots_come_with_their_letters_and_words():
    form = statement_form(sent(), 2, "f" * 32, chosen=True)
    assert [(one["letter"], one["words"]) for one in form["slots"]][:3] == [
        ("S", ["Arland"]),
        ("R", ["Hill Brigade"]),
        ("I", ["rifles"]),
    ]
    assert (form["number"], form["transfer"], form["chosen"], form["confidence"]) == (2, "f" * 32, True, 0.81)


def test_labels_and_context_keep_the_articles_words():
    label = Label(span(WIRE, "Hill Brigade"), "label/x", "epithet")
    context = Context(ContextKind.TRAINING, span(WIRE, "in May"))
    form = statement_form(replace(sent(), labels=(label,), context=(context,)), 1, None, chosen=False)
    assert (form["labels"][0]["text"], form["context"][0]["kind"]) == ("Hill Brigade", "training")


def test_a_report_of_the_title_says_so():
    assert statement_form(entry().reports["2" * 32], 1, None, chosen=False)["in_title"] is True
