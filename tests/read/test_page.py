"""A page knows its paragraphs, sentences and word bounds by place."""

from firsthand.read.page import Page


def test_a_place_leads_to_its_paragraph_and_sentence():
    page = Page("First line here.\n\nSecond one. With two sentences.")
    paragraph = page.paragraph_at(20)
    assert page.words(paragraph) == "Second one. With two sentences."
    assert page.words(page.sentence_at(paragraph, 35)) == "With two sentences."


def test_a_hit_inside_a_longer_word_is_known():
    page = Page("resubscribe subscribe")
    assert page.is_inside_word(2, 11)
    assert not page.is_inside_word(12, 21)


def test_the_edges_are_the_first_three_and_the_last_paragraphs():
    page = Page("\n".join(f"Paragraph number {n}." for n in range(20)))
    edges = [page.is_edge(paragraph.start) for paragraph in page.paragraphs]
    assert edges == [n < 3 or n >= 15 for n in range(20)]


def test_a_quotation_counts_only_before_the_place_and_within_the_sentence():
    page = Page('"So." They said "no" again.')
    sentence = page.sentences(page.paragraphs[0])[-1]
    quote = page.text.index('"no')
    assert [page.is_quoted(sentence, place) for place in (quote, quote + 1, quote + 2)] == [False, False, True]
