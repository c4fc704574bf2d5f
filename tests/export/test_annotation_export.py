"""Reviewed reports leave as annotated passages that fit the guidelines."""

import json
from dataclasses import replace

import pytest

from firsthand.evaluation.annotated import NamedLines, annotated
from firsthand.export.annotation_export import label_form, passage_form, passages_of
from firsthand.model import (
    Article,
    Block,
    BlockKind,
    Certainty,
    Link,
    Measure,
    Mention,
    Part,
    PartialDate,
    Quantity,
    Reason,
    Report,
    Span,
    Status,
    Telling,
)

NO_LINK = Link(None, Reason("link.unknown", "No entry has this name."))
FIRST = "Arland gave the Hill Brigade 20 rifles on Monday. A clerk said that Belmark had sold them lorries."
SECOND = "They were also promised boots. The delivery of the rifles took an hour."
THIRD = "Nothing came to Dorn."
TEXT = "\n".join((FIRST, SECOND, THIRD))


def words(text, within=TEXT, part=Part.TEXT):
    start = within.index(text)
    return Span(start, start + len(text), text, part)


def mention(text):
    return Mention(words(text), text, NO_LINK)


def article(text=TEXT, **changes):
    made = Article(
        id="a1",
        given_id="a.txt",
        original="",
        text=text,
        title="War in Cendria",
        blocks=(Block(BlockKind.STORY, 0, len(text)),),
        outlet="Gazette",
        outlet_link=NO_LINK,
        published=PartialDate("2031-06-10", "2031-06-10", "2031-06-10"),
        language="en",
        url=None,
        authors=(),
        credits=(),
        terms=(),
    )
    return replace(made, **changes)


def report(name, sentence, trigger, **slots):
    return Report(name, "a1", words(sentence), words(trigger), Status.DELIVERED, Certainty.STATED, **slots)


GAVE = report(
    "r1",
    FIRST.partition(" A clerk")[0],
    "gave",
    supplier=(mention("Arland"),),
    recipient=(mention("Hill Brigade"),),
    item=(mention("rifles"),),
    quantity=(Quantity(words("20"), 20, 20, Measure.COUNT, None),),
    time=(PartialDate("2031-06-09", words=words("on Monday")), PartialDate("2031")),
)
SOLD = report("r2", "A clerk said that Belmark had sold them lorries.", "sold", supplier=(mention("Belmark"),))
PROMISED = report(
    "r3", "They were also promised boots.", "promised", recipient=(mention("Hill Brigade"),), item=(mention("boots"),)
)
FOUND = (GAVE, SOLD, PROMISED)


def complete(settled, found=FOUND, of=None):
    return [passage for passage in passages_of(of or article(), found, settled) if passage.complete]


def test_a_passage_is_the_paragraph_of_a_reviewed_report_with_title_outlet_and_day():
    (passage,) = complete({"r1": GAVE, "r2": SOLD})
    assert passage_form(passage) == {
        "id": f"a1:0-{len(FIRST)}",
        "title": "War in Cendria",
        "source": "Gazette",
        "date": "2031-06-10",
        "text": FIRST,
    }


def test_its_labels_are_the_exact_words_in_the_guidelines_slots():
    (passage,) = complete({"r1": GAVE, "r2": None})
    assert label_form(passage) == {
        "id": passage.id,
        "reports": [
            {
                "trigger": "gave",
                "status": "delivered",
                "certainty": "stated",
                "supplier": ["Arland"],
                "recipient": ["Hill Brigade"],
                "item": ["rifles"],
                "quantity": ["20"],
                "time": ["on Monday"],
            }
        ],
    }


def test_corrected_slots_are_those_that_people_left():
    right = replace(GAVE, supplier=(mention("Belmark"),), status=Status.PLANNED)
    (passage,) = complete({"r1": right, "r2": None})
    (told,) = label_form(passage)["reports"]
    assert (told["supplier"], told["status"]) == (["Belmark"], "planned")


def test_a_passage_with_a_report_that_is_not_settled_is_not_complete():
    (passage,) = passages_of(article(), FOUND, {"r1": GAVE})
    assert not passage.complete


def test_a_passage_whose_reports_were_all_rejected_is_a_passage_without_a_report():
    (passage,) = complete({"r1": None, "r2": None})
    assert label_form(passage)["reports"] == []


def test_reports_stand_in_text_order():
    (passage,) = complete({"r2": SOLD, "r1": GAVE}, found=(SOLD, GAVE))
    assert [told["trigger"] for told in label_form(passage)["reports"]] == ["gave", "sold"]


def test_words_that_do_not_stand_in_the_passage_are_left_out_of_its_labels():
    (passage,) = complete({"r3": PROMISED})
    (told,) = label_form(passage)["reports"]
    assert passage.text == SECOND
    assert "recipient" not in told
    assert told["item"] == ["boots"]


def test_a_passage_that_only_tells_again_what_another_one_reports_is_not_complete():
    again = replace(GAVE, tellings=(Telling(words("The delivery of the rifles took an hour."), words("delivery")),))
    settled = {"r1": again, "r2": SOLD, "r3": PROMISED}
    assert [passage.text for passage in complete(settled, (again, SOLD, PROMISED))] == [FIRST]


def test_a_report_that_was_taken_elsewhere_leaves_its_first_place_without_a_label():
    moved = replace(SOLD, sentence=words(THIRD), trigger=words("came"))
    made = complete({"r1": GAVE, "r2": moved})
    assert [[told["trigger"] for told in label_form(one)["reports"]] for one in made] == [["gave"], ["came"]]


def test_of_a_long_paragraph_the_sentence_with_its_neighbours_is_the_passage():
    lead = " ".join(f"Sentence number {number} tells of the weather in Dorn." for number in range(30))
    text = f"{lead} {FIRST} The end is near. It rained. It rained again."
    sentence = GAVE.sentence.text
    here = replace(GAVE, sentence=words(sentence, text), trigger=words("gave", text))
    (passage,) = complete({"r1": here}, (here,), article(text))
    assert passage.text == (
        "Sentence number 29 tells of the weather in Dorn. "
        "Arland gave the Hill Brigade 20 rifles on Monday. A clerk said that Belmark had sold them lorries."
    )


def test_stretches_that_overlap_make_one_passage():
    lead = " ".join(f"Sentence number {number} tells of the weather in Dorn." for number in range(30))
    text = f"{lead} {FIRST}"
    found = tuple(
        replace(one, sentence=words(one.sentence.text, text), trigger=words(one.trigger.text, text))
        for one in (GAVE, SOLD)
    )
    (passage,) = complete({one.id: one for one in found}, found, article(text))
    assert len(passage.reports) == 2


def test_a_title_that_came_apart_makes_no_passage():
    title = "Arland gave rifles"
    spans = {"sentence": words(title, title, Part.TITLE), "trigger": words("gave", title, Part.TITLE)}
    told = replace(GAVE, **spans)
    assert passages_of(article(title=title), (told,), {"r1": told}) == ()


@pytest.mark.parametrize("missing", [{"title": None}, {"outlet": None}, {"published": None}])
def test_what_an_article_does_not_state_is_an_empty_string(missing):
    (passage,) = complete({"r1": GAVE, "r2": SOLD}, of=article(**missing))
    (name,) = [name for name, value in passage_form(passage).items() if value == ""]
    assert name == {"title": "title", "outlet": "source", "published": "date"}[next(iter(missing))]


def test_what_is_exported_is_taken_as_annotation_without_complaint():
    made = complete({"r1": GAVE, "r2": SOLD, "r3": PROMISED})
    files = [
        NamedLines(name, [json.dumps(form(passage)).encode() for passage in made])
        for name, form in (("passages.jsonl", passage_form), ("labels.jsonl", label_form))
    ]
    read, problems = annotated(*files)
    assert problems == ()
    assert [[told.trigger for told in passage.gold] for passage in read] == [["gave", "sold"], ["promised"]]
