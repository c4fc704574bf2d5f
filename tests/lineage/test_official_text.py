import pytest

from firsthand.lineage.official_text import official_text
from firsthand.lineage.paragraphs import paragraphs_of


def documents(text: str) -> list[str]:
    paragraphs = paragraphs_of(text, ())
    return [text[p.start : p.end] for p in official_text(text, paragraphs, [text[p.start] == '"' for p in paragraphs])]


LEFT = "The column left Derrin at noon."


@pytest.mark.parametrize("opening", ["The ministry said in a statement:", "The letter reads:", "Teklis later wrote:"])
def test_the_paragraph_after_words_of_saying_and_a_colon_is_a_document(opening):
    text = f"{opening}\n\nThe depot at Kelm Ridge was empty on Saturday.\n\n{LEFT}"
    assert documents(text) == ["The depot at Kelm Ridge was empty on Saturday."]


def test_a_document_goes_on_in_the_first_person():
    text = f"The ministry said in a statement:\n\nThe depot was empty that day.\n\nWe moved it all.\n\n{LEFT}"
    assert documents(text) == ["The depot was empty that day.", "We moved it all."]


def test_a_document_given_in_full_goes_on_until_the_narration_names_a_speaker():
    document = "The depot was empty that day.\n\nAll was moved."
    text = f"Here is the statement in full, the letter:\n\n{document}\n\nHe said no more."
    assert documents(text)[1:] == ["All was moved."]


@pytest.mark.parametrize(
    "text",
    [
        f"READ MORE:\n\n{LEFT}",
        f"ANALYSIS/OPINION:\n\n{LEFT}",
        f"Here are five things to know:\n\n{LEFT}",
        f'The ministry said:\n\n"{LEFT}"',
        f"The ministry said:\n\nAccess\n\n{LEFT}",
    ],
)
def test_a_heading_a_list_or_a_quotation_is_no_document(text):
    assert documents(text) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["SECTION 1. The port shall be shut.", "SECTION 2. The mayor shall see to it."],
        ["(a) The port shall be shut.", "(b) The mayor shall see to it."],
        ["Recalling its resolution 12,", "Noting the report of the mayor,", "3. Decides to shut the port;"],
        ["WHEREAS the port is shut; and", "RESOLVED, that it be opened."],
    ],
)
def test_law_and_resolutions_are_documents(lines):
    text = "\n\n".join([LEFT, *lines, LEFT])
    assert documents(text) == lines


def test_paragraphs_set_off_by_blanks_are_documents_where_most_are_not():
    text = f"{LEFT}\n\n        The port shall be shut.\n\n{LEFT}\n\n> We moved it all.\n\n{LEFT}"
    assert documents(text) == ["The port shall be shut.", "> We moved it all."]
    assert documents(f"    {LEFT}\n    {LEFT}\n    {LEFT}") == []
