import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.paragraphs import paragraphs_of
from firsthand.lineage.quote_marks import between_marks


def between(text: str) -> list[str]:
    return [text[place.start : place.end] for place in between_marks(text, paragraphs_of(text, ()))]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ('"We are ready," he said. "Go now."', ['"We are ready,"', '"Go now."']),
        ("“We are ready,” he said.", ["“We are ready,”"]),
        ("„Wir gehen“, sagte er, „und zwar jetzt”.", ["„Wir gehen“", "„und zwar jetzt”"]),
        ("»Wir gehen«, sagte er.", ["»Wir gehen«"]),
        ("« Nous partons », dit-il, « demain ».", ["« Nous partons »", "« demain »"]),
        ("``We go now,'' he said.", ["``We go now,''"]),
        ("'We go,' said Kosk, 'now'.", ["'We go,'", "'now'"]),
        ("‘We don’t want the rebels’ guns,’ he said.", ["‘We don’t want the rebels’ guns,’"]),
    ],
)
def test_marks_of_each_kind_hold_a_quotation(text, stretches):
    assert between(text) == stretches


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("“He said ‘go’ to us,” she said.", ["“He said ‘go’ to us,”"]),
        ('"A "new" road," he said. "Then home."', ['"A "new" road,"', '"Then home."']),
        ("‘They shouted “go” at us,’ she said.", ["‘They shouted “go” at us,’"]),
    ],
)
def test_a_quotation_within_a_quotation_is_part_of_it(text, stretches):
    assert between(text) == stretches


@pytest.mark.parametrize(
    "text",
    [
        "The army’s trucks didn’t stop at the rebels’ post in the ’90s.",
        "Rock 'n' roll and the soldiers' boots.",
        'A 12" pipe and a man of 5\'10" stood there.',
        'A row """""""""" is decoration.',
        "No marks at all.",
    ],
)
def test_apostrophes_inches_and_decoration_are_no_quotation(text):
    assert between(text) == []


def test_a_quotation_over_paragraphs_that_each_open_a_mark_is_one_stretch_for_each():
    text = "“We came at dawn.\n\n“Nobody was there.\n\n“Then we left,” he said. The road was empty."
    assert between(text) == ["“We came at dawn.", "“Nobody was there.", "“Then we left,”"]


def test_a_quotation_closed_two_paragraphs_later_holds_the_paragraph_between():
    text = 'He said, "First this.\n\nThen that.\n\nAnd last this." He left.'
    assert between(text) == ['"First this.', "Then that.", 'And last this."']


def test_a_mark_never_closed_ends_with_its_sentence():
    text = "He said “we are ready. The column left at noon and took the coast road.\n\nMore followed."
    assert between(text) == ["“we are ready."]


def test_a_mark_never_closed_at_the_start_of_a_paragraph_takes_the_paragraph():
    assert between("“We are ready. We will go.\n\nThe column left.") == ["“We are ready. We will go."]


def test_a_second_opening_ends_a_quotation_that_was_never_closed():
    text = "“We are ready. The column left. “Go now,” he said."
    assert between(text) == ["“We are ready.", "“Go now,”"]


def test_an_open_mark_in_a_long_paragraph_without_sentence_ends_takes_little():
    text = "He said “" + "word " * 5_000
    assert len(between(text)[0]) <= 400


@given(st.text(alphabet="ab .\n\"'“”‘’„«»`,s-", max_size=120))
def test_stretches_are_sorted_apart_and_inside_the_text(text):
    edges = [edge for place in between_marks(text, paragraphs_of(text, ())) for edge in (place.start, place.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@pytest.mark.parametrize("unit", ['"', '" ', '"a ', "'a ", "“a ", '"a\n', "rebels' ", "‘a “b "])
def test_any_number_of_marks_is_read(unit):
    text = unit * 20_000
    assert all(place.start < place.end for place in between_marks(text, paragraphs_of(text, ())))
